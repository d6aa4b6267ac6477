interface Preset {
  readonly settings: Readonly<Record<string, unknown>>
  /** For `auth` of kind "private-key-jwt". */
  readonly keyAuth: Readonly<Record<string, unknown>>
}

/** What is the same for every body that uses one of the two providers this field has. An entry may say otherwise. */
export const presets = {
  /**
   * Microsoft Entra ID. People are known by tenant and object id: e-mail addresses are given to somebody else in time.
   * What proof must come back (`assurance`) depends on the tenant's licence, so there is no default.
   * Microsoft identity platform, "ID token claims reference" and "Claims validation".
   */
  entra: {
    settings: { scopes: 'openid profile', subject: 'tid+oid' },
    keyAuth: {},
  },
  /**
   * NHS Care Identity Service 2. The role is chosen at sign-in (`selectedrole` with `prompt=login`) and comes back in the
   * ID token; the roles themselves in userinfo. Levels are asked again after the redirect, and the sign-in must be fresh.
   * NHS England, "CIS2 Authentication: scopes and claims", "role selection".
   */
  cis2: {
    settings: {
      scopes: 'openid profile email nationalrbacaccess associatedorgs selectedrole',
      acrValues: 'AAL2_OR_AAL3_ANY',
      prompt: 'login',
      maxAge: 300,
      subject: 'uid',
      userinfo: true,
      selectedRole: true,
      assurance: { minimumAuthenticationLevel: 2, minimumIdentityLevel: 3 },
    },
    keyAuth: { audience: 'token-endpoint', algorithm: 'RS512' },
  },
} as const satisfies Record<string, Preset>
