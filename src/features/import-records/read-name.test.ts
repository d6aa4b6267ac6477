import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readName, readNames, repairLetters } from './read-name.ts'

test('family and given names are told apart by comma, capitals or order', () => {
  assert.deepEqual(readName('ADAMS, Elliot Tyler'), { familyName: 'Adams', givenName: 'Elliot', otherNames: 'Tyler' })
  assert.deepEqual(readName('Adam Wright'), { familyName: 'Wright', givenName: 'Adam' })
  assert.deepEqual(readName('WRIGHT Adam'), { familyName: 'Wright', givenName: 'Adam' })
  assert.deepEqual(readName('ADAMS  , Colin '), { familyName: 'Adams', givenName: 'Colin' })
  assert.deepEqual(readNames('YUSUF', 'Mohamed'), { familyName: 'Yusuf', givenName: 'Mohamed' })
})

test('titles, asterisks and asides are no part of a name', () => {
  assert.deepEqual(readName('BENNETT, Daniel (AKA Dan)'), { familyName: 'Bennett', givenName: 'Daniel' })
  assert.deepEqual(readName('Mrs Diane Clark'), { familyName: 'Clark', givenName: 'Diane' })
  assert.deepEqual(readName('SMITH, Peter *'), { familyName: 'Smith', givenName: 'Peter' })
  assert.deepEqual(readName('PATEL, Manjit - see notes'), { familyName: 'Patel', givenName: 'Manjit' })
})

test('initials are kept as initials', () => {
  assert.deepEqual(readName('JW'), { initials: 'JW' })
  assert.deepEqual(readName('C D'), { initials: 'CD' })
  assert.deepEqual(readName('D.S.'), { initials: 'DS' })
  assert.deepEqual(readName('A. Jones'), { familyName: 'Jones', initials: 'A' })
  assert.deepEqual(readName('Smith K'), { familyName: 'Smith', initials: 'K' })
})

test('short family names are names and not initials', () => {
  assert.deepEqual(readName('LI, Mei'), { familyName: 'Li', givenName: 'Mei' })
  assert.deepEqual(readName('Mei Li'), { familyName: 'Li', givenName: 'Mei' })
})

test("O'Sullivan, McKenzie and Davies-Taylor keep their capitals", () => {
  assert.equal(readName("O'SULLIVAN, Diarmuid").familyName, "O'Sullivan")
  assert.equal(readName('MCKENZIE, Thomas').familyName, 'McKenzie')
  assert.equal(readName('DAVIES-TAYLOR, Olive').familyName, 'Davies-Taylor')
})

test('letters mangled by the wrong encoding are repaired, others are left alone', () => {
  assert.equal(repairLetters('MÃ¡ire'), 'Máire')
  assert.equal(repairLetters('Ștefania Müller'), 'Ștefania Müller')
  assert.equal(repairLetters('Wo?niak'), 'Wo?niak')
})

test('emoji and right-to-left names survive', () => {
  assert.deepEqual(readName('🌻SUN, Flower🌻'), { familyName: '🌻Sun', givenName: 'Flower🌻' })
  assert.deepEqual(readName('محمد علي'), { familyName: 'علي', givenName: 'محمد' })
})
