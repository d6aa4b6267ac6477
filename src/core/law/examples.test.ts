import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { determine, type Determined, readQuestion } from '../../features/determine/index.ts'
import type { Finding } from '../findings/finding.ts'
import { plainDate } from '../time/plain-date.ts'
import { lawInForce } from './commencement-table.ts'

/** A published case: its facts, and what it decided, for one or more days. */
interface Example {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly url?: string
  /** Whether the extract of the source was read, or is recalled. */
  readonly read: 'confirmed' | 'recalled'
  /** What in the facts is ours, and what the source leaves open. */
  readonly note?: string
  readonly given: object
  readonly checks: readonly { readonly asAt: string; readonly expected: Expected }[]
}

interface Expected {
  /** Where the law leaves it open, any of the states named. */
  readonly entitlement?: string | readonly string[]
  readonly responsibleCouncil?: string
  readonly commissioning?: string
  readonly paying?: string
  readonly charging?: string
  /** What may be asked for each line, in order. */
  readonly lines?: readonly string[]
  readonly refundsFrom?: string
  readonly ending?: string
  /** Rules that must be among those that stand against the ending. */
  readonly endingRules?: readonly string[]
  readonly endingOnRecord?: string
  readonly dueReview?: string
  readonly overdueReview?: string
}

const folder = new URL('./examples/', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const examples = globSync('*.json', { cwd: folder })
  .filter((file) => file !== 'not-replayable.json')
  .sort()
  .map((file) => read(file) as Example)

for (const { id, title, given, checks } of examples) {
  test(`${id} ${title}`, () => {
    const reading = readQuestion(given)
    assert.ok('question' in reading, 'refused' in reading ? reading.refused.join('\n') : '')
    for (const { asAt, expected } of checks) compare(determine(reading.question, lawInForce, plainDate(asAt)), expected, asAt)
  })
}

function compare(found: Determined, expected: Expected, day: string): void {
  const { entitlement, charging, ending, reviews, endingsOnRecord } = found
  const say = (what: string, finding: Finding<unknown>) => `${what} on ${day}: ${finding.confidence}, ${finding.because[0]?.says ?? ''}`
  if (expected.entitlement !== undefined)
    assert.ok(
      [expected.entitlement].flat().includes(entitlement.value?.state ?? ''),
      `${entitlement.value?.state}: ${say('entitlement', entitlement)}`,
    )
  names(found.responsibleCouncil, ({ council }) => council, expected.responsibleCouncil, `council on ${day}`)
  names(found.responsibleCommissioner, ({ commissioning }) => commissioning, expected.commissioning, `commissioning body on ${day}`)
  names(found.responsibleCommissioner, ({ paying }) => paying, expected.paying, `paying body on ${day}`)
  if (expected.charging !== undefined) assert.equal(charging.value?.standing, expected.charging, say('charging', charging))
  if (expected.lines)
    assert.deepEqual(
      charging.value?.lines.map((line) => line.value?.charge),
      expected.lines,
    )
  if (expected.refundsFrom !== undefined) assert.equal(charging.value?.lines[0]?.value?.refunds?.[0]?.from, expected.refundsFrom)
  if (expected.ending !== undefined) assert.equal(ending.value?.verdict, expected.ending)
  for (const rule of expected.endingRules ?? [])
    assert.ok(
      ending.value?.items.some((item) => item.rule === rule),
      rule,
    )
  if (expected.endingOnRecord !== undefined) assert.equal(endingsOnRecord.at(-1)?.value?.standing, expected.endingOnRecord)
  if (expected.dueReview !== undefined) assert.ok(reviews.some(({ value }) => value.rule === expected.dueReview))
  if (expected.overdueReview !== undefined)
    assert.ok(reviews.some(({ value }) => value.rule === expected.overdueReview && value.standing === 'overdue'))
}

/** The body that the case named is the answer; or the law is said to be open, and it is one of the readings named. */
function names<T>(finding: Finding<T>, body: (value: T) => string | undefined, expected: string | undefined, what: string): void {
  if (expected === undefined) return
  const answer = finding.value && body(finding.value)
  const open = finding.confidence === 'NEEDS_LEGAL_ADVICE' || finding.confidence === 'ARGUABLE'
  const reading = open && finding.alternatives.some(({ value }) => body(value) === expected)
  const says = `${what} is ${answer ?? 'open'} (${finding.confidence}), not ${expected}: ${finding.because.map((step) => step.says).join(' ')}`
  assert.ok(answer === expected || reading, says)
}

test('every published case is replayed, or listed with the reason why it cannot be', () => {
  const listed = read('not-replayable.json') as readonly { readonly id: string; readonly source: string; readonly because: string }[]
  const ids = [...examples, ...listed].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(ids.length, 53)
  for (const { id, source, because } of listed) assert.ok(source.length > 5 && because.endsWith('.'), id)
  for (const { id, source, checks } of examples)
    assert.ok(source.length > 5 && checks.every(({ expected }) => Object.keys(expected).length > 0), id)
})
