import type { PlaceDirectory } from '../../core/law/responsible-commissioner/place-directory.ts'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { Permission } from '../access/permissions.ts'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../database/db.ts'
import type { Answer } from './answer.ts'
import type { FieldErrors, PageContext, TimeTravel } from './page-context.ts'

export interface UploadedFile {
  readonly field: string
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}

/** One request by somebody signed in, inside one transaction that their account and agreements have opened. */
export interface Visit {
  readonly actor: Actor
  /** Read-only for GET, read-write for POST; row-level security is on. */
  readonly db: Db
  readonly now: Moment
  readonly today: PlainDate
  /** What this site knows of GP practices and postcode districts: the law needs it, and asks nobody itself. */
  readonly places: PlaceDirectory
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  /** Last value wins where a name stands twice; `all` gives every one. */
  readonly query: Readonly<Record<string, string>>
  readonly allOf: (name: string) => readonly string[]
  readonly form: Readonly<Record<string, string>>
  readonly allInForm: (name: string) => readonly string[]
  readonly files: readonly UploadedFile[]
  /** The body of a JSON request, unchecked. */
  readonly body: unknown
  readonly correlationId: string
  may(permission: Permission): boolean
  /** Says whose data this answer shows; written to the view log before the answer is sent. */
  viewed(caseIds: string | readonly string[]): void
  /** Writes what was done to the change log, in this transaction. Facts are their own record and need no detail here. */
  changed(caseId: string | undefined, detail?: Readonly<Record<string, unknown>>): Promise<void>
  /** The page's frame. */
  page(more?: { errors?: FieldErrors; timeTravel?: TimeTravel; searchedFor?: string }): PageContext
  /** What this person had typed into the form at this path before, if anything was kept. */
  draft(): Promise<{ answers: Readonly<Record<string, string>>; savedAt: Moment } | undefined>
}

export type Handler = (visit: Visit) => Promise<Answer>

/** A path of the service, who may use it, and the name under which its use is logged. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly may: Permission
  readonly audit: string
  readonly handler: Handler
  /** Largest upload in bytes, for forms that take files. */
  readonly uploadLimit?: number
  /** What is typed here is not kept as a draft when the session runs out. */
  readonly keepsNothing?: true
}

type Declared = Pick<Route, 'may' | 'audit' | 'uploadLimit' | 'keepsNothing'>

export function get(path: string, declared: Declared, handler: Handler): Route {
  return { method: 'GET', path, ...declared, handler }
}

export function post(path: string, declared: Declared, handler: Handler): Route {
  return { method: 'POST', path, ...declared, handler }
}
