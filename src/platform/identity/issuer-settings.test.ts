import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { IssuerSettingsError, readIssuerSettings } from './issuer-settings.ts'

const roles = ['amhp', 's117-lead']
const council = {
  preset: 'entra',
  key: 'staffordshire',
  name: 'Staffordshire County Council',
  issuer: 'https://login.microsoftonline.com/7c1d1a52-3c7e-4d1c-9f0e-0f6f2a3b4c5d/v2.0',
  clientId: 'b5a1',
  auth: { kind: 'secret', secret: 'keep-me-out-of-messages' },
  tenants: ['7c1d1a52-3c7e-4d1c-9f0e-0f6f2a3b4c5d'],
  assurance: { requiredAcrs: ['c1'] },
  organisations: ['E10000028'],
}

const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' })

function complaint(change: Record<string, unknown> | unknown[]): string {
  const setting = Array.isArray(change) ? change : [{ ...council, ...change }]
  try {
    readIssuerSettings(JSON.stringify(setting), roles)
  } catch (error) {
    assert.ok(error instanceof IssuerSettingsError)
    return error.message
  }
  return assert.fail('the setting was accepted')
}

test('Entra ID: people are known by tenant and object id', () => {
  const [issuer] = readIssuerSettings(JSON.stringify([council]), roles)
  assert.partialDeepStrictEqual(issuer, { subject: 'tid+oid', scopes: 'openid profile', accountsUnder: council.issuer, userinfo: false })
})

test('CIS2: scopes, levels, fresh sign-in, chosen role and signed assertion come with the preset', () => {
  const nhs = {
    ...council,
    preset: 'cis2',
    key: 'nhs',
    tenants: undefined,
    assurance: undefined,
    auth: { kind: 'private-key-jwt', key: rsaKey, kid: 'k1' },
  }
  const [issuer] = readIssuerSettings(JSON.stringify([nhs]), roles)
  assert.partialDeepStrictEqual(issuer, {
    scopes: 'openid profile email nationalrbacaccess associatedorgs selectedrole',
    acrValues: 'AAL2_OR_AAL3_ANY',
    prompt: 'login',
    maxAge: 300,
    subject: 'uid',
    userinfo: true,
    selectedRole: true,
    assurance: { minimumAuthenticationLevel: 2, minimumIdentityLevel: 3 },
    auth: { audience: 'token-endpoint', algorithm: 'RS512' },
  })
})

test('an entry’s own words win over its preset’s', () => {
  const [issuer] = readIssuerSettings(JSON.stringify([{ ...council, scopes: 'openid', subject: 'sub' }]), roles)
  assert.partialDeepStrictEqual(issuer, { scopes: 'openid', subject: 'sub' })
})

test('each mistake is named in a sentence with the provider it stands in', () => {
  const first = 'Identity provider 1 ("staffordshire"): '
  assert.equal(complaint({ clientId: undefined }), `${first}give "clientId", as registered with your identity provider.`)
  assert.equal(
    complaint({ organisations: [] }),
    `${first}give "organisations", the codes of the bodies whose people sign in here, for example ["E10000028"].`,
  )
  assert.equal(complaint({ organistions: ['x'] }), `${first}there is no setting called "organistions".`)
  assert.equal(
    complaint({ tenants: undefined }),
    'Identity provider "staffordshire": give "tenants", the tenant ids whose people may come in.',
  )
  assert.match(complaint({ key: 'Staffs!' }), /"key" may hold small letters/)
  assert.match(complaint({ auth: { kind: 'password' } }), /give "auth" with "kind" "secret" or "private-key-jwt"/)
  assert.match(complaint({ auth: { kind: 'private-key-jwt', key: 'not a key', kid: 'k' } }), /give "key": a private key .* in PEM/)
  assert.match(
    complaint({ auth: { kind: 'private-key-jwt', key: ecKey, kid: 'k', algorithm: 'RS256' } }),
    /of the kind "algorithm" signs with/,
  )
  assert.match(complaint({ preset: 'other' }), /"preset" is "entra" or "cis2"/)
  assert.match(complaint(['text']), /between \{ and \}/)
  assert.match(
    complaint({ roleClaim: { name: 'roles', gives: { Admin: 'king' } } }),
    /"king" is not a role\. The roles are amhp, s117-lead\./,
  )
  assert.match(complaint([council, council]), /"staffordshire" is the key of two identity providers/)
  assert.match(complaint([]), /must be a list with at least one identity provider/)
})

test('two mistakes are two lines', () => {
  assert.equal(complaint({ clientId: undefined, name: '' }).split('\n').length, 2)
})

test('a provider that anybody could answer for, or listen in on, is refused', () => {
  assert.match(complaint({ issuer: 'http://login.example.org' }), /must begin with https/)
  assert.match(complaint({ issuer: 'https://login.microsoftonline.com/common/v2.0' }), /must name your own tenant/)
  assert.match(complaint({ issuer: 'nonsense' }), /not a web address/)
})

test('no second factor is a choice somebody must write down', () => {
  assert.match(complaint({ assurance: {} }), /what proof of a second factor must come back/)
  assert.match(complaint({ assurance: undefined }), /assurance/)
  assert.equal(readIssuerSettings(JSON.stringify([{ ...council, assurance: { byProviderPolicy: true } }]), roles).length, 1)
})

test('no message ever quotes a secret', () => {
  assert.doesNotMatch(complaint({ auth: { kind: 'secret', secret: 'keep-me-out-of-messages', extra: 1 } }), /keep-me-out/)
  assert.throws(
    () => readIssuerSettings('[{"auth":{"secret":"keep-me-out-of-messages"', roles),
    (error: Error) => !error.message.includes('keep-me-out'),
  )
})
