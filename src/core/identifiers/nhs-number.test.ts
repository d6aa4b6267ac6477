import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hasValidCheckDigit, readNhsNumber, spellNhsNumber } from './nhs-number.ts'

/** Nine digits made a whole number by the arithmetic of the NHS Data Dictionary, written out anew; undefined where none exists. */
function completed(nine: readonly number[]): string | undefined {
  const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2]
  const remainder = nine.reduce((sum, digit, place) => sum + digit * (weights[place] ?? 0), 0) % 11
  const check = remainder === 0 ? 0 : 11 - remainder
  return check === 10 ? undefined : nine.join('') + String(check)
}

const numbers = fc
  .tuple(fc.constant(9), fc.constant(9), fc.constant(9), ...Array.from({ length: 6 }, () => fc.integer({ min: 0, max: 9 })))
  .map(completed)
  .filter((number) => number !== undefined && number !== '9999999999')
  .map(String)

test('the published example and numbers of the test range are read', () => {
  assert.deepEqual(readNhsNumber('943 476 5919'), { kind: 'valid', nhsNumber: '9434765919' })
  assert.deepEqual(readNhsNumber('9434765919'), { kind: 'valid', nhsNumber: '9434765919' })
})

test('spaces, dashes, labels and spreadsheet decimals are taken away', () => {
  for (const written of [
    '943-476-5919',
    ' 943 476 5919 ',
    '943\u00a0476\u20095919',
    '943\u2013476\u20145919',
    '\u200b9434765919\u202c',
    'NHS No: 943 476 5919',
    'NHS number 9434765919',
    '9434765919.0',
    '943.476.5919',
    '\uff19\uff14\uff13\uff14\uff17\uff16\uff15\uff19\uff11\uff19',
  ]) {
    assert.deepEqual(readNhsNumber(written), { kind: 'valid', nhsNumber: '9434765919' }, written)
  }
})

test('a list that says it holds no number is not an error', () => {
  for (const written of [
    undefined,
    '',
    '   ',
    '-',
    '?',
    'n/k',
    'N/A',
    'NK',
    'Not known',
    'TBC',
    'none',
    '\u00a0',
    '\u2014',
    'no NHS number',
  ]) {
    assert.deepEqual(readNhsNumber(written), { kind: 'absent' }, String(written))
  }
})

test('each refusal says in a sentence what is wrong', () => {
  const refusals: readonly (readonly [string, RegExp])[] = [
    ['943476591', /10 digits and this has 9/],
    ['94347659190', /10 digits and this has 11/],
    ['943 476 591X', /digits only/],
    ['see notes', /digits only/],
    ['9434765918', /943 476 5918 is not an NHS number/],
    ['9.43477E+09', /spreadsheet has rounded/],
    ['999 999 9999', /filler/],
    ['0000000000', /filler/],
    ['1111111111', /filler/],
    ['0123456789', /filler/],
    ['1234567890', /filler/],
    ['9876543210', /filler/],
  ]
  for (const [written, expected] of refusals) {
    const reading = readNhsNumber(written)
    assert.equal(reading.kind, 'invalid', written)
    if (reading.kind === 'invalid') assert.match(reading.because, expected)
  }
})

test("a sum that calls for a check digit of 10 is nobody's number, whatever the last digit", () => {
  const tens = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  assert.equal(completed(tens), undefined)
  for (let last = 0; last <= 9; last += 1) assert.equal(hasValidCheckDigit(`123456789${last}`), false)
})

test('a text of ten million characters is answered at once, and not echoed', () => {
  const reading = readNhsNumber('9'.repeat(10_000_000))
  assert.equal(reading.kind, 'invalid')
  if (reading.kind === 'invalid') assert.ok(reading.because.length < 200)
})

test('every number with a true check digit goes round, however it is spelled', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(' ', '-', '\u00a0', '\u2009', ''), (number, gap) => {
      const spelled = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap)
      assert.deepEqual(readNhsNumber(spelled), { kind: 'valid', nhsNumber: number })
      assert.deepEqual(readNhsNumber(spellNhsNumber(number)), { kind: 'valid', nhsNumber: number })
    }),
  )
})

test('one mistyped digit, or two neighbours exchanged, is always caught', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const mistyped = number.slice(0, place) + String((Number(number[place]) + shift) % 10) + number.slice(place + 1)
      assert.equal(readNhsNumber(mistyped).kind, 'invalid')
      const next = Math.min(place, 8)
      const exchanged = number.slice(0, next) + number[next + 1] + number[next] + number.slice(next + 2)
      if (exchanged !== number) assert.equal(readNhsNumber(exchanged).kind, 'invalid')
    }),
  )
})

test('any text at all gets an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ['valid', 'invalid', 'absent'].includes(readNhsNumber(text).kind)))
})

test('numbers are spelled in threes and four; other text is left alone', () => {
  assert.equal(spellNhsNumber('9991234567'), '999 123 4567')
  assert.equal(spellNhsNumber('99912'), '99912')
})
