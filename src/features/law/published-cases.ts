import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A decision of a court, the Secretary of State or an ombudsman: its facts, and what it decided for one or more days. */
export interface PublishedCase {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly url?: string
  readonly read: 'confirmed' | 'recalled'
  /** What in the facts is ours, and what the source leaves open. */
  readonly note?: string
  /** As `determine` takes it. */
  readonly given: object
  readonly checks: readonly { readonly asAt: string; readonly expected: Decided }[]
}

/** What was decided, each in the words of the findings. */
export interface Decided {
  readonly entitlement?: string | readonly string[]
  readonly responsibleCouncil?: string
  readonly commissioning?: string
  readonly paying?: string
  readonly charging?: string
  readonly lines?: readonly string[]
  readonly refundsFrom?: string
  readonly ending?: string
  readonly endingRules?: readonly string[]
  readonly endingOnRecord?: string
  readonly dueReview?: string
  readonly overdueReview?: string
}

/** A case whose published account is too thin to replay, with the reason. */
export interface ListedCase {
  readonly id: string
  readonly source: string
  readonly because: string
}

const folder = fileURLToPath(new URL('../../core/law/examples/', import.meta.url))
const withoutFacts = 'not-replayable.json'

/** The cases of src/core/law/examples, in the order of their ids. Read from the files, which a test keeps right. */
export function readPublishedCases(): { readonly replayed: readonly PublishedCase[]; readonly listed: readonly ListedCase[] } {
  const files = globSync('*.json', { cwd: folder }).toSorted()
  const replayed = files.filter((file) => file !== withoutFacts).map((file) => read<PublishedCase>(file))
  return { replayed, listed: files.includes(withoutFacts) ? read<readonly ListedCase[]>(withoutFacts) : [] }
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as T
}
