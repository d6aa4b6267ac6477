import type { Section } from '../../../core/timeline/section.ts'

/** What a LEGAL STATUS CLASSIFICATION CODE says: a provision, a stay without compulsion, or that nothing is known. */
export type LegalStatus =
  | { readonly says: 'section'; readonly section: Section }
  | { readonly says: 'informal' | 'not-applicable' | 'not-known' }

// NHS Data Dictionary, as copied in UKCore-LegalStatusClassificationEngland 1.0.1 (18 November 2021). There is no 11, 21 to 30, 33 or 34.
const sectionOfCode: Readonly<Record<string, Section>> = {
  '02': '2',
  '03': '3',
  '04': '4',
  '05': '5(2)',
  '06': '5(4)',
  '07': '35',
  '08': '36',
  '09': '37/41',
  '10': '37',
  '12': '38',
  '13': '44',
  '14': '46',
  '15': '47/49',
  '16': '47',
  '17': '48/49',
  '18': '48',
  '19': '135',
  '20': '136',
  '31': 'CPIA',
  '32': 'other-act',
  '35': '7',
  '36': '37-guardianship',
  // 38 says that the limitation direction has ended; the hospital direction under section 45A goes on.
  '37': '45A',
  '38': '45A',
}

/** The status behind a two-digit code, or undefined where the code is not in the list. Codes are never guessed: `3` is not `03`. */
export function legalStatusOf(code: string): LegalStatus | undefined {
  if (code === '01') return { says: 'informal' }
  if (code === '98') return { says: 'not-applicable' }
  if (code === '99') return { says: 'not-known' }
  const section = sectionOfCode[code]
  return section && { says: 'section', section }
}
