import { organisationName } from '../../identifiers/organisations.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { FactOf } from '../../timeline/fact.ts'
import { lessSure, reason } from '../answer.ts'
import { commencedOn, type LawInForce } from '../commencement-table.ts'
import * as cite from './citations.ts'
import type { CouncilFinding, InterimCouncil, ResponsibleCouncil } from './council-finding.ts'
import { interimCouncil } from './interim-council.ts'

/** LA-21: while a dispute is open, responsibility is disputed and one council goes on meeting the needs. */
export function underDispute(state: CaseState, law: LawInForce, found: CouncilFinding): CouncilFinding {
  const dispute = disputeAboutCouncil(state)
  if (!dispute) return found
  const says = `The councils have disagreed since ${spellDay(dispute.effectiveOn)}. Care must go on meanwhile`
  const began = commencedOn(law, 'CareAct2014.s75')
  const value: ResponsibleCouncil = { ...(found.value ?? { standing: 'computed' }), disputed: true }
  const confidence = lessSure(found.confidence, 'PROBABLE')
  if (began === undefined || dispute.effectiveOn < began || found.value?.regime === 'LA-A') {
    const step = reason(
      'LA-21',
      `${says}; the regulations of 2014 do not name who leads under the older law.`,
      [cite.saving2015, cite.careActStarts],
      [dispute.id],
    )
    return { ...found, value, confidence, because: [step, ...found.because] }
  }
  const { facts, ...interim } = interimCouncil(state, dispute.effectiveOn)
  const step = reason('LA-21', `${says}${wordsOf(interim)}`, [cite.disputes, cite.disputesOfAdults], [dispute.id, ...facts])
  const missing = {
    what: `Which council was meeting the person’s needs on ${spellDay(dispute.effectiveOn)}`,
    settledBy: 'The council that arranged or paid for care on that day',
  }
  return {
    ...found,
    value: { ...value, interim },
    confidence,
    because: [step, ...found.because],
    missing: interim.because === 'meeting-needs' ? found.missing : [...found.missing, missing],
  }
}

/** The open dispute, unless a court or the Secretary of State has determined it since. */
function disputeAboutCouncil(state: CaseState): FactOf<'DisputeOpened'> | undefined {
  const dispute = state.current.openDispute
  if (!dispute || dispute.data.about === 'nhs') return undefined
  const settled = state.determinations.some(
    ({ effectiveOn, data }) =>
      effectiveOn >= dispute.effectiveOn && data.duty === 'council' && (data.by === 'court' || data.by === 'secretary-of-state'),
  )
  return settled ? undefined : dispute
}

function wordsOf({ council, because }: InterimCouncil): string {
  if (council === undefined)
    return ': by the council meeting the needs on that day, else where the person lives, else where they are present.'
  const name = organisationName(council)
  switch (because) {
    case 'meeting-needs':
      return `, by ${name}, which the record shows as acting when the dispute arose.`
    case 'living':
      return `, by ${name}, in whose area the person lived, unless another council was meeting their needs.`
    case 'present':
      return `, by ${name}, in whose area the person was, unless another council was meeting their needs.`
    case 'not-known':
      return '.'
    default:
      return because satisfies never
  }
}
