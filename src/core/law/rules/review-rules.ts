import { plainDate } from '../../time/plain-date.ts'
import * as cite from '../reviews/citations.ts'
import { type LawRule, rulesOf } from './law-rule.ts'

const rule = rulesOf('reviews')
const from2015 = { from: plainDate('2015-04-01') }
const at = (name: string) => [`reviews/${name}.ts`]

export const reviewRules: readonly LawRule[] = [
  rule(
    'REV-1',
    'Somebody contacts the person within 72 hours of their leaving an adult mental health bed.',
    { from: plainDate('2020-04-01') },
    [cite.standardContract],
    at('around-hospital'),
  ),
  rule(
    'REV-2',
    'The first review after leaving hospital falls when the local policy says; published policies have 3 months.',
    {},
    [cite.herefordshireReviews, cite.isleOfWightReviews],
    [...at('aftercare-reviews'), 'reviews/review-policy.ts'],
  ),
  rule(
    'REV-3',
    'Each later review falls within the interval of the local policy; guidance expects one at least every 12 months.',
    {},
    [cite.guidanceTwelveMonths, cite.careActReviews, cite.herefordshireReviews, cite.isleOfWightReviews],
    [...at('aftercare-reviews'), 'reviews/review-policy.ts'],
  ),
  rule(
    'REV-4',
    'A direct payment is reviewed within 6 months of its start and then every 12 months.',
    from2015,
    [cite.directPayments],
    at('of-arrangements'),
  ),
  rule(
    'REV-5',
    'A prompt review follows when something changes: a move, a plan that does not work, a request, an ending proposed.',
    {},
    [cite.eventsCallForReview],
    at('aftercare-reviews'),
  ),
  rule(
    'REV-6',
    'After a new detention the need for aftercare is reviewed before the person leaves hospital.',
    {},
    [cite.codeOnPlanning, cite.ombudsmanBeforeLeaving],
    at('around-hospital'),
  ),
  rule(
    'REV-7',
    'Children’s services are told of a child who is in hospital, or likely to be, for three months.',
    {},
    [cite.childInHospital],
    at('around-hospital'),
  ),
  rule(
    'REV-8',
    'Care, education and treatment reviews have times of their own once they are law.',
    { waitsFor: 'MHA2025.s4' },
    [cite.careTreatmentReviews],
    at('around-hospital'),
  ),
  rule(
    'REV-9',
    'Somebody who left hospital without an assessment is assessed within the time of the local policy.',
    {},
    [],
    at('aftercare-reviews'),
  ),
  rule('REV-10', 'A change of status is put on the register within the working days of the local policy.', {}, [], at('of-arrangements')),
  rule('REV-11', 'A top-up agreement is reviewed as its own review clause says.', from2015, [cite.topUpReview], at('of-arrangements')),
]
