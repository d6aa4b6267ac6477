import type { Citation } from '../../findings/finding.ts'

// Where the rules of the responsible NHS body come from; `standing` as in ../citations.ts.

const regulations2022 = 'SI 2022/635 (Integrated Care Boards: Responsibilities)'
const standingRules2012 = 'SI 2012/2996 (NHS Commissioning Board and CCGs: Responsibilities and Standing Rules)'
const whoPays = 'NHS England, Who Pays?'

function regulation(provision: string, standing: Citation['standing'] = 'confirmed'): Citation {
  return { instrument: regulations2022, provision, url: 'https://www.legislation.gov.uk/uksi/2022/635', standing }
}

function standingRule(provision: string): Citation {
  return { instrument: standingRules2012, provision, url: 'https://www.legislation.gov.uk/uksi/2012/2996', standing: 'confirmed' }
}

export const s117_3: Citation = {
  instrument: 'Mental Health Act 1983',
  provision: 'section 117(3)',
  url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/117',
  standing: 'confirmed',
}

/** How section 117(3) read for NHS bodies before 1 April 2013. */
export const s117_3_asWas: Citation = { ...s117_3, provision: 'section 117(3), as it stood before 1 April 2013', standing: 'recalled' }

export const reg14 = standingRule('regulation 14(1) and (2)(a)')
export const reg14_others = standingRule('regulation 14(2)(b)')
export const armedForces = standingRule('regulation 7')
export const prisoners = standingRule('regulation 10')

export const amending2016: Citation = {
  instrument: 'SI 2016/293',
  provision: 'regulation 2',
  url: 'https://www.legislation.gov.uk/uksi/2016/293',
  standing: 'confirmed',
}
export const saving2016: Citation = { ...amending2016, provision: 'regulation 5 (saving)' }

export const guidance2016: Citation = {
  instrument: whoPays,
  provision: 'paragraphs 33 and 34, as rewritten in April 2016',
  standing: 'confirmed',
}
export const whoPays2020: Citation = { instrument: whoPays, provision: 'paragraph 18 (from 1 September 2020)', standing: 'confirmed' }
export const whoPays2020_transitional: Citation = {
  ...whoPays2020,
  provision: 'paragraph 18, people already detained or on aftercare on 1 September 2020',
}
export const whoPays2020_children: Citation = { ...whoPays2020, provision: 'paragraph 18, children placed out of area' }
export const arbitration: Citation = {
  instrument: whoPays,
  provision: 'resolution of disputes (from 1 September 2020)',
  standing: 'confirmed',
}

export const reg5 = regulation('regulation 5(1) and (2)')
export const exclusionPeriod = regulation('regulation 5(3)')
export const exclusionPeriod_purposive = regulation('regulation 5(3), read with its purpose', 'inference')
export const reg6_2 = regulation('regulation 6(2)')
export const reg6_3 = regulation('regulation 6(3)')
export const reg6_4 = regulation('regulation 6(4)')
export const reg7 = regulation('regulation 7')
export const reg7_2 = regulation('regulation 7(2)')
export const reg7_3 = regulation('regulation 7(3)')
export const reg7_4 = regulation('regulation 7(4)')
export const reg7_5 = regulation('regulation 7(5)')
export const reg7_residence = regulation('regulation 7(2)(b), (3)(c), (4)(f) and (5)(e)')
export const reg7_partThree = regulation('regulation 7(2) with core responsibility, for patients under Part 3', 'inference')
export const reg8 = regulation('regulation 8')
export const placedChildren = regulation('Schedule, paragraphs 2(c) and 4')

export const coreResponsibility: Citation = {
  instrument: 'National Health Service Act 2006',
  provision: 'section 14Z31 (core responsibility)',
  url: 'https://www.legislation.gov.uk/ukpga/2022/31',
  standing: 'confirmed',
}

export const worcestershireAndBoards: Citation = {
  instrument: 'NHS England',
  provision: 'The effect of the Worcestershire decision on section 117 aftercare duty (2023)',
  url: 'https://www.mentalhealthlaw.co.uk/NHS_England,_%27The_effect_of_the_Worcestershire_decision_on_section_117_aftercare_duty%27_(undated,_late_2023)',
  standing: 'confirmed',
}

export const successions: Citation = {
  instrument: 'NHS Organisation Data Service',
  provision: 'which body took over from which, and when',
  standing: 'confirmed',
}

export const paymentBetweenBoards: Citation = {
  instrument: 'National Health Service Act 2006',
  provision: 'section 14Z50 (responsibility for payment)',
  url: 'https://www.legislation.gov.uk/ukpga/2022/31',
  standing: 'confirmed',
}

export const courtOrders: Citation = {
  instrument: 'Senior Courts Act 1981',
  provision: 'section 31 (orders of the High Court)',
  url: 'https://www.legislation.gov.uk/ukpga/1981/54/section/31',
  standing: 'recalled',
}
