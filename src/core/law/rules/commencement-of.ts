import type { Citation } from '../../findings/finding.ts'
import { type Commencement, type LawInForce, type Provision, provisions } from '../commencement-table.ts'

const acts: Readonly<Record<string, string>> = {
  'Mental Health Act 1983': 'MHA1983',
  'Care Act 2014': 'CareAct2014',
  'Mental Health Act 2025': 'MHA2025',
}

/** The line of the table of commencement that speaks of this citation; undefined where its start decides no answer. */
export function commencementOf(cite: Citation, law: LawInForce): Commencement | undefined {
  const act = acts[cite.instrument]
  const section = /^section (\d+)/.exec(cite.provision)?.[1]
  if (act === undefined || section === undefined) return undefined
  const provision = provisions.find((known) => covers(known, act, Number(section)))
  return law.commencements.find((line) => line.provision === provision)
}

/** `MHA2025.s53-57` covers sections 53 to 57. */
function covers(provision: Provision, act: string, section: number): boolean {
  const [, ofAct, first = '', last = first] = /^(\w+)\.s(\d+)(?:-(\d+))?$/.exec(provision) ?? []
  return ofAct === act && Number(first) <= section && section <= Number(last)
}
