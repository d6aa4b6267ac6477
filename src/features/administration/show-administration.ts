import type { Permission } from '../../platform/access/permissions.ts'
import { page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { administrationPage } from './administration.pages.ts'

const places: readonly { text: string; href: string; hint: string; may: Permission }[] = [
  {
    text: 'Who may do what',
    href: '/administration/permissions',
    hint: 'Every role and what it may do, as the service enforces it',
    may: 'permissions:view',
  },
  {
    text: 'Accounts',
    href: '/administration/accounts',
    hint: 'People of your own body who can sign in; disable a leaver',
    may: 'account:manage',
  },
  {
    text: 'Bank holidays',
    href: '/administration/bank-holidays',
    hint: 'Days the 5-working-day clock does not count',
    may: 'calendar:edit',
  },
]

export async function showAdministration(visit: Visit) {
  return page(administrationPage({ title: 'Administration', places: places.filter((place) => visit.may(place.may)) }, visit.page()))
}
