import { camdenIslingtonConflicts } from './conflicts/camden-islington.ts'
import { herefordshireConflicts } from './conflicts/herefordshire.ts'
import { isleOfWightConflicts } from './conflicts/isle-of-wight.ts'
import { londonBoroughConflicts } from './conflicts/london-borough.ts'
import { staffordshireConflicts } from './conflicts/staffordshire.ts'
import type { PackKey } from './policy.ts'
import type { PolicyConflict } from './policy-conflict.ts'
import type { PolicyParameter } from './policy-parameters.ts'

/** Every conflict known, pack by pack. */
export const policyConflicts: readonly PolicyConflict[] = [
  ...staffordshireConflicts,
  ...camdenIslingtonConflicts,
  ...londonBoroughConflicts,
  ...herefordshireConflicts,
  ...isleOfWightConflicts,
]

/** The conflicts of one policy; with a parameter, those to be shown wherever that parameter is used. */
export function conflictsFor(partnership: PackKey, parameter?: PolicyParameter): readonly PolicyConflict[] {
  return policyConflicts.filter(
    (conflict) => conflict.partnership === partnership && (parameter === undefined || conflict.parameter === parameter),
  )
}
