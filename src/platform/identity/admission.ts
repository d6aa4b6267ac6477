import { type AssuranceEvidence, asList, assuranceIn, assuranceMissing, asText, type Claims } from './assurance.ts'
import type { IssuerSettings } from './issuer-settings.ts'
import type { SignInRefusal } from './refusals.ts'

/** What an identity provider told us: the signed ID token, and what it added when asked (`userinfo`). */
export interface ProviderAnswer {
  readonly idToken: Claims
  readonly userinfo: Claims
}

/** An account as the register holds it. */
export interface Account {
  readonly id: string
  readonly organisation: string
  readonly roles: readonly string[]
  readonly disabled: boolean
}

/** Somebody the provider vouches for well enough to look for their account. */
export interface Vouched {
  readonly subject: string
  readonly evidence: AssuranceEvidence
  /** The body of the role they chose; absent where the provider has no such choice. */
  readonly roleAt?: string
  /** The roles their provider gives them here; absent where the register's own roles count. */
  readonly roles?: readonly string[]
}

export interface NotAdmitted {
  readonly refusal: SignInRefusal
  /** For the change log; never shown. */
  readonly detail?: string
}

/** Does the answer vouch for a person, and for whom? Asks nothing of our own records. */
export function vouchedFor({ idToken, userinfo }: ProviderAnswer, issuer: IssuerSettings): Vouched | NotAdmitted {
  // Proof of who the person is counts only from the signed token.
  const evidence = assuranceIn(idToken, issuer)
  if (issuer.tenants && !issuer.tenants.includes(asText(idToken.tid) ?? '')) {
    return { refusal: 'tenant-not-allowed', detail: `tid ${asText(idToken.tid) ?? 'absent'}` }
  }
  const missing = assuranceMissing(evidence, issuer)
  if (missing) return { refusal: 'assurance-too-low', detail: missing }
  const subject = subjectIn(idToken, userinfo, issuer)
  if (!subject) return { refusal: 'answer-not-valid', detail: `no ${issuer.subject}` }
  const role = issuer.selectedRole ? selectedRole(idToken, userinfo) : undefined
  if (issuer.selectedRole && !role) return { refusal: 'no-role-selected' }
  const roles = issuer.roleClaim && rolesGiven(role ?? { ...userinfo, ...idToken }, issuer.roleClaim)
  if (roles?.length === 0) return { refusal: 'no-role-given' }
  const site = asText(role?.org_code)
  return { subject, evidence, roleAt: site && (issuer.siteOf[site] ?? site), roles }
}

/** May the person the provider vouches for use this account now? Undefined when they may. */
export function refusalOf(account: Account | undefined, vouched: Vouched, issuer: IssuerSettings): NotAdmitted | undefined {
  if (!account) return { refusal: 'unknown-account' }
  if (account.disabled) return { refusal: 'account-disabled' }
  if (issuer.organisations !== 'every' && !issuer.organisations.includes(account.organisation)) {
    return { refusal: 'organisation-not-allowed', detail: `account is for ${account.organisation}` }
  }
  if (issuer.selectedRole && vouched.roleAt !== account.organisation) {
    return { refusal: 'selected-role-elsewhere', detail: `role at ${vouched.roleAt ?? 'no body'}, account for ${account.organisation}` }
  }
  return undefined
}

function subjectIn(idToken: Claims, userinfo: Claims, issuer: IssuerSettings): string | undefined {
  if (issuer.subject === 'sub') return asText(idToken.sub)
  if (issuer.subject === 'uid') return asText(idToken.uid) ?? asText(userinfo.uid)
  const tenant = asText(idToken.tid)
  const person = asText(idToken.oid)
  return tenant && person && `${tenant}/${person}`
}

/** CIS2: which role was chosen stands in the signed token, what that role is in userinfo. */
function selectedRole(idToken: Claims, userinfo: Claims): Claims | undefined {
  const chosen = asText(idToken.selected_roleid) ?? asText(userinfo.selected_roleid)
  const held = Array.isArray(userinfo.nhsid_nrbac_roles) ? (userinfo.nhsid_nrbac_roles as readonly Claims[]) : []
  return chosen === undefined ? undefined : held.find((role) => role?.person_roleid === chosen)
}

function rolesGiven(claims: Claims, { name, gives }: NonNullable<IssuerSettings['roleClaim']>): string[] {
  const given = (asList(claims[name]) ?? []).flatMap((value) => (Object.hasOwn(gives, value) ? [gives[value] ?? ''] : []))
  return [...new Set(given)].sort()
}
