import { type Section, sections } from '../../core/timeline/section.ts'

/** What a cell says about the provision somebody was held under. */
export interface SectionReading {
  /** Absent where the cell names none, or none we know. */
  readonly section?: Section
  /** It says the person is or was on a community treatment order. */
  readonly communityTreatmentOrder?: boolean
  readonly conditionalDischarge?: boolean
  readonly informal?: boolean
}

const saysNothing = /^(\?+|-+|tbc|tba|n\/?[ak]|unknown|not known|unsure|none)?$/
const pairs: Readonly<Record<string, Section>> = {
  '37/41': '37/41',
  '47/49': '47/49',
  '48/49': '48/49',
  '5/2': '5(2)',
  '5/4': '5(4)',
  '51/5': '51(5)',
  '135/1': '135',
  '135/2': '135',
  '136/1': '136',
}
const inWords: readonly (readonly [RegExp, Section])[] = [
  [/restrict(ed|ion) hospital order|hospital order with restriction/, '37/41'],
  [/interim hospital order/, '38'],
  [/hospital order/, '37'],
  [/place of safety/, '136'],
  [/admission for treatment/, '3'],
  [/admission for assessment/, '2'],
]

/** The section named in a cell, however it is written: `Sec 3 MHA`, `S.37 hospital order`, `s37(41)`, `37 & 41`, `5.2`, `3 / CTO`. */
export function readSection(written: string): SectionReading {
  const text = written
    .trim()
    .toLowerCase()
    .replaceAll(/mental health act|\bmha\b|\b(1964|1983|2007|2025)\b/g, ' ')
    .trim()
  if (saysNothing.test(text)) return {}
  const order = /\bcto\b|community treatment|17 ?\(?a\)?\b/.test(text)
  const conditional = /condition(al|ally) discharge/.test(text)
  const rest = text.replaceAll(/\bs?(ec|ection|ect)?\.? ?17 ?\(?a\)?/g, ' ')
  const section = named(rest)
  return {
    ...(section && { section }),
    ...(order && { communityTreatmentOrder: true }),
    ...(conditional && { conditionalDischarge: true }),
    ...(!section && !order && /\b(informal|voluntary)\b/.test(text) && { informal: true }),
  }
}

function named(text: string): Section | undefined {
  if (/guardian/.test(text)) return /37/.test(text) ? '37-guardianship' : '7'
  if (/insanity|cp ?\(?i\)? ?a\b/.test(text)) return 'CPIA'
  if (/45 ?\(?a\b|hybrid|limitation direction|hospital direction/.test(text)) return '45A'
  return numbered(text) ?? inWords.find(([words]) => words.test(text))?.[1]
}

/** The number after `s`, `sec`, `section` or alone; a number in brackets, after a stroke, an ampersand or a point belongs to it. */
function numbered(text: string): Section | undefined {
  const match = /(?:^|[^\d/])(\d{1,3})\s*(?:(?:\(|\/|&|\.|\+|and|-)\s*(?:s\.?\s*)?(\d{1,2})\b)?/.exec(text)
  if (!match) return undefined
  const paired = match[2] === undefined ? undefined : pairs[`${match[1]}/${match[2]}`]
  return paired ?? sections.find((section) => section === match[1])
}
