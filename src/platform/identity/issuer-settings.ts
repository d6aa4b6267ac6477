import { z } from 'zod'
import { presets } from './issuer-presets.ts'
import { findPrivateKey, keyAlgorithms, type WrittenKey } from './private-key.ts'

const text = (says: string) => z.string({ error: says }).trim().min(1, { error: says })
const texts = (says: string) => z.array(text(says), { error: says }).min(1, { error: says })

const ourKey = z
  .string({ error: 'give "key", a short name for addresses and logs, for example "staffordshire"' })
  .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: '"key" may hold small letters, digits and hyphens only' })

const issuerUrl = z
  .string({ error: 'give "issuer", the address your identity provider calls itself' })
  .refine((given) => URL.canParse(given), { error: '"issuer" is not a web address' })
  .refine((given) => !URL.canParse(given) || isSafe(new URL(given)), {
    error: '"issuer" must begin with https:// (http:// is allowed on this computer only)',
  })
  .refine((given) => !/login\.microsoftonline\.com\/(common|organizations|consumers)\b/.test(given), {
    error: '"issuer" must name your own tenant, not common or organizations: those let any tenant in the world answer',
  })

const clientAuth = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('secret'),
      secret: text('give "secret", the client secret'),
    }),
    z
      .strictObject({
        kind: z.literal('private-key-jwt'),
        key: z.custom<WrittenKey>(),
        /** Name under which the provider knows the public key. */
        kid: text('give "kid", the name under which the provider knows your public key'),
        algorithm: z.enum(keyAlgorithms, { error: `"algorithm" is one of ${keyAlgorithms.join(', ')}` }).default('RS256'),
        /** Who the assertion says it is for. Providers built before 2025 expect their token endpoint. */
        audience: z.enum(['issuer', 'token-endpoint'], { error: '"audience" is "issuer" or "token-endpoint"' }).default('issuer'),
      })
      .refine(({ key, algorithm }) => findPrivateKey(key, algorithm) !== undefined, {
        error: 'give "key": a private key of the kind "algorithm" signs with, in PEM (beginning "-----BEGIN PRIVATE KEY-----") or as a JWK',
      }),
  ],
  { error: 'give "auth" with "kind" "secret" or "private-key-jwt"' },
)

const noAssurance = 'say in "assurance" what proof of a second factor must come back, or write "byProviderPolicy": true'
const assurance = z
  .strictObject(
    {
      requiredAcr: texts('"requiredAcr" is a list of values of which one must come back').optional(),
      requiredAmr: texts('"requiredAmr" is a list of methods that must all come back').optional(),
      requiredAcrs: texts('"requiredAcrs" is a list of authentication contexts that must all come back').optional(),
      minimumAuthenticationLevel: z.int({ error: '"minimumAuthenticationLevel" is 1, 2 or 3' }).min(1).max(3).optional(),
      minimumIdentityLevel: z.int({ error: '"minimumIdentityLevel" is 1, 2 or 3' }).min(1).max(3).optional(),
      /** The provider's own policy asks for a second factor and sends no evidence of it: a choice somebody has to write down. */
      byProviderPolicy: z.literal(true, { error: '"byProviderPolicy" can only be true' }).optional(),
    },
    { error: ({ code }) => (code === 'invalid_type' ? noAssurance : undefined) },
  )
  .refine((given) => Object.values(given).some((value) => value !== undefined), { error: noAssurance })

const issuer = z.strictObject({
  preset: z.enum(['entra', 'cis2'], { error: '"preset" is "entra" or "cis2"' }).optional(),
  key: ourKey,
  name: text('give "name", the words people choose this sign-in by, for example "Staffordshire County Council"'),
  issuer: issuerUrl,
  clientId: text('give "clientId", as registered with your identity provider'),
  auth: clientAuth,
  scopes: text('"scopes" is a text of scopes with spaces between').default('openid profile'),
  acrValues: text('"acrValues" is a text of values with spaces between').optional(),
  prompt: z.enum(['login', 'select_account'], { error: '"prompt" is "login" or "select_account"' }).optional(),
  /** Seconds since the person last proved who they are, at most. */
  maxAge: z.int({ error: '"maxAge" is a number of seconds' }).min(0).optional(),
  assurance,
  /** Codes of the bodies whose people this provider may vouch for. */
  organisations: texts('give "organisations", the codes of the bodies whose people sign in here, for example ["E10000028"]'),
  /** Entra: tenants whose people may come in. */
  tenants: texts('"tenants" is a list of tenant ids').optional(),
  subject: z.enum(['sub', 'tid+oid', 'uid'], { error: '"subject" is "sub", "tid+oid" or "uid"' }).default('sub'),
  /** Ask the provider's userinfo address for more claims. */
  userinfo: z.boolean({ error: '"userinfo" is true or false' }).default(false),
  /** CIS2: the role the person chose must be at the body of their account. */
  selectedRole: z.boolean({ error: '"selectedRole" is true or false' }).default(false),
  /** A site's code in the provider's words, and the body it belongs to in ours. */
  siteOf: z.record(z.string(), z.string(), { error: '"siteOf" names sites and their bodies, for example {"RRE01": "RRE"}' }).default({}),
  /** The provider decides the roles: a claim, and which role of ours each of its values gives. */
  roleClaim: z
    .strictObject({
      name: text('"roleClaim" needs "name", the claim that holds roles'),
      gives: z.record(z.string(), z.string(), { error: '"roleClaim" needs "gives", for example {"S117.Lead": "s117-lead"}' }),
    })
    .optional(),
  /** What `account.issuer` says for people of this provider; its address unless given. */
  accountsUnder: z.string().optional(),
})

