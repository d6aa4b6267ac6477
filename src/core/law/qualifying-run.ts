import type { PlainDate } from '../time/plain-date.ts'
import type { CaseState, Detention } from '../timeline/case-state.ts'
import type { Section } from '../timeline/section.ts'
import { isUnbroken } from '../timeline/unbroken.ts'

/** Unbroken detention that opens section 117, or may: what s117(1) calls being detained under one of its sections. */
export interface QualifyingRun {
  readonly from: PlainDate
  readonly until?: PlainDate
  readonly endedBy?: Detention['endedBy']
  readonly opens: 'yes' | 'needs-a-person'
  /** `made`: a new detention. Otherwise the old authority took hold again, and whether that is one is unsettled (A2). */
  readonly origin: Detention['origin']
  readonly section: Section
  readonly detentions: readonly Detention[]
  readonly facts: readonly string[]
}

/** Every such run, oldest first. */
export function qualifyingRuns(state: CaseState): readonly QualifyingRun[] {
  const runs: Draft[] = []
  let current: Draft | undefined
  for (const detention of state.detentions) {
    const { opens117 } = detention.period
    if (opens117 === 'no') continue
    if (current && continues(current, detention, state)) prolong(current, detention)
    else runs.push((current = begin(detention, opens117)))
  }
  return runs
}

/** Is there no doubt that this run opens a duty of its own? */
export function isDefinite(run: QualifyingRun): boolean {
  return run.opens === 'yes' && run.origin === 'made'
}

type Draft = { -readonly [K in keyof QualifyingRun]: QualifyingRun[K] } & { detentions: Detention[]; facts: string[] }

/**
 * A change of hospital or of section continues a run: it is one time of being detained. A revocation or recall
 * never does, nor another section after one, because there the question is what is new.
 */
function continues(run: Draft, detention: Detention, state: CaseState): boolean {
  const last = run.detentions.at(-1)
  if (last === undefined || detention.origin !== 'made') return false
  if (!isUnbroken({ ...last, until: run.until, endedBy: run.endedBy }, detention, state.stays)) return false
  if (run.opens === 'needs-a-person') return detention.period.opens117 === 'needs-a-person'
  return run.origin === 'made' || detention.period.section === run.section
}

function begin(detention: Detention, opens: 'yes' | 'needs-a-person'): Draft {
  return {
    from: detention.from,
    until: detention.until,
    endedBy: detention.endedBy,
    opens,
    origin: detention.origin,
    section: detention.period.section,
    detentions: [detention],
    facts: [...detention.period.facts],
  }
}

function prolong(run: Draft, detention: Detention): void {
  run.detentions.push(detention)
  run.facts.push(...detention.period.facts)
  if (detention.period.opens117 === 'yes') run.section = detention.period.section
  if (run.until === undefined || (detention.until !== undefined && detention.until < run.until)) return
  run.until = detention.until
  run.endedBy = detention.endedBy
}
