import { type Asked, colleague, type Field, line } from '../../forms/field.ts'
import type { Settled } from '../kind.ts'

export const colleagueFields = {
  account: colleague({ label: 'Somebody who uses this register' }),
  // May be left empty on the page; `nameOfColleague` then fills it or asks.
  name: line({ label: 'Or their name', hint: 'For somebody who is not in the list.' }) as Field<string>,
}

/** Somebody chosen from the list gives name and body; somebody who does not use the register is written by name. One of the two must be there. */
export function nameOfColleague(values: Readonly<Record<string, unknown>>, { colleagues }: Asked): Settled {
  const chosen = colleagues.find(({ id }) => id === values['account'])
  if (chosen) return { values: { organisation: chosen.organisation, ...values, name: chosen.name } }
  if (values['name'] !== undefined) return { values }
  return { wrong: { field: 'account', says: 'Choose who it is from the list, or write the name below it' } }
}
