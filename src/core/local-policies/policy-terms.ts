import type { PolicyAuthority, PolicyDocument, PolicyTerm } from './policy.ts'
import type { PolicyValue, Words } from './policy-value.ts'

type Differently = Partial<Pick<PolicyTerm<unknown>, 'from' | 'firstDay' | 'standing'>>
type Elsewhere<T> = PolicyTerm<T>['elsewhere']

/** Writes terms of one document: its title, address and first day stand in each unless said otherwise. */
export function termsFrom(document: PolicyDocument) {
  const authority = (clause: string, words: string): PolicyAuthority => ({
    document: document.title,
    clause,
    words,
    ...(document.url !== undefined && { url: document.url }),
  })

  function sets<T extends PolicyValue>(
    clause: string,
    words: string,
    value: T,
    differently: Differently & { elsewhere?: Elsewhere<T> } = {},
  ): readonly PolicyTerm<T>[] {
    return [
      {
        from: document.from,
        firstDay: document.firstDay,
        value,
        authority: authority(clause, words),
        standing: 'confirmed',
        ...differently,
      },
    ]
  }

  const says = (clause: string, words: string, differently: Differently = {}): readonly PolicyTerm<Words>[] =>
    sets(clause, words, { kind: 'words' } as const, differently)

  return { sets, says, authority }
}
