import { isUtf8 } from 'node:buffer'

/** A name taken apart. Where only initials stand, the names are absent. */
export interface NameReading {
  readonly familyName?: string
  readonly givenName?: string
  readonly otherNames?: string
  readonly initials?: string
}

const titles = /^(mr|mrs|miss|ms|mx|dr|prof|rev|sir|lady|master)\.?\s+/i
const asides = /\(.*?\)|\*+(?=\s|,|$)|(?<=^|\s)\*+|\s[-–]\s.*$|\b(aka|see notes|deceased|rip)\b.*$/gi

/** A name in one cell: `SMITH, John Paul`, `John Smith`, `J. Smith`, `Smith J`, `J.S.`. Titles, asterisks and asides are left out. */
export function readName(written: string): NameReading {
  const text = repairLetters(written).replaceAll(asides, ' ').replaceAll(/\s+/g, ' ').trim().replace(titles, '')
  if (!/\p{L}/u.test(text)) return {}
  const comma = text.indexOf(',')
  if (comma >= 0)
    return fromParts(
      text.slice(0, comma),
      text
        .slice(comma + 1)
        .trim()
        .split(' '),
    )
  const words = text.split(' ')
  if (words.every(isInitials)) return { initials: words.join('').replaceAll('.', '').toUpperCase() }
  const last = words.at(-1) ?? ''
  if (words.length > 1 && isInitials(last)) return fromParts(words.slice(0, -1).join(' '), [last])
  const loud = words.filter((word) => word.length > 2 && word === word.toUpperCase())
  if (loud.length === 1 && words.length > 1)
    return fromParts(
      loud[0] ?? '',
      words.filter((word) => word !== loud[0]),
    )
  return words.length === 1 ? { familyName: inOrdinaryLetters(text) } : fromParts(last, words.slice(0, -1))
}

/** Family and given names held in two cells. */
export function readNames(family: string, given: string): NameReading {
  return fromParts(repairLetters(family).replaceAll(asides, ' '), repairLetters(given).replaceAll(asides, ' ').trim().split(/\s+/))
}

function fromParts(family: string, given: readonly string[]): NameReading {
  const familyName = inOrdinaryLetters(family.trim())
  const words = given.filter((word) => word !== '')
  const [first, ...others] = words
  return {
    ...(familyName && { familyName }),
    ...(first && (isInitials(first) ? { initials: first.replaceAll('.', '').toUpperCase() } : { givenName: inOrdinaryLetters(first) })),
    ...(others.length > 0 && { otherNames: others.map(inOrdinaryLetters).join(' ') }),
  }
}

function isInitials(word: string): boolean {
  return /^(\p{Lu}\.?){1,3}$/u.test(word) && (word.length === 1 || word.includes('.') || !/[AEIOUY]/.test(word) || word.length === 2)
}

/** `O'SULLIVAN` as `O'Sullivan`, `MCKENZIE` as `McKenzie`; a name that is not mostly capitals is left as it is. */
function inOrdinaryLetters(name: string): string {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0
  const small = name.match(/\p{Ll}/gu)?.length ?? 0
  if (capitals < 2 || small * 2 > capitals) return name
  return name
    .toLowerCase()
    .replaceAll(/(^|[^\p{L}\p{M}])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replaceAll(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}

const windows1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, code) => code))].map(
    (letter, code) => [letter, code] as const,
  ),
)

/** Undoes letters that were saved as UTF-8 and opened as Windows-1252: `MÃ¡ire` becomes `Máire`. Anything else is left alone. */
export function repairLetters(text: string): string {
  if (!/[Â-ß]/.test(text)) return text
  const codes = [...text].map((letter) => windows1252.get(letter))
  if (codes.some((code) => code === undefined)) return text
  const bytes = Uint8Array.from(codes as number[])
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : text
}
