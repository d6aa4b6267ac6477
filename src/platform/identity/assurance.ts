import type { IssuerSettings } from './issuer-settings.ts'

/** What an identity provider said about a person and how they proved who they are. */
export type Claims = Readonly<Record<string, unknown>>

/** Kept with the session and in the change log: how this person signed in. No names, no secrets. */
export interface AssuranceEvidence {
  /** Key of the issuer in our settings. */
  readonly issuer: string
  /** The provider's own name for the person and for its session; a logout sent by the provider names these. */
  readonly sub?: string
  readonly sid?: string
  readonly acr?: string
  readonly amr?: readonly string[]
  /** Entra ID: authentication contexts that were satisfied. */
  readonly acrs?: readonly string[]
  /** CIS2: 1 to 3. */
  readonly authenticationLevel?: number
  readonly identityLevel?: number
  /** Seconds since 1970 at which the person last proved who they are. */
  readonly authTime?: number
}

/** Reads the evidence out of the claims; what was not said is absent. */
export function assuranceIn(claims: Claims, issuer: IssuerSettings): AssuranceEvidence {
  return {
    issuer: issuer.key,
    sub: asText(claims.sub),
    sid: asText(claims.sid),
    acr: asText(claims.acr),
    amr: asList(claims.amr),
    acrs: asList(claims.acrs),
    authenticationLevel: asNumber(claims.authentication_assurance_level),
    identityLevel: asNumber(claims.id_assurance_level),
    authTime: asNumber(claims.auth_time),
  }
}

/**
 * Was the person sure enough who they say they are? Undefined when they were; else what was missing, for the log.
 * Asked again here because what we ask of the provider in the redirect passes through the person's own browser.
 */
export function assuranceMissing(evidence: AssuranceEvidence, issuer: IssuerSettings): string | undefined {
  const { requiredAcr, requiredAmr, requiredAcrs, minimumAuthenticationLevel, minimumIdentityLevel } = issuer.assurance
  if (requiredAcr && !requiredAcr.includes(evidence.acr ?? '')) return `acr is not one of ${requiredAcr.join(', ')}`
  if (requiredAmr && !requiredAmr.every((method) => evidence.amr?.includes(method))) return `amr lacks one of ${requiredAmr.join(', ')}`
  if (requiredAcrs && !requiredAcrs.every((context) => evidence.acrs?.includes(context)))
    return `acrs lacks one of ${requiredAcrs.join(', ')}`
  if (tooLow(evidence.authenticationLevel, minimumAuthenticationLevel)) return `authentication level below ${minimumAuthenticationLevel}`
  if (tooLow(evidence.identityLevel, minimumIdentityLevel)) return `identity level below ${minimumIdentityLevel}`
  return undefined
}

function tooLow(given: number | undefined, least: number | undefined): boolean {
  return least !== undefined && (given === undefined || given < least)
}

/** The claim as text, or undefined when it is absent or something else. */
export function asText(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined
}

/** The claim as a list of texts; one text alone is a list of one. Undefined when it is absent. */
export function asList(claim: unknown): readonly string[] | undefined {
  if (typeof claim === 'string') return [claim]
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : undefined
}

/** CIS2 writes its levels as text, others as numbers. */
function asNumber(claim: unknown): number | undefined {
  const number = typeof claim === 'string' && claim !== '' ? Number(claim) : claim
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