type FromSetting = z.infer<typeof issuer>

/** One body's identity provider and what we ask of it. */
export interface IssuerSettings extends Omit<FromSetting, 'organisations' | 'accountsUnder'> {
  readonly organisations: readonly string[] | 'every'
  readonly accountsUnder: string
  /** Reaches the provider when its address is not reachable from here: the demo provider in this process. */
  readonly fetch?: (url: string, options: RequestInit) => Promise<Response>
}

/** The setting cannot be used. The message has one sentence a line, each naming the issuer and what to write. */
export class IssuerSettingsError extends Error {
  override readonly name = 'IssuerSettingsError'
}

/**
 * The identity providers in the setting REGISTER_ISSUERS: a JSON list. `knownRoles` are the roles a `roleClaim` may give.
 * Throws IssuerSettingsError; secrets are never part of a message.
 */
export function readIssuerSettings(json: string, knownRoles: readonly string[]): IssuerSettings[] {
  const entries = parse(json)
  const complaints: string[] = []
  const issuers = entries.flatMap((entry, index) => {
    const read = issuer.safeParse(withPreset(entry))
    if (!read.success) {
      complaints.push(...read.error.issues.map((issue) => `${nameOf(entry, index)}: ${sentence(issue)}.`))
      return []
    }
    return [settingsOf(read.data)]
  })
  complaints.push(...repeatedKeys(issuers), ...unknownRoles(issuers, knownRoles), ...noTenants(issuers))
  if (complaints.length > 0) throw new IssuerSettingsError(complaints.join('\n'))
  return issuers
}

function parse(json: string): unknown[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    // The parser's own message quotes the text, which may hold a secret.
    throw new IssuerSettingsError('REGISTER_ISSUERS is not JSON. Check quotes, commas and brackets; see docs/operations/sign-in.md.')
  }
  if (!Array.isArray(value) || value.length === 0) {
    throw new IssuerSettingsError(
      'REGISTER_ISSUERS must be a list with at least one identity provider: [{ … }]. See docs/operations/sign-in.md.',
    )
  }
  return value
}

/** What the entry says wins over what its preset says; `assurance` is taken whole so that nothing is loosened by half. */
function withPreset(entry: unknown): unknown {
  if (!isObject(entry) || typeof entry.preset !== 'string' || !Object.hasOwn(presets, entry.preset)) return entry
  const preset = presets[entry.preset as keyof typeof presets]
  const auth = isObject(entry.auth) && entry.auth.kind === 'private-key-jwt' ? { ...preset.keyAuth, ...entry.auth } : entry.auth
  return { ...preset.settings, ...entry, auth }
}

function settingsOf({ accountsUnder, ...settings }: FromSetting): IssuerSettings {
  return { ...settings, accountsUnder: accountsUnder ?? settings.issuer }
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.path.length === 0) return 'write the settings of one identity provider between { and }'
  if (issue.code === 'unrecognized_keys') return `there is no setting called ${issue.keys.map((key) => `"${key}"`).join(' or ')}`
  return issue.message
}

function nameOf(entry: unknown, index: number): string {
  const key = isObject(entry) && typeof entry.key === 'string' ? ` ("${entry.key}")` : ''
  return `Identity provider ${index + 1}${key}`
}

function repeatedKeys(issuers: readonly IssuerSettings[]): string[] {
  const repeated = issuers.filter((one, index) => issuers.findIndex((other) => other.key === one.key) < index)
  return repeated.map(({ key }) => `"${key}" is the key of two identity providers: each needs its own.`)
}

function unknownRoles(issuers: readonly IssuerSettings[], known: readonly string[]): string[] {
  return issuers.flatMap(({ key, roleClaim }) =>
    Object.values(roleClaim?.gives ?? {})
      .filter((role) => !known.includes(role))
      .map((role) => `Identity provider "${key}": "${role}" is not a role. The roles are ${known.join(', ')}.`),
  )
}

function noTenants(issuers: readonly IssuerSettings[]): string[] {
  return issuers
    .filter(({ subject, tenants }) => subject === 'tid+oid' && !tenants)
    .map(({ key }) => `Identity provider "${key}": give "tenants", the tenant ids whose people may come in.`)
}

/** Plain http shows the code and the secret to the network, so only this computer may be spoken to that way. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** Is this host this computer itself? */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
