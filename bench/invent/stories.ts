import type { Section } from '../../src/core/timeline/section.ts'
import type { Told } from './invent-person.ts'

const teams = Array.from({ length: 24 }, (_, place) => `Invented community team ${place + 1}`)
const practitioners = Array.from({ length: 400 }, (_, place) => `Practitioner Invented-${place + 1}`)
const hospital = 'Invented Wrenfield Hospital'

/** Seven facts each; the weights say how many of a hundred people live each story. */
const stories: readonly (readonly [weight: number, story: (told: Told) => void])[] = [
  [30, leftHospitalAndHasCare],
  [10, onCommunityOrder],
  [12, inHospitalNow],
  [12, endedByBoth],
  [12, sectionTwoOnly],
  [5, conditionallyDischarged],
  [8, onlyAListSaysSo],
  [6, detainedTwice],
  [3, stayedInformally],
  [2, disputedAndOutOfArea],
]
const drawn = stories.flatMap(([weight, story]) => Array<(told: Told) => void>(weight).fill(story))

/** Tells this many facts: one of the stories, then years of stays, leave and reviews until there are enough. */
export function tellStory(told: Told, facts: number): void {
  const most = told.facts.length + facts
  if (facts > 7) {
    leftHospitalAndHasCare(told)
    while (told.facts.length < most) anotherYear(told)
  } else told.chance.of(drawn)(told)
  told.facts.length = Math.min(told.facts.length, most)
}

function admitted(told: Told, section: Section): Told {
  const { trust, board } = told.area
  return told
    .pass(5, 60)
    .tell('AdmittedToHospital', { hospital, provider: trust, commissioner: board })
    .tell('Detained', { section, hospital, provider: trust }, 'statutory-form')
}

function discharged(told: Told, section: Section): Told {
  return told
    .pass(10, 200)
    .tell('DetentionEnded', { section, reason: 'discharged' }, 'statutory-form')
    .tell('LeftHospital', { destination: 'home' })
}

function bothBodies(told: Told): Told {
  return told
    .pass(1, 20)
    .tell('ResponsibleBodyRecorded', { duty: 'council', organisation: told.council })
    .tell('ResponsibleBodyRecorded', { duty: 'nhs', organisation: told.area.board })
}

function practitioner(told: Told): Told {
  return told.tell('NamedPractitionerAssigned', { name: told.chance.of(practitioners), organisation: told.area.trust })
}

function team(told: Told): Told {
  return told.tell('TeamAssigned', { team: told.chance.of(teams), organisation: told.area.trust })
}

function leftHospitalAndHasCare(told: Told): void {
  bothBodies(discharged(admitted(told, told.chance.of(['3', '3', '3', '37', '47/49'])), '3'))
  const kind = told.chance.next()
  if (kind < 0.1) correctLeaving(told)
  else if (kind < 0.5) practitioner(told)
  else told.pass(60, 800).tell('ReviewHeld', { outcome: 'continue' })
}

/** Two days after it was recorded, the day of leaving turns out to be another. */
function correctLeaving(told: Told): void {
  const left = told.facts.find((fact) => fact.type === 'LeftHospital')
  if (!left) return
  told
    .pass(2, 2)
    .tell(
      'FactCorrected',
      { fact: left.id, reason: 'Read from the discharge letter', effectiveOn: left.effectiveOn, data: { destination: 'care-home' } },
      'letter',
    )
}

function onCommunityOrder(told: Told): void {
  const at = admitted(told, '3').pass(20, 150)
  at.tell('CommunityTreatmentOrderMade', {}, 'statutory-form').tell('LeftHospital', { destination: 'home' })
  practitioner(at).pass(100, 170).tell('CommunityTreatmentOrderExtended', {}, 'statutory-form')
  at.tell('ResponsibleBodyRecorded', { duty: 'council', organisation: told.council })
}

