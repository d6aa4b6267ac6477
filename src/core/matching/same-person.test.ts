import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareRecords, type PersonDetails, possibleDuplicates, sharedNumberWarning } from './same-person.ts'

/** An invented person; the number is in the test range. */
const olive: PersonDetails = {
  nhsNumber: '9992478624',
  birthDate: '1935-03-02',
  familyName: 'Davies-Taylor',
  givenName: 'Olive',
  postcode: 'ZS21 2PQ',
  gender: 'female',
  localReferences: [{ organisation: 'RRE', reference: '3499539' }],
}
const anothersNumber = '9991925252'

function without(...fields: (keyof PersonDetails)[]): PersonDetails {
  return Object.fromEntries(Object.entries(olive).filter(([field]) => !fields.includes(field as keyof PersonDetails)))
}

function verdict(change: PersonDetails, from: PersonDetails = olive) {
  return compareRecords(from, { ...from, localReferences: [], ...change }).verdict
}

test('ST1 one person in two lists is the same person, with the reasons field by field', () => {
  const { verdict, because, warning } = compareRecords(olive, {
    ...olive,
    familyName: 'DAVIES-TAYLOR',
    nhsNumber: '999 247 8624',
    postcode: 'zs212pq',
  })
  assert.equal(verdict, 'same')
  assert.equal(warning, undefined)
  assert.deepEqual(because, [
    'The NHS number is the same.',
    'The date of birth is the same.',
    'The family name is the same.',
    'The given name is the same.',
    'The postcode is the same.',
    'The gender is the same.',
    'The reference at one organisation is the same.',
  ])
})

test('the reasons quote nothing from either record', () => {
  const text = compareRecords(olive, { ...olive, givenName: 'Olivia', birthDate: '1935-02-03' }).because.join(' ')
  for (const secret of ['Olive', 'Olivia', 'Davies', '1935', '999', 'ZS21', '3499539']) assert.equal(text.includes(secret), false, secret)
})

test('ST1 the NHS number alone never makes two records one', () => {
  assert.equal(compareRecords({ nhsNumber: '9992478624' }, { nhsNumber: '9992478624' }).verdict, 'possible')
  assert.equal(
    compareRecords(
      { nhsNumber: '9992478624', postcode: 'ZS21 2PQ', gender: 'female' },
      without('birthDate', 'familyName', 'givenName', 'localReferences'),
    ).verdict,
    'possible',
  )
  assert.equal(compareRecords({ nhsNumber: '9992478624', birthDate: '1935-03-02' }, olive).verdict, 'same')
  assert.equal(compareRecords({ nhsNumber: '9992478624', familyName: 'Davies-Taylor', givenName: 'Olive' }, olive).verdict, 'same')
})

test('ST1 one number with another birth date and name is a warning: one number, two people', () => {
  const other: PersonDetails = {
    nhsNumber: olive.nhsNumber,
    birthDate: '1991-06-16',
    familyName: 'White',
    givenName: 'Eleanor',
    postcode: 'ZS12 2XT',
  }
  const comparison = compareRecords(olive, other)
  assert.equal(comparison.verdict, 'possible')
  assert.match(comparison.warning ?? '', /One number, two people/)
  assert.match(sharedNumberWarning(other, [olive]) ?? '', /on another record, which does not seem to be the same person/)
  assert.match(sharedNumberWarning({ nhsNumber: '999 247 8624' }, [olive, olive]) ?? '', /on 2 other records/)
  assert.equal(sharedNumberWarning(olive, [olive]), undefined)
  assert.equal(sharedNumberWarning({ ...other, nhsNumber: '9999999999' }, [{ ...olive, nhsNumber: '9999999999' }]), undefined)
})

test('ST1 twins are not the same person, whatever else agrees', () => {
  const megan: PersonDetails = { familyName: 'White', givenName: 'Megan', birthDate: '1989-10-14', postcode: 'ZS25 1WQ', gender: 'female' }
  const twins = ['Natalie', 'Morgan', 'Meg Ann', 'Maya']
  for (const givenName of twins)
    assert.notEqual(compareRecords(megan, { ...megan, givenName: givenName === 'Meg Ann' ? 'Ann' : givenName }).verdict, 'same', givenName)
  assert.equal(
    compareRecords({ ...megan, nhsNumber: '9991367977' }, { ...megan, givenName: 'Natalie', nhsNumber: '9995547996' }).verdict,
    'different',
  )
  assert.equal(
    compareRecords({ ...megan, nhsNumber: '9991367977' }, { ...megan, givenName: 'Natalie', nhsNumber: '9991367977' }).verdict,
    'possible',
  )
})

