import { wordDistance } from './name-distance.ts'

/** How two dates of birth stand to one another. `unknown`: one is missing or no date. */
export type BirthDateAgreement = 'same' | 'swapped' | 'near' | 'year-agrees' | 'different' | 'unknown'

interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
}

/**
 * Compares two dates of birth written `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where a list knows no more. First of January is what
 * lists write for "that year", so it agrees with any day of its year, weakly.
 */
export function compareBirthDates(a: string | undefined, b: string | undefined): BirthDateAgreement {
  const [first, second] = [partsOf(a), partsOf(b)]
  if (!first || !second) return 'unknown'
  if (first.month === '' || second.month === '' || first.day === '' || second.day === '') {
    const known = first.month !== '' && second.month !== ''
    return first.year === second.year && (!known || first.month === second.month) ? 'year-agrees' : 'different'
  }
  if (a === b) return isFirstOfJanuary(first) ? 'year-agrees' : 'same'
  if (first.year === second.year && (isFirstOfJanuary(first) || isFirstOfJanuary(second))) return 'year-agrees'
  if (first.year === second.year && first.month === second.day && first.day === second.month) return 'swapped'
  const differing = (['year', 'month', 'day'] as const).filter((part) => first[part] !== second[part])
  const [part] = differing
  return differing.length === 1 && part && isSlip(first[part], second[part]) ? 'near' : 'different'
}

function partsOf(text: string | undefined): Parts | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? '')
  return found ? { year: found[1] ?? '', month: found[2] ?? '', day: found[3] ?? '' } : undefined
}

function isFirstOfJanuary({ month, day }: Parts): boolean {
  return month === '01' && day === '01'
}

function isSlip(a: string, b: string): boolean {
  return wordDistance(a, b) === 1 || Math.abs(Number(a) - Number(b)) === 1
}
