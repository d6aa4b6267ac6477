import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawInForce } from '../commencement-table.ts'
import { commencementOf } from './commencement-of.ts'
import { rules } from './rules.ts'

const stateOf = (instrument: string, provision: string) =>
  commencementOf({ instrument, provision, standing: 'confirmed' }, lawInForce)?.state

test('every provision of the 2025 Act that a rule rests on has a line in the table of commencement', () => {
  const cited = rules.flatMap(({ cites }) => cites).filter(({ instrument }) => instrument === 'Mental Health Act 2025')
  assert.ok(cited.length > 5)
  for (const cite of cited) assert.ok(commencementOf(cite, lawInForce), cite.provision)
})

test('a section stands under the line that covers it', () => {
  assert.equal(stateOf('Mental Health Act 1983', 'section 117(2), a duty owed to the person'), 'in-force')
  assert.equal(stateOf('Mental Health Act 2025', 'section 46(3): new section 117(3A)(b)'), 'enacted-not-commenced')
  assert.equal(stateOf('Mental Health Act 2025', 'section 56(6)'), 'in-force')
})

test('what the table does not speak of has no state', () => {
  assert.equal(stateOf('Mental Health Act 1983', 'section 17A'), undefined)
  assert.equal(stateOf('Mental Health Act 1983', 'sections 50, 51 and 53'), undefined)
  assert.equal(stateOf('Mental Health Act 2025', 'section 4'), 'enacted-not-commenced')
  assert.equal(stateOf('Children Act 1989', 'section 46'), undefined)
})
