import { existedOn, findOrganisation, organisationName, successorsOf } from '../../identifiers/organisations.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'
import type { BodyOnDay, Tie } from './body-on-day.ts'
import { bodiesOfArea, bodyOfPractice, type PlaceDirectory } from './place-directory.ts'

/**
 * Who does the work of a body on a day, for this person (ICB-22)? A divided body is never guessed: the practice or address that tied the
 * person to it decides, where the directory says which part it went to. A code unknown here is shown as it was recorded.
 */
export function carriedOn(code: OrganisationCode, day: PlainDate, tie: Tie | undefined, places: PlaceDirectory): BodyOnDay {
  const body = findOrganisation(code, places.organisations)
  if (!body || existedOn(body, day)) return { kind: 'one', code: body?.code ?? code }
  const successors = successorsOf(code, day, places.organisations)
  if (successors.kind === 'one') return { kind: 'one', code: successors.organisation.code }
  if (successors.kind === 'none') {
    return { kind: 'none', because: successors.because, settledBy: 'The NHS directory of organisations (ODS), for that body and day' }
  }
  const codes = successors.organisations.map((organisation) => organisation.code)
  const part = tie && partOf(tie, day, places).filter((body) => codes.includes(body))
  const [only] = part ?? []
  if (only !== undefined && part?.length === 1) {
    const whose = tie?.type === 'GpRegistered' ? 'The practice' : 'The area'
    const assumption = `${whose} is now in ${organisationName(only, places.organisations)}, which is taken to have this person from ${organisationName(code, places.organisations)}.`
    return { kind: 'one', code: only, assumption }
  }
  return {
    kind: 'several',
    codes,
    because: successors.because,
    settledBy: 'The GP practice (or address) that decided, or the scheme that transferred the duties',
  }
}

function partOf(tie: Tie, day: PlainDate, places: PlaceDirectory): readonly OrganisationCode[] {
  if (tie.type === 'ResidenceRecorded') return bodiesOfArea(places, tie.data, day)
  const body = tie.data.practice === undefined ? undefined : bodyOfPractice(places, tie.data.practice, day)
  return body === undefined ? [] : [body]
}
