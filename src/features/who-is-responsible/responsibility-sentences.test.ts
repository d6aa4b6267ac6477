import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../core/findings/finding.ts'
import type { ResponsibleCommissioner } from '../../core/law/responsible-commissioner/commissioner-answer.ts'
import type { ResponsibleCouncil } from '../../core/law/responsible-council/council-finding.ts'
import { councilSentence, nhsSentence } from './responsibility-sentences.ts'

const found = <T>(value: T | undefined, rest: Partial<Finding<T>> = {}): Finding<T> => ({
  value,
  confidence: 'CERTAIN',
  because: [],
  assumptions: [],
  missing: [],
  alternatives: [],
  doubts: [],
  ...rest,
})
const council = (code?: string, standing: ResponsibleCouncil['standing'] = 'computed'): ResponsibleCouncil => ({ council: code, standing })
const nhs = (commissioning?: string, paying = commissioning): ResponsibleCommissioner => ({
  commissioning,
  paying,
  regime: 'NHS-E',
  standing: 'computed',
})

test('HE4 a council is named as surely as the finding is, and never bare where another can be argued for', () => {
  assert.equal(councilSentence(found(council('A'))), 'A is responsible.')
  assert.equal(councilSentence(found(council('A'), { confidence: 'PROBABLE' })), 'A is probably responsible.')
  const argued = { confidence: 'ARGUABLE', alternatives: [{ value: council('B'), says: '' }] } as const
  assert.equal(councilSentence(found(council('A'), argued)), 'A is the likelier answer. B can be argued for too.')
  assert.match(
    councilSentence(found(council('A'), { ...argued, confidence: 'NEEDS_LEGAL_ADVICE' })),
    /take legal advice .* B can be argued/,
  )
  assert.equal(
    councilSentence(found(council('A'), { ...argued, confidence: 'CERTAIN' })),
    'A is the likelier answer. B can be argued for too.',
  )
})

test('what is not known, decided by others or only agreed is said so', () => {
  assert.equal(councilSentence(found<ResponsibleCouncil>(undefined)), 'It cannot be said which council is responsible.')
  assert.match(councilSentence(found(council('A', 'determined'))), /the Secretary of State decided/)
  assert.match(councilSentence(found(council('A', 'agreed'))), /no decision of law/)
})

test('HE4 the body that pays is named where it is another', () => {
  assert.equal(nhsSentence(found(nhs('X'))), 'X is responsible.')
  assert.equal(nhsSentence(found(nhs('X', 'Y'))), 'X is responsible. Y pays.')
  const argued = { confidence: 'NEEDS_LEGAL_ADVICE', alternatives: [{ value: nhs('X', 'Z'), says: '' }] } as const
  assert.match(nhsSentence(found(nhs('X'), argued)), /X is the likelier answer.* Z can be argued for too\./)
  assert.equal(nhsSentence(found<ResponsibleCommissioner>(undefined)), 'It cannot be said which NHS body is responsible.')
})
