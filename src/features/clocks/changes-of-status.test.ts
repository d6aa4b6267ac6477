import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeSubjects, subjectOf } from './changes-of-status.ts'

test('HE19b what changes status under section 117 has a clock; what does not has none', () => {
  for (const type of [
    'Detained',
    'DetentionEnded',
    'LeftHospital',
    'CommunityTreatmentOrderRevoked',
    'Died',
    'EndingDecided',
    'ResponsibleBodyRecorded',
  ] as const) {
    assert.ok(subjectOf(type), type)
  }
  for (const type of [
    'PersonDescribed',
    'TeamAssigned',
    'NamedPractitionerAssigned',
    'GpRegistered',
    'FactCorrected',
    'Section117Claimed',
  ] as const)
    assert.equal(subjectOf(type), undefined, type)
})

test('the words of a clock are few enough to choose from and name nobody', () => {
  assert.ok(Object.values(noticeSubjects).every((words) => words.length <= 60))
  assert.equal(new Set(Object.values(noticeSubjects)).size, Object.keys(noticeSubjects).length)
})
