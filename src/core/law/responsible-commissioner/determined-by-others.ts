import type { Finding } from '../../findings/finding.ts'
import { organisationName } from '../../identifiers/organisations.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { FactOf } from '../../timeline/fact.ts'
import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import { takenAsNamed } from './body-taken.ts'
import * as cite from './citations.ts'
import type { ResponsibleCommissioner } from './commissioner-answer.ts'
import type { NhsRegime } from './nhs-regime.ts'
import type { Question } from './question.ts'

type Determination = FactOf<'ResponsibilityDetermined'>
/** The Secretary of State is not among them: that power reaches disputes between councils only. */
type Decider = Exclude<Determination['data']['by'], 'secretary-of-state'>

/** ICB-0: a court, then NHS England's arbitration, then a written agreement stand above what is worked out, which stays beside them. */
export function determinedByOthers(
  asked: Question,
  regime: NhsRegime,
  computed: Finding<ResponsibleCommissioner>,
): Finding<ResponsibleCommissioner> {
  const { state, places, at } = asked
  const highest = ranked(asked)
  if (!highest) return computed
  const { decided, by } = highest
  const { organisation } = decided.data
  const on = spellDay(decided.effectiveOn)
  const says = `${words[by].who} ${on} that ${organisationName(organisation, places.organisations)} is responsible.`
  const taken = takenAsNamed(organisation, says, [decided.id], { takenOn: undefined, lookedAtOn: state.day, places })
  const now = taken.now.kind === 'one' ? taken.now.code : undefined
  const value: ResponsibleCommissioner = {
    commissioning: now,
    paying: now,
    bodyOfTheTime: organisation,
    regime,
    standing: by === 'agreement-between-bodies' ? 'agreed' : 'determined',
  }
  const agrees = computed.value?.commissioning === now && computed.value?.paying === now
  const workedOut =
    computed.value && !agrees ? [{ value: computed.value, says: `Worked out from the law, without ${words[by].without}.` }] : []
  const laterDetention = asked.chain.runs.some((run) => run.from > decided.effectiveOn && run.from <= at)
  return findingOf(
    value,
    now === undefined ? 'INSUFFICIENT_FACTS' : by === 'agreement-between-bodies' || workedOut.length > 0 ? 'PROBABLE' : 'CERTAIN',
    [
      reason(
        'ICB-0',
        by === 'agreement-between-bodies' ? `${says} That is by agreement, not law.` : says,
        words[by].cites,
        [decided.id],
        computed.because,
      ),
    ],
    {
      assumptions: laterDetention ? ['The decision holds through the later detention, as responsibility does.'] : [],
      missing: taken.missing,
      alternatives: [...workedOut, ...computed.alternatives.filter((other) => other.value.commissioning !== now)],
      doubts: computed.doubts,
    },
  )
}

const words: Readonly<
  Record<Decider, { readonly who: string; readonly without: string; readonly cites: readonly (typeof cite.arbitration)[] }>
> = {
  court: { who: 'A court decided on', without: 'the court’s decision', cites: [cite.courtOrders] },
  'nhs-england': { who: 'NHS England decided on', without: 'that decision', cites: [cite.arbitration, cite.paymentBetweenBoards] },
  'agreement-between-bodies': { who: 'The bodies agreed on', without: 'the agreement', cites: [cite.paymentBetweenBoards] },
}

const order: readonly Decider[] = ['court', 'nhs-england', 'agreement-between-bodies']

/** The highest that speaks of this chain, the latest of its rank. */
function ranked({ state, chain, at }: Question): { readonly decided: Determination; readonly by: Decider } | undefined {
  const known = state.determinations.filter(
    ({ data, effectiveOn }) => data.duty === 'nhs' && effectiveOn >= chain.from && effectiveOn <= at,
  )
  for (const by of order) {
    const decided = known.findLast((determination) => determination.data.by === by)
    if (decided) return { decided, by }
  }
  return undefined
}
