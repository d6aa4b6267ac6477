import type { MissingFact } from '../../findings/finding.ts'
import { organisationName } from '../../identifiers/organisations.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'
import { type BodyOnDay, bodyOf, type Tie } from './body-on-day.ts'
import { carriedOn } from './carried-on.ts'
import type { PlaceDirectory } from './place-directory.ts'

/** The body that one day leads to: as it was then, and who does its work on the day looked at. */
export interface BodyTaken {
  readonly takenOn?: PlainDate
  readonly ofTheTime?: OrganisationCode
  readonly areaOf?: OrganisationCode
  readonly now: BodyOnDay
  /** How it was found, in a sentence. */
  readonly says: string
  readonly facts: readonly string[]
  readonly assumptions: readonly string[]
  readonly missing: readonly MissingFact[]
}

interface Finding {
  readonly takenOn: PlainDate
  readonly lookedAtOn: PlainDate
  readonly places: PlaceDirectory
  readonly assumptions?: readonly string[]
  readonly missing?: readonly MissingFact[]
}

/** The body that a registration or residence leads to. */
export function takenFrom(tie: Tie, { takenOn, lookedAtOn, places, assumptions = [], missing = [] }: Finding): BodyTaken {
  const then = bodyOf(tie, takenOn, places)
  const ofTheTime = then.kind === 'one' ? then.code : undefined
  const now = ofTheTime === undefined ? today(tie, then, lookedAtOn, places) : carriedOn(ofTheTime, lookedAtOn, tie, places)
  const named = ofTheTime ?? (now.kind === 'one' ? now.code : undefined)
  const assumed = [then, now].flatMap((body) => (body.kind === 'one' && body.assumption !== undefined ? [body.assumption] : []))
  return {
    takenOn,
    ofTheTime,
    areaOf: tie.type === 'ResidenceRecorded' ? tie.data.council : undefined,
    now,
    says: `${howTied[tie.type]}${named === undefined ? ', whose NHS body is not known' : `: ${organisationName(named, places.organisations)}`}.`,
    facts: [tie.id],
    assumptions: [...assumptions, ...assumed],
    missing: [...missing, ...lacking(now)],
  }
}

/** A body named in a record or a decision, whatever the person's practice. */
export function takenAsNamed(
  code: OrganisationCode,
  says: string,
  facts: readonly string[],
  { takenOn, lookedAtOn, places }: { readonly takenOn?: PlainDate; readonly lookedAtOn: PlainDate; readonly places: PlaceDirectory },
): BodyTaken {
  const now = carriedOn(code, lookedAtOn, undefined, places)
  return { takenOn, ofTheTime: code, now, says, facts, assumptions: [], missing: lacking(now) }
}

/** Nothing leads to a body on this day. */
export function notTaken(because: string, settledBy: string, takenOn?: PlainDate, facts: readonly string[] = []): BodyTaken {
  const now: BodyOnDay = { kind: 'none', because, settledBy }
  return { takenOn, now, says: because, facts, assumptions: [], missing: lacking(now) }
}

/** Do both lead to the same body? Undefined where that is not known. */
export function sameBody(one: BodyTaken, other: BodyTaken): boolean | undefined {
  if (one.now.kind === 'one' && other.now.kind === 'one') return one.now.code === other.now.code
  if (one.ofTheTime !== undefined && one.ofTheTime === other.ofTheTime) return true
  if (one.areaOf !== undefined && one.areaOf === other.areaOf && one.now.kind === other.now.kind) return true
  return undefined
}

const howTied = { GpRegistered: 'Registered with a practice', ResidenceRecorded: 'Went by where the person lived' } as const

/** The body of that day is not known, but today's may be: it took over, whoever it was. */
function today(tie: Tie, then: BodyOnDay, lookedAtOn: PlainDate, places: PlaceDirectory): BodyOnDay {
  const now = bodyOf(tie, lookedAtOn, places)
  if (now.kind !== 'one') return then
  const assumption = `${organisationName(now.code, places.organisations)} took over from the body of that day, which is not known here.`
  return { ...now, assumption }
}

function lacking(now: BodyOnDay): readonly MissingFact[] {
  return now.kind === 'one' ? [] : [{ what: now.because, settledBy: now.settledBy }]
}
