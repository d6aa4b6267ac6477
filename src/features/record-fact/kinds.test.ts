import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import type { FactType } from '../../core/timeline/fact.ts'
import { groups } from './kind.ts'
import { findKind, kindOfFact, kinds } from './kinds.ts'
import { likelyKinds } from './likely-kinds.ts'

/** Every type of fact but the two that are about other facts and the one that has a page of its own; the compiler sees to it that none is forgotten. */
const recordable: Readonly<Record<Exclude<FactType, 'FactCorrected' | 'FactWithdrawn' | 'DeterminationReliedOn'>, true>> = {
  PersonDescribed: true,
  NhsNumberRecorded: true,
  LocalReferenceRecorded: true,
  CommunicationNeedsRecorded: true,
  Died: true,
  Detained: true,
  DetentionEnded: true,
  AdmittedToHospital: true,
  BecameInformal: true,
  LeftHospital: true,
  TransferredBetweenHospitals: true,
  LeaveBegan: true,
  LeaveEnded: true,
  CommunityTreatmentOrderMade: true,
  RecalledFromCommunityTreatmentOrder: true,
  ReleasedFromRecall: true,
  CommunityTreatmentOrderRevoked: true,
  CommunityTreatmentOrderExtended: true,
  CommunityTreatmentOrderEnded: true,
  ConditionallyDischarged: true,
  RecalledFromConditionalDischarge: true,
  AbsolutelyDischarged: true,
  ReturnedToPrison: true,
  LeftEnglandAndWales: true,
  ReturnedToEnglandAndWales: true,
  ResidenceRecorded: true,
  GpRegistered: true,
  NamedPractitionerAssigned: true,
  NamedPractitionerEnded: true,
  ResponsibleClinicianAssigned: true,
  TeamAssigned: true,
  ClosedToTeams: true,
  DeputyOrAttorneyRecorded: true,
  NearestRelativeRecorded: true,
  CarerRecorded: true,
  Section117Claimed: true,
  EndingDecided: true,
  EndingClaimed: true,
  AftercareReinstated: true,
  ReviewHeld: true,
  ResponsibleBodyRecorded: true,
  ResponsibilityDetermined: true,
  LookedAfterStatusRecorded: true,
  AftercareServicesRecorded: true,
  DisputeOpened: true,
  DisputeClosed: true,
}

test('every type of fact can be recorded by hand, under an address of its own and in a group of the menu', () => {
  assert.deepEqual([...new Set(kinds.map(({ type }) => type))].toSorted(), Object.keys(recordable).toSorted())
  assert.equal(new Set(kinds.map(({ slug }) => slug)).size, kinds.length)
  for (const { slug, group } of kinds) {
    assert.match(slug, /^[a-z]+(-[a-z]+)*$/)
    assert.ok(groups.includes(group), slug)
  }
})

test('no question has the name of one that every form asks', () => {
  const asked = [
    'happened',
    'happened-estimated',
    'time',
    'told',
    'sourceKind',
    'sourceReference',
    'files',
    'clock',
    'confirmed',
    'submission',
    'version',
    'correctedBecause',
  ]
  for (const { slug, fields } of kinds) {
    const own = Object.keys(fields).filter((name) => asked.includes(name))
    assert.deepEqual(own, [], slug)
  }
})

test('a recorded fact finds its page again, by what it says where two kinds share a type', () => {
  const said = aCase()
    .fact('ResponsibleBodyRecorded', '2024-05-01', { duty: 'nhs', organisation: 'QNC' })
    .fact('ResponsibleBodyRecorded', '2024-05-01', { duty: 'council', organisation: 'E1' })
  assert.deepEqual(
    said.facts().map((fact) => kindOfFact(fact)?.slug),
    ['responsible-nhs-body', 'responsible-council'],
  )
  assert.equal(kindOfFact(said.withdrawn('2024-05-02').last('FactWithdrawn')), undefined)
})

test('what is offered first fits where the person stands', () => {
  const onSection3 = () => aCase().admitted('2024-05-01').detained('3', '2024-05-01')
  const first = (state: Parameters<typeof likelyKinds>[0]) => likelyKinds(state)[0]
  assert.equal(first(aCase().described('2024-05-01', {}).asAt('2024-06-01')), 'detained')
  assert.equal(first(onSection3().asAt('2024-06-01')), 'detention-ended')
  assert.equal(first(onSection3().leave('day', '2024-06-01').asAt('2024-06-01')), 'leave-ended')
  assert.equal(first(onSection3().leftOnCommunityOrder('2024-07-01').asAt('2024-08-01')), 'community-treatment-order-recalled')
  assert.equal(
    first(onSection3().leftOnCommunityOrder('2024-07-01').recalled('2024-08-01').asAt('2024-08-01')),
    'community-treatment-order-revoked',
  )
  assert.equal(
    first(aCase().detained('37/41', '2024-05-01').conditionallyDischarged('2024-06-01').asAt('2024-08-01')),
    'conditional-discharge-recalled',
  )
  assert.equal(first(onSection3().sectionEnded('2024-06-01').becameInformal('2024-06-01').asAt('2024-06-02')), 'left-hospital')
  for (const state of [
    onSection3().asAt('2024-06-01'),
    aCase().detained('37/41', '2024-05-01').asAt('2024-06-01'),
    onSection3().died('2024-06-01').asAt('2024-07-01'),
  ]) {
    for (const slug of likelyKinds(state)) assert.ok(findKind(slug), slug)
  }
  assert.ok(likelyKinds(aCase().detained('37/41', '2024-05-01').asAt('2024-06-01')).includes('conditionally-discharged'))
})
