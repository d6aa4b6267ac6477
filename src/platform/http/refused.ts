import type { Actor } from '../access/actor.ts'

export type Refusal = 'not-permitted' | 'stale-form' | 'too-large' | 'unreadable'

/** The request is understood and not carried out; the page says what to do instead. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal
  readonly actor: Actor | undefined

  constructor(refusal: Refusal, actor?: Actor) {
    super(refusal)
    this.refusal = refusal
    this.actor = actor
  }
}
