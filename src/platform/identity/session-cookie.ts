import type { CookieSerializeOptions } from '@fastify/cookie'
import { isToken } from './session.ts'

type Cookies = Readonly<Record<string, string | undefined>>

/** The two cookies of sign-in. `__Host-` makes the browser refuse one set by a neighbouring host or without TLS. */
export function cookieNames(secureCookies: boolean): { readonly session: string; readonly attempt: string } {
  const prefix = secureCookies ? '__Host-' : ''
  return { session: `${prefix}register-session`, attempt: `${prefix}register-sign-in` }
}

/** No script reads it, other sites' forms do not send it, and it ends with the browser unless `maxAge` (seconds) is given. */
export function cookieOptions(secureCookies: boolean, maxAge?: number): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies, maxAge }
}

/** The session token the browser sent, if it looks like one. Whether it still opens anything, only the database knows. */
export function sessionTokenOf(cookies: Cookies, secureCookies: boolean): string | undefined {
  const token = cookies[cookieNames(secureCookies).session]
  return isToken(token) ? token : undefined
}