test('two names a letter apart are two names, and a slip is a slip', () => {
  const tina: PersonDetails = { familyName: 'Okonkwo', givenName: 'Tina', birthDate: '1989-10-14', postcode: 'ZS25 1WQ' }
  assert.equal(compareRecords(tina, { ...tina, givenName: 'Gina' }).verdict, 'possible')
  assert.equal(compareRecords({ ...tina, givenName: 'Alan' }, { ...tina, givenName: 'Alana' }).verdict, 'possible')
  assert.equal(compareRecords({ ...tina, givenName: 'Adaeze' }, { ...tina, givenName: 'Adaeeze' }).verdict, 'same')
})

test('an initial is not enough where twins could share it', () => {
  const emeka: PersonDetails = { familyName: 'Dube', givenName: 'Emeka', birthDate: '1987-01-15', postcode: 'ZS13 3AJ' }
  assert.equal(compareRecords(emeka, { ...emeka, givenName: undefined, initials: 'E' }).verdict, 'possible')
  assert.equal(
    compareRecords({ ...emeka, nhsNumber: '9991121358' }, { ...emeka, givenName: undefined, initials: 'E', nhsNumber: '9991121358' })
      .verdict,
    'same',
  )
})

test("name and date of birth alone can be two people's", () => {
  assert.equal(verdict({ nhsNumber: '', postcode: 'ZT4 6EQ' }), 'possible')
  assert.equal(verdict({ nhsNumber: '', postcode: undefined }), 'possible')
  assert.equal(verdict({ nhsNumber: '' }), 'same')
  const { verdict: two, warning } = compareRecords(olive, { ...olive, nhsNumber: anothersNumber, localReferences: [], postcode: 'ZT4 6EQ' })
  assert.equal(two, 'possible')
  assert.match(warning ?? '', /two different NHS numbers/)
})

test('parent and child of one name are not the same person', () => {
  assert.notEqual(verdict({ nhsNumber: '', birthDate: '1960-08-21' }), 'same')
  assert.notEqual(verdict({ birthDate: '1960-08-21' }), 'same')
  assert.equal(
    compareRecords(
      { familyName: 'Morris', givenName: 'Paul', birthDate: '1978-06-04' },
      { familyName: 'Morris', givenName: 'Paul', birthDate: '1941-08-15' },
    ).verdict,
    'different',
  )
})

test('what typing and time do to a record leaves it the same person', () => {
  const changes: Record<string, PersonDetails> = {
    'day and month exchanged': { birthDate: '1935-02-03' },
    'a month mistyped': { birthDate: '1935-04-02' },
    'only the year known': { birthDate: '1935' },
    'first of January': { birthDate: '1935-01-01' },
    'no date of birth': { birthDate: undefined },
    'a digit of the number mistyped': { nhsNumber: '9992478634' },
    'two digits exchanged': { nhsNumber: '9992478642' },
    'a filler for a number': { nhsNumber: '9999999999' },
    'married name': { familyName: 'Okonkwo' },
    'half of a double name': { familyName: 'Davies' },
    'the halves turned': { familyName: 'Taylor-Davies' },
    "names in each other's place": { familyName: 'Olive', givenName: 'Davies-Taylor' },
    'a pet name': { givenName: 'Liv' },
    'a slip in the family name': { familyName: 'Davis-Taylor' },
    'moved house': { postcode: 'ZT4 6EQ' },
    'no fixed abode': { postcode: 'ZZ99 3VZ' },
  }
  for (const [what, change] of Object.entries(changes)) assert.equal(verdict(change), 'same', what)
})

test('a changed family name without a number is for a person to decide', () => {
  assert.equal(verdict({ nhsNumber: '', familyName: 'Okonkwo' }), 'possible')
  assert.equal(verdict({ nhsNumber: '', familyName: 'Okonkwo', formerFamilyName: 'Davies-Taylor' }), 'same')
})

test('accents, lost letters, titles and asides in a name do not part a person from themselves', () => {
  const pawel: PersonDetails = { familyName: 'Woźniak', givenName: 'Paweł', birthDate: '1984-04-10', postcode: 'ZS25 7FW' }
  for (const change of [
    { givenName: 'Pawel' },
    { familyName: 'Wo?niak' },
    { givenName: 'PAWEL (aka Paul)' },
    { familyName: 'Mr Wozniak' },
    { givenName: 'Pawe?' },
  ]) {
    assert.equal(compareRecords(pawel, { ...pawel, ...change }).verdict, 'same', JSON.stringify(change))
  }
})

