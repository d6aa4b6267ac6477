import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import type { FactData } from './fact.ts'
import { reliedOn } from './relied-on.ts'

function confirmed(question: 'council' | 'nhs', organisation: string): FactData['DeterminationReliedOn'] {
  return { question, organisation, confidence: 'PROBABLE', rule: 'LA-11', pack: 'law@1.0.0', standing: 'confirmed', because: [] }
}

test('of two bodies relied on the same day the one told later counts, whatever their ids', () => {
  const state = aCase()
    .fact('DeterminationReliedOn', '2026-11-21', confirmed('council', 'E10000028'))
    .as({ id: 'z', recordedAt: '2026-11-21T09:30:00Z' })
    .fact('DeterminationReliedOn', '2026-11-21', confirmed('council', 'E06000021'))
    .as({ id: 'a', recordedAt: '2026-11-21T09:30:20Z' })
    .asAt('2026-11-22')
  assert.equal(reliedOn(state, 'council')?.data.organisation, 'E06000021')
  assert.equal(reliedOn(state, 'nhs'), undefined)
})

test('what was relied on before the day looked at is not known on an earlier day', () => {
  const history = aCase().fact('DeterminationReliedOn', '2026-11-21', confirmed('nhs', 'QNC'))
  assert.equal(reliedOn(history.asAt('2026-11-20'), 'nhs'), undefined)
  assert.equal(reliedOn(history.asAt('2026-11-21'), 'nhs')?.data.organisation, 'QNC')
})
