import type pg from 'pg'
import type { PlaceDirectory } from '../../core/law/responsible-commissioner/place-directory.ts'
import type { Moment } from '../../core/time/plain-date.ts'
import type { Accent } from '../../design/accents.ts'
import type { NavigationItem } from '../../design/page-model.ts'
import type { Permission } from '../access/permissions.ts'
import type { ViewLog } from '../audit/view-log.ts'
import type { Templates } from './page-context.ts'
import type { Route } from './visit.ts'

/** An entry of the main navigation: shown to those who may use it. */
export interface MenuEntry extends NavigationItem {
  readonly may: Permission
}

/** Everything the server is given; nothing is read from the environment here. */
export interface ServerSettings {
  readonly pool: pg.Pool
  readonly clock: () => Moment
  /** Which NHS body each GP practice and postcode district belongs to, as far as this site knows. */
  readonly places: PlaceDirectory
  readonly templates: Templates
  readonly viewLog: ViewLog
  readonly assetsFolder: string
  readonly routes: readonly Route[]
  readonly menu: readonly MenuEntry[]
  readonly footer: readonly NavigationItem[]
  readonly partnerships: ReadonlyMap<string, { readonly name: string; readonly accent: Accent }>
  /** Cookies only over TLS, `__Host-` names. Off for the demo on loopback. */
  readonly secureCookies: boolean
  /** Lines of JSON; never personal data. */
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info'
  /** Where the lines go; standard output unless said. */
  readonly logTo?: { write(line: string): void }
  /** Requests a minute from one address before it is asked to wait. */
  readonly requestsPerMinute: number
}

/** Seconds without use until the session ends and until the warning (ASVS 7.1.1; ADR 0004). */
export const sessionLimits = { idleSeconds: 15 * 60, warnSeconds: 13 * 60 } as const
