import { dayNumber, dayNumbered } from '../../src/core/time/day-number.ts'
import { type Moment, type PlainDate, plainDate } from '../../src/core/time/plain-date.ts'
import type { Fact, FactData, FactType, SourceKind } from '../../src/core/timeline/fact.ts'
import { Chance } from './chance.ts'
import { inventName } from './names.ts'
import { tellStory } from './stories.ts'

/** The day on which the invented register stands; its entries are read from the facts as at this day. */
export const inventedToday: PlainDate = plainDate('2026-10-01')

const lastDay = dayNumber(inventedToday)

/** How many facts a person has: twelve, and one in two hundred has fifty. */
export const usualFacts = 12
export const manyFacts = 50
export const onePersonInWithMany = 200

export interface InventedPerson {
  readonly caseId: string
  readonly reference: string
  readonly nhsNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly openedAt: Moment
  readonly facts: readonly Fact[]
}

/** The bodies a register is kept by, as codes. */
export interface Area {
  readonly councils: readonly string[]
  readonly board: string
  readonly trust: string
}

/** Who a person is, without what happened to them: cheap, so that a client can ask for anybody. */
export function inventIdentity(place: number) {
  const chance = new Chance(place)
  const caseId = chance.uuid()
  const name = inventName(chance)
  return { chance, caseId, ...name, nhsNumber: inventNhsNumber(place), reference: `S117-${String(place).padStart(6, '0')}` }
}

/** The person at this place of the series, with their facts in the order recorded. */
export function inventPerson(place: number, area: Area): InventedPerson {
  const { chance, ...identity } = inventIdentity(place)
  const most = place % onePersonInWithMany === 0 ? manyFacts : usualFacts
  const told = new Told(chance, area)
  tellWhoTheyAre(told, place, identity)
  tellStory(told, most - told.facts.length)
  return { ...identity, openedAt: told.facts[0]?.recordedAt ?? momentOn(inventedToday, 0), facts: told.facts }
}

/** Collects facts: each a moment later than the one before it, on days after the first. */
export class Told {
  readonly facts: Fact[] = []
  readonly chance: Chance
  readonly area: Area
  readonly council: string
  /** The day the story has reached, as a number: dates in their hundreds of thousands are counted, not asked of a calendar. */
  #day: number

  constructor(chance: Chance, area: Area) {
    this.chance = chance
    this.area = area
    this.council = chance.of(area.councils)
    this.#day = lastDay - chance.between(700, 5000)
  }

  /** Lets days pass, never to a day after the register's own. */
  pass(from: number, to: number): this {
    this.#day = Math.min(this.#day + this.chance.between(from, to), lastDay)
    return this
  }

  tell<T extends FactType>(type: T, data: FactData[T], kind: SourceKind = 'clinical-record'): this {
    const effectiveOn = dayNumbered(this.#day)
    const fact = {
      id: this.chance.uuid(),
      type,
      effectiveOn,
      recordedAt: momentOn(effectiveOn, this.facts.length),
      body: this.area.trust,
      source: { kind },
      data,
    }
    this.facts.push(fact as unknown as Fact)
    return this
  }
}

function momentOn(day: PlainDate, order: number): Moment {
  const minutes = String(order % 60).padStart(2, '0')
  return `${day}T10:${minutes}:00.000Z` as Moment
}

function tellWhoTheyAre(
  told: Told,
  place: number,
  { familyName, givenName, nhsNumber }: { familyName: string; givenName: string; nhsNumber: string },
): void {
  const { chance, area, council } = told
  const birthDate = dayNumbered(lastDay - chance.between(place % 9 === 0 ? 5000 : 7500, 31_000))
  told
    .tell('PersonDescribed', { familyName, givenName, birthDate, gender: chance.of(['female', 'male']) })
    .tell('NhsNumberRecorded', { nhsNumber, traceStatus: '01' })
    .tell('LocalReferenceRecorded', { organisation: area.trust, reference: `T${1_000_000 + place}` })
    .tell('ResidenceRecorded', {
      kind: chance.of(['own-home', 'rented-home', 'family-home', 'supported-living']),
      council,
      nation: 'england',
      address: `${chance.between(1, 180)} Invented Road`,
      postcode: `ZS${chance.between(1, 20)} ${chance.between(1, 9)}${chance.of(['AA', 'BD', 'FG', 'HJ'])}`,
    })
    .tell('GpRegistered', { practice: `M8${String(chance.below(400)).padStart(4, '0')}`, icb: area.board })
}

/** Ten digits of the range 9xx…, which is not given out, with the right check digit; a different one for every place. */
function inventNhsNumber(place: number): string {
  // Nine of eleven numbers in a row have a check digit that exists, so steps of two keep clear of the next person's.
  for (let nine = 900_000_000 + place * 2; ; nine += 1) {
    const digits = String(nine)
    let sum = 0
    for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at)
    const check = (11 - (sum % 11)) % 11
    if (check !== 10) return `${digits}${check}`
  }
}
