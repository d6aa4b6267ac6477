import type { Fact, FactOf, FactType } from '../fact.ts'
import type { RunningCase } from './running-case.ts'

/** Only the living do these. Ends and decisions are often written up later, and show nothing. */
const signsOfLife: ReadonlySet<FactType> = new Set<FactType>([
  'Detained',
  'AdmittedToHospital',
  'BecameInformal',
  'TransferredBetweenHospitals',
  'LeaveBegan',
  'CommunityTreatmentOrderMade',
  'RecalledFromCommunityTreatmentOrder',
  'CommunityTreatmentOrderRevoked',
  'ConditionallyDischarged',
  'RecalledFromConditionalDischarge',
])

/** A fact after the recorded death puts the death in doubt: it may be another person's. */
export function doubtLifeAfterDeath(running: RunningCase, death: FactOf<'Died'>, fact: Fact): void {
  if (fact.effectiveOn <= death.effectiveOn || !signsOfLife.has(fact.type)) return
  running.doubts.push({
    code: 'recorded-after-death',
    says: 'Something is recorded after the day on which the person is recorded as having died.',
    settledBy: 'The death certificate or a trace of the NHS number',
    on: fact.effectiveOn,
    facts: [death.id, fact.id],
  })
}
