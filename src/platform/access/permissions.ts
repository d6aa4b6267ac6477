/** The roles people hold at their body, in the words of the field, with what each is for. */
export const roles = {
  amhp: 'Approved mental health professional (AMHP)',
  'mha-administrator': 'Mental Health Act administrator',
  'social-worker': 'Social worker',
  'named-practitioner': 'Named practitioner (care co-ordinator)',
  'responsible-clinician': 'Responsible clinician',
  's117-lead': 'Section 117 lead',
  'panel-member': 'Panel member',
  commissioner: 'Commissioner',
  'finance-officer': 'Finance officer',
  'childrens-services': "Children's services",
  'oversight-member': 'Oversight member',
  'information-governance': 'Information governance officer',
  'organisation-representative': 'Organisation representative',
  'system-administrator': 'System administrator',
} as const

export type Role = keyof typeof roles

/** Everything the service may be asked to do, each as a person would say it. */
export const permissions = {
  'register:view': 'See the register and find people',
  'register:export': 'Export what the register shows',
  'person:view': "See a person's overview, timeline and entitlement",
  'person:notify': 'Notify a detention and add a person',
  'fact:record': "Record what happened on a person's timeline",
  'fact:correct': 'Correct or withdraw what was recorded',
  'responsibility:confirm': 'Confirm who is responsible, or depart from it with a reason',
  'evidence:view': 'Open attached evidence',
  'clock:view': 'See clocks and breaches of the 5-working-day rule',
  'import:run': 'Import lists and extracts of their own body',
  'access-history:view': "See who has looked at a person's record",
  'account:manage': 'See and disable accounts of their own body',
  'calendar:edit': 'Change the list of bank holidays',
  'law:commence': 'Enter the day on which a provision of the law began',
  'permissions:view': 'See who may do what',
} as const

export type Permission = keyof typeof permissions

const everybody: readonly Permission[] = ['permissions:view']
const readers: readonly Permission[] = [...everybody, 'register:view', 'person:view', 'clock:view']
const caseworkers: readonly Permission[] = [...readers, 'person:notify', 'fact:record', 'fact:correct', 'evidence:view']

/** What each role may do. The one table: the server, the menus and the permissions page all read it. */
export const granted: Readonly<Record<Role, readonly Permission[]>> = {
  amhp: caseworkers,
  'mha-administrator': [...caseworkers, 'register:export', 'import:run'],
  'social-worker': caseworkers,
  'named-practitioner': caseworkers,
  'responsible-clinician': caseworkers,
  's117-lead': [...caseworkers, 'register:export', 'import:run', 'access-history:view', 'responsibility:confirm'],
  'panel-member': [...readers, 'evidence:view'],
  commissioner: [...readers, 'evidence:view', 'register:export', 'import:run', 'responsibility:confirm'],
  'finance-officer': readers,
  'childrens-services': caseworkers,
  // Oversight works from counts and clocks, not from people's records.
  'oversight-member': [...everybody, 'clock:view'],
  'information-governance': [...everybody, 'register:view', 'person:view', 'access-history:view'],
  'organisation-representative': [...everybody, 'account:manage'],
  'system-administrator': [...everybody, 'account:manage', 'calendar:edit', 'law:commence'],
}

/** May somebody holding these roles do this? Unknown roles grant nothing. */
export function may(held: readonly string[], permission: Permission): boolean {
  return held.some((role) => Object.hasOwn(granted, role) && granted[role as Role].includes(permission))
}
