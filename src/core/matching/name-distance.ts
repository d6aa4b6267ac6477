import { normaliseName } from './normalise-name.ts'

/**
 * How many slips lie between two names: a letter more, a letter less, a wrong letter, or two neighbours exchanged each count one
 * (Damerau-Levenshtein, no part edited twice). Case, accents and apostrophes do not count.
 */
export function nameDistance(a: string, b: string): number {
  return wordDistance(normaliseName(a), normaliseName(b))
}

/** The same between two words already normalised. */
export function wordDistance(a: string, b: string): number {
  if (a === b) return 0
  const width = b.length + 1
  let beforeLast = new Array<number>(width).fill(0)
  let last = Array.from({ length: width }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(width).fill(row)
    for (let column = 1; column < width; column += 1) {
      const wrong = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const exchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && row > 1 && column > 1
      current[column] = Math.min(
        wrong,
        at(last, column) + 1,
        at(current, column - 1) + 1,
        exchanged ? at(beforeLast, column - 2) + 1 : wrong,
      )
    }
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

/** Is there exactly one slip between two different words? Linear, for ranking many candidates. */
export function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from += 1
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1)
  if (short.slice(from + 1) === long.slice(from + 1)) return true
  return short[from] === long[from + 1] && short[from + 1] === long[from] && short.slice(from + 2) === long.slice(from + 2)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
