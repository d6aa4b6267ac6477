import type { Question } from './question.ts'
import { lastBeforeRunOf, livingBefore } from './residence-at.ts'

/** Was the person in hospital, not held there, at the reference moment? */
export function isInHospital(question: Question): boolean {
  return question.home?.data.kind === 'hospital' || stayAt(question) !== undefined
}

/** The same question of the home that came before that stay. */
export function withHomeBeforeHospital(question: Question): Question {
  const stay = stayAt(question)
  const home = stay ? livingBefore(question.state, stay.from) : question.home
  return { ...question, home: home && lastBeforeRunOf(question.state, home, ({ data }) => data.kind === 'hospital') }
}

function stayAt({ state, moment }: Question) {
  return state.timesInHospital.find((time) => time.from < moment.before && (time.until === undefined || time.until >= moment.before))
}
