import type { FastifyInstance } from 'fastify'

export interface WhereToListen {
  readonly host: string
  readonly port: number
  /** The port was asked for by name: when it is taken, say so instead of taking another. */
  readonly fixed: boolean
  /** The address people use, where a proxy stands in front. */
  readonly baseUrl?: string
  readonly say: (sentence: string) => void
}

const portsToTry = 20

/** Listens on the port, or on the next free one where none was asked for. `create` is told the address the server will have. */
export async function listenOnFreePort(
  where: WhereToListen,
  create: (baseUrl: string) => Promise<FastifyInstance>,
): Promise<{ app: FastifyInstance; baseUrl: string }> {
  for (let port = where.port; ; port += 1) {
    const baseUrl = where.baseUrl ?? `http://${where.host.includes(':') ? `[${where.host}]` : where.host}:${port}`
    const app = await create(baseUrl)
    try {
      await app.listen({ host: where.host, port })
      return { app, baseUrl }
    } catch (error) {
      await app.close()
      if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
      if (where.fixed || port >= where.port + portsToTry)
        throw new Error(`Port ${port} is already in use. Stop what uses it, or set PORT to another number.`, { cause: error })
      where.say(`Port ${port} is already in use; trying ${port + 1}.`)
    }
  }
}
