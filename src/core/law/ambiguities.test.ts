import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ambiguities, ambiguityCodes, findAmbiguity, wordTwoAnswers } from './ambiguities.ts'

test('DO9 the register of ambiguities holds A1 to A14, each with why, on what it turns and the rules that meet it', () => {
  assert.deepEqual(
    ambiguities.map(({ code }) => code),
    Array.from({ length: 14 }, (_, at) => `A${at + 1}`),
  )
  for (const { title, why, turnsOn, rules } of ambiguities) {
    assert.match(title, /^[A-Z]/)
    assert.match(why, /\.$/)
    assert.doesNotMatch(turnsOn, /\.$/)
    assert.ok(rules.length > 0)
  }
})

test('DO9 every code that a rule names as a doubt is in the register', () => {
  const folder = new URL('./', import.meta.url)
  const named = globSync('**/*.ts', { cwd: folder, exclude: ['**/*.test.ts'] }).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/doubts: \[([^\]]*)\]/g)].flatMap(([, codes = '']) =>
      [...codes.matchAll(/'(A\d+)'/g)].map(([, code = '']) => code),
    ),
  )
  assert.ok(named.length > 3)
  assert.deepEqual(
    named.filter((code) => !ambiguityCodes.some((known) => known === code)),
    [],
  )
})

test('a code that is not in the register is not found', () => {
  assert.equal(findAmbiguity('A15'), undefined)
  assert.equal(findAmbiguity('A12')?.title, 'Leaving England and Wales')
})

test('DO9 two tenable answers are put in one form that says who acts meanwhile', () => {
  const parts = { likely: 'X', because: 'of this', alsoTenable: 'Y', otherBecause: 'of that', turnsOn: 'one thing' }
  const says = wordTwoAnswers({ ...parts, interimBody: 'Staffordshire' })
  for (const part of [
    'likely answer is X',
    'Y is also tenable',
    'turns on one thing',
    'legal advice',
    'Care must continue',
    'Staffordshire',
  ])
    assert.ok(says.includes(part), part)
  assert.match(wordTwoAnswers(parts), /interim body: not settled\.$/)
})
