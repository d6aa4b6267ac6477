import type { Finding } from '../../core/findings/finding.ts'
import { organisationName } from '../../core/identifiers/organisations.ts'
import type { ResponsibleCommissioner } from '../../core/law/responsible-commissioner/commissioner-answer.ts'
import type { CouncilFinding } from '../../core/law/responsible-council/council-finding.ts'

/** Which council is responsible, in a sentence that never sounds surer than the finding. */
export function councilSentence({ value, alternatives, confidence }: CouncilFinding): string {
  const others = names(alternatives.map((other) => other.value.council))
  if (value?.council === undefined) return withOthers('It cannot be said which council is responsible', others)
  const name = organisationName(value.council)
  if (value.standing === 'determined') return `${name} is responsible: a court or the Secretary of State decided it.`
  if (value.standing === 'agreed') return `${name}, as the bodies agreed. That is no decision of law.`
  return withOthers(sureness(name, confidence, others.length > 0), others)
}

/** Which NHS body commissions and which pays: one sentence where it is the same body. */
export function nhsSentence({ value, alternatives, confidence }: Finding<ResponsibleCommissioner>): string {
  const others = names(
    alternatives.flatMap((other) => [other.value.commissioning, other.value.paying]),
    [value?.commissioning, value?.paying],
  )
  if (value?.commissioning === undefined) return withOthers('It cannot be said which NHS body is responsible', others)
  const name = organisationName(value.commissioning)
  if (value.standing === 'determined') return `${name} is responsible: a court or NHS England decided it.`
  if (value.standing === 'agreed') return `${name}, as the bodies agreed. That is no decision of law.`
  const payer = value.paying === undefined || value.paying === value.commissioning ? '' : ` ${organisationName(value.paying)} pays.`
  return `${withOthers(sureness(name, confidence, others.length > 0), others)}${payer}`
}

function sureness(name: string, confidence: Finding<unknown>['confidence'], argued: boolean): string {
  switch (confidence) {
    case 'CERTAIN':
      return argued ? `${name} is the likelier answer` : `${name} is responsible`
    case 'PROBABLE':
      return `${name} is probably responsible`
    case 'ARGUABLE':
      return `${name} is the likelier answer`
    case 'NEEDS_LEGAL_ADVICE':
      return `${name} is the likelier answer; take legal advice before relying on it`
    case 'INSUFFICIENT_FACTS':
      return `${name} may be responsible; facts are missing`
    default:
      return confidence satisfies never
  }
}

function withOthers(says: string, others: readonly string[]): string {
  return others.length === 0 ? `${says}.` : `${says}. ${others.join(', ')} can be argued for too.`
}

function names(codes: readonly (string | undefined)[], without: readonly (string | undefined)[] = []): readonly string[] {
  const others = new Set(codes.filter((code) => code !== undefined && !without.includes(code)))
  return [...others].map((code) => organisationName(code ?? ''))
}