function inHospitalNow(told: Told): void {
  const { trust } = told.area
  admitted(told, '136').pass(1, 2).tell('Detained', { section: '2', hospital, provider: trust }, 'statutory-form')
  told.pass(10, 27).tell('Detained', { section: '3', hospital, provider: trust }, 'statutory-form')
  told.tell('ResponsibleClinicianAssigned', { name: 'Dr Invented-Reed', organisation: trust })
  team(told)
    .pass(5, 30)
    .tell('LeaveBegan', { kind: told.chance.of(['day', 'escorted', 'residential-trial']) }, 'statutory-form')
}

function endedByBoth(told: Told): void {
  discharged(admitted(told, '3'), '3').tell('ResponsibleBodyRecorded', { duty: 'council', organisation: told.council })
  told.pass(200, 900).tell('EndingDecided', { body: 'council', satisfied: true, organisation: told.council }, 'letter')
  told.pass(0, 20).tell('EndingDecided', { body: 'nhs', satisfied: true, organisation: told.area.board }, 'letter')
}

function sectionTwoOnly(told: Told): void {
  team(discharged(admitted(told, '2'), '2'))
    .tell('NearestRelativeRecorded', { name: 'Invented Relative', relationship: 'sister' })
    .tell('CommunicationNeedsRecorded', { needs: 'Large print letters' })
}

function conditionallyDischarged(told: Told): void {
  admitted(told, '37/41')
    .pass(300, 900)
    .tell('ConditionallyDischarged', { residenceCondition: 'To live at supported accommodation' }, 'letter')
  told.tell('LeftHospital', { destination: 'other' })
  told.tell('ResidenceRecorded', {
    kind: 'supported-living',
    arrangedBy: 'council',
    council: told.council,
    nation: 'england',
    address: 'Invented Heron Court',
  })
  told
    .tell('ResponsibleBodyRecorded', { duty: 'council', organisation: told.council })
    .pass(100, 400)
    .tell('ReviewHeld', { outcome: 'continue' })
}

function onlyAListSaysSo(told: Told): void {
  told
    .pass(50, 500)
    .tell(
      'Section117Claimed',
      { claim: told.chance.of(['entitled', 'unclear', 'ended']), words: 'S117 = Yes; section not stated' },
      'legacy-list',
    )
  team(told)
    .pass(10, 90)
    .tell('CarerRecorded', { name: 'Invented Carer', consentToShare: 'given' })
    .tell('ReviewHeld', { outcome: 'unknown' })
  told.tell('EndingClaimed', { words: 'Closed on the old system' }, 'legacy-list').tell('ClosedToTeams', { reason: 'Moved to GP care' })
  told.tell('NearestRelativeRecorded', { name: 'Invented Relative' })
}

function detainedTwice(told: Told): void {
  discharged(admitted(told, '3'), '3')
  told.pass(200, 1500)
  admitted(told, '3')
  if (told.chance.next() < 0.5) told.pass(20, 90).tell('Died', {}, 'letter')
  else told.tell('ResponsibleClinicianAssigned', { name: 'Dr Invented-Moss', organisation: told.area.trust })
}

function stayedInformally(told: Told): void {
  admitted(told, '3')
    .pass(20, 90)
    .tell('DetentionEnded', { section: '3', reason: 'discharged' }, 'statutory-form')
    .tell('BecameInformal', {})
  team(practitioner(told)).tell('CommunicationNeedsRecorded', { needs: 'Interpreter', language: 'cy', interpreter: true })
}

function disputedAndOutOfArea(told: Told): void {
  discharged(admitted(told, '3'), '3').tell('ResponsibleBodyRecorded', { duty: 'council', organisation: told.council })
  told.tell('ResidenceRecorded', {
    kind: 'care-home',
    arrangedBy: 'council',
    council: 'E06000051',
    nation: 'england',
    address: 'Invented Barley Court',
  })
  told.pass(30, 200).tell('DisputeOpened', { about: 'council', words: 'Which council answers?' }, 'letter')
}

function anotherYear(told: Told): void {
  discharged(admitted(told, '3').pass(10, 20).tell('LeaveBegan', { kind: 'day' }).tell('LeaveEnded', { how: 'returned' }), '3')
  told.pass(40, 100).tell('ReviewHeld', { outcome: 'continue' })
}
