import { existedOn, findOrganisation, organisationName } from '../../identifiers/organisations.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { FactOf, OrganisationCode } from '../../timeline/fact.ts'
import { bodiesBefore } from './bodies-before.ts'
import { carriedOn } from './carried-on.ts'
import { bodiesOfArea, bodyOfPractice, type PlaceDirectory } from './place-directory.ts'

/** An NHS body on a day: one, one of several which the record does not tell apart, or not known. */
export type BodyOnDay =
  | { readonly kind: 'one'; readonly code: OrganisationCode; readonly assumption?: string }
  | { readonly kind: 'several'; readonly codes: readonly OrganisationCode[]; readonly because: string; readonly settledBy: string }
  | { readonly kind: 'none'; readonly because: string; readonly settledBy: string }

/** What ties a person to a body: a registration with a practice, or a place where they live. */
export type Tie = FactOf<'GpRegistered'> | FactOf<'ResidenceRecorded'>

/** The body that a registration or a residence led to on a day. The body named in the registration itself is preferred. */
export function bodyOf(tie: Tie, day: PlainDate, places: PlaceDirectory): BodyOnDay {
  return tie.type === 'GpRegistered' ? bodyOfRegistration(tie, day, places) : bodyOfResidence(tie, day, places)
}

function bodyOfRegistration(tie: FactOf<'GpRegistered'>, day: PlainDate, places: PlaceDirectory): BodyOnDay {
  const { practice, practiceName, icb } = tie.data
  if (icb !== undefined) {
    const named = asItWasOn(icb, day, tie, places)
    if (named) return named
  }
  const listed = practice === undefined ? undefined : bodyOfPractice(places, practice, day)
  if (listed !== undefined) return { kind: 'one', code: listed }
  return {
    kind: 'none',
    because: `Which NHS body the practice ${practiceName ?? practice ?? 'named'} belonged to on ${spellDay(day)} is not known.`,
    settledBy: 'The NHS directory of organisations (ODS), for that practice and day',
  }
}

function bodyOfResidence(tie: FactOf<'ResidenceRecorded'>, day: PlainDate, places: PlaceDirectory): BodyOnDay {
  const [first, ...others] = bodiesOfArea(places, tie.data, day)
  if (first === undefined) {
    return {
      kind: 'none',
      because: `Which NHS body the area ${area(tie, places)} belonged to on ${spellDay(day)} is not known.`,
      settledBy: 'The postcode, or the NHS directory of organisations (ODS)',
    }
  }
  if (others.length === 0) return { kind: 'one', code: first }
  const codes = [first, ...others]
  return {
    kind: 'several',
    codes,
    because: `The area ${area(tie, places)} was shared by ${codes.map((code) => organisationName(code, places.organisations)).join(', ')}.`,
    settledBy: 'The postcode of the address',
  }
}

/** A body named in a record, as it was on a day: itself, whoever took over, or the one body it took over from. */
function asItWasOn(code: OrganisationCode, day: PlainDate, tie: Tie, places: PlaceDirectory): BodyOnDay | undefined {
  const body = findOrganisation(code, places.organisations)
  if (!body || existedOn(body, day)) return { kind: 'one', code: body?.code ?? code }
  if (day >= body.validFrom) return carriedOn(body.code, day, tie, places)
  const before = bodiesBefore(body.code, day, places.organisations)
  const [only] = before
  return only !== undefined && before.length === 1 ? { kind: 'one', code: only } : undefined
}

function area({ data }: FactOf<'ResidenceRecorded'>, places: PlaceDirectory): string {
  if (data.postcode !== undefined) return data.postcode
  return data.council === undefined ? 'where the person lived' : `of ${organisationName(data.council, places.organisations)}`
}
