import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../core/time/plain-date.ts'
import { readCommencement } from './commencement.form.ts'

const today = plainDate('2026-11-21')
const good = {
  provision: 'MHA2025.s46',
  'from-day': '1',
  'from-month': '4',
  'from-year': '2027',
  evidence: ' SI 2027/100,  regulation 2 ',
  evidenceUrl: 'https://www.legislation.gov.uk/uksi/2027/100/regulation/2/made',
}
const read = (change: Record<string, string>) => readCommencement({ ...good, ...change }, ['MHA2025.s45', 'MHA2025.s46'], today)
const wrong = (change: Record<string, string>) => Object.entries(read(change).errors ?? {}).map(([field, { text }]) => `${field}: ${text}`)

test('a day to come with its evidence is read', () => {
  assert.deepEqual(read({}).typed, {
    provision: 'MHA2025.s46',
    from: '2027-04-01',
    evidence: 'SI 2027/100, regulation 2',
    evidenceUrl: 'https://www.legislation.gov.uk/uksi/2027/100/regulation/2/made',
  })
})

test('each thing that is missing or wrong has its own sentence', () => {
  assert.deepEqual(wrong({ provision: 'MHA1983.s117' }), ['provision: Choose the provision that began.'])
  assert.match(wrong({ 'from-day': '31', 'from-month': '2' })[0] ?? '', /There is no day 31\/2\/2027/)
  assert.match(wrong({ 'from-year': '2024' })[0] ?? '', /too long ago/)
  assert.match(wrong({ 'from-year': '2037' })[0] ?? '', /more than ten years ahead/)
  assert.match(wrong({ evidence: '  ' })[0] ?? '', /Enter what says so/)
  assert.match(wrong({ evidence: 'x'.repeat(501) })[0] ?? '', /at most 500 letters/)
})

test('only an address of legislation.gov.uk is evidence', () => {
  for (const evidenceUrl of [
    '',
    'javascript:alert(1)',
    'http://www.legislation.gov.uk/uksi/2027/100',
    'https://www.legislation.gov.uk.example.org/x',
    'https://www.legislation.gov.uk@example.org/x',
    'https://www.legislation.gov.uk/"><script>',
  ])
    assert.match(wrong({ evidenceUrl })[0] ?? '', /evidenceUrl: Enter the whole address/, evidenceUrl)
})
