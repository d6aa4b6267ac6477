/** What every page must know of itself. */
export interface PageModel {
  /** The words of the browser tab and, mostly, of the heading. "Error: " and the service name are added. */
  readonly title: string
}

export interface NavigationItem {
  readonly text: string
  readonly href: string
  /** The page shown is this one or lies below it. */
  readonly current?: boolean
}
