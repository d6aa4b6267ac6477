import { createPrivateKey, type KeyObject, type webcrypto } from 'node:crypto'

/** How the assertion is signed that proves to a provider that it is us. */
export const keyAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384'] as const
export type KeyAlgorithm = (typeof keyAlgorithms)[number]

/** A private key as an operator writes it: PKCS #8 in PEM, or a JWK. */
export type WrittenKey = string | Readonly<Record<string, unknown>>

/** The key, when it is a private one of the kind the algorithm signs with. */
export function findPrivateKey(written: unknown, algorithm: KeyAlgorithm): KeyObject | undefined {
  try {
    const key =
      typeof written === 'string' ? createPrivateKey(written) : createPrivateKey({ key: { ...(written as object) }, format: 'jwk' })
    if (algorithm.startsWith('ES')) return key.asymmetricKeyDetails?.namedCurve === curves[algorithm] ? key : undefined
    return key.asymmetricKeyType === 'rsa' ? key : undefined
  } catch {
    // Node's own message may quote the key.
    return undefined
  }
}

const curves: Readonly<Record<string, string>> = { ES256: 'prime256v1', ES384: 'secp384r1' }

/** The key in the form signing needs. Throws when it is no private key of the algorithm's kind. */
export function signingKey(written: WrittenKey, algorithm: KeyAlgorithm): webcrypto.CryptoKey {
  const key = findPrivateKey(written, algorithm)
  if (!key) throw new Error(`not a private key for ${algorithm}`)
  const bits = algorithm.slice(2)
  const wanted = algorithm.startsWith('ES')
    ? { name: 'ECDSA', namedCurve: `P-${bits}` }
    : { name: algorithm.startsWith('PS') ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5', hash: `SHA-${bits}` }
  return key.toCryptoKey(wanted, false, ['sign'])
}
