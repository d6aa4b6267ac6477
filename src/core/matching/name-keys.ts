import { queryTokens, wordsOfName } from './name-words.ts'

export { nameDistance } from './name-distance.ts'
export { nameTokens, normaliseName } from './normalise-name.ts'
export { type NameCandidate, type NameHit, rankNameHits } from './rank-name-hits.ts'

/** Shorter words have no neighbours worth offering: one letter of "Ali" changed is another name. */
const shortestWithSlips = 4
/** "Jon" typed for "John" is found, since the letter left out of "John" leaves it. */
const shortestNear = 3

/** What is stored for a person, for plain b-tree equality and ranges. */
export interface NameKeys {
  /** Each word of each name, and the joined form of words that are also written as one. */
  readonly tokens: string[]
  /** Each of these, and the same with one letter left out. Two words one slip apart always share one of them. */
  readonly near: string[]
}

/** One word of a search: the range `prefix` to its end among the tokens, or any of `near` among the near keys. */
export interface QueryWord {
  readonly prefix: string
  readonly near: string[]
}

/** What to look for. Every word must be found; the longest, which fits the fewest people, stands first. */
export interface QueryKeys {
  readonly words: readonly QueryWord[]
  readonly prefixes: string[]
  readonly near: string[]
}

/** The keys under which a person with these names is stored. No key stands twice in a list. */
export function searchKeysForName(names: readonly string[]): NameKeys {
  const tokens = new Set(names.flatMap(wordsOfName))
  const near = new Set<string>()
  for (const token of tokens) for (const key of nearKeys(token)) near.add(key)
  return { tokens: [...tokens], near: [...near] }
}

/** The keys to look for when somebody types this: each word as the beginning of a name, or one slip away from it. */
export function searchKeysForQuery(text: string): QueryKeys {
  const words = queryTokens(text).map((prefix) => ({ prefix, near: nearKeys(prefix) }))
  return { words, prefixes: words.map((word) => word.prefix), near: [...new Set(words.flatMap((word) => word.near))] }
}

function nearKeys(token: string): string[] {
  if (token.length < shortestNear) return []
  if (token.length < shortestWithSlips) return [token]
  const letters = Array.from(token)
  return [token, ...new Set(letters.map((_, place) => letters.toSpliced(place, 1).join('')))]
}
