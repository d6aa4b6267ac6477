import { isleOfWightDocument } from './isle-of-wight-document.ts'
import type { PolicyTerms } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const { sets, says, authority } = termsFrom(isleOfWightDocument)

const roughlyHalfYearly = authority(
  'Appendix A, S117 discharge planning meeting',
  'A review about once every 6 months after discharge, until aftercare is ended jointly.',
)
const firstAtSixMonths = authority(
  'Appendix A, S117 reviews',
  'The first review “at minimum 6 months” after discharge, then annually, or sooner if needs change.',
)

/** Section 12 and Appendix A of the policy. The two set different times: see the conflicts. */
export const isleOfWightReviews = {
  firstReview: sets(
    '12.1',
    'Within the first 3 months of discharge, by health and social care.',
    { kind: 'months', months: 3 },
    {
      elsewhere: [{ value: { kind: 'months', months: 6 }, authority: firstAtSixMonths }],
    },
  ),
  reviewInterval: sets(
    '12.1',
    'At intervals of no longer than 12 months for as long as the person is eligible.',
    { kind: 'months', months: 12 },
    {
      elsewhere: [{ value: { kind: 'months', months: 6 }, authority: roughlyHalfYearly }],
    },
  ),
  reviewTriggers: sets('13.3, 13.9, 13.10; Appendix A, S117 reviews', 'A review is also held on any of these.', {
    kind: 'triggers',
    triggers: ['needs-changed', 'disengaged-or-wishes-to-leave', 'ending-considered', 'left-specialist-services'],
  }),
  whoReviews: says(
    'Appendix A, S117 review processes',
    'Together, with both signatures, where both are still involved; otherwise the lead agency alone. The reviewer sees the person face to face where they live.',
  ),
  reviewNotice: says(
    'Appendix A, S117 review processes',
    'The lead agency sends the other a signed notice on the template promptly after the review, with any change of status or services.',
  ),
  reviewAcknowledgement: sets(
    'Appendix A, S117 review processes',
    'The other agency has 10 working days to acknowledge and to say whether it accepts the outcome. The policy assumes agreement where no dispute is raised by then.',
    { kind: 'acknowledgement', workingDays: 10, silence: 'said-to-be-agreement' },
  ),
  reviewOutcome: says(
    '12.2 to 12.4; Appendix A, Step Five',
    'Each review decides explicitly whether aftercare is still needed, and records what needs remain and how they are met.',
  ),
} satisfies PolicyTerms
