import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareBirthDates } from './compare-birth-dates.ts'

test('two dates of birth stand to one another in one of six ways', () => {
  const pairs: readonly (readonly [string | undefined, string | undefined, string])[] = [
    ['1970-01-24', '1970-01-24', 'same'],
    ['1997-09-11', '1997-11-09', 'swapped'],
    ['1998-05-01', '1998-06-01', 'near'],
    ['2004-02-03', '2014-02-03', 'near'],
    ['1995-02-23', '1995-02-22', 'near'],
    ['1995-02-13', '1995-02-31', 'near'],
    ['1995-02-09', '1995-02-10', 'near'],
    ['1995-02-11', '1995-02-28', 'different'],
    ['1996-09-30', '1996-10-10', 'different'],
    ['1960-05-05', '1941-05-05', 'different'],
    ['1976-07-09', '1976-01-01', 'year-agrees'],
    ['1976-01-01', '1976-01-01', 'year-agrees'],
    ['1976-07-09', '1976', 'year-agrees'],
    ['1976-07-09', '1976-07', 'year-agrees'],
    ['1976-07-09', '1976-08', 'different'],
    ['1976-07-09', '1977', 'different'],
    ['1976-07-09', undefined, 'unknown'],
    ['1976-07-09', '', 'unknown'],
    ['1976-07-09', '09/07/1976', 'unknown'],
  ]
  for (const [a, b, expected] of pairs) {
    assert.equal(compareBirthDates(a, b), expected, `${a} ${b}`)
    assert.equal(compareBirthDates(b, a), expected, `${b} ${a}`)
  }
})
