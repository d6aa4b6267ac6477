import { addDays, type PlainDate } from '../src/core/time/plain-date.ts'
import type { FactData, FactType, NewFact, ResidenceKind, SourceKind } from '../src/core/timeline/fact.ts'

/** Writes facts for days counted back from today, so that the demo never grows old. */
export class Telling {
  readonly facts: NewFact[] = []
  readonly #today: PlainDate

  constructor(today: PlainDate) {
    this.#today = today
  }

  ago(days: number): PlainDate {
    return addDays(this.#today, -days)
  }

  tell<T extends FactType>(
    type: T,
    daysAgo: number,
    data: FactData[T],
    kind: SourceKind = 'clinical-record',
    more: { time?: string; told?: number } = {},
  ): this {
    const toldOn = this.ago(more.told ?? Math.max(daysAgo - 1, 0))
    this.facts.push({ type, effectiveOn: this.ago(daysAgo), effectiveTime: more.time, toldOn, source: { kind }, data } as NewFact)
    return this
  }

  livedAt(daysAgo: number, kind: ResidenceKind, council: string, place: string): this {
    return this.tell('ResidenceRecorded', daysAgo, {
      kind,
      council,
      nation: 'england',
      address: place,
      arrangedBy: kind === 'care-home' || kind === 'supported-living' ? 'council' : 'self-or-family',
    })
  }

  /** Section 3 from one day to another, in hospital all the while. */
  section3(from: number, to: number | undefined, hospital: string, provider: string): this {
    this.tell('AdmittedToHospital', from, { hospital, provider }, 'clinical-record', { time: '14:20' })
    this.tell('Detained', from, { section: '3', hospital, provider }, 'statutory-form', { time: '14:20' })
    if (to !== undefined) this.tell('DetentionEnded', to, { section: '3', reason: 'discharged' }, 'statutory-form')
    return this
  }
}

type Story = (telling: Telling, place: Place) => void

/** The bodies of the partnership a story happens in. */
export interface Place {
  readonly council: string
  readonly otherCouncil: string
  readonly trust: string
  readonly hospital: string
  readonly icb: string
  readonly town: string
  readonly practitioner: { readonly name: string; readonly account: string }
}

/** One story for each thing that may have happened to somebody. */
export const stories: Readonly<Record<string, Story>> = {
  'live since leaving hospital': (t, p) =>
    t
      .livedAt(900, 'rented-home', p.council, `12 Larkfield Demo Road, ${p.town}`)
      .section3(420, 300, p.hospital, p.trust)
      .tell('LeftHospital', 300, { destination: 'home' })
      .tell('ResponsibleBodyRecorded', 290, { duty: 'council', organisation: p.council })
      .tell('ResponsibleBodyRecorded', 290, { duty: 'nhs', organisation: p.icb })
      .tell('NamedPractitionerAssigned', 295, { name: p.practitioner.name, organisation: p.trust, account: p.practitioner.account })
      .tell('TeamAssigned', 295, { team: `${p.town} community mental health team`, organisation: p.trust })
      .tell('GpRegistered', 2000, { practiceName: 'Demo Surgery', icb: p.icb })
      .tell('CommunicationNeedsRecorded', 400, { needs: 'Letters in large print; prefers a call before a visit' })
      .tell('CarerRecorded', 290, { name: 'Sam Demo-Carer', relationship: 'sister', consentToShare: 'given', about: 'plans and reviews' })
      .tell('NearestRelativeRecorded', 410, { name: 'Sam Demo-Carer', relationship: 'sister' }, 'statutory-form')
      .tell('ReviewHeld', 215, { outcome: 'continue' }),
  'review long overdue, open to no team': (t, p) =>
    t
      .livedAt(2600, 'own-home', p.council, `3 Cobbler Demo Lane, ${p.town}`)
      .section3(2400, 2290, p.hospital, p.trust)
      .tell('LeftHospital', 2290, { destination: 'home' })
      .tell('ReviewHeld', 1400, { outcome: 'continue' })
      .tell('ClosedToTeams', 1100, { reason: 'Moved to GP care' })
      .tell('ResponsibleBodyRecorded', 2280, { duty: 'council', organisation: p.council })
      .tell('ResponsibleBodyRecorded', 2280, { duty: 'nhs', organisation: p.icb }),
  'section 2 then 3, in hospital now': (t, p) =>
    t
      .livedAt(400, 'family-home', p.council, `45 Foxglove Demo Walk, ${p.town}`)
      .tell('AdmittedToHospital', 40, { hospital: p.hospital, provider: p.trust }, 'clinical-record', { time: '02:15' })
      .tell('Detained', 40, { section: '136' }, 'statutory-form', { time: '02:15' })
      .tell('Detained', 39, { section: '2', hospital: p.hospital, provider: p.trust }, 'statutory-form', { time: '11:00' })
      .tell('Detained', 14, { section: '3', hospital: p.hospital, provider: p.trust }, 'statutory-form', { time: '16:40', told: 12 })
      .tell('ResponsibleClinicianAssigned', 13, { name: 'Dr Rex Demo-Clinician', organisation: p.trust }),
  'on a community treatment order': (t, p) =>
    t
      .livedAt(700, 'supported-living', p.council, `Flat 2, Demo Lindens, ${p.town}`)
      .section3(330, undefined, p.hospital, p.trust)
      .tell('CommunityTreatmentOrderMade', 200, { expiresOn: t.ago(17) }, 'statutory-form')
      .tell('LeftHospital', 200, { destination: 'other' })
      .tell('RecalledFromCommunityTreatmentOrder', 90, {}, 'statutory-form', { time: '09:30' })
      .tell('ReleasedFromRecall', 88, {}, 'clinical-record')
      .tell('CommunityTreatmentOrderExtended', 20, { expiresOn: t.ago(-165) }, 'statutory-form')
      .tell('ResponsibleBodyRecorded', 190, { duty: 'council', organisation: p.council })
      .tell('ResponsibleBodyRecorded', 190, { duty: 'nhs', organisation: p.icb })
      .tell('NamedPractitionerAssigned', 199, { name: p.practitioner.name, organisation: p.trust, account: p.practitioner.account })
      .tell('ReviewHeld', 110, { outcome: 'continue' }),
  'order revoked, back in hospital': (t, p) =>
    t
      .section3(500, undefined, p.hospital, p.trust)
      .tell('CommunityTreatmentOrderMade', 380, {}, 'statutory-form')
      .tell('LeftHospital', 380, { destination: 'home' })
      .tell('RecalledFromCommunityTreatmentOrder', 12, {}, 'statutory-form')
      .tell('AdmittedToHospital', 12, { hospital: p.hospital, provider: p.trust })
      .tell('CommunityTreatmentOrderRevoked', 10, {}, 'statutory-form'),
  'informal after section 3': (t, p) =>
    t
      .livedAt(500, 'own-home', p.council, `9 Demo Quarry Lane, ${p.town}`)
      .section3(60, 9, p.hospital, p.trust)
      .tell('BecameInformal', 9, {}),
  'long leave in a trial placement': (t, p) =>
    t
      .livedAt(800, 'temporary', p.council, `Demo hostel, ${p.town}`)
      .section3(160, undefined, p.hospital, p.trust)
      .tell('LeaveBegan', 30, { kind: 'residential-trial', until: t.ago(-5), place: 'Demo Meadow House' }, 'statutory-form'),
  'conditionally discharged': (t, p) =>
    t
      .livedAt(3000, 'family-home', p.council, `77 Demo Glazier Street, ${p.town}`)
      .tell('AdmittedToHospital', 1900, { hospital: 'Demo Cinderhill secure unit' })
      .tell('Detained', 1900, { section: '37/41', hospital: 'Demo Cinderhill secure unit' }, 'court-order')
      .tell('ConditionallyDischarged', 700, { residenceCondition: 'To live at supported accommodation' }, 'letter')
      .tell('LeftHospital', 700, { destination: 'other' })
      .tell('ResidenceRecorded', 700, {
        kind: 'supported-living',
        council: p.otherCouncil,
        nation: 'england',
        arrangedBy: 'council',
        address: 'Demo Heron Court',
      })
      .tell('ResponsibleBodyRecorded', 690, { duty: 'council', organisation: p.council })
      .tell('ReviewHeld', 330, { outcome: 'continue' }),
  'ended by both bodies': (t, p) =>
    t
      .section3(2000, 1900, p.hospital, p.trust)
      .tell('LeftHospital', 1900, { destination: 'home' })
      .tell('EndingDecided', 800, { body: 'council', satisfied: true, organisation: p.council, decidedBy: 'Lena Demo-Lead' }, 'letter')
      .tell('EndingDecided', 795, { body: 'nhs', satisfied: true, organisation: p.icb, decidedBy: 'Connie Demo-Commission' }, 'letter'),
  'said to have ended, one body only': (t, p) =>
    t
      .section3(3200, 3100, p.hospital, p.trust)
      .tell('LeftHospital', 3100, { destination: 'home' })
      .tell('EndingClaimed', 1500, { words: 'Closed on the old system: discharged from CMHT' }, 'legacy-list'),
  'a list says entitled, no papers': (t) =>
    t.tell('Section117Claimed', 30, { claim: 'entitled', words: 'S117 = Yes; section not stated' }, 'legacy-list'),
  'section 2 only': (t, p) =>
    t
      .tell('AdmittedToHospital', 200, { hospital: p.hospital, provider: p.trust })
      .tell('Detained', 200, { section: '2', hospital: p.hospital, provider: p.trust }, 'statutory-form')
      .tell('DetentionEnded', 180, { section: '2', reason: 'discharged' })
      .tell('LeftHospital', 180, { destination: 'home' }),
  'detained again, placed out of area': (t, p) =>
    t
      .livedAt(2500, 'own-home', p.council, `1 Demo Mill Row, ${p.town}`)
      .section3(1500, 1400, p.hospital, p.trust)
      .tell('LeftHospital', 1400, { destination: 'care-home' })
      .tell('ResidenceRecorded', 1400, {
        kind: 'care-home',
        council: p.otherCouncil,
        nation: 'england',
        arrangedBy: 'council',
        arrangingBody: p.council,
        address: 'Demo Barley Court',
      })
      .section3(300, 220, p.hospital, p.trust)
      .tell('LeftHospital', 220, { destination: 'care-home' })
      .tell('ResponsibleBodyRecorded', 1390, { duty: 'council', organisation: p.council })
      .tell('DisputeOpened', 150, { about: 'council', words: 'Which council after the second detention?' }, 'letter'),
  'prison transfer returned': (t) =>
    t
      .tell('AdmittedToHospital', 420, { hospital: 'Demo Cinderhill secure unit' })
      .tell('Detained', 420, { section: '47/49' }, 'court-order')
      .tell('ReturnedToPrison', 260, { prison: 'HMP Demo' })
      .tell('LeftHospital', 260, { destination: 'prison' }),
  died: (t, p) =>
    t.section3(1200, 1100, p.hospital, p.trust).tell('LeftHospital', 1100, { destination: 'home' }).tell('Died', 60, {}, 'letter'),
}
