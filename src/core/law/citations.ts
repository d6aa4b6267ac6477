import type { Citation } from '../findings/finding.ts'

// Where the rules of entitlement come from. `standing` repeats how far each was verified when the rules were
// written: read in a published copy, recalled and still to be checked, or our own reading of confirmed words.

const act = 'Mental Health Act 1983'
const actUrl = 'https://www.legislation.gov.uk/ukpga/1983/20'

function section(provision: string, number: string, standing: Citation['standing'] = 'confirmed'): Citation {
  return { instrument: act, provision, url: `${actUrl}/section/${number}`, standing }
}

export const s117_1 = section('section 117(1)', '117')
export const s117_2 = section('section 117(2)', '117')
/** The list in s117(1) is closed: what it does not name does not open section 117. */
export const s117_1_closedList = section('section 117(1), a closed list', '117', 'inference')
export const s2_4 = section('section 2(4)', '2', 'recalled')
export const s6_4 = section('section 6(4)', '6')
export const s17 = section('section 17', '17')
export const s17_longerTerm = section('section 17(2A) and (2B), longer-term leave', '17', 'recalled')
export const s17A = section('section 17A', '17A')
export const s17C = section('section 17C', '17C')
export const s17D = section('section 17D', '17D')
export const s17F = section('section 17F', '17F')
export const s17G = section('section 17G(2) and (3)', '17G')
export const s19 = section('section 19 (transfer is not leaving hospital)', '19', 'inference')
export const s42 = section('section 42(2)', '42')
export const s42_4 = section('section 42(3) and (4)(b)', '42')
export const s44_3 = section('section 44(3)', '44')
export const s50 = section('sections 50, 51 and 53', '50')
export const s51_5 = section('section 51(5)', '51', 'recalled')
export const s73 = section('sections 73 and 74', '73')
export const s117_silentOnLeaving = section('section 117, silent on leaving England and Wales', '117', 'inference')
export const s117_endsWithDeath = section('section 117(2), a duty owed to the person', '117', 'inference')

export const insanityAct: Citation = {
  instrument: 'Criminal Procedure (Insanity) Act 1964',
  provision: 'sections 5(4) and 5A(1)',
  url: 'https://www.legislation.gov.uk/ukpga/1964/84',
  standing: 'confirmed',
}

export const patientsInTheCommunity: Citation = {
  instrument: 'Mental Health (Patients in the Community) Act 1995',
  provision: 'Schedule 1, paragraph 15 (in force 1 April 1996)',
  url: 'https://www.legislation.gov.uk/ukpga/1995/52',
  standing: 'confirmed',
}

export const communityOrdersBegin: Citation = {
  instrument: 'Mental Health Act 2007',
  provision: 'section 32 (in force 3 November 2008)',
  url: 'https://www.legislation.gov.uk/ukpga/2007/12',
  standing: 'confirmed',
}

export const supervisedAftercare: Citation = {
  instrument: 'SI 2008/1210',
  provision: 'articles 4(1)(p), 6(j) and 8(2) (supervised aftercare ends)',
  url: 'https://www.legislation.gov.uk/uksi/2008/1210',
  standing: 'confirmed',
}

export const worcestershire: Citation = {
  instrument: 'R (Worcestershire County Council) v Secretary of State for Health and Social Care',
  provision: '[2023] UKSC 31',
  url: 'https://caselaw.nationalarchives.gov.uk/uksc/2023/31',
  standing: 'confirmed',
}

export const watson: Citation = {
  instrument: 'R v Richmond LBC, ex parte Watson',
  provision: '[1999] EWHC Admin 749',
  url: 'https://mentalhealthlaw.co.uk/The_aftercare_duty_and_its_duration',
  standing: 'confirmed',
}

export const cxf: Citation = {
  instrument: 'CXF v Central Bedfordshire Council',
  provision: '[2018] EWCA Civ 2852',
  url: 'https://mentalhealthlaw.co.uk/The_aftercare_duty_and_its_duration',
  standing: 'confirmed',
}

export const wiltshire: Citation = {
  instrument: 'Wiltshire Council v Hertfordshire County Council',
  provision: '[2014] EWCA Civ 712',
  url: 'https://www.mentalhealthlaw.co.uk/Which_authority_pays_for_aftercare',
  standing: 'confirmed',
}

const code = 'Code of Practice: Mental Health Act 1983 (2015)'

export const codeOnPlanning: Citation = { instrument: code, provision: 'paragraph 33.10', standing: 'confirmed' }
export const codeOnWithdrawal: Citation = { instrument: code, provision: 'paragraphs 33.20 to 33.24', standing: 'recalled' }
export const codeOnReinstatement: Citation = { instrument: code, provision: 'paragraph 33.22', standing: 'recalled' }

export const ombudsmanOnDischarge: Citation = {
  instrument: 'Local Government and Social Care Ombudsman',
  provision: 'decision 23 008 538a',
  url: 'https://www.lgo.org.uk/decisions/health/mental-health-services/23-008-538a',
  standing: 'confirmed',
}

export const ombudsmanOnRecords: Citation = {
  instrument: 'Local Government and Social Care Ombudsman',
  provision: 'decision 19 018 519c (records)',
  url: 'https://www.lgo.org.uk/decisions/health/assessment-and-funding/19-018-519c',
  standing: 'confirmed',
}
