import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { type CouncilFinding, type CouncilRegime, sameCouncil } from './council-finding.ts'
import type { Question } from './question.ts'
import { isElsewhere, type Residence } from './residence-at.ts'
import { sentOnDischarge } from './sent-on-discharge.ts'
import { areaWords, areaWordsFirst, councilFor, instead, justBefore } from './value-for.ts'

/** LA-12, limb (c): ordinarily resident nowhere in England or Wales. Where resident, or else where sent on discharge. */
export function noSettledResidence(question: Question, regime: CouncilRegime): CouncilFinding | undefined {
  const { home } = question
  if (!home) return undefined
  const away = abroadSince(question, home)
  const elsewhere = isElsewhere(home.data) || away !== undefined
  if (!elsewhere && home.data.kind !== 'no-fixed-abode' && home.data.settled !== 'no') return undefined
  const sent = sentOnDischarge(question)
  const resident = elsewhere || home.data.council === undefined ? undefined : home
  const facts = [home.id, ...(away ?? []), ...(sent ? [sent.id] : [])]
  const cites = regime === 'LA-A' ? [cite.s117_3_before2015, cite.hall] : [cite.s117_3c]
  const nowhere = elsewhere
    ? `The person lived outside England and Wales ${justBefore(question)}.`
    : `The person had no settled home ${justBefore(question)}.`
  if (resident)
    return whereResident(
      question,
      regime,
      resident,
      sent,
      reason('LA-12', `${nowhere} They stayed in ${areaWords(resident)}, and that council answers.`, cites, facts),
    )
  if (sent?.data.council !== undefined) {
    const says = `${nowhere} The council for the area to which the hospital sent them answers: ${areaWords(sent)}.`
    return findingOf(councilFor(question, regime, sent, 'c'), 'PROBABLE', [reason('LA-12', says, cites, facts)])
  }
  const says = `${nowhere} The council for the area to which the hospital sends them will answer. Until then the council where they are present must act.`
  return findingOf(
    { limb: 'c', regime, residenceTakenOn: question.moment.takenOn, standing: 'computed' },
    'INSUFFICIENT_FACTS',
    [reason('LA-12', says, cites, facts)],
    {
      missing: [
        {
          what: 'To which council’s area the hospital sent, or will send, the person',
          settledBy: 'The discharge plan, or the address on leaving',
        },
      ],
    },
  )
}

function whereResident(
  question: Question,
  regime: CouncilRegime,
  resident: Residence,
  sent: Residence | undefined,
  because: ReturnType<typeof reason>,
): CouncilFinding {
  const value = councilFor(question, regime, resident, 'c')
  const sentTo = sent?.data.council === undefined ? undefined : councilFor(question, regime, sent, 'c')
  if (sent === undefined || sentTo === undefined || sameCouncil(value, sentTo)) return findingOf(value, 'PROBABLE', [because])
  return findingOf(value, 'ARGUABLE', [because], {
    alternatives: [instead(sentTo, `${areaWordsFirst(sent)}, where the hospital sent them, if they were not resident anywhere.`)],
    missing: [
      {
        what: 'Whether the person was resident in that area, or only passed through it',
        settledBy: 'Where they slept, used services and claimed benefits before the detention',
      },
    ],
  })
}

/** Left England and Wales after the last home here, and not known to be back before being held. */
function abroadSince({ state, moment }: Question, home: Residence): readonly string[] | undefined {
  return state.timesAbroad.find(
    (time) => time.from >= home.effectiveOn && time.from < moment.before && (time.until === undefined || time.until >= moment.before),
  )?.facts
}
