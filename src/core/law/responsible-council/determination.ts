import type { MissingFact } from '../../findings/finding.ts'
import { organisationName } from '../../identifiers/organisations.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { FactOf } from '../../timeline/fact.ts'
import { lessSure, reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { type CouncilFinding, type ResponsibleCouncil, sameCouncil } from './council-finding.ts'
import type { Question } from './question.ts'
import { nationOfCode } from './residence-at.ts'
import { instead } from './value-for.ts'

type Determination = FactOf<'ResponsibilityDetermined'>

/** LA-0: a judgment or determination stands above what the rules give, an agreement beside it. Undefined where there is none. */
export function determinedFor(question: Question, computed: CouncilFinding): CouncilFinding | undefined {
  const made = determinationOf(question)
  if (!made) return undefined
  const value: ResponsibleCouncil = {
    council: made.data.organisation,
    nation: nationOfCode(made.data.organisation) ?? 'england',
    residenceTakenOn: sameCouncil(computed.value, { council: made.data.organisation, standing: 'computed' })
      ? computed.value?.residenceTakenOn
      : undefined,
    standing: made.data.by === 'agreement-between-bodies' ? 'agreed' : 'determined',
  }
  return value.standing === 'agreed' ? agreed(made, value, computed) : determined(question, made, value, computed)
}

function determined(question: Question, made: Determination, value: ResponsibleCouncil, computed: CouncilFinding): CouncilFinding {
  const by = made.data.by === 'court' ? 'A court' : 'The Secretary of State'
  const differs = computed.value?.council !== undefined && !sameCouncil(computed.value, value)
  const without = differs ? ` Without it the rules would give ${organisationName(computed.value?.council ?? '')}.` : ''
  const says = `${by} determined on ${spellDay(made.effectiveOn)} that ${organisationName(made.data.organisation)} is responsible. That stands unless it is quashed or changed on review.${without}`
  const because = [reason('LA-0', says, [cite.s117_4, cite.s40, cite.orderOfAuthority], [made.id], computed.because)]
  // One made while the person was detained anew may speak of the duty before.
  const whileDetained = question.earlier.length > 0 && (question.leftOn === undefined || made.effectiveOn < question.leftOn)
  return findingOf(value, whileDetained ? 'PROBABLE' : 'CERTAIN', because, {
    assumptions: whileDetained
      ? [`What was determined on ${spellDay(made.effectiveOn)} is about the detention that began before it, and not an earlier one.`]
      : [],
  })
}

function agreed(made: Determination, value: ResponsibleCouncil, computed: CouncilFinding): CouncilFinding {
  const name = organisationName(made.data.organisation)
  const says = `The councils agreed on ${spellDay(made.effectiveOn)} that ${name} acts. That is by agreement, not law: it binds those who made it while it lasts.`
  const because = [reason('LA-0', says, [cite.orderOfAuthority], [made.id], computed.because)]
  const others =
    computed.value?.council === undefined || sameCouncil(computed.value, value)
      ? []
      : [instead(computed.value, `By law: ${computed.because[0]?.says ?? ''}`)]
  return findingOf(value, lessSure('PROBABLE', others.length > 0 ? 'ARGUABLE' : 'PROBABLE'), because, {
    alternatives: others,
    doubts: computed.doubts,
  })
}

/** The highest that speaks of this detention. */
function determinationOf({ state, moment, nextFrom }: Question): Determination | undefined {
  return highestOf(
    state.determinations.filter(({ effectiveOn }) => effectiveOn >= moment.before && (nextFrom === undefined || effectiveOn < nextFrom)),
  )
}

/** Of two as high, the later. NHS England decides nothing between councils. */
function highestOf(determinations: readonly Determination[]): Determination | undefined {
  let highest: Determination | undefined
  for (const made of determinations) {
    if (made.data.duty !== 'council' || rank[made.data.by] === 0) continue
    if (!highest || rank[made.data.by] >= rank[highest.data.by]) highest = made
  }
  return highest
}

/** A determination on record with no detention to hang it on: who was named, and what is missing. Undefined where there is none. */
export function determinedWithoutDetention(state: CaseState): CouncilFinding | undefined {
  const made = highestOf(state.determinations)
  if (!made) return undefined
  const name = organisationName(made.data.organisation)
  const says = `${name} was named as responsible on ${spellDay(made.effectiveOn)}. The detention behind it is not recorded.`
  const standing = made.data.by === 'agreement-between-bodies' ? 'agreed' : 'determined'
  const value = { council: made.data.organisation, nation: nationOfCode(made.data.organisation) ?? 'england', standing } as const
  return findingOf<ResponsibleCouncil>(value, 'PROBABLE', [reason('LA-0', says, [cite.s117_4, cite.orderOfAuthority], [made.id])], {
    missing: [firstDetention],
  })
}

/** What a record without any qualifying detention lacks. */
export const firstDetention: MissingFact = {
  what: 'When the person was first detained, and under which section',
  settledBy: 'The section papers, or the hospital’s Mental Health Act office',
}

const rank: Readonly<Record<Determination['data']['by'], number>> = {
  court: 3,
  'secretary-of-state': 2,
  'agreement-between-bodies': 1,
  'nhs-england': 0,
}
