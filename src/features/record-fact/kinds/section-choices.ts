import type { Section } from '../../../core/timeline/section.ts'

/** Every section by the words people know it by. */
export const sectionChoices: Readonly<Record<Section, string>> = {
  '3': 'Section 3: treatment',
  '2': 'Section 2: assessment',
  '37': 'Section 37: hospital order',
  '37/41': 'Section 37/41: hospital order with restrictions',
  '47': 'Section 47: transfer from prison',
  '47/49': 'Section 47/49: transfer from prison with restrictions',
  '48': 'Section 48: transfer of an unsentenced prisoner',
  '48/49': 'Section 48/49: transfer of an unsentenced prisoner with restrictions',
  '45A': 'Section 45A: hospital direction with a prison sentence',
  '136': 'Section 136: place of safety, from a public place',
  '135': 'Section 135: place of safety, by warrant',
  '4': 'Section 4: emergency',
  '5(2)': "Section 5(2): doctor's holding power",
  '5(4)': "Section 5(4): nurse's holding power",
  '35': 'Section 35: remand for report',
  '36': 'Section 36: remand for treatment',
  '38': 'Section 38: interim hospital order',
  '44': 'Section 44: committed to hospital by magistrates',
  '46': 'Section 46: armed forces (repealed)',
  '51(5)': 'Section 51(5): order without conviction',
  CPIA: 'Criminal Procedure (Insanity) Act order',
  '7': 'Section 7: guardianship',
  '37-guardianship': 'Section 37: guardianship order',
  'other-act': 'A section of another Act',
  unknown: 'Detained, section not known',
}

/** Those that are met most, first in every list. */
export const commonSections: readonly Section[] = ['3', '2', '37', '37/41', '136']
