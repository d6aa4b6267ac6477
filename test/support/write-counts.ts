import type { EventData } from 'node:test'

/** What a run of node's tests came to. */
export interface RunCounts {
  readonly tests: number
  readonly passed: number
  readonly failed: number
  readonly cancelled: number
  readonly skipped: number
  readonly todo: number
  /** Each test that was left out, and why it says so. */
  readonly leftOut: readonly string[]
}

type TestEvent =
  | { readonly type: 'test:pass'; readonly data: EventData.TestPass }
  | { readonly type: 'test:summary'; readonly data: EventData.TestSummary }

/** A reporter for `node --test` that writes the run's counts as JSON, for the closing lines of `npm test`. */
export default async function* writeCounts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const leftOut: string[] = []
  for await (const { type, data } of events) {
    if (type === 'test:pass' && (data.skip || data.todo)) leftOut.push(`${data.name} (${data.skip || data.todo})`)
    // Each file has a summary of its own; the run's has no file.
    if (type === 'test:summary' && data.file === undefined) yield JSON.stringify({ ...data.counts, leftOut })
  }
}
