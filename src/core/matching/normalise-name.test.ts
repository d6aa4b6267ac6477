import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameTokens, normaliseName } from './normalise-name.ts'

test('ST1 accents, strokes and ligatures do not count', () => {
  const pairs = {
    'Štefan Dušan': 'stefan dusan',
    'Elżbieta Wójcik': 'elzbieta wojcik',
    'Paweł Łukasz': 'pawel lukasz',
    'Søren Ærø': 'soren aero',
    Strauß: 'strauss',
    Đorđe: 'dorde',
    'Þór Guðrún': 'thor gudrun',
    'Nguyễn Thị': 'nguyen thi',
    'Işık İpek': 'isik ipek',
    'Siân Llŷr': 'sian llyr',
    Œuvre: 'oeuvre',
    Ｓｍｉｔｈ: 'smith',
    ǅ: 'dz',
  }
  for (const [written, folded] of Object.entries(pairs)) assert.equal(normaliseName(written), folded)
})

test('apostrophes join, hyphens and every other sign part', () => {
  for (const written of ["O'Brien", 'O’Brien', 'OʼBrien', 'O`Brien', 'O′BRIEN', " o'brien "]) assert.equal(normaliseName(written), 'obrien')
  for (const written of ['Anne-Marie', 'Anne–Marie', 'ANNE MARIE', 'Marie, Anne'.split(', ').reverse().join(' ')])
    assert.equal(normaliseName(written), 'anne marie')
  assert.equal(normaliseName('SMITH, John  *'), 'smith john')
  assert.equal(normaliseName('D. Arcy'), 'd arcy')
})

test('a letter lost on the way leaves the word whole', () => {
  assert.equal(normaliseName('Ewa Wo?niak'), 'ewa woniak')
  assert.equal(normaliseName('Jaros\ufffdaw'), 'jarosaw')
  assert.equal(normaliseName('Smith?'), 'smith')
})

test('names written from right to left are names', () => {
  assert.equal(normaliseName('مُحَمَّد'), normaliseName('محمد'))
  assert.equal(normaliseName('أحمد'), normaliseName('احمد'))
  assert.equal(normaliseName('فاطمة'), normaliseName('فاطمه'))
  assert.equal(normaliseName('محـــمد'), normaliseName('محمد'))
  assert.deepEqual(nameTokens('\u202bיוסף כהן\u202c'), ['יוסף', 'כהן'])
  assert.equal(normaliseName('\u200fSmith\u200e'), 'smith')
})

test('pictures and control signs are ignored', () => {
  assert.equal(normaliseName('Ann 😀'), 'ann')
  assert.equal(normaliseName('An👩‍👧n'), 'ann')
  assert.equal(normaliseName('A\u0000B'), 'a b')
  assert.deepEqual(nameTokens('😀🎉'), [])
  assert.deepEqual(nameTokens(''), [])
  assert.deepEqual(nameTokens(' - '), [])
})

test('a name of ten million letters is cut at 200 and answered at once', () => {
  assert.equal(normaliseName('a'.repeat(10_000_000)).length, 200)
  assert.ok(normaliseName('\ufdfa'.repeat(10_000_000)).length <= 200)
  assert.ok(normaliseName('𝔘'.repeat(10_000_000)).length <= 200)
})

test('doing it twice changes nothing more, whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary', minLength: 150, maxLength: 260 }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const once = normaliseName(text)
      assert.equal(normaliseName(once), once)
      assert.ok(once.length <= 200 && once === once.trim() && once.isWellFormed() && !once.includes('\u0000'))
    }),
    { numRuns: 500 },
  )
})

test('capitals do not count', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zéüłçšñ' -]{0,40}$/), (name) =>
      assert.equal(normaliseName(name.toUpperCase()), normaliseName(name)),
    ),
  )
})
