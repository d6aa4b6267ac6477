import { entitlement } from '../src/core/law/entitlement.ts'
import { caseStateAsAt } from '../src/core/timeline/case-state.ts'
import { type Area, inventedToday, inventPerson } from './invent/invent-person.ts'

const area: Area = { councils: ['E10000028', 'E06000021'], board: 'QNC', trust: 'RRE' }

/** Seconds of one core to fold the facts of many people and decide entitlement for each: the best of three rounds, and all of them. */
export function measureLaw(people: number): { readonly seconds: number; readonly rounds: readonly number[]; readonly facts: number } {
  const histories = Array.from({ length: people }, (_, place) => inventPerson(place + 1, area).facts)
  const rounds = [1, 2, 3].map(() => {
    const began = performance.now()
    for (const facts of histories) entitlement(caseStateAsAt(facts, { day: inventedToday }))
    return (performance.now() - began) / 1000
  })
  return { seconds: Math.min(...rounds), rounds, facts: histories.reduce((sum, facts) => sum + facts.length, 0) }
}
