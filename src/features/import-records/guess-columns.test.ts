import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessColumns, recogniseFormat } from './guess-columns.ts'
import { councilList } from './lists/council-list.ts'
import { listFormats } from './read-list.ts'

test('capitals, spaces and signs in headers do not matter', () => {
  assert.deepEqual(guessColumns(councilList, ['NAME', 'd.o.b', 'nhs  no.', 's117?', 'MHA Section']), {
    name: 'NAME',
    birthDate: 'd.o.b',
    nhsNumber: 'nhs  no.',
    claim: 's117?',
    section: 'MHA Section',
  })
})

test('one header serves one field', () => {
  const mapping = guessColumns(councilList, ['Name', 'Section', 'ID'])
  assert.equal(new Set(Object.values(mapping)).size, Object.values(mapping).length)
})

test('the kinds of list are told apart, and what is none is none', () => {
  const kindOf = (...header: string[]) => recogniseFormat(listFormats, header)?.format.name
  assert.equal(kindOf('Surname', 'Forename', 'Legal status', 'Ward', 'CTO'), 'trust-list')
  assert.equal(kindOf('Name', 'S117', 'Section', 'Social worker', 'Placement'), 'council-list')
  assert.equal(kindOf('Ref', 'Name', 'Package', 'NHS %', 'Panel date'), 'funding-tracker')
  assert.equal(kindOf('Name', 'Telephone'), undefined)
})
