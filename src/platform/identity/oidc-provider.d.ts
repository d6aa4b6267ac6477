/** The part of oidc-provider 9 that we use; the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface ProviderAccount {
    accountId: string
    claims(use: string, scope: string): Promise<Record<string, unknown>>
  }

  class Grant {
    constructor(properties: { accountId: string; clientId: string })
    addOIDCScope(scope: string): void
    addOIDCClaims(claims: string[]): void
    save(): Promise<string>
  }

  /** Koa's context with what the provider knows of the request. */
  interface ProviderContext {
    redirect(url: string): void
    readonly oidc: {
      readonly provider: Provider
      readonly account?: { readonly accountId: string }
      readonly client: { readonly clientId: string }
      readonly requestParamScopes: ReadonlySet<string>
      readonly requestParamClaims: ReadonlySet<string>
    }
  }

  export interface Interaction {
    readonly uid: string
    readonly prompt: { readonly name: string }
  }

  export interface InteractionResult {
    login?: { accountId: string; acr?: string; amr?: string[]; remember?: boolean }
    error?: string
    error_description?: string
  }

  export interface ProviderSettings {
    clients: Record<string, unknown>[]
    jwks: { keys: Record<string, unknown>[] }
    cookies: { keys: string[]; long?: object; short?: object }
    claims?: Record<string, string[] | null>
    scopes?: string[]
    acrValues?: string[]
    conformIdTokenClaims?: boolean
    features?: Record<string, { enabled: boolean } | object>
    findAccount(context: ProviderContext, id: string): Promise<ProviderAccount | undefined>
    loadExistingGrant?(context: ProviderContext): Promise<Grant | undefined>
    interactions?: { url(context: ProviderContext, interaction: Interaction): Promise<string> | string }
    pkce?: { required(): boolean }
    renderError?(context: ProviderContext, out: { error: string; error_description?: string }, error: Error): Promise<void> | void
    ttl?: Record<string, number>
    clientAuthMethods?: string[]
    enabledJWA?: Record<string, string[]>
    extraParams?: string[]
    /** Made once for each kind of thing, with its name. */
    adapter?: new (
      kind: string,
    ) => object
  }

  export default class Provider {
    constructor(issuer: string, settings: ProviderSettings)
    proxy: boolean
    readonly Grant: typeof Grant
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    /** Keeps the result and says where to send the browser. */
    interactionResult(request: IncomingMessage, response: ServerResponse, result: InteractionResult): Promise<string>
    on(event: string, listener: (...about: never[]) => void): this
  }
}
