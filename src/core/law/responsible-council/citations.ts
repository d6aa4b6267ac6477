import type { Citation } from '../../findings/finding.ts'

// Where the rules about the responsible council come from. `standing` says how far each was verified when the rules were written.

const act = 'Mental Health Act 1983'
const s117 = 'https://www.legislation.gov.uk/ukpga/1983/20/section/117'

export const s117_3: Citation = { instrument: act, provision: 'section 117(3)', url: s117, standing: 'confirmed' }
export const s117_3a: Citation = { instrument: act, provision: 'section 117(3)(a)', url: s117, standing: 'confirmed' }
export const s117_3b: Citation = { instrument: act, provision: 'section 117(3)(b)', url: s117, standing: 'confirmed' }
export const s117_3c: Citation = { instrument: act, provision: 'section 117(3)(c)', url: s117, standing: 'confirmed' }
/** Before 1 April 2015: resident, or else sent on discharge. The words are now limb (c). */
export const s117_3_before2015: Citation = {
  instrument: act,
  provision: 'section 117(3) as it stood before 1 April 2015',
  url: s117,
  standing: 'confirmed',
}
export const s117_4: Citation = { instrument: act, provision: 'section 117(4) and (5)', url: s117, standing: 'confirmed' }
/** The moment "immediately before being detained" in a chain of holds: our own reading. */
export const immediatelyBefore: Citation = {
  instrument: act,
  provision: 'section 117(3), "immediately before being detained", read at the first hold of an unbroken chain',
  url: s117,
  standing: 'inference',
}

const careAct = 'Care Act 2014'
const careActUrl = 'https://www.legislation.gov.uk/ukpga/2014/23'

export const saving2015: Citation = {
  instrument: careAct,
  provision: 'section 75(12)',
  url: `${careActUrl}/section/75`,
  standing: 'confirmed',
}
export const careActStarts: Citation = {
  instrument: 'SI 2015/993',
  provision: 'article 7(1)',
  url: 'https://www.legislation.gov.uk/uksi/2015/993',
  standing: 'confirmed',
}
export const reviewsHeldBack: Citation = {
  instrument: 'SI 2015/995',
  provision: 'article 2',
  url: 'https://www.legislation.gov.uk/uksi/2015/995',
  standing: 'confirmed',
}
/** Deems "for the purposes of this Part" only, so it says nothing of section 117. */
export const s39ThisPart: Citation = {
  instrument: careAct,
  provision: 'section 39 ("this Part")',
  url: `${careActUrl}/section/39`,
  standing: 'confirmed',
}
export const s39_1: Citation = {
  instrument: careAct,
  provision: 'section 39(1) and (2)',
  url: `${careActUrl}/section/39`,
  standing: 'confirmed',
}
export const s39_4: Citation = { instrument: careAct, provision: 'section 39(4)', url: `${careActUrl}/section/39`, standing: 'confirmed' }
export const s39_5: Citation = {
  instrument: careAct,
  provision: 'section 39(5) and (6)',
  url: `${careActUrl}/section/39`,
  standing: 'confirmed',
}
export const s40: Citation = { instrument: careAct, provision: 'section 40', url: `${careActUrl}/section/40`, standing: 'confirmed' }
export const s76: Citation = {
  instrument: careAct,
  provision: 'section 76(1) (for Part 1 only)',
  url: `${careActUrl}/section/76`,
  standing: 'confirmed',
}
export const schedule1: Citation = {
  instrument: careAct,
  provision: 'Schedule 1, paragraphs 1(1), 2(1) and (2) and 8',
  url: `${careActUrl}/schedule/1`,
  standing: 'confirmed',
}
export const specifiedAccommodation: Citation = {
  instrument: 'SI 2014/2828',
  provision: 'regulations 2 to 5',
  url: 'https://www.legislation.gov.uk/uksi/2014/2828',
  standing: 'confirmed',
}
export const disputes: Citation = {
  instrument: 'SI 2014/2829',
  provision: 'regulations 2 and 3',
  url: 'https://www.legislation.gov.uk/uksi/2014/2829',
  standing: 'confirmed',
}
/** The regulations speak of an adult. */
export const disputesOfAdults: Citation = { ...disputes, provision: 'regulation 1 (a dispute about an adult)', standing: 'inference' }

