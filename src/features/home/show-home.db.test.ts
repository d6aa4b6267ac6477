import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { moment } from '../../core/time/plain-date.ts'

const nadia = 'Nadia Demo-Nurse'
const mina = 'Mina Demo-Office'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

const home = async (as: string) => readPage((await register.get('/', as)).body)

test('the first visit says so; everybody who works with people finds the search first', async () => {
  const words = await home(nadia)
  assert.match(words, /Home Find a person/)
  assert.match(words, /This is your first visit/)
  assert.match(words, /You are nobody’s named practitioner here/)
  assert.match(words, /Nothing is running out/)
})

test('my people are those whose named practitioner I am, by account or by name, on my registers only, and not who has died', async () => {
  const { id } = register.accountOf(nadia)
  const one = (familyName: string, by: string, assigned: { name: string; account?: string }) =>
    aCase()
      .described('2026-01-01', { familyName })
      .detained('3', '2026-01-02')
      .fact('NamedPractitionerAssigned', '2026-01-03', { ...assigned, organisation: register.accountOf(by).code })
  await register.person(one('Byaccount', mina, { name: 'N Nurse', account: id }).newFacts(), mina)
  await register.person(one('Byname', mina, { name: nadia }).newFacts(), mina)
  await register.person(one('Ofanother', mina, { name: 'Noor Demo-Nurse' }).newFacts(), mina)
  await register.person(one('Hasdied', mina, { name: nadia }).fact('Died', '2026-02-01', {}).newFacts(), mina)
  await register.person(one('Elsewhere', 'Tariq Demo-Office', { name: nadia, account: id }).newFacts(), 'Tariq Demo-Office')
  const words = await home(nadia)
  for (const name of ['BYACCOUNT', 'BYNAME']) assert.ok(words.includes(name), name)
  for (const name of ['OFANOTHER', 'HASDIED', 'ELSEWHERE']) assert.ok(!words.includes(name), name)
})

test('HE19b the clocks of my own body stand with the day they run out, late ones said to be; others’ and stopped ones do not', async () => {
  const { caseId } = await register.person(
    aCase().described('2026-11-01', { familyName: 'Clocked' }).detained('3', '2026-11-02').newFacts(),
    mina,
  )
  const { id, partnershipId } = register.accountOf(mina)
  const clock = (code: string, about: string, due: string, more: { recorded?: string; closed?: string } = {}) =>
    register.pool.query(
      `insert into status_clock (id, case_id, partnership_id, organisation_code, about, notice_on, due_on, logged_at, logged_by, recorded_on, closed_because)
       values ($1, $2, $3, $4, $5, '2026-11-02', $6, now(), $7, $8, $9)`,
      [randomUUID(), caseId, partnershipId, code, about, due, id, more.recorded ?? null, more.closed ?? null],
    )
  await clock('RRE', 'Late matter', '2026-11-09')
  await clock('RRE', 'Matter of today', '2026-11-21')
  await clock('RLY', 'Another body’s matter', '2026-11-10')
  await clock('RRE', 'Stopped matter', '2026-11-10', { recorded: '2026-11-05' })
  await clock('RRE', 'Closed matter', '2026-11-10', { closed: 'Sent in error' })
  const words = await home(mina)
  assert.match(words, /Late matter: record by 9 November 2026 – late/)
  assert.match(words, /Matter of today: record by 21 November 2026/)
  assert.doesNotMatch(words, /Matter of today: record by 21 November 2026 – late/)
  for (const about of ['Another body', 'Stopped matter', 'Closed matter']) assert.ok(!words.includes(about), about)
})

test('what others recorded since the visit before this one is shown, not what I recorded, nor what an import brought', async () => {
  const amara = 'Amara Demo-Okafor'
  const { id } = register.accountOf(amara)
  await register.get('/', amara)
  await register.pool.query(`update account set previous_visit_at = '2026-11-20T12:00:00Z' where id = $1`, [id])
  const standing = register.clock.now
  const at = async (time: string, familyName: string, by: string) => {
    register.clock.now = moment(time)
    await register.person(aCase().described('2026-11-01', { familyName }).detained('3', '2026-11-02').newFacts(), by)
    register.clock.now = standing
  }
  await at('2026-11-20T11:59:00Z', 'Toolongago', mina)
  await at('2026-11-20T12:01:00Z', 'Recently', mina)
  await at('2026-11-20T13:00:00Z', 'Bymyself', amara)
  await at('2026-11-20T13:00:00Z', 'Otherplace', 'Tariq Demo-Office')
  const words = await home(amara)
  assert.match(words, /Since 20 November 2026, 12:00, recorded by others/)
  assert.match(words, /RECENTLY/)
  assert.match(words, /Midlands Partnership/)
  for (const name of ['TOOLONGAGO', 'BYMYSELF', 'OTHERPLACE']) assert.ok(!words.includes(name), name)
})

test('people shown at home are logged as listed; roles without people’s records are shown none', async () => {
  const last = async () =>
    (await register.pool.query<{ listed: string[] | null; id: string }>('select id, listed from view_log order by id desc limit 1')).rows[0]
  const earlier = await last()
  await register.get('/', nadia)
  assert.equal((await last())?.listed?.length, 3, 'two of hers, and one with a clock of her body')
  const standing = await last()
  for (const name of ['Olu Demo-Oversight', 'Sysadmin Demo-Root', 'Rosa Demo-Represent']) {
    const words = await home(name)
    for (const part of ['My people', 'Find a person', 'BYACCOUNT', 'Notify a detention'])
      assert.ok(!words.includes(part), `${name}: ${part}`)
  }
  assert.notEqual(earlier?.id, standing?.id)
  assert.equal((await last())?.id, standing?.id, 'nobody’s data was shown')
})
