/** Longest text read as a name, in UTF-16 units. What is beyond it is not searched by. */
const longestName = 200

/** Letters that stay whole under Unicode decomposition, as a person without them on the keyboard types them. */
const folded: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ƒ: 'f',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ə: 'e',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
}
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'g')

/** Marks on letters, invisible signs (joiners, text direction), the Arabic stretching sign, apostrophes of every shape, pictures. */
const dropped = /[\p{M}\p{Cf}\p{Extended_Pictographic}\u0640'\u2018\u2019\u201b`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u2032\uff07]/gu

/** A letter that was lost on the way: `Wo?niak`, `Wo\ufffdniak`. Without it the name is one slip away from the right one. */
const lostLetter = /(?<=\p{L})[?\ufffd](?=\p{L})/gu

const ascii = /^[\x20-\x7e]*$/

/**
 * A name as it is compared and searched by: small letters without accents, one space between words, at most 200 characters.
 * Hyphens part words and apostrophes do not: `Anne-Marie O’Brien` is `anne marie obrien`. Doing it twice changes nothing more.
 */
export function normaliseName(text: string): string {
  const short = text.slice(0, longestName)
  if (ascii.test(short))
    return short
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(lostLetter, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  const letters = short
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(dropped, '')
    .replace(lostLetter, '')
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return letters.length <= longestName ? letters : wholeCharacters(letters.slice(0, longestName))
}

/** The words of a name, normalised; empty when there is no letter or figure in it. */
export function nameTokens(text: string): string[] {
  const name = normaliseName(text)
  return name === '' ? [] : name.split(' ')
}

function wholeCharacters(cut: string): string {
  return cut.replace(/[\ud800-\udbff]$/, '').trim()
}
