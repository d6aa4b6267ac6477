import type { PlainDate } from '../time/plain-date.ts'
import type { CaseState } from '../timeline/case-state.ts'
import type { Fact, FactOf } from '../timeline/fact.ts'
import { byDayThenKind } from '../timeline/same-day-order.ts'
import { communityOrdersExistFrom } from './commencement.ts'

/** What the record says about the ending of one duty, tested as DIS-1 to DIS-3 ask. */
export interface EndingOnRecord {
  /** `valid`: both bodies, neither while a community order ran. `claimed`: something says ended, without that. */
  readonly standing: 'none' | 'valid' | 'claimed'
  /** The later day on which a body was satisfied, for a valid ending. */
  readonly on?: PlainDate
  /** What is wanting, for a claimed one: rule ids of the rulebook's table DIS. */
  readonly wanting: readonly Wanting[]
  readonly facts: readonly string[]
  /** The duty goes on, or began again, from a reinstatement. */
  readonly reinstatedOn?: PlainDate
  readonly reinstatedBy: readonly string[]
  /** The valid ending that the reinstatement set aside. */
  readonly endedBeforeOn?: PlainDate
}

export interface Wanting {
  readonly rule: 'DIS-1' | 'DIS-2' | 'DIS-3'
  readonly facts: readonly string[]
}

type EndingFact = FactOf<'EndingDecided'> | FactOf<'EndingClaimed'> | FactOf<'AftercareReinstated'> | FactOf<'Section117Claimed'>

/**
 * Has a duty that began on `from` been ended (before `until`, where given)? Both bodies must be satisfied, the last
 * word of each counting, and a decision made while a community treatment order ran is of no effect (s117(2)).
 * A reinstatement sets what was decided before it aside.
 */
export function endingOf(state: CaseState, from: PlainDate, until?: PlainDate): EndingOnRecord {
  if (!saysAnythingOfEnding(state)) return nothing
  const record = new EndingRecord(state)
  for (const fact of endingFacts(state))
    if (fact.effectiveOn >= from && (until === undefined || fact.effectiveOn < until)) record.hear(fact)
  return record.verdict()
}

const nothing: EndingOnRecord = { standing: 'none', wanting: [], facts: [], reinstatedBy: [] }

class EndingRecord {
  private council: FactOf<'EndingDecided'> | undefined
  private nhs: FactOf<'EndingDecided'> | undefined
  private onCommunityOrder: string[] = []
  private claims: string[] = []
  private endedOn: PlainDate | undefined
  private reinstatedOn: PlainDate | undefined
  private reinstatedBy: readonly string[] = []
  private endedBeforeOn: PlainDate | undefined
  private readonly state: CaseState

  constructor(state: CaseState) {
    this.state = state
  }

  hear(fact: EndingFact): void {
    if (fact.type === 'AftercareReinstated') return this.reinstate(fact)
    // A duty that ended has nothing left to decide.
    if (this.endedOn !== undefined) return
    if (fact.type !== 'EndingDecided') {
      if (fact.type === 'EndingClaimed' || fact.data.claim === 'ended') this.claims.push(fact.id)
      return
    }
    if (fact.data.satisfied && onCommunityOrder(this.state, fact.effectiveOn)) {
      this.onCommunityOrder.push(fact.id)
      return
    }
    if (fact.data.body === 'council') this.council = fact.data.satisfied ? fact : undefined
    else this.nhs = fact.data.satisfied ? fact : undefined
    if (this.council && this.nhs) this.endedOn = fact.effectiveOn
  }

  verdict(): EndingOnRecord {
    const { council, nhs, endedOn, onCommunityOrder, claims, reinstatedOn, reinstatedBy, endedBeforeOn } = this
    const decided = [council, nhs].flatMap((fact) => (fact ? [fact.id] : []))
    const facts = [...decided, ...onCommunityOrder, ...claims]
    if (endedOn !== undefined)
      return { standing: 'valid', on: endedOn, wanting: [], facts: decided, reinstatedOn, reinstatedBy, endedBeforeOn }
    const wanting: Wanting[] = []
    if (onCommunityOrder.length > 0) wanting.push({ rule: 'DIS-1', facts: onCommunityOrder })
    if (!council) wanting.push({ rule: 'DIS-2', facts: [] })
    if (!nhs) wanting.push({ rule: 'DIS-3', facts: [] })
    return {
      standing: facts.length > 0 ? 'claimed' : 'none',
      wanting: facts.length > 0 ? wanting : [],
      facts,
      reinstatedOn,
      reinstatedBy,
      endedBeforeOn,
    }
  }

  private reinstate(fact: FactOf<'AftercareReinstated'>): void {
    this.endedBeforeOn = this.endedOn ?? this.endedBeforeOn
    this.reinstatedOn = fact.effectiveOn
    this.reinstatedBy = [fact.id]
    this.council = undefined
    this.nhs = undefined
    this.onCommunityOrder = []
    this.claims = []
    this.endedOn = undefined
  }
}

/** Was a community treatment order in force on this day? Before 3 November 2008 there was none. */
function onCommunityOrder(state: CaseState, day: PlainDate): boolean {
  return state.communityOrders.some(
    (order) => order.from >= communityOrdersExistFrom && order.from <= day && (order.until === undefined || day < order.until),
  )
}

function saysAnythingOfEnding(state: CaseState): boolean {
  return state.endingDecisions.length > 0 || state.endingClaims.length > 0 || state.reinstatements.length > 0 || state.claims.length > 0
}

function endingFacts(state: CaseState): readonly EndingFact[] {
  const facts: EndingFact[] = [...state.endingDecisions, ...state.endingClaims, ...state.reinstatements, ...state.claims]
  return facts.sort((a: Fact, b: Fact) => byDayThenKind(a, b))
}
