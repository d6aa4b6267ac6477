import { createHash } from 'node:crypto'
import { packText } from '../../core/local-policies/pack-text.ts'
import type { Policy } from '../../core/local-policies/policy.ts'

/** Names the very content of a pack: `policy@1.0.0+` and the first 12 hex digits of the SHA-256 of its text. */
export function packRelease(policy: Policy): string {
  return `policy@${policy.release}+${createHash('sha256').update(packText(policy)).digest('hex').slice(0, 12)}`
}
