import { ambiguities } from '../../core/law/ambiguities.ts'
import { commencedOn, type LawInForce, type Provision } from '../../core/law/commencement-table.ts'
import { commencementOf } from '../../core/law/rules/commencement-of.ts'
import { type LawRule, lawQuestions } from '../../core/law/rules/law-rule.ts'
import { findRule } from '../../core/law/rules/rules.ts'
import { addDays } from '../../core/time/plain-date.ts'
import { dayInWords } from '../../design/filters.ts'
import { type Answer, notFound, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { readLawInForce } from './law-in-force.ts'
import { rulePage } from './law.pages.ts'
import { replayedCases } from './show-cases.ts'
import { stateInWords } from './state-in-words.ts'

/** One rule: what it says, since when, on which provisions it rests, and where the law leaves it open. */
export async function showRule(visit: Visit): Promise<Answer> {
  const rule = findRule(visit.params['rule'] ?? '') ?? notFound()
  const law = await readLawInForce(visit.db)
  const model = {
    title: `Rule ${rule.id}`,
    id: rule.id,
    says: rule.says,
    question: lawQuestions[rule.question],
    questionHref: `/law#${rule.question}`,
    answers: answersInWords(rule, law),
    provisions: rule.cites.map((cite) => {
      const line = commencementOf(cite, law)
      return { cite, state: line && stateInWords(line, visit.today) }
    }),
    files: rule.files.map((file) => `src/core/law/${file}`),
    cases: replayedCases(law).filter((one) => one.rules.includes(rule.id)),
    doubts: ambiguities.filter((ambiguity) => ambiguity.rules.includes(rule.id)),
  }
  return page(rulePage(model, visit.page()))
}

/** For which days the rule answers. */
export function answersInWords({ from, until, waitsFor, untilProvision }: LawRule, law: LawInForce): string {
  const first = waitsFor === undefined ? from && `From ${dayInWords(from)}` : waiting(waitsFor, law)
  const replaced = untilProvision && untilThen(untilProvision, law)
  const last = until ? `to ${dayInWords(addDays(until, -1))}` : replaced
  if (first === undefined) return 'Not tied to a day: practice or local policy, not law of a certain date.'
  return `${[first, last].filter((part) => part !== undefined).join(' ')}.`
}

function waiting(provision: Provision, law: LawInForce): string {
  const from = commencedOn(law, provision)
  return from
    ? `From ${dayInWords(from)}, when ${nameOf(provision)} began`
    : `Not yet: it waits for ${nameOf(provision)}, which is not in force`
}

function untilThen(provision: Provision, law: LawInForce): string {
  const from = commencedOn(law, provision)
  return from
    ? `to ${dayInWords(addDays(from, -1))}, before ${nameOf(provision)}`
    : `until ${nameOf(provision)} is in force, which it is not yet`
}

/** `MHA2025.s46` as people say it. */
export function nameOf(provision: Provision): string {
  const [act = '', section = ''] = provision.split('.s')
  const acts: Readonly<Record<string, string>> = {
    MHA1983: 'the Mental Health Act 1983',
    CareAct2014: 'the Care Act 2014',
    MHA2025: 'the Mental Health Act 2025',
  }
  return `${section.includes('-') ? 'sections' : 'section'} ${section.replace('-', ' to ')} of ${acts[act] ?? act}`
}
