import type { Section } from './section.ts'

/** The section as a sentence names it: "section 3", "section 37 with a restriction order (37/41)". */
export function sectionWords(section: Section): string {
  switch (section) {
    case '37/41':
      return 'section 37 with restrictions (37/41)'
    case '47/49':
    case '48/49':
      return `section ${section.slice(0, 2)} with restrictions (${section})`
    case '37-guardianship':
      return 'guardianship under section 37'
    case '7':
      return 'guardianship under section 7'
    case 'CPIA':
      return 'the Criminal Procedure (Insanity) Act'
    case 'other-act':
      return 'another Act'
    case 'unknown':
      return 'an unrecorded section'
    case '2':
    case '3':
    case '4':
    case '5(2)':
    case '5(4)':
    case '35':
    case '36':
    case '37':
    case '38':
    case '44':
    case '45A':
    case '46':
    case '47':
    case '48':
    case '51(5)':
    case '135':
    case '136':
      return `section ${section}`
    default:
      return section satisfies never
  }
}