test('a reference at the same organisation counts only with birth date or name', () => {
  const reference = olive.localReferences
  assert.equal(compareRecords({ localReferences: reference, birthDate: '1935-03-02' }, olive).verdict, 'same')
  assert.equal(compareRecords({ localReferences: reference }, olive).verdict, 'possible')
  assert.equal(compareRecords({ localReferences: [{ organisation: 'RLY', reference: '3499539' }] }, olive).verdict, 'different')
})

test('strangers are strangers, and empty records say nothing', () => {
  assert.equal(
    compareRecords(olive, { nhsNumber: anothersNumber, birthDate: '1991-06-16', familyName: 'White', givenName: 'Eleanor' }).verdict,
    'different',
  )
  assert.equal(
    compareRecords(olive, { ...without('nhsNumber', 'localReferences', 'birthDate'), familyName: 'Khan', givenName: 'Zahid' }).verdict,
    'different',
  )
  assert.deepEqual(compareRecords({}, {}), { weight: 0, verdict: 'different', because: [] })
  assert.equal(compareRecords({ nhsNumber: '9999999999' }, { nhsNumber: '9999999999' }).verdict, 'different')
})

test('ST1 of those already known, the ones worth showing come likeliest first', () => {
  const known = [
    { id: 'stranger', nhsNumber: anothersNumber, familyName: 'White', givenName: 'Eleanor', birthDate: '1991-06-16' },
    { id: 'namesake', familyName: 'Davies-Taylor', givenName: 'Olive', birthDate: '1935-03-02', postcode: 'ZT4 6EQ' },
    { id: 'herself', ...olive },
    { id: 'wrong-number', nhsNumber: olive.nhsNumber, familyName: 'White', givenName: 'Eleanor', birthDate: '1991-06-16' },
  ]
  assert.deepEqual(
    possibleDuplicates(olive, known).map(({ record }) => record.id),
    ['herself', 'namesake', 'wrong-number'],
  )
  assert.deepEqual(possibleDuplicates({}, known), [])
})

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const someone: fc.Arbitrary<PersonDetails> = fc.record({
  nhsNumber: optional(fc.constantFrom('9992478624', '9992478642', '9991925252', '9999999999', '', 'n/k')),
  birthDate: optional(fc.constantFrom('1935-03-02', '1935-02-03', '1935-01-01', '1935', '1936-03-02', '1991-06-16', 'rubbish')),
  familyName: optional(fc.constantFrom('Davies-Taylor', 'Davies', 'Davis', 'Olive', 'Khan', "O'Brien", '😀', 'Taylor Davies', 'Kaur')),
  givenName: optional(
    fc.constantFrom('Olive', 'Olivia', 'Ollive', 'Davies', 'O', 'Tina', 'Gina', 'Sunita Kaur', 'Dan', 'Daniel', 'Danielle'),
  ),
  formerFamilyName: optional(fc.constantFrom('Davies', 'Khan', 'Okonkwo')),
  initials: optional(fc.constantFrom('O', 'OD', 'OT', 'X')),
  postcode: optional(fc.constantFrom('ZS21 2PQ', 'ZS21 9ZZ', 'ZT4 6EQ', 'ZZ99 3VZ', 'nowhere')),
  gender: optional(fc.constantFrom('female', 'male', 'not-stated')),
  localReferences: optional(
    fc.array(fc.record({ organisation: fc.constantFrom('RRE', 'RLY'), reference: fc.constantFrom('1', '2') }), { maxLength: 2 }),
  ),
})

test('it does not matter which of two records is named first', () => {
  fc.assert(
    fc.property(someone, someone, (a, b) => assert.deepEqual(compareRecords(a, b), compareRecords(b, a))),
    { numRuns: 3000 },
  )
})

test('no two records are the same on the number alone, with another given name, or with two good numbers', () => {
  fc.assert(
    fc.property(someone, someone, (a, b) => {
      const { verdict: decided, because } = compareRecords(a, b)
      if (decided !== 'same') return
      const text = because.join(' ')
      assert.match(text, /birth|given name/i)
      assert.doesNotMatch(text, /given names are different|may be two people|each could be right|dates of birth are different/)
    }),
    { numRuns: 3000 },
  )
})

test('texts of ten million letters are compared at once', () => {
  const long = 'x'.repeat(10_000_000)
  const record = { familyName: long, givenName: long, nhsNumber: long, postcode: long, birthDate: long }
  assert.ok(['same', 'possible', 'different'].includes(compareRecords(record, olive).verdict))
})
