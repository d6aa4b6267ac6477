import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainDate } from '../../core/time/plain-date.ts'
import { describeFields } from './describe-fields.ts'
import { type Asked, choice, colleague, day, line, lines, nhsNumber, organisation, postcode, required, yesOrNo } from './field.ts'
import { type Fields, readFields, showFields } from './read-fields.ts'

const asked: Asked = {
  today: plainDate('2026-11-21'),
  colleagues: [{ id: 'a1', name: 'Nadia Demo', organisation: 'RRE', organisationName: 'A trust' }],
  bodies: [
    { code: 'E1', kind: 'council', name: 'A council', validTo: null },
    { code: 'E0', kind: 'council', name: 'An old council', validTo: plainDate('2009-03-31') },
    { code: 'RRE', kind: 'trust', name: 'A trust', validTo: null },
  ],
}
const fields: Fields = {
  name: required(line({ label: 'Name', most: 20 }), 'Enter the name'),
  words: lines({ label: 'Words' }),
  kind: choice({ label: 'Kind', options: { a: 'First', b: 'Second' } }),
  council: organisation({ label: 'Council', kinds: ['council'] }),
  who: colleague({ label: 'Who' }),
  sure: yesOrNo({ label: 'Sure?' }),
  number: nhsNumber({ label: 'NHS number' }),
  postcode: postcode({ label: 'Postcode' }),
  expires: day({ label: 'Expires', what: 'the day it expires', mayBeAhead: true }),
}
const sentences = (answers: Record<string, string>) =>
  Object.fromEntries(Object.entries(readFields(fields, answers, asked).errors ?? {}).map(([name, { text }]) => [name, text]))

test('answers are read as values of their type; what is left empty is absent', () => {
  const typed = {
    name: '  Zoë   Example ',
    words: 'one\r\ntwo',
    kind: 'b',
    council: 'E0',
    who: 'a1',
    sure: 'no',
    number: '943-476-5919',
    postcode: 'st15zz',
    'expires-day': '1',
    'expires-month': 'feb',
    'expires-year': '2027',
  }
  assert.deepEqual(readFields(fields, typed, asked).values, {
    name: 'Zoë Example',
    words: 'one\ntwo',
    kind: 'b',
    council: 'E0',
    who: 'a1',
    sure: false,
    number: '9434765919',
    postcode: 'ST1 5ZZ',
    expires: '2027-02-01',
  })
  assert.deepEqual(readFields(fields, { name: 'A' }, asked).values, { name: 'A' })
})

test('each answer that cannot be used has one sentence, in the order of the page', () => {
  const wrong = { kind: 'c', council: 'RRE', who: 'a2', sure: 'maybe', number: '123', postcode: 'ST', 'expires-day': '1' }
  assert.deepEqual(sentences(wrong), {
    name: 'Enter the name',
    kind: 'Choose one of the answers to “Kind”.',
    council: 'Choose a body from the list for “Council”.',
    who: 'Choose a name from the list for “Who”, or write the name below it.',
    sure: 'Choose “Yes” or “No” for “Sure?”.',
    number: 'An NHS number has 10 digits and this has 3. Check it against a letter from the NHS.',
    postcode: 'That is not a whole postcode. Write it as ST1 5ZZ, or leave it empty if it is not known.',
    expires: 'The day it expires must include a month and a year.',
  })
})

test('letters are counted as people count them, and one letter cannot be endless', () => {
  assert.deepEqual(sentences({ name: '👩‍👩‍👧‍👦'.repeat(20) }), {})
  assert.match(sentences({ name: '👩‍👩‍👧‍👦'.repeat(21) })['name'] ?? '', /at most 20 letters and this has 21/)
  assert.match(sentences({ name: `a${'\u0301'.repeat(5000)}` })['name'] ?? '', /at most 20 letters/)
})

test('a name that is also a word of the language of objects is an answer like any other', () => {
  for (const kind of ['constructor', '__proto__', 'toString']) assert.match(sentences({ name: 'A', kind })['kind'] ?? '', /Choose one/)
})

test('whatever is typed, reading never throws, and what is read and shown again is read the same', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  const form = fc.record(
    Object.fromEntries([...Object.keys(fields), 'expires-day', 'expires-month', 'expires-year'].map((name) => [name, anything])),
  )
  fc.assert(
    fc.property(form, (answers) => {
      const { values } = readFields(fields, answers, asked)
      if (values) assert.deepEqual(readFields(fields, showFields(fields, values), asked).values, values)
    }),
    { numRuns: 300 },
  )
})

test('lists offer only bodies of the kind asked for, those that ended with their year; common answers can stand first', () => {
  const drawn = describeFields(
    {
      council: organisation({ label: 'Council', kinds: ['council'] }),
      s: choice({ label: 'S', options: { '2': 'Two', '3': 'Three' }, first: ['3'] }),
    },
    {},
    asked,
  )
  assert.deepEqual(drawn[0]?.options, [
    { value: 'E1', text: 'A council' },
    { value: 'E0', text: 'An old council (until 2009)' },
  ])
  assert.deepEqual(
    drawn[1]?.options.map(({ value }) => value),
    ['3', '2'],
  )
})
