import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSection } from './read-section.ts'

test('a section is read however people write it', () => {
  const ways: Record<string, string> = {
    '3': '3',
    S3: '3',
    's.3': '3',
    'Sect 3': '3',
    'Sec 3 MHA': '3',
    'Section 3': '3',
    '3 - Admission for Treatment': '3',
    '2 - Admission for Assessment': '2',
    'S.37 hospital order': '37',
    's37(41)': '37/41',
    '37 & 41': '37/41',
    '37/41 - Hospital Order with Restrictions': '37/41',
    'Sec 47(49)': '47/49',
    s47: '47',
    'S.48/49': '48/49',
    '5(2)': '5(2)',
    'S5.2': '5(2)',
    'Section 5(4)': '5(4)',
    '136 - Place of Safety': '136',
    S136: '136',
    '135(1)': '135',
    '45A': '45A',
    'Section 45A (limitation direction ended)': '45A',
    'hybrid order': '45A',
    'CP(I)A 1964': 'CPIA',
    'Insanity Act order': 'CPIA',
    'hospital order': '37',
    'Section 3 of the Mental Health Act 1983': '3',
    'S 38': '38',
  }
  for (const [written, section] of Object.entries(ways)) assert.deepEqual(readSection(written), { section }, written)
})

test('guardianship under section 37 is never a hospital order (ST2)', () => {
  for (const written of ['Guardianship (37)', 'S37 guardianship', 'Guardianship Order (Section 37)'])
    assert.deepEqual(readSection(written), { section: '37-guardianship' }, written)
  assert.deepEqual(readSection('Guardianship (Section 7)'), { section: '7' })
})

test('a community treatment order is told from the section under it', () => {
  for (const written of ['3 / CTO', 'Sec 3 CTO', 'CTO - Section 3'])
    assert.deepEqual(readSection(written), { section: '3', communityTreatmentOrder: true }, written)
  for (const written of ['CTO', 'S17A', 'Section 17A (CTO)'])
    assert.deepEqual(readSection(written), { communityTreatmentOrder: true }, written)
})

test('conditional discharge and informal stays are told from detention', () => {
  assert.deepEqual(readSection('Conditionally Discharged (37/41)'), { section: '37/41', conditionalDischarge: true })
  assert.deepEqual(readSection('informal'), { informal: true })
})

test('what names no section gives none', () => {
  for (const written of ['', '?', 'tbc', 'unknown', 'not known', 'DoLS', '99', 'S117']) {
    assert.equal(readSection(written).section, undefined, written)
  }
})
