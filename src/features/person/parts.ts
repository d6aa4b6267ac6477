import type { NavigationItem } from '../../design/page-model.ts'
import type { Permission } from '../../platform/access/permissions.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** The parts of a person's record that exist, as the last word of their address. */
export type Part = keyof typeof parts

const parts = {
  overview: { text: 'Overview', may: 'person:view' },
  timeline: { text: 'Timeline', may: 'person:view' },
  entitlement: { text: 'Entitlement', may: 'person:view' },
  responsibility: { text: 'Responsibility', may: 'person:view' },
  'access-history': { text: 'Access history', may: 'access-history:view' },
} as const satisfies Readonly<Record<string, { text: string; may: Permission }>>

/** The sub-navigation of a person: only what the reader may see, with the part that is open marked. */
export function partsFor(visit: Pick<Visit, 'may'>, open: Part | undefined, hrefTo: (part: Part) => string): NavigationItem[] {
  return (Object.keys(parts) as Part[])
    .filter((part) => visit.may(parts[part].may))
    .map((part) => ({ text: parts[part].text, href: hrefTo(part), current: part === open }))
}
