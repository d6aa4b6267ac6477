import type { Reason } from '../../core/findings/finding.ts'
import { factSentence } from '../../core/timeline/fact-words.ts'
import { dayInWords } from '../../design/filters.ts'
import type { OpenedPerson } from './open-person.ts'

/** The facts an explanation names, as links to their entries. */
export function factLinks(person: OpenedPerson, because: readonly Reason[]): Record<string, { text: string; href: string }> {
  const used = new Set(because.flatMap(factsOf))
  const links = person.facts
    .filter((fact) => used.has(fact.id))
    .map((fact) => [fact.id, { text: `${dayInWords(fact.effectiveOn)}: ${factSentence(fact)}`, href: person.hrefToFact(fact.id) }] as const)
  return Object.fromEntries(links)
}

function factsOf(reason: Reason): readonly string[] {
  return [...reason.facts, ...(reason.because ?? []).flatMap(factsOf)]
}
