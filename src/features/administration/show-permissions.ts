import { granted, permissions, type Permission, roles, type Role } from '../../platform/access/permissions.ts'
import { page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { permissionsPage } from './administration.pages.ts'

/** Who may do what, read from the very table the server obeys. */
export async function showPermissions(visit: Visit) {
  const allRoles = Object.keys(roles) as Role[]
  const all = Object.keys(permissions) as Permission[]
  return page(
    permissionsPage(
      {
        title: 'Who may do what',
        mine: visit.actor.roles.map((role) => roles[role as Role] ?? role),
        roles: allRoles.map((role) => ({
          name: roles[role],
          may: all.filter((permission) => granted[role].includes(permission)).map((permission) => permissions[permission]),
        })),
        permissions: all.map((permission) => ({
          says: permissions[permission],
          roles: allRoles.filter((role) => granted[role].includes(permission)).map((role) => roles[role]),
        })),
      },
      visit.page(),
    ),
  )
}
