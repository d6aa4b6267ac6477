import { type Moment, moment, plainDate } from '../../src/core/time/plain-date.ts'
import { type CaseState, caseStateAsAt } from '../../src/core/timeline/case-state.ts'
import type { Fact, FactData, FactOf, FactType, LeaveKind, NewFact } from '../../src/core/timeline/fact.ts'
import type { Section } from '../../src/core/timeline/section.ts'

/** A person's history, told in sentences. Every step adds facts; `asAt` folds them, `facts` and `newFacts` hand them out. */
export function aCase(): CaseBuilder {
  return new CaseBuilder()
}

type Particulars = Partial<Pick<Fact, 'id' | 'effectiveTime' | 'precision' | 'toldOn' | 'body' | 'source'>> & {
  readonly recordedAt?: string
}

export class CaseBuilder {
  private readonly told: Fact[] = []

  /** Any fact at all. Recorded at noon of its day from a clinical record, with ids fact-1, fact-2 …, unless `as` says otherwise. */
  fact<T extends FactType>(type: T, on: string, data: FactData[T]): this {
    const effectiveOn = plainDate(on)
    const id = `fact-${this.told.length + 1}`
    this.told.push({ id, type, effectiveOn, recordedAt: moment(`${on}T12:00:00Z`), source: { kind: 'clinical-record' }, data } as Fact)
    return this
  }

  /** Changes what is not the heart of the last fact: its id, source, precision, time, body, or when it was recorded. */
  as(particulars: Particulars): this {
    const last = this.told.pop()
    if (!last) throw new Error('There is no fact yet to describe')
    const recordedAt = particulars.recordedAt === undefined ? last.recordedAt : moment(particulars.recordedAt)
    this.told.push({ ...last, ...particulars, recordedAt } as Fact)
    return this
  }

  described(on: string, data: FactData['PersonDescribed']) {
    return this.fact('PersonDescribed', on, data)
  }

  // Hospital and compulsion
  detained(section: Section, on: string, data: Omit<FactData['Detained'], 'section'> = {}) {
    return this.fact('Detained', on, { section, ...data })
  }
  sectionEnded(on: string, data: FactData['DetentionEnded'] = {}) {
    return this.fact('DetentionEnded', on, data)
  }
  admitted(on: string, data: FactData['AdmittedToHospital'] = {}) {
    return this.fact('AdmittedToHospital', on, data)
  }
  becameInformal(on: string, data: FactData['BecameInformal'] = {}) {
    return this.fact('BecameInformal', on, data)
  }
  leftHospital(on: string, data: FactData['LeftHospital'] = {}) {
    return this.fact('LeftHospital', on, data)
  }
  /** The section ended and the person left hospital on one day. */
  dischargedAndLeft(on: string, data: FactData['LeftHospital'] = { destination: 'home' }) {
    return this.sectionEnded(on).leftHospital(on, data)
  }
  transferred(on: string, data: FactData['TransferredBetweenHospitals'] = {}) {
    return this.fact('TransferredBetweenHospitals', on, data)
  }
  leave(kind: LeaveKind, on: string, until?: string) {
    return this.fact('LeaveBegan', on, until === undefined ? { kind } : { kind, until: plainDate(until) })
  }
  leaveEnded(on: string, how: FactData['LeaveEnded']['how'] = 'returned') {
    return this.fact('LeaveEnded', on, { how })
  }

