import { commencementOf } from '../../core/law/rules/commencement-of.ts'
import { type LawQuestion, type LawRule, lawQuestions } from '../../core/law/rules/law-rule.ts'
import { provisionsUsed } from '../../core/law/rules/provisions-used.ts'
import { rules } from '../../core/law/rules/rules.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { readLawInForce } from './law-in-force.ts'
import { type LinkedRule, lawPage } from './law.pages.ts'
import { stateInWords } from './state-in-words.ts'

const places = [
  { text: 'Who is responsible?', href: '/who-is-responsible', hint: 'The same rules for a timeline you enter. Nothing is kept.' },
  { text: 'When provisions began', href: '/law/commencement', hint: 'What is in force and what is not, with the evidence.' },
  { text: 'Published cases', href: '/law/cases', hint: 'What courts and ombudsmen decided, and what the rules give on the same facts.' },
  { text: 'What the states mean', href: '/law/states', hint: 'The words and colours of entitlement.' },
  { text: 'Local policies', href: '/policies', hint: 'What each partnership’s joint policy sets, and where the law says otherwise.' },
]

/** Every rule by question, and every provision the rules rest on: written by the code that answers with them. */
export async function showLaw(visit: Visit): Promise<Answer> {
  const law = await readLawInForce(visit.db)
  const instruments = provisionsUsed().map(({ instrument, provisions }) => ({
    name: instrument,
    provisions: provisions.map(({ cite, rules: resting }) => {
      const line = commencementOf(cite, law)
      return { cite, rules: resting.map(linkRule), state: line && stateInWords(line, visit.today) }
    }),
  }))
  const questions = (Object.keys(lawQuestions) as LawQuestion[]).map((id) => ({
    id,
    text: lawQuestions[id],
    rules: rules.filter(({ question }) => question === id).map((rule) => ({ ...linkRule(rule), says: rule.says })),
  }))
  return page(lawPage({ title: 'Law', places, questions, instruments }, visit.page()))
}

export function linkRule({ id }: LawRule): LinkedRule {
  return { id, href: `/law/rules/${id}` }
}
