import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Citation } from '../findings/finding.ts'
import * as charging from './charging/citations.ts'
import * as dispute from './dispute/citations.ts'
import * as ending from './ending/citations.ts'
import * as reviews from './reviews/citations.ts'

const parts: Readonly<Record<string, Readonly<Record<string, Citation>>>> = { charging, dispute, ending, reviews }

test('every citation names its instrument and provision, and only official or published addresses', () => {
  const published =
    /^https:\/\/(www\.legislation\.gov\.uk|caselaw\.nationalarchives\.gov\.uk|www\.lgo\.org\.uk|www\.gov\.uk|www\.england\.nhs\.uk)\//
  for (const [part, citations] of Object.entries(parts))
    for (const [name, { instrument, provision, url }] of Object.entries(citations)) {
      assert.ok(instrument && provision, `${part} ${name}`)
      assert.ok(url === undefined || published.test(url), `${part} ${name}`)
    }
})

test('what was recalled and not read is marked, so that it is never shown as checked', () => {
  const recalled = Object.entries(parts).flatMap(([part, citations]) =>
    Object.entries(citations).flatMap(([name, { standing }]) => (standing === 'recalled' ? [`${part} ${name}`] : [])),
  )
  assert.deepEqual(recalled.toSorted(), [
    'charging affordableOption',
    'charging continuingHealthcare',
    'dispute whoPays',
    'ending codeOnEnding',
    'ending codeOnGrounds',
    'ending codeOnWellSettled',
    'ending trustAlone',
    'reviews guidanceTwelveMonths',
  ])
})
