import { type Dated, inForceOn } from '../../findings/dated.ts'
import { existedOn, findOrganisation, type OrganisationDirectory } from '../../identifiers/organisations.ts'
import { postcodeDistrict } from '../../identifiers/postcode.ts'
import { type PlainDate, plainDate } from '../../time/plain-date.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'
import { bodiesBefore } from './bodies-before.ts'

/** An NHS body with the first day on which a place was in its area, and the list that says so. */
export type DatedBody = Dated<OrganisationCode, string>

/** Which NHS body a GP practice or a postcode district belonged to, as dated; and the bodies themselves. Data, handed in. */
export interface PlaceDirectory {
  readonly practices: ReadonlyMap<OrganisationCode, readonly DatedBody[]>
  readonly districts: ReadonlyMap<string, PostcodeDistrict>
  readonly organisations: OrganisationDirectory
}

export interface PostcodeDistrict {
  readonly council?: OrganisationCode
  readonly bodies: readonly DatedBody[]
}

/** The body a practice belonged to on a day; undefined where the directory does not say, or names a body that did not exist then. */
export function bodyOfPractice(places: PlaceDirectory, practice: OrganisationCode, day: PlainDate): OrganisationCode | undefined {
  return bodyOn(places, places.practices.get(practice.trim().toUpperCase()) ?? [], day)
}

/**
 * The bodies whose area a postcode or council lay in on a day: one where the district is known, else all that share the council's
 * area; none where the directory does not say.
 */
export function bodiesOfArea(
  places: PlaceDirectory,
  area: { readonly postcode?: string; readonly council?: OrganisationCode },
  day: PlainDate,
): readonly OrganisationCode[] {
  const district = postcodeDistrict(area.postcode)
  const known = district === undefined ? undefined : places.districts.get(district)
  const bodies = known ? [known.bodies] : districtsOf(places, area.council)
  return [...new Set(bodies.flatMap((dated) => bodyOn(places, dated, day) ?? []))].toSorted()
}

/**
 * A directory from lists that name, for each practice or district, its NHS body and the body before that. Each is taken to have held the
 * place for as long as it existed; a body unknown to the organisations is taken to have been there always.
 */
export function placeDirectory(
  lists: {
    readonly practices: readonly { readonly code: OrganisationCode; readonly bodies: readonly OrganisationCode[] }[]
    readonly districts: readonly {
      readonly district: string
      readonly council?: OrganisationCode
      readonly bodies: readonly OrganisationCode[]
    }[]
    readonly authority: string
  },
  organisations: OrganisationDirectory,
): PlaceDirectory {
  const dated = (bodies: readonly OrganisationCode[]) =>
    [...new Set(bodies)].map((value): DatedBody => {
      const body = findOrganisation(value, organisations)
      return { from: body?.validFrom ?? beforeAll, value, authority: lists.authority }
    })
  return {
    practices: new Map(lists.practices.map(({ code, bodies }) => [code, dated(bodies)])),
    districts: new Map(lists.districts.map(({ district, council, bodies }) => [district, { council, bodies: dated(bodies) }])),
    organisations,
  }
}

/** The first day of the NHS. */
const beforeAll = plainDate('1948-07-05')

/** Where the lists do not reach back to the day, the one body that the first they name took over from. */
function bodyOn(places: PlaceDirectory, bodies: readonly DatedBody[], day: PlainDate): OrganisationCode | undefined {
  const code = inForceOn(bodies, day)?.value
  if (code === undefined) return bodyBeforeAll(places, bodies, day)
  const body = findOrganisation(code, places.organisations)
  return body && !existedOn(body, day) ? undefined : code
}

function bodyBeforeAll(places: PlaceDirectory, bodies: readonly DatedBody[], day: PlainDate): OrganisationCode | undefined {
  const [first] = bodies.filter(({ from }) => from > day).toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const before = first ? bodiesBefore(first.value, day, places.organisations) : []
  return before.length === 1 ? before[0] : undefined
}

const byCouncil = new WeakMap<PlaceDirectory, ReadonlyMap<OrganisationCode | undefined, readonly (readonly DatedBody[])[]>>()

function districtsOf(places: PlaceDirectory, council: OrganisationCode | undefined): readonly (readonly DatedBody[])[] {
  if (council === undefined) return []
  let index = byCouncil.get(places)
  if (!index) {
    const grouped = Map.groupBy(places.districts.values(), (district) => district.council)
    index = new Map([...grouped].map(([code, districts]) => [code, districts.map((district) => district.bodies)]))
    byCouncil.set(places, index)
  }
  return index.get(council) ?? []
}
