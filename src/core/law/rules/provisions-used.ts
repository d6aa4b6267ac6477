import type { Citation } from '../../findings/finding.ts'
import type { LawRule } from './law-rule.ts'
import { rules } from './rules.ts'

/** One provision with the rules that rest on it. */
export interface ProvisionUsed {
  readonly cite: Citation
  readonly rules: readonly LawRule[]
}

export interface InstrumentUsed {
  readonly instrument: string
  readonly provisions: readonly ProvisionUsed[]
}

/** Every provision that a rule rests on, by instrument and in the order of their names; the same words cited in two places are one. */
export function provisionsUsed(): readonly InstrumentUsed[] {
  const cited = rules.flatMap((rule) => rule.cites.map((cite) => ({ cite, rule })))
  const together = Map.groupBy(cited, ({ cite }) => `${cite.instrument}\n${cite.provision}\n${cite.standing}`)
  const used = [...together.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ cite: first.cite, rules: same.map(({ rule }) => rule) }] : []
  })
  return [...Map.groupBy(used, ({ cite }) => cite.instrument)]
    .map(([instrument, provisions]) => ({ instrument, provisions: provisions.toSorted(byName) }))
    .toSorted((a, b) => a.instrument.localeCompare(b.instrument, 'en'))
}

function byName(a: ProvisionUsed, b: ProvisionUsed): number {
  return a.cite.provision.localeCompare(b.cite.provision, 'en', { numeric: true })
}
