import type { Citation } from '../../findings/finding.ts'

const disputes = 'SI 2014/2829 (Care and Support (Disputes Between Local Authorities) Regulations 2014)'
const disputesUrl = 'https://www.legislation.gov.uk/uksi/2014/2829'

function regulation(provision: string, standing: Citation['standing'] = 'confirmed'): Citation {
  return { instrument: disputes, provision, url: disputesUrl, standing }
}

export const whenItArises = regulation('regulation 1(3)')
export const careContinues = regulation('regulation 2(1)')
export const leadAuthority = regulation('regulation 2(2) and (3)')
export const leadNotParty = regulation('regulation 2(4) and (5)')
export const fourMonths = regulation('regulation 3(7)')
export const fourteenDays = regulation('regulation 4(3) and (4)')
/** The regulations speak of an adult. */
export const adultsOnly = regulation('regulation 1 (a dispute is about an adult)', 'inference')

export const review: Citation = {
  instrument: 'Care Act 2014',
  provision: 'section 40(2)',
  url: 'https://www.legislation.gov.uk/ukpga/2014/23/section/40',
  standing: 'confirmed',
}

export const recovery: Citation = {
  instrument: 'Care Act 2014',
  provision: 'section 41 (names other sections, not section 117)',
  url: 'https://www.legislation.gov.uk/ukpga/2014/23/section/41',
  standing: 'inference',
}

export const determination: Citation = {
  instrument: 'Mental Health Act 1983',
  provision: 'section 117(4)',
  url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/117',
  standing: 'confirmed',
}

export const englandAndWales: Citation = {
  instrument: 'Mental Health Act 1983',
  provision: 'section 117(4)(c) and (5)',
  url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/117',
  standing: 'confirmed',
}

/** The stages are known from summaries and a local policy; the time for each was in no copy read. */
export const whoPays: Citation = {
  instrument: 'NHS England: Who Pays?',
  provision: 'disputes between NHS bodies: local, system, NHS England (times for each stage not read)',
  url: 'https://www.england.nhs.uk/long-read/who-pays/',
  standing: 'recalled',
}
