/** Signs that no keyboard makes and that spoil a line or turn its direction for what follows. Joiners and plain direction marks stay: names need them. */
const unwanted = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu
const unwantedButNewLines = /[^\P{Cc}\n]+|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** One line as somebody typed it, in one spelling of its accents, without invisible signs. Nothing else is changed: names are as they are. */
export function cleanLine(typed: string): string {
  return typed.toWellFormed().normalize('NFC').replace(unwanted, ' ').replace(/ {2,}/g, ' ').trim()
}

/** The same for several lines, which stay lines. */
export function cleanLines(typed: string): string {
  return typed.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(unwantedButNewLines, ' ').trim()
}

/** Letters as people count them: an accent or the parts of a picture are not letters of their own. */
export function lettersIn(text: string): number {
  // Counting by letters is slow; a text that is short in any count need not be counted, nor one that is far too long.
  return text.length < 60 || text.length > 40_000
    ? text.length
    : [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length
}
