import { type Provision, provisions } from '../../core/law/commencement-table.ts'

/** The provision somebody names: `MHA2025.s46`, or short `s46` where only one provision ends so. Undefined where none is meant. */
export function readProvision(written: string): Provision | undefined {
  const wanted = written
    .trim()
    .toLowerCase()
    .replace(/\(.*\)$/, '')
  const exact = provisions.find((known) => known.toLowerCase() === wanted)
  if (exact) return exact
  const ending = provisions.filter((known) => known.toLowerCase().endsWith(`.${wanted.startsWith('s') ? wanted : `s${wanted}`}`))
  return ending.length === 1 ? ending[0] : undefined
}
