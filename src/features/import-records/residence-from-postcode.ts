import { isPseudoPostcode, pseudoPostcodeMeaning } from '../../core/identifiers/postcode.ts'

/** A ZZ99 code places nobody anywhere, but the one for no fixed abode does say how the person lives. */
export function residenceFromPostcode(postcode: string) {
  if (!isPseudoPostcode(postcode)) return { kind: 'unknown', postcode } as const
  const meaning = pseudoPostcodeMeaning(postcode)
  return meaning === 'No fixed abode' ? ({ kind: 'no-fixed-abode' } as const) : ({ kind: 'unknown', note: meaning } as const)
}
