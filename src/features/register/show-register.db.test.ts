import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { moment, plainDate } from '../../core/time/plain-date.ts'
import type { RegisterRow } from './register.repository.ts'

const mina = 'Mina Demo-Office'
let register: TestRegister

interface Made {
  readonly family: string
  readonly given: string
  readonly born?: string
  readonly number?: string
  readonly reference?: string
  readonly former?: string
}

/** A person described, to whom more may be added. */
function described({ family, given, born, number, reference, former }: Made) {
  const told = aCase().described('2026-01-02', {
    familyName: family,
    givenName: given,
    ...(born && { birthDate: plainDate(born) }),
    ...(former && { formerFamilyName: former }),
  })
  if (number) told.fact('NhsNumberRecorded', '2026-01-02', { nhsNumber: number, traceStatus: '01' })
  if (reference) told.fact('LocalReferenceRecorded', '2026-01-02', { organisation: 'RRE', reference })
  return told
}

const live = (who: Made) => described(who).detained('3', '2026-01-05').dischargedAndLeft('2026-03-01')

before(async () => {
  register = await startTestRegister()
  const put = (facts: ReturnType<typeof described>, by = mina) => register.person(facts.newFacts(), by)
  await put(live({ family: 'Søndergård', given: 'Zoë', born: '1980-04-03', number: '9990000018', reference: 'D100/42-A' }))
  await put(described({ family: "O'Neill", given: 'Caoimhe', born: '1980-04-03', reference: 'D100/43' }).detained('2', '2026-11-10'))
  await put(
    described({ family: 'Robinson', given: 'Elliot', born: '1990-12-31', former: 'Kowalczyk' })
      .detained('37/41', '2025-02-01')
      .fact('ConditionallyDischarged', '2026-02-01', {}),
  )
  await put(
    live({ family: 'Robins', given: 'Thomas', born: '2010-11-21' }).fact('TeamAssigned', '2026-03-02', {
      team: 'CAMHS North',
      organisation: 'RRE',
    }),
  )
  await put(
    live({ family: 'Thomas', given: 'Robin', born: '2008-11-21' }).fact('NamedPractitionerAssigned', '2026-03-02', {
      name: 'Nadia Demo-Nurse',
      organisation: 'RRE',
    }),
  )
  await put(
    described({ family: 'Ghanem', given: 'Ali' })
      .detained('3', '2026-05-01')
      .sectionEnded('2026-06-01')
      .fact('CommunityTreatmentOrderMade', '2026-06-01', {})
      .leftHospital('2026-06-01', { destination: 'home' }),
  )
  await put(described({ family: 'Ghanim', given: 'Alya' }).detained('3', '2026-09-01').leave('overnight', '2026-11-01'))
  await put(
    live({ family: 'Evans', given: 'Bronwen' })
      .fact('ResponsibleBodyRecorded', '2026-03-02', { duty: 'council', organisation: 'E10000028' })
      .fact('ResponsibleBodyRecorded', '2026-03-02', { duty: 'nhs', organisation: 'QNC' })
      .fact('ResidenceRecorded', '2026-03-02', { kind: 'own-home', council: 'E06000051' })
      .fact('ReviewHeld', '2026-11-01', { outcome: 'continue' })
      .fact('DisputeOpened', '2026-11-02', { about: 'council' }),
  )
  await put(live({ family: 'Quinn', given: 'Deceased' }).fact('Died', '2026-10-01', {}))
  await put(
    live({ family: 'Søndergård', given: 'Camden', born: '1980-04-03', number: '9990000026', reference: 'D100/42-A' }),
    'Tariq Demo-Office',
  )
})
after(() => register.close())

/** Families of the people a list shows, in its order. */
async function list(search: string, as = mina): Promise<string[]> {
  const response = await register.get(`/api/register?${search}`, as)
  assert.equal(response.statusCode, 200, search)
  return response.json<{ people: RegisterRow[] }>().people.map(({ familyName }) => familyName)
}

const found = async (q: string, as = mina) => (await list(new URLSearchParams({ q }).toString(), as)).toSorted()

test('ST1 one list over every body of the partnership: each sees the same people, and nobody of another', async () => {
  const all = await list('')
  assert.equal(all.length, 9)
  for (const name of ['Amara Demo-Okafor', 'Stella Demo-Stoke', 'Ravi Demo-Office', 'Connie Demo-Commission'])
    assert.deepEqual(await list('', name), all, name)
  assert.deepEqual(await list('', 'Tariq Demo-Office'), ['Søndergård'])
  assert.deepEqual(await list('', 'Hetty Demo-Hereford'), [])
})

