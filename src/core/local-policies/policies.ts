import { camdenIslington } from './camden-islington.ts'
import { herefordshire } from './herefordshire.ts'
import { isleOfWight } from './isle-of-wight.ts'
import { londonBorough } from './london-borough.ts'
import type { Policy } from './policy.ts'
import { staffordshire } from './staffordshire.ts'

/** Every policy the register holds. */
export const policies: readonly Policy[] = [staffordshire, camdenIslington, londonBorough, herefordshire, isleOfWight]

/** The policy of this pack key, as the partnership table has it; undefined when none is held. */
export function findPolicy(key: string): Policy | undefined {
  return policies.find((policy) => policy.key === key)
}
