import { conflictsFor } from './conflicts.ts'
import type { Policy } from './policy.ts'

/**
 * A pack, its terms and its conflicts, as one text that is the same for the same content whatever the order in which it was
 * written. Its digest names the release that somebody relied on; the digest is made outside core.
 */
export function packText(policy: Policy): string {
  return canonical({ policy, conflicts: conflictsFor(policy.key) })
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
    .join(',')}}`
}
