import type { Fact, FactType } from './fact.ts'

export function factTitle(type: FactType): string {
  return type.replace(/([a-z])([A-Z])/g, '$1 $2')
}
export function factSentence(fact: Fact): string {
  return factTitle(fact.type)
}
