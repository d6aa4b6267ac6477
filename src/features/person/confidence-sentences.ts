import type { Confidence } from '../../core/findings/finding.ts'

/** How sure an answer is, said in full. */
export const confidenceSentences: Readonly<Record<Confidence, string>> = {
  CERTAIN: 'Certain. The facts recorded leave no room for another answer.',
  PROBABLE: 'Probable. Another answer would need facts that nobody has recorded, or a reading of the law that few hold.',
  ARGUABLE: 'Two answers can be argued. Both stand below, with what they turn on.',
  NEEDS_LEGAL_ADVICE: 'Take legal advice before anybody relies on it. Care continues meanwhile.',
  INSUFFICIENT_FACTS: 'Facts are missing. What would settle it stands below.',
}
