import { isOneSlipApart } from './name-distance.ts'
import { queryTokens, wordsOfName } from './name-words.ts'

export interface NameCandidate {
  readonly id: string
  /** Every name the person has or had, whole or in parts, in any order. */
  readonly names: readonly string[]
}

export interface NameHit {
  readonly id: string
  /** The weakest of the ways in which the words were found. */
  readonly how: 'exact' | 'prefix' | 'typo'
}

const costs = { exact: 0, prefix: 2, typo: 5 } as const
const ways = ['exact', 'prefix', 'typo'] as const

/**
 * Those of the candidates that fit the query, best first: whole words before beginnings before slips; then those with fewer
 * other names; then in the order given. Every word of the query must be found, in any order, each in a word of its own.
 */
export function rankNameHits(query: string, candidates: readonly NameCandidate[]): NameHit[] {
  const sought = queryTokens(query)
  if (sought.length === 0) return []
  const hits: { hit: NameHit; cost: number; words: number }[] = []
  for (const { id, names } of candidates) {
    const words = new Set<string>()
    for (const name of names) for (const word of wordsOfName(name)) words.add(word)
    const cost = costOf(sought, words)
    if (cost) hits.push({ hit: { id, how: cost.how }, cost: cost.total, words: words.size })
  }
  return hits.sort((a, b) => a.cost - b.cost || a.words - b.words).map(({ hit }) => hit)
}

function costOf(sought: readonly string[], words: ReadonlySet<string>) {
  const taken = new Set<string>()
  let total = 0
  let weakest = 0
  for (const word of sought) {
    const found = bestIn(word, words, taken)
    if (!found) return undefined
    taken.add(found.word)
    total += costs[found.how]
    weakest = Math.max(weakest, ways.indexOf(found.how))
  }
  return { total, how: ways[weakest] ?? 'typo' }
}

/** The best of the words not yet taken for this one: itself, else one that begins with it, else one a slip away. */
function bestIn(word: string, words: ReadonlySet<string>, taken: ReadonlySet<string>) {
  if (words.has(word) && !taken.has(word)) return { word, how: 'exact' as const }
  let slip: string | undefined
  for (const other of words) {
    if (taken.has(other)) continue
    if (other.startsWith(word)) return { word: other, how: 'prefix' as const }
    if (slip === undefined && word.length >= 3 && other.length >= 3 && word.length + other.length >= 7 && isOneSlipApart(word, other))
      slip = other
  }
  return slip === undefined ? undefined : { word: slip, how: 'typo' as const }
}
