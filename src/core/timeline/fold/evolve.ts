import type { Fact } from '../fact.ts'
import { goAbroad, goToPrison, liveElsewhere, returnFrom } from './away.ts'
import { extendOrder, finishOrder, makeOrder, recallFromOrder, releaseFromRecall, revokeOrder } from './community-order.ts'
import { dischargeAbsolutely, dischargeConditionally, recallFromDischarge } from './conditional-discharge.ts'
import { beginDetention } from './detained.ts'
import { becomeInformal, endDetention } from './detention-ended.ts'
import { admit, leaveHospital, transfer } from './hospital.ts'
import { beginLeave, endLeave } from './leave.ts'
import {
  assignTeam,
  closeToTeams,
  describePerson,
  holdReview,
  recordCarer,
  recordDeputy,
  recordReference,
  recordResponsibleBody,
} from './person.ts'
import type { RunningCase } from './running-case.ts'

/** What one fact changes. Facts come oldest first, in the same-day order. */
export function evolve(running: RunningCase, fact: Fact): void {
  switch (fact.type) {
    case 'PersonDescribed':
      return describePerson(running, fact)
    case 'NhsNumberRecorded':
      running.current.nhsNumber = fact
      return
    case 'LocalReferenceRecorded':
      return recordReference(running, fact)
    case 'CommunicationNeedsRecorded':
      running.current.communicationNeeds = fact
      return
    case 'Died':
      running.death ??= fact
      return
    case 'Detained':
      return beginDetention(running, fact)
    case 'DetentionEnded':
      return endDetention(running, fact)
    case 'AdmittedToHospital':
      return admit(running, fact)
    case 'BecameInformal':
      return becomeInformal(running, fact)
    case 'LeftHospital':
      return leaveHospital(running, fact)
    case 'TransferredBetweenHospitals':
      return transfer(running, fact)
    case 'LeaveBegan':
      return beginLeave(running, fact)
    case 'LeaveEnded':
      return endLeave(running, fact)
    case 'CommunityTreatmentOrderMade':
      return makeOrder(running, fact)
    case 'RecalledFromCommunityTreatmentOrder':
      return recallFromOrder(running, fact)
    case 'ReleasedFromRecall':
      return releaseFromRecall(running, fact)
    case 'CommunityTreatmentOrderRevoked':
      return revokeOrder(running, fact)
    case 'CommunityTreatmentOrderExtended':
      return extendOrder(running, fact)
    case 'CommunityTreatmentOrderEnded':
      return finishOrder(running, fact)
    case 'ConditionallyDischarged':
      return dischargeConditionally(running, fact)
    case 'RecalledFromConditionalDischarge':
      return recallFromDischarge(running, fact)
    case 'AbsolutelyDischarged':
      return dischargeAbsolutely(running, fact)
    case 'ReturnedToPrison':
      return goToPrison(running, fact, fact.data.prison)
    case 'LeftEnglandAndWales':
      return goAbroad(running, fact, fact.data.to)
    case 'ReturnedToEnglandAndWales':
      return returnFrom(running.timesAbroad, fact)
    case 'ResidenceRecorded':
      running.current.residence = fact
      running.residences.push(fact)
      return liveElsewhere(running, fact)
    case 'LookedAfterStatusRecorded':
      running.lookedAfter.push(fact)
      return
    case 'GpRegistered':
      running.current.gp = fact
      running.gpRegistrations.push(fact)
      return
    case 'NamedPractitionerAssigned':
      running.current.namedPractitioner = fact
      return
    case 'NamedPractitionerEnded':
      running.current.namedPractitioner = undefined
      return
    case 'ResponsibleClinicianAssigned':
      running.current.responsibleClinician = fact
      return
    case 'TeamAssigned':
      return assignTeam(running, fact)
    case 'ClosedToTeams':
      return closeToTeams(running, fact)
    case 'DeputyOrAttorneyRecorded':
      return recordDeputy(running, fact)
    case 'NearestRelativeRecorded':
      running.current.nearestRelative = fact
      return
    case 'CarerRecorded':
      return recordCarer(running, fact)
    case 'Section117Claimed':
      running.claims.push(fact)
      return
    case 'EndingDecided':
      running.endingDecisions.push(fact)
      return
    case 'EndingClaimed':
      running.endingClaims.push(fact)
      return
    case 'AftercareReinstated':
      running.reinstatements.push(fact)
      return
    case 'ReviewHeld':
      return holdReview(running, fact)
    case 'ResponsibleBodyRecorded':
      return recordResponsibleBody(running, fact)
    case 'ResponsibilityDetermined':
      running.determinations.push(fact)
      return
    case 'DeterminationReliedOn':
      running.reliances.push(fact)
      return
    case 'AftercareServicesRecorded':
      running.aftercareServices.push(fact)
      return
    case 'DisputeOpened':
      running.current.openDispute = fact
      return
    case 'DisputeClosed':
      running.current.openDispute = undefined
      return
    case 'FactCorrected':
    case 'FactWithdrawn':
      // Read before the fold, by `standingFacts`.
      return
    default:
      return fact satisfies never
  }
}
