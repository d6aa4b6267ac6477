import type { Alternative, Confidence, Finding, MissingFact, Reason } from '../../findings/finding.ts'
import { organisationName } from '../../identifiers/organisations.ts'
import { lessSure, reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import { type BodyTaken, sameBody } from './body-taken.ts'
import * as cite from './citations.ts'
import type { ResponsibleCommissioner } from './commissioner-answer.ts'
import type { NhsRegime } from './nhs-regime.ts'
import type { PlaceDirectory } from './place-directory.ts'
import type { Reading } from './reading.ts'

type Value = ResponsibleCommissioner

/**
 * The finding that readings amount to: the first is the answer, others are alternatives where they lead to another body. `paying` is given
 * where the payer is another question; else whoever commissions pays.
 */
export function conclude(
  regime: NhsRegime,
  readings: readonly Reading[],
  paying: readonly Reading[] | undefined,
  places: PlaceDirectory,
): Finding<Value> {
  const [main] = readings
  const [payer] = paying ?? []
  if (!main) return findingOf<Value>(undefined, 'INSUFFICIENT_FACTS', [])
  const value = valueOf(regime, main.taken, paying ? payer?.taken : main.taken)
  const others = [...differing(main, readings), ...(payer && paying ? differing(payer, paying) : [])]
  const used = payer && !isSame(payer, main) ? [main, payer] : [main]
  const weighed = used.reduce<Confidence>((least, reading) => lessSure(least, confidenceOf(reading)), 'CERTAIN')
  const confidence = others.reduce((least, other) => lessSure(least, other.ifDiffers ?? 'ARGUABLE'), weighed)
  const known = value.commissioning ?? value.paying ?? value.bodyOfTheTime ?? value.areaOf
  const alternatives = [
    ...parts(value, main.taken, places),
    ...differing(main, readings).flatMap((other) => alternativeOf({ ...value, ...placed(other.taken, paying === undefined) }, other)),
    ...(payer && paying
      ? differing(payer, paying).flatMap((other) => alternativeOf({ ...value, paying: codeOf(other.taken) }, other))
      : []),
  ]
  return findingOf(known === undefined ? undefined : value, confidence, because(main, payer, others, places), {
    assumptions: unique(used.flatMap(({ assumptions = [], taken }) => [...assumptions, ...taken.assumptions])),
    missing: uniqueMissing([...used, ...others].flatMap(({ missing = [], taken }) => [...missing, ...taken.missing])),
    alternatives,
    doubts: unique(
      [...used, ...others].flatMap(({ doubts = [], taken }) => [
        ...doubts,
        ...(taken.now.kind === 'several' && taken.ofTheTime !== undefined ? ['A11'] : []),
      ]),
    ),
  })
}

function valueOf(regime: NhsRegime, taken: BodyTaken, payer: BodyTaken | undefined): Value {
  return { ...placed(taken, false), paying: payer && codeOf(payer), regime, standing: 'computed' }
}

function placed(taken: BodyTaken, alsoPays: boolean): Partial<Value> {
  const code = codeOf(taken)
  const value = { commissioning: code, bodyOfTheTime: taken.ofTheTime, areaOf: taken.areaOf, coreTakenOn: taken.takenOn }
  return alsoPays ? { ...value, paying: code } : value
}

function codeOf({ now }: BodyTaken): string | undefined {
  return now.kind === 'one' ? now.code : undefined
}

/** An answer without a body, or resting on something assumed, is no better than that. */
function confidenceOf({ confidence, taken, assumptions = [] }: Reading): Confidence {
  if (taken.now.kind !== 'one') return 'INSUFFICIENT_FACTS'
  return taken.assumptions.length + taken.missing.length + assumptions.length > 0 ? lessSure(confidence, 'PROBABLE') : confidence
}

function isSame(one: Reading, other: Reading): boolean {
  return one.rule === other.rule && one.says === other.says
}

/** The readings that lead to another body, each body once; one whose body is not known counts, for it may. */
function differing(main: Reading, readings: readonly Reading[]): readonly Reading[] {
  return readings.filter((other, at) => {
    if (other === main || sameBody(main.taken, other.taken) === true) return false
    return !readings.slice(1, at).some((earlier) => sameBody(earlier.taken, other.taken) === true)
  })
}

function alternativeOf(value: Value, other: Reading): readonly Alternative<Value>[] {
  const known = codeOf(other.taken) ?? other.taken.ofTheTime ?? other.taken.areaOf
  return known === undefined ? [] : [{ value, says: `${other.says} ${other.taken.says}` }]
}

/** ICB-22: each part of a divided body, of which nothing recorded says which has this person. */
function parts(value: Value, { now }: BodyTaken, places: PlaceDirectory): readonly Alternative<Value>[] {
  if (now.kind !== 'several') return []
  return now.codes.map((code) => ({
    value: { ...value, commissioning: code, paying: value.paying ?? code },
    says: `${organisationName(code, places.organisations)}, if the practice or address that decided is now in its area.`,
  }))
}

function because(main: Reading, payer: Reading | undefined, others: readonly Reading[], places: PlaceDirectory): readonly Reason[] {
  const first = payer && !isSame(payer, main) ? [asReason(main), asReason(payer)] : [asReason(main)]
  return [...first, ...succession(main.taken, places), ...others.map(asReason)]
}

function asReason({ rule, says, cites, facts, taken }: Reading): Reason {
  return reason(rule, `${says} ${taken.says}`.trim(), cites, unique([...facts, ...taken.facts]))
}

function succession({ ofTheTime, now }: BodyTaken, places: PlaceDirectory): readonly Reason[] {
  if (ofTheTime === undefined || (now.kind === 'one' && now.code === ofTheTime)) return []
  const name = organisationName(ofTheTime, places.organisations)
  const says =
    now.kind === 'one' ? `${name} is no more; ${organisationName(now.code, places.organisations)} does its work now.` : now.because
  return [reason('ICB-22', says, [cite.successions], [])]
}

function unique<T>(things: readonly T[]): readonly T[] {
  return [...new Set(things)]
}

function uniqueMissing(missing: readonly MissingFact[]): readonly MissingFact[] {
  return missing.filter(({ what }, at) => missing.findIndex((known) => known.what === what) === at)
}
