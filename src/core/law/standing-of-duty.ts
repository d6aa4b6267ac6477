import type { Alternative, Confidence, MissingFact, Reason } from '../findings/finding.ts'
import { followsWithinADay } from '../time/day-number.ts'
import { spellDay } from '../time/spell-day.ts'
import type { CaseState, CommunityOrder, TimeAway } from '../timeline/case-state.ts'
import { type Answer, answer, lessSure, reason } from './answer.ts'
import * as cite from './citations.ts'
import { communityOrdersExistFrom } from './commencement.ts'
import { type Duty, dutyAfter, type Left } from './duty.ts'
import type { Entitlement } from './entitlement-answer.ts'
import type { QualifyingRun } from './qualifying-run.ts'
import { endingNotValid } from './words-of-ending.ts'

/** A duty arose on leaving hospital. Is it still owed, and what bears on it? ENT-4 to ENT-6, ENT-10, ENT-15, ENT-16, ENT-18. */
export function standingOfDuty(state: CaseState, run: QualifyingRun, after: Left, earlier: readonly QualifyingRun[]): Answer {
  const duty = dutyAfter(state, run, after, earlier)
  if (duty.ending.standing === 'valid') return ended(state, duty)
  const away = state.timesAbroad.findLast((time) => time.until === undefined)
  if (away) return abroad(state, duty, away)
  const order = state.communityOrders.findLast((known) => known.until === undefined)
  if (order && order.from >= communityOrdersExistFrom) return onCommunityOrder(state, duty, order)
  if (duty.ending.standing === 'claimed') return presumed(duty)
  return live(state, duty)
}

interface Particulars {
  readonly confidence?: Confidence
  readonly doubts?: readonly string[]
  readonly assumptions?: readonly string[]
  readonly missing?: readonly MissingFact[]
  readonly alternatives?: readonly Alternative<Entitlement>[]
}

type Part = Pick<Entitlement, 'state'> & Partial<Entitlement>

function answerAbout(duty: Duty, part: Part, because: readonly Reason[], more: Particulars = {}): Answer {
  return answer(valueOf(duty, part), lessSure(duty.confidence, more.confidence ?? 'CERTAIN'), [...because, ...duty.around], {
    assumptions: [...duty.assumptions, ...(more.assumptions ?? [])],
    missing: [...duty.missing, ...(more.missing ?? [])],
    alternatives: [...duty.alternatives, ...(more.alternatives ?? [])],
    doubts: more.doubts,
  })
}

function valueOf(duty: Duty, part: Part): Entitlement {
  return { since: duty.since, endBarred: false, qualifyingSection: duty.run.section, ...part }
}

/** ENT-4, ENT-6, with prison (ENT-10) and a return from abroad (ENT-18). */
function live(state: CaseState, duty: Duty): Answer {
  const remission = fromPrison(duty.run)
    ? state.timesInPrison.find((time) => time.from >= duty.arose && followsWithinADay(duty.arose, time.from))
    : undefined
  if (remission) return remitted(duty, remission)
  const inPrison = state.timesInPrison.some((time) => time.until === undefined)
  const assumptions = inPrison ? ['The person is in prison: aftercare is owed, and most of it can only be given on release.'] : []
  const wasAbroad = state.timesAbroad.findLast((time) => time.until !== undefined && time.until > duty.arose)
  if (!wasAbroad) return answerAbout(duty, { state: 'LIVE' }, [duty.began], { assumptions })
  const says = 'The person was outside England and Wales for a time. Nothing says that this ends the duty, and they are back.'
  const because = [duty.began, reason('ENT-18', says, [cite.s117_silentOnLeaving], wasAbroad.facts)]
  return answerAbout(duty, { state: 'LIVE' }, because, { confidence: 'PROBABLE', doubts: ['A12'], assumptions })
}

/** From hospital to prison: owed since then, and given when the person is out again (A9). */
function remitted(duty: Duty, remission: TimeAway): Answer {
  const cites = [cite.s117_1, cite.codeOnPlanning, cite.s50]
  const went = `Went from hospital to prison on ${spellDay(remission.from)}`
  const more = { confidence: 'PROBABLE', doubts: ['A9'] } as const
  if (remission.until === undefined) {
    const says = `${went}. Detention in hospital ended and hospital was left, so aftercare is owed; most of it can only be given on release.`
    return answerAbout(duty, { state: 'LIVE_DELIVERY_DEFERRED' }, [reason('ENT-10', says, cites, remission.facts, [duty.began])], more)
  }
  const says = `${went}, and is recorded outside prison from ${spellDay(remission.until)}: what was owed can be given.`
  return answerAbout(duty, { state: 'LIVE' }, [duty.began, reason('ENT-10', says, cites, remission.facts)], more)
}

