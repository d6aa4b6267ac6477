/** What stands in the way of recording a fact, each as a sentence that says what to do. Nothing in either list: it may be recorded. */
export interface RecordingVerdict {
  readonly refusals: readonly Refusal[]
  /** The record allows it, but a person should look again and say that it is so. */
  readonly warnings: readonly Warning[]
}

export interface Refusal {
  /** The part of the form that must be put right. */
  readonly about: 'day' | 'time' | 'told' | 'what'
  readonly says: string
}

export interface Warning {
  /** Stays the same while the sentence may change, so that a tick can say which warning was read. */
  readonly code: string
  readonly says: string
}

/** One check's finding, before the checks are put together. */
export type Objection = ({ readonly kind: 'refusal' } & Refusal) | ({ readonly kind: 'warning' } & Warning)

export function refuse(about: Refusal['about'], says: string): Objection {
  return { kind: 'refusal', about, says }
}

export function warn(code: string, says: string): Objection {
  return { kind: 'warning', code, says }
}
