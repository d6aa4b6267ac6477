const longestRead = 20
const shape = /^([A-Z]{1,2}\d[A-Z\d]?|GIR)(\d[A-Z]{2})$/

/** The postcode as the Post Office writes it, `ZT4 6EQ`, or undefined when the text is none. An O typed for a 0 is mended. */
export function normalisePostcode(text: string | undefined): string | undefined {
  const packed = (text ?? '')
    .slice(0, longestRead)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')
  const mended = packed.length > 4 ? `${packed.slice(0, -3)}${packed.slice(-3, -2).replace('O', '0')}${packed.slice(-2)}` : packed
  const parts = shape.exec(mended)
  return parts ? `${parts[1]} ${parts[2]}` : undefined
}

/** The district, `ZT4` of `ZT4 6EQ`: the part that the lookups of council and NHS board go by. Also read from a district alone. */
export function postcodeDistrict(text: string | undefined): string | undefined {
  const whole = normalisePostcode(text)
  if (whole) return whole.slice(0, whole.indexOf(' '))
  const packed = (text ?? '')
    .slice(0, longestRead)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')
  return /^[A-Z]{1,2}\d[A-Z\d]?$/.test(packed) ? packed : undefined
}

/** Is this one of the ZZ99 codes that the NHS uses where there is no address? They place nobody anywhere. */
export function isPseudoPostcode(text: string | undefined): boolean {
  return postcodeDistrict(text) === 'ZZ99'
}

/** What a ZZ99 code says. Recalled from the NHS Data Dictionary; others than these two are only "no address in England known". */
export function pseudoPostcodeMeaning(text: string | undefined): string | undefined {
  if (!isPseudoPostcode(text)) return undefined
  const whole = normalisePostcode(text)
  if (whole === 'ZZ99 3VZ') return 'No fixed abode'
  if (whole === 'ZZ99 3WZ') return 'Address not known'
  return 'A code used in place of an address'
}
