import type { Citation } from '../../findings/finding.ts'

/** One thing that stands against an ending, or asks for recorded reasons. */
export interface EndingItem {
  readonly rule: EndingRule
  /** `BLOCK`: the ending is not lawful. `WARN-HIGH` and `WARN`: lawful only with reasons recorded for this point. */
  readonly effect: 'BLOCK' | 'WARN-HIGH' | 'WARN'
  readonly basis: 'statute' | 'case-law' | 'guidance' | 'policy' | 'stated-ground' | 'public-law'
  readonly says: string
  readonly cites: readonly Citation[]
  readonly facts: readonly string[]
}

export type EndingRule =
  | 'DIS-1'
  | 'DIS-1a'
  | 'DIS-2'
  | 'DIS-3'
  | 'DIS-4'
  | 'DIS-5'
  | 'DIS-6'
  | 'DIS-7'
  | 'DIS-8'
  | 'DIS-9'
  | 'DIS-10'
  | 'DIS-11'
  | 'DIS-12'
  | 'DIS-13'
  | 'DIS-14'
  | 'DIS-15'
  | 'DIS-16'
  | 'DIS-17'

/** Writes an item; parts in the order in which they are read. */
export function item(
  rule: EndingRule,
  effect: EndingItem['effect'],
  basis: EndingItem['basis'],
  says: string,
  cites: readonly Citation[],
  facts: readonly string[] = [],
): EndingItem {
  return { rule, effect, basis, says, cites, facts }
}
