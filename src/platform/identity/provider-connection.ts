import * as client from 'openid-client'
import { type IssuerSettings, isLoopback } from './issuer-settings.ts'
import { signingKey } from './private-key.ts'

/** The provider's own description of itself, read when it is first needed and kept. */
export interface ProviderConnection {
  readonly settings: IssuerSettings
  /** Throws `ProviderUnreachable` when the provider does not answer; the next call asks it again. */
  configuration(): Promise<client.Configuration>
  /** The description if it was read before: for pages that must not wait for the provider. */
  known(): client.Configuration | undefined
}

/** The identity provider did not answer, or answered with something that is not its description. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable'
}

const secondsToWait = 5

/** Nothing is asked of the provider yet: one that is down stops neither the start nor the people of other bodies. */
export function connectTo(settings: IssuerSettings): ProviderConnection {
  let asked: Promise<client.Configuration> | undefined
  let known: client.Configuration | undefined
  return {
    settings,
    known: () => known,
    configuration: () => {
      asked ??= discover(settings).then(
        (configuration) => (known = configuration),
        (error: unknown) => {
          asked = undefined
          throw new ProviderUnreachable(`no description from ${settings.issuer}`, { cause: error })
        },
      )
      return asked
    },
  }
}

function discover(settings: IssuerSettings): Promise<client.Configuration> {
  const server = new URL(settings.issuer)
  const fetch = settings.fetch
  return client.discovery(server, settings.clientId, undefined, clientAuthOf(settings), {
    timeout: secondsToWait,
    execute: isLoopback(server.hostname) || fetch ? [client.allowInsecureRequests] : [],
    ...(fetch && { [client.customFetch]: (url: string, options: client.CustomFetchOptions) => fetch(url, options) }),
  })
}

function clientAuthOf({ auth }: IssuerSettings): client.ClientAuth {
  if (auth.kind === 'secret') return client.ClientSecretPost(auth.secret)
  const key = { key: signingKey(auth.key, auth.algorithm), kid: auth.kid }
  if (auth.audience === 'issuer') return client.PrivateKeyJwt(key)
  return (server, ...rest) =>
    client.PrivateKeyJwt(key, {
      [client.modifyAssertion]: (_header, payload) => {
        payload.aud = server.token_endpoint
      },
    })(server, ...rest)
}
