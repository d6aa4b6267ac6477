import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProvision } from './read-provision.ts'
import { readQuestion } from './read-question.ts'

const detained = { type: 'Detained', effectiveOn: '2024-05-03', data: { section: '3' } }

function refused(input: unknown): readonly string[] {
  const read = readQuestion(input)
  assert.ok('refused' in read, 'it was read')
  return read.refused
}

test('what is left out of a fact is filled in: id, moment of recording, source, empty data', () => {
  const read = readQuestion({ facts: [detained, { type: 'Died', effectiveOn: '2024-09-14', toldOn: '2024-09-20' }] })
  assert.ok('question' in read)
  assert.deepEqual(
    read.question.facts.map(({ id, recordedAt, source }) => [id, recordedAt, source.kind]),
    [
      ['fact-1', '2024-05-03T00:00:00.000Z', 'other'],
      ['fact-2', '2024-09-20T00:00:00.000Z', 'other'],
    ],
  )
  assert.deepEqual(read.question.facts[1]?.data, {})
})

test('an impossible day is named with its fact and field', () => {
  assert.deepEqual(refused({ facts: [{ ...detained, effectiveOn: '2024-02-30' }] }), [
    'Fact 1 (Detained), "effectiveOn": "2024-02-30" is not a day that exists. Write it as year-month-day, for example 2024-02-29.',
  ])
  assert.match(refused({ facts: [{ ...detained, effectiveOn: '3/5/2024' }] })[0] ?? '', /"3\/5\/2024" is not a day/)
  assert.match(refused({ facts: [{ ...detained, effectiveOn: undefined }] })[0] ?? '', /"effectiveOn" is missing/)
})

test('an unknown kind of fact is named, with the one that was probably meant', () => {
  assert.deepEqual(refused({ facts: [{ ...detained, type: 'Detaind' }] }), [
    'Fact 1: there is no kind of fact "Detaind". Did you mean "Detained"?',
  ])
  assert.match(refused({ facts: [{ ...detained, type: 'Zzz' }] })[0] ?? '', /docs\/timeline\.md names them all/)
  assert.match(refused({ facts: [{ effectiveOn: '2024-05-03' }] })[0] ?? '', /no "type"/)
  for (const type of ['constructor', '__proto__', 'toString'])
    assert.match(refused({ facts: [{ ...detained, type }] })[0] ?? '', /no kind of fact/)
})

test('a misspelt field is named, with the one that was probably meant', () => {
  assert.deepEqual(refused({ facts: [{ ...detained, effectivOn: '2024-05-03' }] }), [
    'Fact 1 (Detained): there is no field "effectivOn". Did you mean "effectiveOn"?',
  ])
  assert.deepEqual(refused({ facts: [{ ...detained, data: { section: '3', hospitl: 'Demo' } }] }), [
    'Fact 1 (Detained), "data": there is no field "hospitl". Did you mean "hospital"?',
  ])
  assert.deepEqual(refused({ facts: [], line: [] }), ['The input: there is no field "line". Did you mean "lines"?'])
})

test('a value outside its list is named with the list; a wrong kind of value says what is asked', () => {
  assert.match(
    refused({ facts: [{ ...detained, data: { section: 's3' } }] })[0] ?? '',
    /"data\.section": "s3" is not known here\. It may be 2, 3,/,
  )
  assert.match(refused({ facts: [{ ...detained, data: {} }] })[0] ?? '', /"data\.section" is missing/)
  assert.match(refused({ facts: [{ ...detained, data: undefined }] })[0] ?? '', /"data" is missing/)
  const decided = { type: 'EndingDecided', effectiveOn: '2024-05-03', data: { body: 'council', satisfied: 'yes' } }
  assert.deepEqual(refused({ facts: [decided] }), ['Fact 1 (EndingDecided), "data.satisfied": "yes" is not true or false.'])
})

test('everything wrong is told at once', () => {
  assert.equal(refused({ facts: [{ ...detained, effectiveOn: 'x' }, { type: 'y' }, 3], extra: 1 }).length, 4)
})

test('input of another shape is refused in words', () => {
  for (const input of [null, [], 'facts', 3, {}, { facts: {} }]) assert.match(refused(input).at(-1) ?? '', /"facts"/)
})

test('ids stand once, and corrections name a fact of the list and say what it can say', () => {
  const first = { ...detained, id: 'a' }
  assert.match(refused({ facts: [first, first] })[0] ?? '', /Two facts have the id "a"/)
  const withdrawn = { type: 'FactWithdrawn', effectiveOn: '2024-06-01', data: { fact: 'b', reason: 'Wrong person' } }
  assert.match(refused({ facts: [first, withdrawn] })[0] ?? '', /names the fact "b", which is not in the list/)
  const corrected = (data: unknown) => ({
    type: 'FactCorrected',
    effectiveOn: '2024-06-01',
    data: { fact: 'a', reason: 'Mistyped', effectiveOn: '2024-05-03', data },
  })
  assert.match(refused({ facts: [first, corrected({ section: '99' })] })[0] ?? '', /of a Detained\), "section": "99" is not known/)
  assert.ok('question' in readQuestion({ facts: [first, corrected({ section: '2' })] }))
})

test('authorities may be any code or letter', () => {
  const home = { type: 'ResidenceRecorded', effectiveOn: '2020-01-01', data: { kind: 'own-home', council: 'A', nation: 'england' } }
  assert.ok('question' in readQuestion({ facts: [home, { type: 'GpRegistered', effectiveOn: '2020-01-01', data: { icb: 'ICB-X' } }] }))
})

test('a provision may be named in full or short, and never guessed', () => {
  assert.equal(readProvision('MHA2025.s46'), 'MHA2025.s46')
  assert.equal(readProvision('mha2025.s46(3)'), 'MHA2025.s46')
  assert.equal(readProvision('s46'), 'MHA2025.s46')
  assert.equal(readProvision('46'), 'MHA2025.s46')
  for (const name of ['s4x', '', 's', 's999', 'MHA2025']) assert.equal(readProvision(name), undefined, name)
})
