import { addDays } from '../../core/time/plain-date.ts'
import type { FactData, FactType, NewFact, NewFactOf, Source } from '../../core/timeline/fact.ts'
import { kindOfSection } from '../../core/timeline/section-kind.ts'
import type { CaseState } from '../../core/timeline/case-state.ts'
import type { DetentionTyped, PersonTyped } from './notify-detention.form.ts'

/** What the register knows already of somebody who is on it; nothing for a new person. */
export type Known = Pick<CaseState, 'current' | 'stays'> | undefined

/**
 * The facts a notice tells, in the order they are recorded; the detention comes first, for its id makes sending twice harmless.
 * For somebody on the register only what is new is told.
 */
export function factsOfNotice(
  person: PersonTyped,
  detention: DetentionTyped,
  known: Known,
): readonly [NewFactOf<'Detained'>, ...NewFact[]] {
  const { section, began, time, hospital, provider, told } = detention
  const source: Source = { kind: detention.sourceKind, ...(detention.sourceReference && { reference: detention.sourceReference }) }
  const place = { ...(hospital && { hospital }), ...(provider && { provider }) }
  const fact = <T extends FactType>(type: T, effectiveOn: typeof began, data: FactData[T], more: Partial<NewFact> = {}) =>
    ({ type, effectiveOn, toldOn: told, source, data, ...more }) as NewFactOf<T>
  const atTime = time ? { effectiveTime: time } : {}
  // They lived there until the detention; since when is not known. The law asks where they lived immediately before it.
  const before = addDays(began, -1)
  const since = { precision: 'estimated' } as const
  const described = newDetails(person, known)
  return [
    fact('Detained', began, { section, ...place }, atTime),
    ...(described ? [fact('PersonDescribed', told, described)] : []),
    ...(person.nhsNumber && !known?.current.nhsNumber?.data.nhsNumber
      ? [fact('NhsNumberRecorded', told, { nhsNumber: person.nhsNumber, traceStatus: '02' })]
      : []),
    ...(goesToHospital(detention, known) ? [fact('AdmittedToHospital', began, place, atTime)] : []),
    fact('ResidenceRecorded', before, residenceOf(detention), since),
    ...(detention.gp ? [fact('GpRegistered', before, { practiceName: detention.gp }, since)] : []),
    ...(detention.needs ? [fact('CommunicationNeedsRecorded', told, { needs: detention.needs })] : []),
  ] as [NewFactOf<'Detained'>, ...NewFact[]]
}

function newDetails({ givenName, familyName, birthDate }: PersonTyped, known: Known): FactData['PersonDescribed'] | undefined {
  if (!known && (familyName ?? givenName ?? birthDate))
    return { ...(familyName && { familyName }), ...(givenName && { givenName }), ...(birthDate && { birthDate }) }
  if (!known) return undefined
  return birthDate && !known.current.person.birthDate ? { birthDate } : undefined
}

/** A place of safety need not be a hospital, guardianship is none, and somebody who is there already is not admitted again. */
function goesToHospital({ section, began }: DetentionTyped, known: Known): boolean {
  const isThere = known?.stays.some(({ from, until }) => from <= began && until === undefined) ?? false
  return kindOfSection(section) === 'hospital' && !isThere
}

function residenceOf({ residence, council, address, postcode }: DetentionTyped): FactData['ResidenceRecorded'] {
  return { kind: residence, ...(council && { council }), ...(address && { address }), ...(postcode && { postcode }) }
}
