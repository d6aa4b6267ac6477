import type { MenuEntry } from './platform/http/settings.ts'
import type { Route } from './platform/http/visit.ts'
import { aboutRoutes } from './features/about/about.routes.ts'
import { administrationRoutes } from './features/administration/administration.routes.ts'
import { clocksRoutes } from './features/clocks/clocks.routes.ts'
import { draftRoutes } from './features/drafts/drafts.routes.ts'
import { homeRoutes } from './features/home/home.routes.ts'
import { lawRoutes } from './features/law/law.routes.ts'
import { notifyDetentionRoutes } from './features/notify-detention/notify-detention.routes.ts'
import { personRoutes } from './features/person/person.routes.ts'
import { recordApiRoutes } from './features/record-api/record-api.routes.ts'
import { policiesRoutes } from './features/policies/policies.routes.ts'
import { recordFactRoutes } from './features/record-fact/record-fact.routes.ts'
import { responsibilityRoutes } from './features/responsibility/responsibility.routes.ts'
import { registerRoutes } from './features/register/register.routes.ts'
import { importRoutes } from './features/run-import/run-import.routes.ts'
import { whoIsResponsibleRoutes } from './features/who-is-responsible/who-is-responsible.routes.ts'

/** Every path of the service that needs a session, slice by slice. */
export const routes: readonly Route[] = [
  ...homeRoutes,
  ...registerRoutes,
  ...personRoutes,
  ...responsibilityRoutes,
  ...recordFactRoutes,
  ...recordApiRoutes,
  ...notifyDetentionRoutes,
  ...clocksRoutes,
  ...policiesRoutes,
  ...lawRoutes,
  ...whoIsResponsibleRoutes,
  ...importRoutes,
  ...administrationRoutes,
  ...draftRoutes,
  ...aboutRoutes,
]

/** The main navigation, by what people do; each entry is shown only to roles that may use it. */
export const menu: readonly MenuEntry[] = [
  { text: 'Home', href: '/', may: 'permissions:view' },
  { text: 'Register', href: '/register', may: 'register:view' },
  { text: 'Notify', href: '/notify', may: 'person:notify' },
  { text: 'Clocks', href: '/clocks', may: 'clock:view' },
  { text: 'Law', href: '/law', may: 'permissions:view' },
  { text: 'Import', href: '/imports', may: 'import:run' },
  { text: 'Administration', href: '/administration', may: 'permissions:view' },
]
