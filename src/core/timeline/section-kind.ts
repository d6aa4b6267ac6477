import type { Section } from './section.ts'

/**
 * What a section does with a person: holds them in hospital, holds them at a place of safety (which need not
 * be a hospital), or is guardianship, which is no detention at all.
 */
export function kindOfSection(section: Section): 'hospital' | 'place-of-safety' | 'guardianship' {
  switch (section) {
    case '135':
    case '136':
      return 'place-of-safety'
    case '7':
    case '37-guardianship':
      return 'guardianship'
    case '2':
    case '3':
    case '4':
    case '5(2)':
    case '5(4)':
    case '35':
    case '36':
    case '37':
    case '37/41':
    case '38':
    case '44':
    case '45A':
    case '46':
    case '47':
    case '47/49':
    case '48':
    case '48/49':
    case '51(5)':
    case 'CPIA':
    case 'other-act':
    case 'unknown':
      return 'hospital'
    default:
      return section satisfies never
  }
}

/**
 * The longest the short powers can run, in days counted from the first, where nobody recorded an end: section 2
 * 28 days (s2(4)); sections 4 and 5(2) 72 hours; section 5(4) 6 hours; sections 135 and 136 now 24 hours, 36 if
 * extended, and 72 before 11 December 2017. Absent where a detention can be renewed or goes on until a court or
 * minister ends it. Used only to notice that a record is missing its end, never to end somebody's entitlement.
 */
export function longestDays(section: Section): number | undefined {
  switch (section) {
    case '2':
      return 28
    case '4':
    case '5(2)':
    case '135':
    case '136':
      return 3
    case '5(4)':
      return 1
    default:
      return undefined
  }
}
