import type { Dated } from '../findings/dated.ts'
import type { Citation } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { PolicyParameter, PolicyValues } from './policy-parameters.ts'

export type PackKey = 'staffordshire' | 'camden-islington' | 'london-borough' | 'herefordshire' | 'isle-of-wight'

/** Where in a policy something stands. */
export interface PolicyAuthority {
  readonly document: string
  /** Number of the clause, or the heading it stands under where clauses are not numbered. */
  readonly clause: string
  /** What it says, in our own words. */
  readonly words: string
  readonly url?: string
}

/** How we know the first day: the text states it; it is the date the document bears; or neither, and it is the first day it can bear. */
export type FirstDayKnown = 'stated' | 'date-on-document' | 'assumed'

/** A value set by a policy from a day. Lists of these are append only. */
export interface PolicyTerm<T> extends Dated<T, PolicyAuthority> {
  readonly standing: Citation['standing']
  readonly firstDay: FirstDayKnown
  /** Other clauses of the same policy that set another value at the same time; which counts is said by its conflict. */
  readonly elsewhere?: readonly { readonly value: T; readonly authority: PolicyAuthority }[]
}

export type PolicyTerms = { readonly [P in PolicyParameter]?: readonly PolicyTerm<PolicyValues[P]>[] }

/** The document a policy was read from. */
export interface PolicyDocument {
  readonly title: string
  readonly version?: string
  readonly from: PlainDate
  readonly firstDay: FirstDayKnown
  /** How its first day is known, in a sentence. */
  readonly firstDayBecause: string
  readonly url?: string
}

/** The local policy of one partnership. */
export interface Policy {
  readonly key: PackKey
  /** Release of our reading of it: a better reading is a new release; a new rule of the partnership is a new dated term. */
  readonly release: string
  readonly name: string
  readonly partners: readonly string[]
  readonly document: PolicyDocument
  /** What we know to be missing from the document we read. */
  readonly limits: string
  readonly terms: PolicyTerms
}

/** Every dated term of one parameter; empty where the policy does not set it. */
export function termsOf<P extends PolicyParameter>(policy: Policy, parameter: P): readonly PolicyTerm<PolicyValues[P]>[] {
  return policy.terms[parameter] ?? []
}

/** A clause as the citation of a finding. */
export function citationOf(authority: PolicyAuthority, standing: Citation['standing']): Citation {
  return {
    instrument: authority.document,
    provision: authority.clause,
    ...(authority.url !== undefined && { url: authority.url }),
    standing,
  }
}
