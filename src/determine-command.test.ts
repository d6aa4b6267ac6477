import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('./determine-command.ts', import.meta.url))
const nowhere = { PATH: process.env['PATH'] ?? '' }

/** The command as a program runs it: on standard input, with no database anywhere. */
function run(input: unknown, ...args: string[]) {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input: text, encoding: 'utf8', env: nowhere })
  return { status, stderr, found: status === 0 ? (JSON.parse(stdout) as Record<string, Answered>) : undefined }
}

interface Answered {
  readonly value: Record<string, unknown> | null
  readonly because: readonly { readonly cites: readonly unknown[] }[]
}

const facts = [
  { type: 'ResidenceRecorded', effectiveOn: '2020-01-01', data: { kind: 'own-home', council: 'A', nation: 'england', settled: 'yes' } },
  { type: 'GpRegistered', effectiveOn: '2020-01-01', data: { icb: 'X' } },
  { type: 'Detained', effectiveOn: '2024-01-10', data: { section: '3' } },
  { type: 'DetentionEnded', effectiveOn: '2024-03-01', recordedAt: '2024-03-20T09:00:00Z' },
  { type: 'LeftHospital', effectiveOn: '2024-03-01', recordedAt: '2024-03-20T09:00:00Z' },
]

test('HE3 HE4a every finding is printed, without a database', () => {
  const { status, found } = run({ facts }, '--as-at', '2024-04-01')
  assert.equal(status, 0)
  const names = ['entitlement', 'responsibleCouncil', 'responsibleCommissioner', 'reviews', 'ending', 'charging', 'dispute']
  assert.deepEqual(
    names.filter((name) => !(name in (found ?? {}))),
    [],
  )
  assert.deepEqual([found?.['entitlement']?.value?.['state'], found?.['entitlement']?.value?.['since']], ['LIVE', '2024-03-01'])
  assert.equal(found?.['responsibleCouncil']?.value?.['council'], 'A')
  assert.equal(found?.['responsibleCommissioner']?.value?.['commissioning'], 'X')
  assert.equal(found?.['ending']?.value?.['verdict'], 'BLOCKED')
  assert.equal(found?.['charging']?.value?.['standing'], 'NO_CHARGE')
  assert.equal(found?.['dispute'], null)
  for (const name of ['entitlement', 'responsibleCouncil', 'ending', 'charging'])
    assert.ok((found?.[name]?.because[0]?.cites.length ?? 0) > 0, name)
})

test('an undetermined value is null, never left out', () => {
  const { found } = run({ facts: [] })
  assert.equal(found?.['responsibleCouncil']?.value, null)
  assert.equal(found?.['entitlement']?.value?.['state'], 'NOT_ENTITLED')
})

test('the day looked at and what was known by a moment change the answer', () => {
  const state = (...args: string[]) => run({ facts }, ...args).found?.['entitlement']?.value?.['state']
  assert.equal(state('--as-at', '2024-02-01'), 'PROSPECTIVE')
  assert.equal(state('--as-at', '2024-03-05', '--known-by', '2024-03-10T12:00:00Z'), 'PROSPECTIVE')
  assert.equal(state('--as-at', '2024-03-05', '--known-by', '2024-03-20'), 'LIVE')
})

test('a supposed commencement reaches the rules', () => {
  const blocks = (...args: string[]) => JSON.stringify(run({ facts }, '--as-at', '2024-04-01', ...args).found?.['ending']?.value)
  assert.doesNotMatch(blocks(), /DIS-5/)
  assert.match(blocks('--commence', 'MHA2025.s46=2024-04-01'), /DIS-5/)
  assert.doesNotMatch(blocks('--commence', 's46=2024-04-02'), /DIS-5/)
})

test('bad input ends with 2 and says what to put right', () => {
  const wrong: readonly (readonly [unknown, readonly string[], RegExp])[] = [
    ['{', [], /is not JSON/],
    ['', [], /is not JSON/],
    [{ facts: [{ type: 'Nothing', effectiveOn: '2024-01-01' }] }, [], /no kind of fact "Nothing"/],
    [{ facts: [{ ...facts[2], effectiveOn: '2024-13-01' }] }, [], /is not a day that exists/],
    [{ facts }, ['--as-at', '2023-02-29'], /--as-at: "2023-02-29"/],
    [{ facts }, ['--known-by', 'yesterday'], /--known-by: "yesterday"/],
    [{ facts }, ['--commence', 'MHA2025.s999=2027-01-01'], /not a provision we know/],
    [{ facts }, ['--commence', 'MHA2025.s46'], /--commence: "" is not a day/],
    [{ facts }, ['--nonsense'], /--as-at/],
    [{ facts }, ['no-such-file.json'], /no-such-file\.json cannot be read/],
  ]
  for (const [input, args, says] of wrong) {
    const { status, stderr } = run(input, ...args)
    assert.equal(status, 2, `${JSON.stringify(input)} ${args.join(' ')}`)
    assert.match(stderr, says)
    assert.doesNotMatch(stderr, /\n {4}at /)
  }
})