/** ENT-5 */
function onCommunityOrder(state: CaseState, duty: Duty, order: CommunityOrder): Answer {
  const says = `A community treatment order has been in force since ${spellDay(order.from)}. Aftercare is owed, and cannot be ended while it lasts.`
  const because = [reason('ENT-5', says, [cite.s117_2, cite.s17A], order.facts, [duty.began]), ...barredDecisions(duty)]
  const mayHaveEnded = state.doubts.some(
    (doubt) => doubt.on >= order.from && (doubt.code === 'community-order-past-expiry' || doubt.code === 'community-order-section-ended'),
  )
  const value = { state: 'LIVE_END_BARRED_CTO', endBarred: true } as const
  if (!mayHaveEnded) return answerAbout(duty, value, because)
  const alternatives = [{ value: valueOf(duty, { state: 'LIVE' }), says: 'Aftercare is owed without the bar, if the order has ended.' }]
  return answerAbout(duty, value, because, { confidence: 'PROBABLE', alternatives })
}

/** ENT-15 */
function ended(state: CaseState, duty: Duty): Answer {
  const { on, facts } = duty.ending
  const when = on === undefined ? '' : `, the second on ${spellDay(on)}`
  const says = `Both the council and the NHS board (ICB) were satisfied that aftercare was no longer needed${when}.`
  const stillClaimed = state.claims.some((claim) => claim.data.claim === 'entitled' && on !== undefined && claim.effectiveOn > on)
  const conditional = state.conditionalDischarges.some((known) => known.until === undefined)
  return answerAbout(duty, { state: 'ENDED', endedOn: on }, [reason('ENT-15', says, [cite.s117_2], facts), duty.began], {
    confidence: stillClaimed || conditional ? 'PROBABLE' : 'CERTAIN',
    missing: stillClaimed
      ? [
          {
            what: 'A list still calls the person entitled after that day',
            settledBy: 'Whether aftercare was reinstated, or the list is out of date',
          },
        ]
      : [],
    assumptions: conditional
      ? ['Ending aftercare during a conditional discharge is not forbidden by the Act, but is hard to justify.']
      : [],
  })
}

/** ENT-16 */
function presumed(duty: Duty): Answer {
  const { says, missing, cites } = endingNotValid(duty.ending)
  return answerAbout(duty, { state: 'LIVE_PRESUMED' }, [reason('ENT-16', says, cites, duty.ending.facts), duty.began], {
    confidence: 'PROBABLE',
    missing,
  })
}

/** ENT-18 */
function abroad(state: CaseState, duty: Duty, away: TimeAway): Answer {
  const endBarred = state.communityOrders.some((known) => known.until === undefined && known.from >= communityOrdersExistFrom)
  const says = `Left England and Wales on ${spellDay(away.from)}. The Act does not say what becomes of aftercare then.`
  const because = [reason('ENT-18', says, [cite.s117_silentOnLeaving], away.facts, [duty.began]), ...barredDecisions(duty)]
  return answerAbout(duty, { state: 'NEEDS_ADVICE', since: away.from, endBarred }, because, {
    confidence: 'NEEDS_LEGAL_ADVICE',
    doubts: ['A12'],
    alternatives: [
      {
        value: valueOf(duty, { state: 'LIVE' }),
        says: 'Aftercare goes on, because nothing in section 117 ends it and both bodies have not.',
      },
      {
        value: valueOf(duty, { state: 'ENDED', endedOn: away.from }),
        says: 'Aftercare is no longer owed, if the duty reaches only people in England and Wales.',
      },
    ],
  })
}

function barredDecisions(duty: Duty): readonly Reason[] {
  if (duty.ending.standing === 'none') return []
  const { says, cites } = endingNotValid(duty.ending)
  return [reason('DIS-1', says, cites, duty.ending.facts)]
}

/** Held under a section for people from prison or facing sentence: ss45A, 47, 48. */
function fromPrison(run: QualifyingRun): boolean {
  switch (run.section) {
    case '45A':
    case '47':
    case '47/49':
    case '48':
    case '48/49':
      return true
    default:
      return false
  }
}
