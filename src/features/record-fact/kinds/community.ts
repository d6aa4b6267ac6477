import { day, line } from '../../forms/field.ts'
import { kind } from '../kind.ts'

const group = 'Community orders and conditional discharge'
const expiresOn = day({ label: 'When does it run out?', what: 'the day the order runs out', mayBeAhead: true })

export const communityKinds = [
  kind({
    slug: 'community-treatment-order-made', type: 'CommunityTreatmentOrderMade', group, asksTime: true,
    title: 'Community treatment order (CTO) made',
    lead: 'The section underneath stays in the background: do not record it as ended.',
    happened: 'When was the order made?', day: 'the day the order was made',
    fields: { expiresOn },
  }),
  kind({
    slug: 'community-treatment-order-recalled', type: 'RecalledFromCommunityTreatmentOrder', group, asksTime: true,
    title: 'Recalled to hospital from a CTO',
    lead: 'The 72 hours count from the time they are held in hospital.',
    happened: 'When did the recall to hospital begin?', day: 'the day the recall began',
    fields: {},
  }),
  kind({
    slug: 'community-treatment-order-released', type: 'ReleasedFromRecall', group, asksTime: true,
    title: 'Released from recall, CTO goes on',
    happened: 'When were they released?', day: 'the day they were released',
    fields: {},
  }),
  kind({
    slug: 'community-treatment-order-revoked', type: 'CommunityTreatmentOrderRevoked', group, asksTime: true,
    title: 'CTO revoked',
    lead: 'They are detained in hospital again under the section underneath.',
    happened: 'When was the order revoked?', day: 'the day the order was revoked',
    fields: {},
  }),
  kind({
    slug: 'community-treatment-order-extended', type: 'CommunityTreatmentOrderExtended', group,
    title: 'CTO extended',
    happened: 'When was the order extended?', day: 'the day the order was extended',
    fields: { expiresOn },
  }),
  kind({
    slug: 'community-treatment-order-ended', type: 'CommunityTreatmentOrderEnded', group,
    title: 'CTO ended',
    lead: 'It was discharged or ran out. Aftercare does not end with it.',
    happened: 'When did the order end?', day: 'the day the order ended',
    fields: { reason: line({ label: 'How it ended', hint: 'For example: discharged by the responsible clinician, tribunal, expired.' }) },
  }),
  kind({
    slug: 'conditionally-discharged', type: 'ConditionallyDischarged', group,
    title: 'Conditionally discharged',
    happened: 'When were they discharged with conditions?', day: 'the day of the conditional discharge',
    fields: { residenceCondition: line({ label: 'Condition about where to live' }) },
  }),
  kind({
    slug: 'conditional-discharge-recalled', type: 'RecalledFromConditionalDischarge', group,
    title: 'Recalled from conditional discharge',
    happened: 'When were they recalled?', day: 'the day of the recall',
    fields: {},
  }),
  kind({
    slug: 'absolutely-discharged', type: 'AbsolutelyDischarged', group,
    title: 'Absolutely discharged',
    lead: 'The order and its restrictions ended for good. Aftercare does not end with them.',
    happened: 'When were they discharged absolutely?', day: 'the day of the absolute discharge',
    fields: { by: line({ label: 'By whom', hint: 'For example: tribunal, Secretary of State.' }) },
  }),
]
