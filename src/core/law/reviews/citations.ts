import type { Citation } from '../../findings/finding.ts'

const directPaymentRegulations = 'SI 2014/2871 (Care and Support (Direct Payments) Regulations 2014)'
const act2025Url = 'https://www.legislation.gov.uk/ukpga/2025/33'

export const standardContract: Citation = {
  instrument: 'NHS Standard Contract',
  provision: 'Schedule 4: contact within 72 hours of discharge from an adult mental health bed',
  standing: 'confirmed',
}

/** The twelve months are reported by councils' manuals; the number of the paragraph is recalled. */
export const guidanceTwelveMonths: Citation = {
  instrument: 'Care and support statutory guidance',
  provision: 'paragraph 13.32',
  url: 'https://www.gov.uk/government/publications/care-act-statutory-guidance',
  standing: 'recalled',
}

export const careActReviews: Citation = {
  instrument: 'Care Act 2014',
  provision: 'section 27 (reviews generally and on reasonable request; no interval)',
  url: 'https://www.legislation.gov.uk/ukpga/2014/23/section/27',
  standing: 'confirmed',
}

export const directPayments: Citation = {
  instrument: directPaymentRegulations,
  provision: 'regulations 7 and 11',
  url: 'https://www.legislation.gov.uk/uksi/2014/2871',
  standing: 'confirmed',
}

export const codeOnPlanning: Citation = {
  instrument: 'Code of Practice: Mental Health Act 1983 (2015)',
  provision: 'paragraph 33.10',
  standing: 'confirmed',
}

export const ombudsmanBeforeLeaving: Citation = {
  instrument: 'Local Government and Social Care Ombudsman',
  provision: 'decision 24 001 411a (no review of the need before leaving hospital)',
  url: 'https://www.lgo.org.uk/decisions/health/mental-health-services/24-001-411a',
  standing: 'confirmed',
}

export const childInHospital: Citation = {
  instrument: 'Children Act 1989',
  provision: 'sections 85 and 86',
  url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/85',
  standing: 'confirmed',
}

export const careTreatmentReviews: Citation = {
  instrument: 'Mental Health Act 2025',
  provision: 'section 4 (new sections 125A and 125B of the 1983 Act)',
  url: `${act2025Url}/section/4`,
  standing: 'confirmed',
}

export const topUpReview: Citation = {
  instrument: 'SI 2014/2670 (Choice of Accommodation Regulations 2014)',
  provision: 'regulation 5(3)(e)',
  url: 'https://www.legislation.gov.uk/uksi/2014/2670',
  standing: 'confirmed',
}

export const herefordshireReviews: Citation = {
  instrument: 'Herefordshire joint policy on section 117',
  provision: '14.1',
  standing: 'confirmed',
}
export const isleOfWightReviews: Citation = { instrument: 'Isle of Wight joint policy', provision: '12.1', standing: 'confirmed' }

/** The Act sets no interval and no list of events; that such an event calls for a review is good practice. */
export const eventsCallForReview: Citation = {
  instrument: 'Good practice',
  provision: 'a review when something changes',
  standing: 'inference',
}
