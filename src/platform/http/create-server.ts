import { transcode } from 'node:buffer'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Answer } from './answer.ts'
import { giveFlash } from './page-frame.ts'
import { answerMistake, answerUnknownPath } from './mistakes.ts'
import { newCorrelationId, serveRoute } from './serve-route.ts'
import type { ServerSettings } from './settings.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Why this path needs no session. Every other path is declared as a Route with a permission and an audit name. */
    open?: string
    declared?: true
  }
}

/**
 * The web server with every declared route. Refuses to start when a path has neither a permission and an audit name nor
 * a stated reason to be open.
 */
export async function createServer(
  settings: ServerSettings,
  openRoutes: (app: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: settings.logLevel, serializers: { req: withoutPersonalData }, ...(settings.logTo && { stream: settings.logTo }) },
    genReqId: newCorrelationId,
    // Correlation ids come from us: one that a client may choose could hide its requests among another's.
    requestIdHeader: false,
    trustProxy: settings.secureCookies,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  })
  app.addHook('onRoute', ({ config, method, url }) => {
    if (url === '/assets/*') return // the plugin for files lets no reason be given
    if (!config?.open && !config?.declared) throw new Error(`${String(method)} ${url} declares neither who may use it nor why it is open`)
  })
  app.setErrorHandler((error, request, reply) => answerMistake(settings, error, request, reply))
  app.setNotFoundHandler((request, reply) => answerUnknownPath(settings, request, reply))
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 1024 * 1024 })
  await app.register(multipart)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: settings.secureCookies,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, { max: settings.requestsPerMinute, timeWindow: '1 minute' })
  await app.register(staticFiles, {
    root: settings.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    index: false,
    allowedPath: (name) => !name.endsWith('.map') && name !== '/manifest.json',
  } as Parameters<typeof staticFiles>[1])
  await openRoutes(app)
  for (const route of settings.routes) {
    app.route({
      method: route.method,
      url: route.path,
      config: { declared: true },
      handler: async (request, reply) => send(await serveRoute(route, settings, request, reply), reply),
    })
  }
  return app
}

function send(answer: Answer, reply: FastifyReply): FastifyReply {
  // Nothing about a person may stay in a shared computer's cache.
  void reply.header('cache-control', 'no-store')
  switch (answer.kind) {
    case 'page':
      return reply.code(answer.status).type('text/html; charset=utf-8').send(bytesOf(answer.html))
    case 'json':
      return reply.code(answer.status).type('application/json; charset=utf-8').send(answer.text)
    case 'redirect':
      if (answer.flash) giveFlash(reply, answer.flash)
      return reply.redirect(answer.to, 303)
    case 'file':
      return reply
        .type(answer.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
        .send(answer.content)
    default:
      return answer satisfies never
  }
}

/**
 * The page as UTF-8. Pages hold dashes and quotation marks that make V8 keep two bytes for each letter; its own way from there to
 * UTF-8 takes six times as long as this one, which refuses text that is not well formed.
 */
function bytesOf(html: string): Buffer {
  try {
    return transcode(Buffer.from(html, 'utf16le'), 'utf16le', 'utf8')
  } catch {
    return Buffer.from(html)
  }
}

/** A log line names the path and not what was searched for. */
function withoutPersonalData(request: FastifyRequest): { method: string; path: string } {
  return { method: request.method, path: request.url.split('?')[0] ?? '' }
}
