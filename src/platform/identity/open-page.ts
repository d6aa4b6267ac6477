import type { FastifyReply, FastifyRequest } from 'fastify'
import { londonDay, type Moment } from '../../core/time/plain-date.ts'
import type { NavigationItem, PageModel } from '../../design/page-model.ts'
import type { Templates } from '../http/page-context.ts'

/** Answers with a page that anybody may see, signed in or not. */
export type ShowPage = <Model extends PageModel>(
  request: FastifyRequest,
  reply: FastifyReply,
  template: string,
  model: Model,
  status?: number,
) => FastifyReply

/** Pages without a session: no name, no menu, nothing kept by the browser. */
export function openPages(given: { templates: Templates; clock: () => Moment; footer: readonly NavigationItem[] }): ShowPage {
  return (request, reply, template, model, status = 200) => {
    const context = {
      templates: given.templates,
      currentPath: request.url.split('?')[0] ?? '/',
      today: londonDay(given.clock()),
      csrfToken: '',
      footer: given.footer,
    }
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(given.templates.render(template, model, context))
  }
}
