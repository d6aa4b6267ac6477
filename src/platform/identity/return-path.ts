/** Pages of ours that nobody wants to come back to after signing in. */
const notWorthReturningTo = /^\/(sign-in|sign-out|signed-out|keep-alive|demo-identity)/

/**
 * The page to go to after signing in: the one asked for when it is a path of this service, else the home page.
 * A sign-in link with somebody else's address in it must not carry a signed-in person there.
 */
export function localPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return '/'
  const here = 'https://this.service.invalid'
  const url = URL.canParse(asked, here) ? new URL(asked, here) : undefined
  if (url?.origin !== here) return '/'
  // Resolving "/.//elsewhere" leaves "//elsewhere", which a browser takes for another host.
  const path = url.pathname + url.search + url.hash
  return path.startsWith('//') || notWorthReturningTo.test(path) ? '/' : path
}

/** Where to send a browser that has no session, so that it comes back to the page it asked for. */
export function signInPath(returnTo: string): string {
  return withReturn('/sign-in', returnTo)
}

/** Where to send a browser whose session ended by itself. */
export function signedOutForSafetyPath(returnTo: string): string {
  return withReturn('/signed-out-for-safety', returnTo)
}

/** The path with `return_to`, left out when it would be the home page. */
export function withReturn(path: string, returnTo: string): string {
  const local = localPath(returnTo)
  return local === '/' ? path : `${path}?return_to=${encodeURIComponent(local)}`
}
