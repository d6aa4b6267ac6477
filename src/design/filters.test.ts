import assert from 'node:assert/strict'
import { test } from 'node:test'
import nunjucks from 'nunjucks'
import { addFilters, dayInWords, londonClock, momentInWords, monthAndYear, nhsNumberInGroups } from './filters.ts'

const environment = new nunjucks.Environment(null, { autoescape: true })
addFilters(environment)
const show = (template: string, model: object = {}) => environment.renderString(template, model)

test('days are written as 3 May 2024', () => {
  assert.equal(dayInWords('2024-05-03'), '3 May 2024')
  assert.equal(dayInWords('2026-12-31'), '31 December 2026')
  assert.equal(monthAndYear('2024-05-03'), 'May 2024')
})

test('a day that does not exist is never shown', () => {
  assert.throws(() => dayInWords('2026-02-31'), RangeError)
})

test('moments are written in London time, on both sides of the clocks changing and of midnight', () => {
  assert.equal(momentInWords('2026-11-21T09:30:00.000Z'), '21 November 2026, 09:30')
  assert.equal(momentInWords('2026-07-19T23:30:00.000Z'), '20 July 2026, 00:30')
  assert.equal(momentInWords('2026-03-29T00:59:59.999Z'), '29 March 2026, 00:59')
  assert.equal(momentInWords('2026-03-29T01:00:00.000Z'), '29 March 2026, 02:00')
  assert.equal(londonClock('2026-07-19T23:30:00.000Z'), '00:30')
  assert.throws(() => momentInWords('yesterday'), RangeError)
})

test('an NHS number stands in three groups on one line; anything else as it was typed', () => {
  assert.equal(nhsNumberInGroups('9991234567'), '999\u00a0123\u00a04567')
  assert.equal(nhsNumberInGroups('99912345'), '99912345')
})

test('what is absent is shown as nothing, so that a template may ask', () => {
  assert.equal(show('[{{ person.birthDate | day }}|{{ none | moment }}|{{ none | nhsNumber }}]', { person: {} }), '[||]')
})

test('trim takes a long run of white space in no time and keeps safeness', () => {
  const started = performance.now()
  assert.equal(show('{{ text | trim }}', { text: `a${' '.repeat(200_000)}b` }).length, 200_002)
  assert.ok(performance.now() - started < 1000, 'the official filter needs minutes for this')
  assert.equal(show('{{ " <b> " | trim }}'), '&lt;b&gt;')
  assert.equal(show('{{ " <b> " | safe | trim }}'), '<b>')
})

test('the date filters of the MoJ timeline and messages work without moment', () => {
  const at = '2026-07-19T23:30:00.000Z'
  assert.equal(show('{{ at | mojDate("date") }}', { at }), '20 July 2026')
  assert.equal(show('{{ at | mojDate("time") }}', { at }), '00:30')
  assert.equal(show('{{ at | mojDate("datetime") }}', { at }), '20 July 2026, 00:30')
  assert.equal(show('{{ "2026-07-19" | mojDate("datetime") }}'), '19 July 2026')
})
