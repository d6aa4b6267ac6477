import fc from 'fast-check'
import { dayNumber, dayNumbered } from '../../src/core/time/day-number.ts'
import { moment, plainDate } from '../../src/core/time/plain-date.ts'
import type { Fact, FactType } from '../../src/core/timeline/fact.ts'
import { sections } from '../../src/core/timeline/section.ts'

/**
 * Any history at all, most of them impossible in life: what hospitals, courts and lists say is not always possible
 * either. Many facts fall on few days, so that same-day order, overlaps and missing ends come up often.
 */
export function anyHistory(longest = 14): fc.Arbitrary<readonly Fact[]> {
  return fc.array(anyFact, { maxLength: longest }).map((facts) => facts.map((fact, at) => ({ ...fact, id: `fact-${at + 1}` }) as Fact))
}

const firstDay = dayNumber(plainDate('2020-01-01'))
const day = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 900 })).map((days) => dayNumbered(firstDay + days))
const period = fc.option(fc.constantFrom('P1', 'P2', 'P3'), { nil: undefined })
const spell = fc.option(fc.constantFrom('S1', 'S2'), { nil: undefined })
const council = fc.constantFrom('E06000021', 'E10000028', 'W06000023')
const section = fc.oneof(fc.constantFrom(...sections), fc.constantFrom('3', '3', '2', '37/41', '136'))

const anyData: Partial<Record<FactType, fc.Arbitrary<object>>> = {
  Detained: fc.record({ section, period, provider: fc.option(fc.constantFrom('RRE', 'RLY'), { nil: undefined }) }),
  DetentionEnded: fc.record({ period, section: fc.option(section, { nil: undefined }) }),
  AdmittedToHospital: fc.record({ spell, provider: fc.option(fc.constantFrom('RRE', 'RLY'), { nil: undefined }) }),
  BecameInformal: fc.record({ period }),
  LeftHospital: fc.record({
    spell,
    destination: fc.constantFrom('home', 'care-home', 'other-hospital', 'prison', 'abroad', 'other', 'unknown', undefined),
  }),
  TransferredBetweenHospitals: fc.constant({}),
  LeaveBegan: fc.record({
    kind: fc.constantFrom('escorted', 'day', 'overnight', 'residential-trial', 'unknown'),
    until: fc.option(day, { nil: undefined }),
  }),
  LeaveEnded: fc.record({ how: fc.constantFrom('returned', 'revoked', 'unknown', undefined) }),
  CommunityTreatmentOrderMade: fc.record({ period, expiresOn: fc.option(day, { nil: undefined }) }),
  RecalledFromCommunityTreatmentOrder: fc.record({ period }),
  ReleasedFromRecall: fc.record({ period }),
  CommunityTreatmentOrderRevoked: fc.record({ period }),
  CommunityTreatmentOrderExtended: fc.record({ period, expiresOn: fc.option(day, { nil: undefined }) }),
  CommunityTreatmentOrderEnded: fc.record({ period }),
  ConditionallyDischarged: fc.record({ period }),
  RecalledFromConditionalDischarge: fc.record({ period }),
  AbsolutelyDischarged: fc.record({ period }),
  ReturnedToPrison: fc.constant({}),
  LeftEnglandAndWales: fc.constant({}),
  ReturnedToEnglandAndWales: fc.constant({}),
  ResidenceRecorded: fc.record({
    kind: fc.constantFrom('own-home', 'care-home', 'prison', 'hospital', 'no-fixed-abode', 'temporary', 'unknown'),
    nation: fc.constantFrom('england', 'scotland', undefined),
    council: fc.option(council, { nil: undefined }),
    arrangedBy: fc.constantFrom('self-or-family', 'council', 'nhs', undefined),
    arrangingBody: fc.option(council, { nil: undefined }),
    settled: fc.constantFrom('yes', 'no', 'unclear', undefined),
    needsMetUnder: fc.constantFrom('section-117', 'care-act', 'nhs-continuing-healthcare', undefined),
    onlyThere: fc.constantFrom(true, false, undefined),
  }),
  LookedAfterStatusRecorded: fc.record({
    status: fc.constantFrom('looked-after', 'care-leaver', 'not-looked-after'),
    council: fc.option(council, { nil: undefined }),
  }),
  ResponsibilityDetermined: fc.record({
    duty: fc.constantFrom('council', 'nhs'),
    organisation: council,
    by: fc.constantFrom('court', 'secretary-of-state', 'nhs-england', 'agreement-between-bodies'),
  }),
  DeterminationReliedOn: fc.record({
    question: fc.constantFrom('council', 'nhs'),
    organisation: council,
    confidence: fc.constantFrom('CERTAIN', 'PROBABLE'),
    rule: fc.constant('LA-3'),
    pack: fc.constant('law@1.0.0'),
    standing: fc.constantFrom('confirmed', 'departed'),
    because: fc.constant([]),
  }),
  AftercareServicesRecorded: fc.record({ state: fc.constantFrom('provided', 'stopped') }),
  ResponsibleBodyRecorded: fc.record({ duty: fc.constantFrom('council', 'nhs'), organisation: council }),
  DisputeOpened: fc.record({ about: fc.constantFrom('council', 'nhs', 'both', 'unknown') }),
  DisputeClosed: fc.constant({}),
  Section117Claimed: fc.record({ claim: fc.constantFrom('entitled', 'not-entitled', 'ended', 'unclear'), words: fc.constant('S117') }),
  EndingDecided: fc.record({ body: fc.constantFrom('council', 'nhs'), satisfied: fc.boolean() }),
  EndingClaimed: fc.constant({ words: 'ended' }),
  AftercareReinstated: fc.constant({}),
  ReviewHeld: fc.constant({}),
}

const anyFact = fc.constantFrom(...(Object.keys(anyData) as FactType[])).chain((type) =>
  fc.record({
    type: fc.constant(type),
    effectiveOn: day,
    recordedAt: fc
      .integer({ min: 0, max: 40 })
      .map((hours) => moment(`2024-01-${String(1 + Math.floor(hours / 2)).padStart(2, '0')}T1${hours % 2}:00:00Z`)),
    source: fc.constant({ kind: 'clinical-record' as const }),
    data: anyData[type] ?? fc.constant({}),
  }),
)