for (const [what, q, expected] of [
  ['the beginning of a family name', 'robi', ['Robins', 'Robinson', 'Thomas']],
  ['the beginning of a given name', 'ell', ['Robinson']],
  ['both, either way round', 'thomas robin', ['Robins', 'Thomas']],
  ['the order turned', 'Caoimhe ONeill', ["O'Neill"]],
  ['no accents', 'sondergard zoe', ['Søndergård']],
  ['accents where there are none', 'Róbinsön', ['Robinson']],
  ['a letter left out', 'Robnson', ['Robinson']],
  ['a letter too much', 'Robinnson', ['Robinson']],
  ['two letters changed about', 'Sondregard', ['Søndergård']],
  ['a wrong letter', 'Evens', ['Evans']],
  ['an apostrophe left out', 'oneill', ["O'Neill"]],
  ['an apostrophe of another kind', 'O’Neill', ["O'Neill"]],
  ['a former name', 'kowalczyk', ['Robinson']],
  ['capital letters and spaces', '  GHANEM   ALI ', ['Ghanem']],
  ['nobody’s name', 'Vandenberg', []],
  ['a short name is matched exactly', 'alx', []],
] as const) {
  test(`ST1 IW4 search by name: ${what}`, async () => assert.deepEqual(await found(q), [...expected].sort()))
}

for (const q of ['9990000018', '999 000 0018', '999-000-0018', ' 999 0000018 ', '999\u00a0000\u00a00018']) {
  test(`ST1 search by NHS number written "${q}"`, async () => assert.deepEqual(await found(q), ['Søndergård']))
}

test('ST1 an NHS number that cannot be one finds nobody and says why; another partnership’s finds nobody', async () => {
  const { body } = await register.get('/register?q=9990000019', mina)
  assert.match(readPage(body), /0 people/)
  assert.match(readPage(body), /check digit|cannot be|not an NHS number|mistyped/i)
  assert.deepEqual(await found('9990000026'), [])
})

test('ST1 search by date of birth finds everybody born that day on this register', async () => {
  for (const q of ['3/4/1980', '03/04/1980', '3.4.1980', '03-04-1980']) assert.deepEqual(await found(q), ["O'Neill", 'Søndergård'], q)
  assert.deepEqual(await found('31/02/1980'), [])
})

test('IW4 search by a body’s own reference: case, spaces and dashes do not count; the register’s own reference too', async () => {
  for (const q of ['D100/42-A', 'd10042a', 'd100 42', 'D-100-42A']) assert.deepEqual(await found(q), ['Søndergård'], q)
  assert.deepEqual(await found('d100/4'), ["O'Neill", 'Søndergård'])
  const [first] = (await register.get('/api/register?q=evans', mina)).json<{ people: RegisterRow[] }>().people
  assert.deepEqual(await found(first?.reference ?? ''), ['Evans'])
})

test('ST1 who was looked for is named at the empty list with what to do', async () => {
  const words = readPage((await register.get('/register?q=Vandenberg', mina)).body)
  assert.match(words, /Nobody on the register fits “Vandenberg”/)
  assert.match(words, /try another spelling/)
})

for (const [search, expected] of [
  ['state=LIVE_ON_LEAVE', ['Ghanim']],
  ['state=LIVE_END_BARRED_CTO', ['Ghanem']],
  ['section=2', ["O'Neill"]],
  ['section=37%2F41', ['Robinson']],
  ['council=E10000028', ['Evans']],
  ['nhs=QNC', ['Evans']],
  ['team=CAMHS+North', ['Robins']],
  ['practitioner=Nadia+Demo-Nurse', ['Thomas']],
  ['flag=cto', ['Ghanem']],
  ['flag=leave', ['Ghanim']],
  ['flag=conditional', ['Robinson']],
  ['flag=out-of-area', ['Evans']],
  ['flag=disputed', ['Evans']],
  // Eighteen on 21 November 2026 itself is not under 18.
  ['flag=under-18', ['Robins']],
  ['review=in-date', ['Evans', 'Ghanim']],
  ['review=overdue', ['Ghanem', 'Robins', 'Robinson', 'Søndergård', 'Thomas']],
  ['flag=disputed&flag=out-of-area&council=E10000028', ['Evans']],
  ['flag=disputed&flag=cto', []],
] as const) {
  test(`ST1 filter ${search}`, async () => {
    assert.deepEqual((await list(search)).toSorted(), [...expected].sort())
  })
}

test('ST1 open to no team: neither those with a team or a named practitioner, nor those who have died', async () => {
  const people = await list('flag=no-team')
  assert.ok(people.includes('Evans'))
  for (const name of ['Robins', 'Thomas', 'Quinn']) assert.ok(!people.includes(name), name)
})

test('ST1 filters that leave out: no council recorded, no review due', async () => {
  assert.ok(!(await list('council=none')).includes('Evans'))
  assert.equal((await list('council=none')).length, 8)
  assert.ok((await list('review=none')).includes("O'Neill"))
  assert.ok(!(await list('review=none')).includes('Evans'))
})

