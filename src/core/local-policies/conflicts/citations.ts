import type { Citation } from '../../findings/finding.ts'

// Authorities that only conflicts of policies cite; those that rules of entitlement rest on stand in law/citations.ts.

const act = 'Mental Health Act 1983'
const s117Url = 'https://www.legislation.gov.uk/ukpga/1983/20/section/117'

export const s117_2D: Citation = { instrument: act, provision: 'section 117(2) and (2D)', url: s117Url, standing: 'confirmed' }
export const s117_3: Citation = { instrument: act, provision: 'section 117(3)', url: s117Url, standing: 'confirmed' }
export const s117_6: Citation = {
  instrument: act,
  provision: 'section 117(6) (in force 1 April 2015)',
  url: s117Url,
  standing: 'confirmed',
}
export const s117_noRegister: Citation = {
  instrument: act,
  provision: 'section 117, silent on a register',
  url: s117Url,
  standing: 'inference',
}

export const s117A: Citation = {
  instrument: act,
  provision: 'section 117A',
  url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/117A',
  standing: 'confirmed',
}

const choice = {
  instrument: 'SI 2014/2670 (choice of accommodation)',
  url: 'https://www.legislation.gov.uk/uksi/2014/2670',
  standing: 'confirmed',
} as const
export const choiceReg4: Citation = { ...choice, provision: 'regulation 4' }
export const choiceReg9: Citation = { ...choice, provision: 'regulation 9' }

export const directPayments: Citation = {
  instrument: 'SI 2014/2871 (direct payments)',
  provision: 'regulation 11 and Schedule 1 (in force 1 April 2015)',
  url: 'https://www.legislation.gov.uk/uksi/2014/2871',
  standing: 'confirmed',
}

export const councilDisputes: Citation = {
  instrument: 'SI 2014/2829 (disputes between local authorities)',
  provision: 'regulations 2 to 4',
  url: 'https://www.legislation.gov.uk/uksi/2014/2829',
  standing: 'confirmed',
}

export const icbResponsibilities: Citation = {
  instrument: 'SI 2022/635 (responsibilities of integrated care boards)',
  provision: 'regulations 5 to 8 (in force 1 July 2022)',
  url: 'https://www.legislation.gov.uk/uksi/2022/635',
  standing: 'confirmed',
}

export const dischargeDateRule: Citation = { ...icbResponsibilities, provision: 'regulation 7(4)' }

export const originatingBoardStays: Citation = {
  instrument: 'NHS England note on the effect of the Worcestershire decision',
  provision: 'late 2023',
  url: 'https://www.mentalhealthlaw.co.uk/NHS_England,_%27The_effect_of_the_Worcestershire_decision_on_section_117_aftercare_duty%27_(undated,_late_2023)',
  standing: 'confirmed',
}

export const groupsAbolished: Citation = {
  instrument: 'Health and Care Act 2022',
  provision: 'integrated care boards take over from clinical commissioning groups on 1 July 2022',
  url: 'https://www.legislation.gov.uk/ukpga/2022/31',
  standing: 'confirmed',
}

export const worcestershireOnAppeal: Citation = {
  instrument: 'R (Worcestershire County Council) v Secretary of State for Health and Social Care',
  provision: '[2021] EWCA Civ 1957',
  url: 'https://www.mentalhealthlaw.co.uk/R_(Worcestershire_County_Council_v_SSHSC_(2021)_EWCA_Civ_1957',
  standing: 'confirmed',
}

export const stennett: Citation = {
  instrument: 'R v Manchester City Council, ex parte Stennett',
  provision: '[2002] UKHL 34',
  url: 'https://britishjournalofnursing.com/content/legal/the-provision-of-aftercare-under-the-mental-health-act-1983',
  standing: 'confirmed',
}

export const mwanza: Citation = {
  instrument: 'R (Mwanza) v Greenwich LBC',
  provision: '[2010] EWHC 1462 (Admin)',
  standing: 'confirmed',
}

export const childrenAct85: Citation = {
  instrument: 'Children Act 1989',
  provision: 'section 85',
  url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/85',
  standing: 'confirmed',
}

export const careAct22: Citation = {
  instrument: 'Care Act 2014',
  provision: 'section 22 (speaks of sections 18 to 20)',
  url: 'https://www.legislation.gov.uk/ukpga/2014/23/section/22',
  standing: 'inference',
}

export const careAct79: Citation = {
  instrument: 'Care Act 2014',
  provision: 'section 79',
  url: 'https://www.legislation.gov.uk/ukpga/2014/23/section/79',
  standing: 'confirmed',
}

export const anyDisorder: Citation = {
  instrument: 'Local Government Association, framework for mental health discharge',
  provision: 'aftercare and disorders that appear later',
  url: 'https://www2.local.gov.uk/publications/framework-achieving-excellence-mental-health-discharge',
  standing: 'confirmed',
}

export const keyWorkers: Citation = {
  instrument: 'NHS England position statement on the Care Programme Approach',
  provision: '1 March 2022 version: a named key worker for everybody',
  url: 'https://yourspace.merseycare.nhs.uk/community-excellence-transformation/care-programme-approach-community-mental-health-framework',
  standing: 'confirmed',
}

export const continuingHealthcare2022: Citation = {
  instrument: 'National framework for NHS continuing healthcare',
  provision: 'edition in force 1 July 2022',
  standing: 'confirmed',
}

export const practitionersOnConditionalDischarge: Citation = {
  instrument: 'Practitioners’ discussion of ending aftercare during conditional discharge',
  provision: 'forum.mentalhealthlaw.co.uk, thread 1430',
  url: 'https://forum.mentalhealthlaw.co.uk/t/ending-s117-aftercare-for-conditionally-discharged-patient/1430',
  standing: 'confirmed',
}