const act2025 = 'Mental Health Act 2025'
const act2025Url = 'https://www.legislation.gov.uk/ukpga/2025/33'

export const s117_3A_adults: Citation = {
  instrument: act2025,
  provision: 'section 46(3): new section 117(3A)(b)',
  url: act2025Url,
  standing: 'confirmed',
}
export const s117_3A_children: Citation = {
  instrument: act2025,
  provision: 'section 46(3): new section 117(3A)(a)',
  url: act2025Url,
  standing: 'confirmed',
}
export const s56_6: Citation = { instrument: act2025, provision: 'section 56(6)', url: act2025Url, standing: 'confirmed' }

export const s105_6: Citation = {
  instrument: 'Children Act 1989',
  provision: 'section 105(6)',
  url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/105',
  standing: 'confirmed',
}

export const shah: Citation = { instrument: 'R v Barnet LBC, ex parte Shah', provision: '[1983] 2 AC 309', standing: 'confirmed' }
export const shahForChildren: Citation = { ...shah, provision: '[1983] 2 AC 309, as applied to children', standing: 'recalled' }
export const hall: Citation = {
  instrument: 'R v Mental Health Review Tribunal, ex parte Hall',
  provision: '[1999] 3 All ER 132',
  url: 'https://caselaw.nationalarchives.gov.uk/ewhc/admin/2011/2355',
  standing: 'confirmed',
}
export const hertfordshire: Citation = {
  instrument: 'R (Hertfordshire County Council) v Hammersmith and Fulham LBC (JM)',
  provision: '[2011] EWCA Civ 77',
  url: 'https://caselaw.nationalarchives.gov.uk/ewca/civ/2011/77',
  standing: 'confirmed',
}
export const sunderland: Citation = {
  instrument: 'R (Sunderland City Council) v South Tyneside Council',
  provision: '[2012] EWCA Civ 1232',
  url: 'https://www.mentalhealthlaw.co.uk/Which_authority_pays_for_aftercare',
  standing: 'confirmed',
}
export const essex: Citation = {
  instrument: 'R (Worcestershire County Council) v Essex County Council',
  provision: '[2014] EWHC 3557 (Admin)',
  url: 'https://www.mentalhealthlaw.co.uk/Which_authority_pays_for_aftercare',
  standing: 'confirmed',
}
export const cornwall: Citation = {
  instrument: 'R (Cornwall Council) v Secretary of State for Health',
  provision: '[2015] UKSC 46',
  url: 'https://caselaw.nationalarchives.gov.uk/uksc/2015/46',
  standing: 'recalled',
}
/** What the paragraph says of a person without capacity was recalled; that it deals with it was read. */
export const worcestershire58: Citation = {
  instrument: 'R (Worcestershire County Council) v Secretary of State for Health and Social Care',
  provision: '[2023] UKSC 31, paragraph 58',
  url: 'https://caselaw.nationalarchives.gov.uk/uksc/2023/31',
  standing: 'recalled',
}
export const determination6of2020: Citation = {
  instrument: 'Secretary of State: ordinary residence determination',
  provision: '6 of 2020',
  standing: 'confirmed',
}
export const guidanceOnMoves: Citation = {
  instrument: 'Care and support statutory guidance',
  provision: 'paragraphs 19.62 to 19.68',
  standing: 'confirmed',
}
export const guidanceOnPrisoners: Citation = {
  instrument: 'Care and support statutory guidance',
  provision: 'on prisoners: the area of ordinary residence before custody',
  standing: 'recalled',
}
/** How determinations, judgments and agreements rank against a computed answer: our own reading of their effect. */
export const orderOfAuthority: Citation = {
  instrument: act,
  provision: 'section 117(4), and the general effect of judgments and agreements',
  url: s117,
  standing: 'inference',
}
