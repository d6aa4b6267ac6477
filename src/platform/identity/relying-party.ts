import * as client from 'openid-client'
import { vouchedFor, type NotAdmitted, type ProviderAnswer, type Vouched } from './admission.ts'
import type { Claims } from './assurance.ts'
import type { IssuerSettings } from './issuer-settings.ts'
import { type ProviderConnection, ProviderUnreachable } from './provider-connection.ts'
import type { SignInAttempt } from './sign-in-attempt.ts'

/** Where the provider sends the browser back to; registered there, to the letter. */
export function callbackUrl(baseUrl: string, issuerKey: string): string {
  return new URL(`/sign-in/callback/${issuerKey}`, baseUrl).href
}

/** What to remember and where to send the browser, to sign in with this provider. */
export async function beginSignIn(
  provider: ProviderConnection,
  baseUrl: string,
  returnTo: string,
): Promise<{ readonly attempt: SignInAttempt; readonly url: string }> {
  const { settings } = provider
  const configuration = await provider.configuration()
  const attempt: SignInAttempt = {
    issuer: settings.key,
    codeVerifier: client.randomPKCECodeVerifier(),
    state: client.randomState(),
    nonce: client.randomNonce(),
    returnTo,
  }
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl(baseUrl, settings.key),
    scope: settings.scopes,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
    ...(settings.acrValues && { acr_values: settings.acrValues }),
    ...(settings.prompt && { prompt: settings.prompt }),
    ...(settings.maxAge !== undefined && { max_age: String(settings.maxAge) }),
    ...claimsRequest(settings),
  })
  return { attempt, url: url.href }
}

/** Entra gives an authentication context only when it is asked for by name. */
function claimsRequest({ assurance }: IssuerSettings): Record<string, string> {
  const contexts = assurance.requiredAcrs
  if (!contexts) return {}
  const wanted = contexts.length === 1 ? { value: contexts[0] } : { values: contexts }
  return { claims: JSON.stringify({ id_token: { acrs: { essential: true, ...wanted } } }) }
}

/**
 * Reads the provider's answer at `url` (the address the browser came back to, on our own base) against the attempt:
 * state, issuer, code with PKCE, the token's signature, audience, age and nonce, and then the assurance.
 */
export async function readAnswer(provider: ProviderConnection, attempt: SignInAttempt, url: URL): Promise<Vouched | NotAdmitted> {
  try {
    return vouchedFor(await answerOf(provider, attempt, url), provider.settings)
  } catch (error) {
    return refusalFor(error)
  }
}

async function answerOf(provider: ProviderConnection, attempt: SignInAttempt, url: URL): Promise<ProviderAnswer> {
  const configuration = await provider.configuration()
  const tokens = await client.authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: attempt.codeVerifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
    ...(provider.settings.maxAge !== undefined && { maxAge: provider.settings.maxAge }),
  })
  const idToken = tokens.claims()
  if (!idToken) throw new Error('no ID token')
  const userinfo: Claims = provider.settings.userinfo ? await client.fetchUserInfo(configuration, tokens.access_token, idToken.sub) : {}
  return { idToken, userinfo }
}

function refusalFor(error: unknown): NotAdmitted {
  if (error instanceof ProviderUnreachable) return { refusal: 'provider-unreachable' }
  if (error instanceof client.AuthorizationResponseError) return { refusal: 'provider-said-no', detail: plain(error.error) }
  if (error instanceof client.ResponseBodyError) return { refusal: 'answer-not-valid', detail: `token endpoint: ${plain(error.error)}` }
  if (isUnreachable(error)) return { refusal: 'provider-unreachable' }
  // openid-client names what it refused; its messages quote no token.
  if (error instanceof Error) return { refusal: 'answer-not-valid', detail: plain(error.message) }
  throw error
}

/** Node's fetch says "fetch failed" with the socket's error as cause; a time-out has its own name. */
function isUnreachable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError' || at.message === 'fetch failed') return true
  }
  return false
}

/** A provider's words on one short line: they come through the browser and must not shape our log. */
function plain(words: string): string {
  return words.replaceAll(/[^\x20-\x7e]/g, ' ').slice(0, 200)
}