  // Community treatment orders and conditional discharge
  communityOrder(on: string, data: FactData['CommunityTreatmentOrderMade'] = {}) {
    return this.fact('CommunityTreatmentOrderMade', on, data)
  }
  /** A community treatment order was made and the person left hospital on it the same day. */
  leftOnCommunityOrder(on: string, data: FactData['CommunityTreatmentOrderMade'] = {}) {
    return this.leftHospital(on, { destination: 'home' }).communityOrder(on, data)
  }
  recalled(on: string, data: FactData['RecalledFromCommunityTreatmentOrder'] = {}) {
    return this.fact('RecalledFromCommunityTreatmentOrder', on, data)
  }
  releasedFromRecall(on: string) {
    return this.fact('ReleasedFromRecall', on, {})
  }
  revoked(on: string, data: FactData['CommunityTreatmentOrderRevoked'] = {}) {
    return this.fact('CommunityTreatmentOrderRevoked', on, data)
  }
  extended(on: string, expiresOn: string) {
    return this.fact('CommunityTreatmentOrderExtended', on, { expiresOn: plainDate(expiresOn) })
  }
  communityOrderEnded(on: string, data: FactData['CommunityTreatmentOrderEnded'] = {}) {
    return this.fact('CommunityTreatmentOrderEnded', on, data)
  }
  conditionallyDischarged(on: string, data: FactData['ConditionallyDischarged'] = {}) {
    return this.fact('ConditionallyDischarged', on, data)
  }
  recalledFromDischarge(on: string) {
    return this.fact('RecalledFromConditionalDischarge', on, {})
  }
  absolutelyDischarged(on: string) {
    return this.fact('AbsolutelyDischarged', on, {})
  }
  returnedToPrison(on: string) {
    return this.fact('ReturnedToPrison', on, {})
  }
  leftCountry(on: string, to = 'Glasgow') {
    return this.fact('LeftEnglandAndWales', on, { to })
  }
  returnedToCountry(on: string) {
    return this.fact('ReturnedToEnglandAndWales', on, {})
  }
  died(on: string) {
    return this.fact('Died', on, {})
  }

  // Where they live, who works with them
  livesAt(on: string, data: Partial<FactData['ResidenceRecorded']> = {}) {
    return this.fact('ResidenceRecorded', on, { kind: 'own-home', nation: 'england', ...data })
  }
  registeredWithGp(on: string, data: FactData['GpRegistered'] = {}) {
    return this.fact('GpRegistered', on, data)
  }
  practitioner(name: string, on: string) {
    return this.fact('NamedPractitionerAssigned', on, { name })
  }

  // Aftercare
  claimed(claim: FactData['Section117Claimed']['claim'], on: string, data: Partial<FactData['Section117Claimed']> = {}) {
    return this.fact('Section117Claimed', on, { claim, words: 'S117: Y', ...data })
  }
  councilSatisfied(on: string, satisfied = true) {
    return this.fact('EndingDecided', on, { body: 'council', satisfied })
  }
  nhsSatisfied(on: string, satisfied = true) {
    return this.fact('EndingDecided', on, { body: 'nhs', satisfied })
  }
  bothSatisfied(on: string) {
    return this.councilSatisfied(on).nhsSatisfied(on)
  }
  endingClaimed(on: string, words = 'discharged from s117') {
    return this.fact('EndingClaimed', on, { words })
  }
  reinstated(on: string) {
    return this.fact('AftercareReinstated', on, {})
  }
  reviewed(on: string) {
    return this.fact('ReviewHeld', on, { outcome: 'continue' })
  }

  // The record about the record: without an id, the last fact is meant
  withdrawn(on: string, fact = this.lastId(), reason = 'Recorded for the wrong person') {
    return this.fact('FactWithdrawn', on, { fact, reason })
  }
  corrected<T extends FactType>(on: string, fact: string, effectiveOn: string, data: FactData[T]) {
    return this.fact('FactCorrected', on, { fact, reason: 'Mistyped', effectiveOn: plainDate(effectiveOn), data })
  }

  /** The facts told so far, in the order told. */
  facts(): Fact[] {
    return [...this.told]
  }

  /** The same facts as somebody would record them: without id, moment and body. */
  newFacts(): NewFact[] {
    return this.told.map(({ id: _id, recordedAt: _recordedAt, body: _body, ...rest }) => rest as NewFact)
  }

  /** Where the person stands on a day, as known by a moment (all that was told, without one). */
  asAt(day: string, knownBy?: string): CaseState {
    const known: Moment | undefined = knownBy === undefined ? undefined : moment(knownBy)
    return caseStateAsAt(this.told, { day: plainDate(day), knownBy: known })
  }

  /** The last fact of a type. Throws when none was told. */
  last<T extends FactType>(type: T): FactOf<T> {
    const found = this.told.findLast((fact): fact is FactOf<T> & Fact => fact.type === type)
    if (!found) throw new Error(`No ${type} was told`)
    return found
  }

  private lastId(): string {
    const last = this.told.at(-1)
    if (!last) throw new Error('There is no fact yet to withdraw')
    return last.id
  }
}
