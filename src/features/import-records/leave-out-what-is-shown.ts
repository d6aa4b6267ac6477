import type { Fact, FactType } from '../../core/timeline/fact.ts'
import { daysBetween } from '../../core/time/plain-date.ts'
import type { ImportedFact } from './imported-record.ts'

/** What begins a legal status. A list gives only the latest one, as a person copied it from the record system. */
const beginnings: ReadonlySet<FactType> = new Set(['Detained', 'BecameInformal', 'CommunityTreatmentOrderMade', 'ConditionallyDischarged'])
const statusFacts: ReadonlySet<FactType> = new Set([
  ...beginnings,
  'DetentionEnded',
  'CommunityTreatmentOrderEnded',
  'AbsolutelyDischarged',
  'LeftHospital',
])

type Known = Pick<Fact, 'type' | 'effectiveOn' | 'source' | 'data'>

/**
 * Facts of a list without those that tell again, less exactly, what the record system's own extract (MHSDS) already shows for the same
 * person: when the extract shows a legal status beginning on the day the list gives, within a day, the list's whole status is about that
 * one and is left out; so is a death already known. Everything else stays, for then the list is the only evidence. `known` are the facts
 * already on the person's case.
 */
export function leaveOutWhatIsShown(
  facts: readonly ImportedFact[],
  known: readonly Known[],
): { readonly facts: ImportedFact[]; readonly leftOut: ImportedFact[] } {
  const shown = known.filter((fact) => fact.source.kind === 'mhsds')
  const begins = facts.find((fact) => beginnings.has(fact.type))
  const sameStatus = begins !== undefined && shown.some((fact) => beginnings.has(fact.type) && within(fact, begins, 1))
  const isShown = (fact: ImportedFact) => {
    if (fact.source.kind !== 'legacy-list') return false
    if (statusFacts.has(fact.type)) return sameStatus || shown.some((other) => other.type === fact.type && within(other, fact, 1))
    return fact.type === 'Died' && shown.some((other) => other.type === 'Died')
  }
  return { facts: facts.filter((fact) => !isShown(fact)), leftOut: facts.filter(isShown) }
}

function within(a: Known, b: Known, days: number): boolean {
  return Math.abs(daysBetween(a.effectiveOn, b.effectiveOn)) <= days
}
