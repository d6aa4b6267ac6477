import type { Citation } from '../../findings/finding.ts'

const act = 'Mental Health Act 1983'
const actUrl = 'https://www.legislation.gov.uk/ukpga/1983/20/section/117'
const code = 'Code of Practice: Mental Health Act 1983 (2015)'
const act2025 = 'Mental Health Act 2025'
const act2025Url = 'https://www.legislation.gov.uk/ukpga/2025/33'

export const s117_1: Citation = { instrument: act, provision: 'section 117(1)', url: actUrl, standing: 'confirmed' }
export const s117_2: Citation = { instrument: act, provision: 'section 117(2)', url: actUrl, standing: 'confirmed' }
export const s117_2D: Citation = { instrument: act, provision: 'section 117(2D)', url: actUrl, standing: 'confirmed' }
export const s117_3: Citation = { instrument: act, provision: 'section 117(3)', url: actUrl, standing: 'confirmed' }
export const s117_6: Citation = { instrument: act, provision: 'section 117(6)', url: actUrl, standing: 'confirmed' }
/** The only bar the Act names is the community patient's; that it names no other is our reading. */
export const s117_2_oneBar: Citation = {
  instrument: act,
  provision: 'section 117(2), which bars an ending only for community patients',
  url: actUrl,
  standing: 'inference',
}

export const supervisedAftercare: Citation = {
  instrument: 'SI 2008/1210',
  provision: 'articles 4(1)(p), 6(j) and 8(2); section 117(2) as it then stood',
  url: 'https://www.legislation.gov.uk/uksi/2008/1210',
  standing: 'confirmed',
}

export const nhsResponsibility: Citation = {
  instrument: 'SI 2022/635 (Integrated Care Boards: Responsibilities)',
  provision: 'regulations 5 to 8',
  url: 'https://www.legislation.gov.uk/uksi/2022/635',
  standing: 'confirmed',
}

export const authorisedByCouncil: Citation = {
  instrument: 'Care Act 2014',
  provision: 'section 79(1)(b) and (4) to (6)',
  url: 'https://www.legislation.gov.uk/ukpga/2014/23/section/79',
  standing: 'confirmed',
}

/** No law was found by which a board lets a trust decide; that it must be documented is our reading. */
export const trustDecidesForBoard: Citation = {
  instrument: act,
  provision: 'section 117(2) and (2D): the duty is the board’s',
  url: actUrl,
  standing: 'inference',
}

export const jointNotice: Citation = {
  instrument: act2025,
  provision: 'section 46(2)',
  url: `${act2025Url}/section/46`,
  standing: 'confirmed',
}
export const tribunalMayRecommend: Citation = {
  instrument: act2025,
  provision: 'section 45',
  url: `${act2025Url}/section/45`,
  standing: 'confirmed',
}

export const worcestershire: Citation = {
  instrument: 'R (Worcestershire County Council) v Secretary of State for Health and Social Care',
  provision: '[2023] UKSC 31',
  url: 'https://caselaw.nationalarchives.gov.uk/uksc/2023/31',
  standing: 'confirmed',
}

export const codeOnEnding: Citation = { instrument: code, provision: 'paragraph 33.20', standing: 'recalled' }
export const codeOnGrounds: Citation = { instrument: code, provision: 'paragraphs 33.21 to 33.24', standing: 'recalled' }
export const codeOnWellSettled: Citation = { instrument: code, provision: 'paragraph 33.23', standing: 'recalled' }

export const capacityAct: Citation = {
  instrument: 'Mental Capacity Act 2005',
  provision: 'section 4',
  url: 'https://www.legislation.gov.uk/ukpga/2005/9/section/4',
  standing: 'confirmed',
}

/** Decisions without assessment were faulted again and again; that an ending without one cannot stand is our reading of public law. */
export const needsAssessed: Citation = {
  instrument: 'Public law, and ombudsman decisions',
  provision: 'LGO 06/B/7542 (Poole, 2007), 06/B/16774 (Bath, 2007) and 23 008 538a: no assessment of the need',
  url: 'https://www.lgo.org.uk/decisions/health/mental-health-services/23-008-538a',
  standing: 'inference',
}

export const trustAlone: Citation = {
  instrument: 'Local Government and Social Care Ombudsman',
  provision: 'decision 24 001 522 (a trust ended aftercare alone), read in a digest',
  standing: 'recalled',
}

export const silencePolicy: Citation = {
  instrument: 'Isle of Wight joint policy',
  provision: 'section 13.4 and appendix A',
  standing: 'confirmed',
}
export const barsPolicy: Citation = { instrument: 'Isle of Wight joint policy', provision: 'section 13.7', standing: 'confirmed' }
export const moveOnPolicy: Citation = { instrument: 'Isle of Wight joint policy', provision: 'section 13.2', standing: 'confirmed' }
export const groundsPolicy: Citation = { instrument: 'Herefordshire joint policy', provision: 'section 16.9', standing: 'confirmed' }
export const childrenPolicy: Citation = { instrument: 'Herefordshire joint policy', provision: 'section 6', standing: 'confirmed' }

/** Practitioners agree that the bodies can hardly be satisfied meanwhile. */
export const practitioners: Citation = {
  instrument: 'Mental Health Law Online, forum thread 1430',
  provision: 'ending aftercare during conditional discharge',
  standing: 'confirmed',
}
