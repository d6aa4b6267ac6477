import { nameTokens } from './normalise-name.ts'

/** Longer words are cut, so that a key always fits an index page and a word of 200 letters makes no flood of keys. */
const longestKey = 30
/** Words that people write joined to the next, or apart from it: `Mc Donald`, `de Souza`. */
const particles = new Set(['mc', 'de', 'da', 'del', 'von', 'ibn'])

/** Most names: letters without accents, short enough to stand as they are. */
const oneWord = /^[A-Za-z]{1,30}$/
const plainWords = /^[A-Za-z]{1,30}(?: [A-Za-z]{1,30}){1,4}$/

/** The words of a query, longest first, each once, particles joined to the word they belong to. */
export function queryTokens(text: string): string[] {
  const joined: string[] = []
  let particle = ''
  for (const word of nameTokens(text)) {
    if (particle === '' && particles.has(word)) {
      particle = word
      continue
    }
    joined.push(particle + word)
    particle = ''
  }
  if (particle !== '') joined.push(particle)
  return [...new Set(joined.map(cut))].sort((a, b) => b.length - a.length)
}

/** The words of one name as stored: each, hyphened pairs also as one, particles also joined to what follows. */
export function wordsOfName(name: string): string[] {
  if (oneWord.test(name)) return [name.toLowerCase()]
  const isPlain = plainWords.test(name)
  const tokens = isPlain ? name.toLowerCase().split(' ') : nameTokens(name)
  const words = isPlain ? [...tokens] : tokens.map(cut)
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1]
    if (next !== undefined && particles.has(token)) words.push(cut(token + next))
  }
  if (words.length > 1 && !isPlain) words.push(...hyphenedAsOne(name).map(cut))
  return words
}

function hyphenedAsOne(name: string): string[] {
  if (!/\p{Pd}/u.test(name.slice(0, 200))) return []
  return name
    .slice(0, 200)
    .split(/[\s,]+/)
    .filter((word) => /\p{Pd}/u.test(word))
    .flatMap((word) => {
      const joined = nameTokens(word).join('')
      return joined === '' ? [] : [joined]
    })
}

function cut(word: string): string {
  return word.slice(0, longestKey).replace(/[\ud800-\udbff]$/, '')
}
