/**
 * The provision under which a person is or was held, written as people say it. Restriction is part of
 * the name (`37/41`) because papers name it so; it never changes whether section 117 applies.
 */
export const sections = [
  '2',
  '3',
  '4',
  '5(2)',
  '5(4)',
  '7',
  '35',
  '36',
  '37',
  '37/41',
  '37-guardianship',
  '38',
  '44',
  '45A',
  '46',
  '47',
  '47/49',
  '48',
  '48/49',
  '51(5)',
  '135',
  '136',
  'CPIA',
  'other-act',
  'unknown',
] as const

export type Section = (typeof sections)[number]

/** Does detention under this provision open the gateway of section 117(1)? `needs-a-person` where the Act leaves doubt. */
export function opensSection117(section: Section): 'yes' | 'no' | 'needs-a-person' {
  switch (section) {
    case '3':
    case '37':
    case '37/41':
    case '45A':
    case '47':
    case '47/49':
    case '48':
    case '48/49':
      return 'yes'
    case '44':
    case '46':
    case '51(5)':
    case 'CPIA':
    case 'other-act':
    case 'unknown':
      return 'needs-a-person'
    case '2':
    case '4':
    case '5(2)':
    case '5(4)':
    case '7':
    case '35':
    case '36':
    case '37-guardianship':
    case '38':
    case '135':
    case '136':
      return 'no'
    default:
      return section satisfies never
  }
}
