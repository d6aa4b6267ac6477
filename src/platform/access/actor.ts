/** The person acting, as their session and their body's agreements say on this day. */
export interface Actor {
  readonly accountId: string
  readonly name: string
  readonly organisation: string
  readonly organisationName: string
  readonly roles: readonly string[]
  /** Partnerships whose register their body may see at all. The first is the one they work in. */
  readonly partnerships: readonly string[]
  /** When they were last here before this visit. */
  readonly previousVisitAt: string | null
}
