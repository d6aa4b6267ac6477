import type { Source, SourceKind } from '../../core/timeline/fact.ts'

const sources: Readonly<Record<SourceKind, string>> = {
  'statutory-form': 'Statutory form',
  'court-order': 'Court order',
  letter: 'Letter',
  'clinical-record': 'Clinical record',
  mhsds: 'Mental Health Services Data Set extract',
  'legacy-list': 'Earlier list (evidence, not proof)',
  'self-report': 'What the person told us',
  verbal: 'Told by word of mouth',
  other: 'Other evidence',
}

/** Where we have a fact from, with enough to find it again. */
export function evidenceInWords({ kind, reference }: Source): string {
  return reference ? `${sources[kind]}: ${reference}.` : `${sources[kind]}.`
}
