/** What somebody wrote where an NHS number belongs. `because` is a sentence for the person who wrote it. */
export type NhsNumberReading =
  | { readonly kind: 'valid'; readonly nhsNumber: string }
  | { readonly kind: 'invalid'; readonly because: string }
  | { readonly kind: 'absent' }

/** Longer than any number with label and spacing; what is beyond it is not read. */
const longestRead = 60

/** Ways in which lists say that they hold no number. */
const saysAbsent =
  /^(?:-+|\?+|\.+|x+|n\.?\/?\s?[aks]\.?|na|nil|none|null|tbc|tba|unknown|missing|pending|no nhs (?:no|number)|not (?:known|given|recorded|present|traced|held|available|applicable))$/

/** Spaces of every width, dashes of every length, invisible marks and the separators that lists use. */
const separators = /[\s\p{Z}\p{Pd}\p{Cf}._/]+/gu

const countingUp = '0123456789'
const countingDown = '9876543210'

/**
 * Reads an NHS number: ten digits with a modulus 11 check digit, spaced or dashed as people write them.
 * Numbers that pass the sum but are used as fillers (one digit ten times, 0123456789) are refused.
 * The check is that of the NHS service manual and NHS Data Dictionary.
 */
export function readNhsNumber(text: string | undefined): NhsNumberReading {
  const written = (text ?? '').slice(0, longestRead).normalize('NFKC').trim()
  if (written.replace(separators, '') === '' || saysAbsent.test(written.toLowerCase())) return { kind: 'absent' }
  if (/^\d[.,]\d+e\+?\d+$/i.test(written)) {
    return invalid('A spreadsheet has rounded this NHS number and its last digits are lost. Copy it again from the record as text.')
  }
  const digits = withoutSpreadsheetDecimals(written)
    .replace(/^nhs(?:\s*(?:number|no\.?))?\s*:?\s*/i, '')
    .replace(separators, '')
  if (!/^\d+$/.test(digits))
    return invalid('An NHS number has digits only. Remove the letters or signs, or leave it empty if it is not known.')
  if (digits.length !== 10) {
    return invalid(`An NHS number has 10 digits and this has ${digits.length}. Check it against a letter from the NHS.`)
  }
  if (isFiller(digits))
    return invalid(`${spellNhsNumber(digits)} is a filler, nobody's NHS number. Leave it empty if the number is not known.`)
  if (!hasValidCheckDigit(digits))
    return invalid(
      `${spellNhsNumber(digits)} is not an NHS number: one or more digits are mistyped. Check it against a letter from the NHS.`,
    )
  return { kind: 'valid', nhsNumber: digits }
}

/** Ten digits in the grouping the NHS uses, `999 123 4567`. Text that is not ten digits comes back as it is. */
export function spellNhsNumber(nhsNumber: string): string {
  return nhsNumber.length === 10 ? `${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3, 6)} ${nhsNumber.slice(6)}` : nhsNumber
}

/** Is the tenth digit the modulus 11 check of the nine before it? A sum that calls for 10 is never an NHS number. */
export function hasValidCheckDigit(tenDigits: string): boolean {
  let sum = 0
  for (let place = 0; place < 9; place += 1) sum += Number(tenDigits[place]) * (10 - place)
  return (11 - (sum % 11)) % 11 === Number(tenDigits[9])
}

function isFiller(digits: string): boolean {
  return /^(\d)\1{9}$/.test(digits) || digits === countingUp || digits === countingDown || digits === '1234567890'
}

function withoutSpreadsheetDecimals(written: string): string {
  return written.replace(/^(\d{10})\.0+$/, '$1')
}

function invalid(because: string): NhsNumberReading {
  return { kind: 'invalid', because }
}
