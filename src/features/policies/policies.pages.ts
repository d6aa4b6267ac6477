import type { Citation } from '../../core/findings/finding.ts'
import type { PageModel } from '../../design/page-model.ts'
import { definePage } from '../../platform/http/templates.ts'

export interface ListedPolicy {
  readonly name: string
  readonly href: string
  readonly document: string
  /** "from 1 April 2022", and how that is known. */
  readonly from: string
  readonly conflicts: number
  readonly notSet: number
  /** Partnerships of the reader that work by it. */
  readonly usedBy: readonly string[]
}

export interface PoliciesPage extends PageModel {
  readonly mine: readonly ListedPolicy[]
  readonly others: readonly ListedPolicy[]
  /** Partnerships of the reader for whose policy nothing is held. */
  readonly without: readonly string[]
}

export interface ShownClause {
  readonly clause: string
  readonly document: string
  readonly url?: string
  readonly words: string
  readonly lines: readonly string[]
}

export interface ShownTerm extends ShownClause {
  readonly from: string
  readonly state: 'In force' | 'Earlier' | 'To come'
  /** Said where the clause was not simply read as it stands. */
  readonly standing?: string
  readonly elsewhere: readonly ShownClause[]
  /** Guidance with its day and address; other parameters have none. */
  readonly documents: readonly { readonly says: string; readonly from: string; readonly url?: string }[]
}

export interface ShownConflict {
  readonly id: string
  readonly says: string
  readonly clause: string
  readonly law: string
  readonly cites: readonly Citation[]
  readonly wins: string
  readonly why: string
  readonly since?: string
}

export interface ShownParameter {
  readonly id: string
  readonly title: string
  readonly terms: readonly ShownTerm[]
  readonly conflicts: readonly ShownConflict[]
}

export interface PolicyPage extends PageModel {
  readonly name: string
  readonly partners: readonly string[]
  readonly usedBy: readonly string[]
  readonly release: string
  readonly document: {
    readonly title: string
    readonly version?: string
    readonly from: string
    readonly because: string
    readonly url?: string
  }
  readonly limits: string
  readonly groups: readonly { readonly id: string; readonly title: string; readonly parameters: readonly ShownParameter[] }[]
  /** Conflicts that run through the whole document. */
  readonly throughout: readonly ShownConflict[]
  readonly conflicts: number
}

export const policiesPage = definePage<PoliciesPage>('policies/policies.njk')
export const policyPage = definePage<PolicyPage>('policies/policy.njk')
