import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { Actor } from '../access/actor.ts'
import { may } from '../access/permissions.ts'
import type { Flash, PageContext, SignedInFrame } from './page-context.ts'
import { type ServerSettings, sessionLimits } from './settings.ts'

type More = Pick<PageContext, 'errors' | 'timeTravel'> & { readonly searchedFor?: string }

/** The frame of a page for somebody signed in: their body, their menu, their limits. */
export function pageFrame(
  settings: ServerSettings,
  actor: Actor,
  url: string,
  today: PlainDate,
  csrfToken: string,
  more: More,
): PageContext {
  const currentPath = url.split('?')[0] ?? '/'
  return {
    templates: settings.templates,
    currentPath,
    today,
    signedIn: frameOf(settings, actor, currentPath, more.searchedFor),
    csrfToken,
    footer: settings.footer,
    errors: more.errors,
    timeTravel: more.timeTravel,
  }
}

function frameOf(settings: ServerSettings, actor: Actor, currentPath: string, searchedFor?: string): SignedInFrame {
  const partnership = settings.partnerships.get(actor.partnerships[0] ?? '')
  return {
    accountName: actor.name,
    signOutHref: '/sign-out',
    organisationName: actor.organisationName,
    partnership: partnership ?? { name: 'No data-sharing agreement in force', accent: 'slate' },
    navigation: settings.menu
      .filter((entry) => may(actor.roles, entry.may))
      .map(({ text, href }) => ({ text, href, current: href === '/' ? currentPath === '/' : currentPath.startsWith(href) })),
    ...(may(actor.roles, 'register:view') && { searchHref: '/register', searchedFor }),
    session: sessionLimits,
  }
}

const flashCookie = 'flash'

/** Carries a sentence to the next page. It holds no personal data: a cookie lies on the person's machine. */
export function giveFlash(reply: FastifyReply, flash: Flash): void {
  void reply.setCookie(flashCookie, JSON.stringify(flash), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 })
}

export function takeFlash(request: FastifyRequest, reply: FastifyReply): Flash | undefined {
  const kept = request.cookies[flashCookie]
  if (!kept) return undefined
  void reply.clearCookie(flashCookie, { path: '/' })
  try {
    const { kind, text } = JSON.parse(kept) as Flash
    return ['success', 'information', 'warning'].includes(kind) ? { kind, text: text.slice(0, 300) } : undefined
  } catch {
    return undefined
  }
}