test('ST1 the list is sorted by name without regard to accents, and each order can be turned about', async () => {
  assert.deepEqual((await list('')).slice(0, 3), ['Evans', 'Ghanem', 'Ghanim'])
  assert.deepEqual((await list('dir=down'))[0], 'Thomas')
  for (const [sort, column] of [
    ['since', 'entitlementSince'],
    ['review', 'reviewDueOn'],
    ['birth', 'birthDate'],
    ['changed', 'lastFactAt'],
  ] as const) {
    for (const dir of ['', 'down']) {
      const { people } = (await register.get(`/api/register?sort=${sort}&dir=${dir}`, mina)).json<{ people: RegisterRow[] }>()
      const days = people.map((row) => row[column]).filter((day) => day !== null)
      assert.deepEqual(days, dir === 'down' ? days.toSorted().toReversed() : days.toSorted(), `${sort} ${dir}`)
      assert.equal(people.length, 9)
    }
  }
  const { people } = (await register.get('/api/register?sort=review', mina)).json<{ people: RegisterRow[] }>()
  assert.notEqual(people[0]?.reviewDueOn, null, 'who has no day stands last')
})

test('ST1 counts by state stand above the list, narrowed by every filter but the state, and add up', async () => {
  const { total, counts } = (await register.get('/api/register', mina)).json<{ total: number; counts: Record<string, number> }>()
  assert.equal(total, 9)
  assert.equal(
    Object.values(counts).reduce((sum, people) => sum + people, 0),
    9,
  )
  assert.equal(counts['LIVE_END_BARRED_CTO'], 1)
  const narrowed = (await register.get('/api/register?flag=cto&state=LIVE', mina)).json<{ total: number; counts: Record<string, number> }>()
  assert.equal(narrowed.total, 0)
  assert.deepEqual(narrowed.counts, { LIVE_END_BARRED_CTO: 1 })
  const words = readPage((await register.get('/register', mina)).body)
  assert.match(words, /Register 9 people/)
  assert.match(words, /Counted 21 November 2026, 09:30/)
})

test('ST1 chips say which filters are in force and take each away', async () => {
  const { body } = await register.get('/register?flag=cto&section=3&q=ghanem', mina)
  const words = readPage(body)
  for (const chip of ['Search: ghanem', 'Section 3', 'On a community treatment order']) assert.ok(words.includes(chip), chip)
  assert.ok(body.includes('href="/register?q=ghanem&amp;section=3"'))
})

test('ST1 fifty to a page: the rest are on the next, nobody twice, nobody missing', async () => {
  for (let number = 0; number < 55; number += 1) {
    await register.person(
      described({ family: `Pagename${String.fromCharCode(97 + (number % 26))}`, given: `Number${number}` }).newFacts(),
      'Hari Demo-Office',
    )
  }
  const page = async (number: number) =>
    (await register.get(`/api/register?page=${number}`, 'Hari Demo-Office')).json<{ total: number; people: RegisterRow[] }>()
  const [first, second, third] = [await page(1), await page(2), await page(3)]
  assert.equal(first.total, 55)
  assert.deepEqual([first.people.length, second.people.length, third.people.length], [50, 5, 0])
  assert.equal(new Set([...first.people, ...second.people].map(({ caseId }) => caseId)).size, 55)
  const words = readPage((await register.get('/register?page=2', 'Hari Demo-Office')).body)
  assert.match(words, /55 people/)
  assert.match(words, /Previous/)
})

test('IW4 every search and list is logged with whom it showed, before the answer', async () => {
  const { rows: earlier } = await register.pool.query<{ last: string | null }>('select max(id)::text as last from view_log')
  await register.get('/register?q=evans', mina)
  const { rows } = await register.pool.query('select action, listed, case_id, account_id from view_log where id > $1', [
    earlier[0]?.last ?? '0',
  ])
  const [evans] = (await register.get('/api/register?q=evans', mina)).json<{ people: RegisterRow[] }>().people
  assert.deepEqual(rows, [{ action: 'view-register', listed: [evans?.caseId], case_id: null, account_id: register.accountOf(mina).id }])
})

test('a register seen by choice in the address is one the body shares; any other choice shows the own', async () => {
  const camden = register.accountOf('Tariq Demo-Office').partnershipId
  assert.equal((await list(`partnership=${camden}`)).length, 9)
})

test('counts are never more than a few seconds old', async () => {
  const total = async () => (await register.get('/api/register', 'Wanda Demo-Office')).json<{ total: number }>().total
  assert.equal(await total(), 0)
  await register.person(described({ family: 'Newcomer', given: 'A' }).newFacts(), 'Wanda Demo-Office')
  const standing = register.clock.now
  register.clock.now = moment('2026-11-21T09:30:04.000Z')
  assert.equal(await total(), 1)
  register.clock.now = standing
})
