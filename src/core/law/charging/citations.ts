import type { Citation } from '../../findings/finding.ts'

const actUrl = 'https://www.legislation.gov.uk/ukpga/1983/20/section/117'
const choiceUrl = 'https://www.legislation.gov.uk/uksi/2014/2670'
const careActUrl = 'https://www.legislation.gov.uk/ukpga/2014/23'

export const s117 = { instrument: 'Mental Health Act 1983', provision: 'section 117', url: actUrl, standing: 'confirmed' } as const
export const s117_6 = { instrument: 'Mental Health Act 1983', provision: 'section 117(6)', url: actUrl, standing: 'confirmed' } as const

export const stennett: Citation = {
  instrument: 'R v Manchester City Council, ex parte Stennett',
  provision: '[2002] UKHL 34',
  standing: 'confirmed',
}

export const tinsley: Citation = {
  instrument: 'Tinsley v Manchester City Council',
  provision: '[2017] EWCA Civ 1704',
  standing: 'confirmed',
}

export const mwanza: Citation = {
  instrument: 'R (Mwanza) v Greenwich and Bromley',
  provision: '[2010] EWHC 1462 (Admin), before section 117(6)',
  standing: 'confirmed',
}

export const ombudsmanOnRent: Citation = {
  instrument: 'Local Government and Social Care Ombudsman',
  provision: 'decision 18 010 781b (rent and charges that were aftercare)',
  url: 'https://www.lgo.org.uk/decisions/health/other/18-010-781b',
  standing: 'confirmed',
}

export const ombudsmanOnDischarge: Citation = {
  instrument: 'Local Government and Social Care Ombudsman',
  provision: 'decision 23 008 538a (a flawed ending)',
  url: 'https://www.lgo.org.uk/decisions/health/mental-health-services/23-008-538a',
  standing: 'confirmed',
}

export const topUps: Citation = {
  instrument: 'SI 2014/2670 (Choice of Accommodation Regulations 2014)',
  provision: 'regulations 4 and 5(2), (3) and (4)',
  url: choiceUrl,
  standing: 'confirmed',
}

export const affordableOption: Citation = {
  instrument: 'Care and support statutory guidance',
  provision: 'annex A (a place at the usual cost must be on offer)',
  url: 'https://www.gov.uk/government/publications/care-act-statutory-guidance',
  standing: 'recalled',
}

export const careActCharges: Citation = {
  instrument: 'Care Act 2014',
  provision: 'sections 14 and 17',
  url: `${careActUrl}/section/14`,
  standing: 'confirmed',
}

export const continuingHealthcare: Citation = {
  instrument: 'National Framework for NHS continuing healthcare and NHS-funded nursing care (2022)',
  provision: 'on section 117 (paragraphs not read)',
  standing: 'recalled',
}

/** No published copy of a rule for mixed services was read: local policies say split them. */
export const mixedLines: Citation = {
  instrument: 'Herefordshire joint policy',
  provision: 'section 11',
  standing: 'inference',
}

export const doubtIsNotCharged: Citation = {
  instrument: 'Mental Health Act 1983',
  provision: 'section 117 (no power to charge, so none while the duty is in doubt)',
  url: actUrl,
  standing: 'inference',
}
