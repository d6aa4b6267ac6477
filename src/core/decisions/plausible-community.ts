import { spellDay } from '../time/spell-day.ts'
import { sectionWords } from '../timeline/section-words.ts'
import type { Section } from '../timeline/section.ts'
import { endWithoutBeginning } from './plausible-hospital.ts'
import { open, openOn, type Recording } from './recording.ts'
import { type Objection, refuse, warn } from './recording-verdict.ts'

/** No community treatment order can follow these: they are no treatment section, or they are restricted (Mental Health Act 1983, s17A(2), s41(3)(aa)). */
const noOrderAfter: ReadonlySet<Section> = new Set<Section>([
  '2',
  '4',
  '5(2)',
  '5(4)',
  '7',
  '35',
  '36',
  '37/41',
  '37-guardianship',
  '38',
  '47/49',
  '48/49',
  '135',
  '136',
])

/** Nobody is conditionally discharged from these: only a restricted patient can be (Mental Health Act 1983, ss42, 73). */
const neverRestricted: ReadonlySet<Section> = new Set<Section>([
  '2',
  '3',
  '4',
  '5(2)',
  '5(4)',
  '7',
  '35',
  '36',
  '37-guardianship',
  '38',
  '135',
  '136',
])
const restrictedAsWritten: ReadonlySet<Section> = new Set<Section>([
  '37/41',
  '45A',
  '47/49',
  '48/49',
  '51(5)',
  'CPIA',
  '44',
  '46',
  'other-act',
  'unknown',
])

/** Do community orders and conditional discharges fit what the record says of that day? */
export function plausibleCommunity(recording: Recording): Objection[] {
  switch (recording.fact.type) {
    case 'CommunityTreatmentOrderMade':
      return orderMade(recording)
    case 'RecalledFromCommunityTreatmentOrder':
    case 'CommunityTreatmentOrderExtended':
    case 'CommunityTreatmentOrderEnded':
      return onAnOrder(recording)
    case 'CommunityTreatmentOrderRevoked':
    case 'ReleasedFromRecall':
      return [...onAnOrder(recording), ...recalled(recording)]
    case 'ConditionallyDischarged':
      return conditionallyDischarged(recording)
    case 'RecalledFromConditionalDischarge':
      return onConditionalDischarge(recording)
    case 'AbsolutelyDischarged':
      return absolutelyDischarged(recording)
    default:
      return []
  }
}

function orderMade({ state, fact }: Recording): Objection[] {
  const day = spellDay(fact.effectiveOn)
  const running = open(state.communityOrders).at(-1)
  if (running)
    return [
      warn(
        'already-on-order',
        `The record already shows a community treatment order since ${spellDay(running.from)}. If it was extended, record that instead.`,
      ),
    ]
  const period = openOn(state.legalPeriods, fact.effectiveOn)
  if (period && noOrderAfter.has(period.section)) {
    return [
      refuse(
        'what',
        `The record shows ${sectionWords(period.section)} on ${day}, and a community treatment order can only follow section 3 or a hospital order without restrictions. If the section had changed by then, record that first.`,
      ),
    ]
  }
  if (period) return []
  const ended = state.legalPeriods.at(-1)
  if (ended?.until === undefined)
    return [
      warn(
        'not-detained',
        `The record does not show them detained on ${day}. A community treatment order follows section 3 or an unrestricted hospital order.`,
      ),
    ]
  return [
    refuse(
      'what',
      `The record says ${sectionWords(ended.section)} ended on ${spellDay(ended.until)}, so no community treatment order can follow it on ${day}. Check both days; if they were detained again, record that first.`,
    ),
  ]
}

function onAnOrder(recording: Recording): Objection[] {
  const { state, fact } = recording
  if (openOn(state.communityOrders, fact.effectiveOn)) return []
  const last = state.communityOrders.at(-1)
  if (last?.until !== undefined) {
    return [
      refuse(
        'what',
        `The record says the community treatment order of ${spellDay(last.from)} ended on ${spellDay(last.until)}, before ${spellDay(fact.effectiveOn)}. If there was another order, record it first; if its end is wrong, correct that.`,
      ),
    ]
  }
  return endWithoutBeginning(
    recording,
    ['CommunityTreatmentOrderMade'],
    'put on a community treatment order',
    'The record does not show a community treatment order',
  )
}

function recalled({ state, fact }: Recording): Objection[] {
  const order = openOn(state.communityOrders, fact.effectiveOn)
  if (!order || openOn(order.recalls, fact.effectiveOn)) return []
  return [
    warn(
      'not-recalled',
      `The record does not show a recall to hospital before ${spellDay(fact.effectiveOn)}. If you know its day, record the recall first.`,
    ),
  ]
}

function conditionallyDischarged({ state, fact }: Recording): Objection[] {
  const day = spellDay(fact.effectiveOn)
  const running = open(state.conditionalDischarges).at(-1)
  if (running) return [warn('already-discharged', `The record already shows a conditional discharge since ${spellDay(running.from)}.`)]
  const period = openOn(state.legalPeriods, fact.effectiveOn)
  if (!period)
    return [
      warn(
        'not-detained',
        `The record does not show a restricted hospital order on ${day}. Only somebody under restrictions can be conditionally discharged.`,
      ),
    ]
  if (neverRestricted.has(period.section)) {
    return [
      refuse(
        'what',
        `The record shows ${sectionWords(period.section)} on ${day}, and only somebody under restrictions (such as 37/41) can be conditionally discharged. Correct or add the section first.`,
      ),
    ]
  }
  if (restrictedAsWritten.has(period.section)) return []
  return [
    warn(
      'no-restriction',
      `The record shows ${sectionWords(period.section)} without restrictions on ${day}. If there is a restriction order, the section should read ${period.section}/${period.section === '37' ? '41' : '49'}.`,
    ),
  ]
}

function onConditionalDischarge(recording: Recording): Objection[] {
  const { state, fact } = recording
  if (openOn(state.conditionalDischarges, fact.effectiveOn)) return []
  const last = state.conditionalDischarges.at(-1)
  if (last?.until !== undefined) {
    return [
      refuse(
        'what',
        `The record says the conditional discharge of ${spellDay(last.from)} ended on ${spellDay(last.until)}, before ${spellDay(fact.effectiveOn)}. If there was another, record it first; if its end is wrong, correct that.`,
      ),
    ]
  }
  return endWithoutBeginning(
    recording,
    ['ConditionallyDischarged'],
    'conditionally discharged',
    'The record does not show a conditional discharge',
  )
}

function absolutelyDischarged({ state, fact }: Recording): Objection[] {
  if (openOn(state.conditionalDischarges, fact.effectiveOn)) return []
  const period = openOn(state.legalPeriods, fact.effectiveOn)
  if (period && restrictedAsWritten.has(period.section)) return []
  return [
    warn(
      'no-restriction',
      `The record shows neither a conditional discharge nor restrictions on ${spellDay(fact.effectiveOn)}. If an ordinary section ended, record that instead.`,
    ),
  ]
}
