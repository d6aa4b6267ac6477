import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const lead = 'Lena Demo-Lead'
const staffordshire = 'E10000028'
const stoke = 'E06000021'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

/** Lived in Staffordshire, registered with a practice of its board, detained under section 3 in 2024, home since. */
function homeAfterSection3() {
  return aCase()
    .described('1990-02-03', { givenName: 'Nia', familyName: 'Invented' })
    .livesAt('2020-01-03', { council: staffordshire, address: '12 Larkfield Demo Road', arrangedBy: 'self-or-family', settled: 'yes' })
    .registeredWithGp('2020-01-04', { practiceName: 'Demo Practice', icb: 'QNC' })
    .admitted('2024-05-01', { commissioner: 'QNC' })
    .detained('3', '2024-05-01', { commissioner: 'QNC' })
    .dischargedAndLeft('2024-08-01')
}

async function open(history: ReturnType<typeof aCase>, query = '', page = '/responsibility') {
  const { caseId, factIds } = await register.person(history.newFacts(), lead)
  const answer = await register.get(`/people/${caseId}${page}${query}`, lead)
  return { caseId, factIds, answer, text: readPage(answer.body) }
}

test('HE4c four answers stand first, then for each body the rule, the authority, the law in force and the facts', async () => {
  const { caseId, factIds, answer, text } = await open(homeAfterSection3())
  assert.equal(answer.statusCode, 200)
  assert.match(
    text,
    /Entitled to aftercare\? Live Certain Aftercare is owed since 1 August 2024\..*Which council\? Certain Staffordshire County Council owes the council’s part of aftercare\..*Which NHS body\? Certain NHS Staffordshire and Stoke-on-Trent Integrated Care Board commissions and pays\..*What is due next\? Overdue Due by 1 November 2024/,
  )
  assert.match(text, /Law in force Section 117\(3\) as it stands since 1 April 2015.*Residence counts on 30 April 2024/)
  assert.match(text, /Rule LA-3 · Mental Health Act 1983, section 117\(3\)\(a\) \(read in a published copy\)/)
  assert.match(text, /Law in force The law since 1 July 2022: the regulations of 2022 \(SI 2022\/635\)/)
  assert.ok(answer.body.includes('href="https://www.legislation.gov.uk/ukpga/1983/20'), 'the authority is a link')
  const home = factIds[1]
  assert.ok(answer.body.includes(`/people/${caseId}/timeline?fact=${home}#fact-${home}`), 'the step links to its fact')
  assert.match(text, /What would change the answer Another home on 30 April 2024.*A later move does not change it/)
  assert.doesNotMatch(text, /undefined|null|NaN|\[object/)
})

test('a body recorded stands beside the one worked out, and a difference is said plainly', async () => {
  const same = homeAfterSection3().fact('ResponsibleBodyRecorded', '2024-08-05', { duty: 'council', organisation: staffordshire })
  assert.match(
    (await open(same)).text,
    /Recorded by a body Staffordshire County Council, from 5 August 2024\..*?This is what is worked out too\./,
  )
  const other = homeAfterSection3().fact('ResponsibleBodyRecorded', '2024-08-05', { duty: 'council', organisation: stoke })
  assert.match(
    (await open(other)).text,
    /Differs This differs from what is worked out, Staffordshire County Council\. One of the two is wrong/,
  )
})

test('a board that took over the work of the one recorded is not another body', async () => {
  const history = homeAfterSection3().fact('ResponsibleBodyRecorded', '2021-08-05', { duty: 'nhs', organisation: '05V' })
  assert.match((await open(history)).text, /NHS Stafford and Surrounds CCG, from 5 August 2021\..*?This is what is worked out too\./)
})

test('while bodies disagree, the page says so, who acts meanwhile, and that care continues', async () => {
  const history = homeAfterSection3()
    .fact('ResponsibleBodyRecorded', '2024-08-05', { duty: 'council', organisation: staffordshire })
    .fact('DisputeOpened', '2025-02-03', { about: 'council' })
  const { text } = await open(history)
  assert.match(
    text,
    /Disputed Bodies have disagreed since 3 February 2025 about which council is responsible\. Care must continue meanwhile\./,
  )
  assert.match(text, /Who acts meanwhile Staffordshire County Council/)
  assert.match(text, /It is disputed; care must continue meanwhile\./)
})

test('HE4c where the record does not say enough, the answer is "not settled", with what would settle it', async () => {
  const { text } = await open(
    aCase().described('1990-02-03', { familyName: 'Unknown' }).detained('3', '2024-05-01').dischargedAndLeft('2024-08-01'),
  )
  assert.match(text, /Which council\? Facts are missing Not settled: the record does not say enough\./)
  assert.match(text, /Which NHS body\? Facts are missing Not settled: the record does not say enough\./)
  assert.match(text, /What would settle it Where the person was living just before 1 May 2024/)
})

test('HE4c where two answers can be argued both stand side by side, and neither is shown alone', async () => {
  const history = aCase()
    .described('1990-02-03', { familyName: 'Between' })
    .livesAt('2019-01-03', { council: stoke, kind: 'own-home' })
    .livesAt('2024-01-03', { council: staffordshire, kind: 'temporary', settled: 'unclear' })
    .registeredWithGp('2020-01-04', { icb: 'QNC' })
    .detained('3', '2024-05-01')
    .dischargedAndLeft('2024-08-01')
  const { text } = await open(history)
  assert.match(text, /Which council\? .*?(Another answer can be argued|Not settled)[^.]*: [^.]*(Staffordshire|Stoke)/)
  assert.match(
    text,
    /Answers that can be argued Staffordshire County Council The answer worked out\. .*? Stoke-on-Trent City Council The area of Stoke/,
  )
})

test('for somebody never detained the page says that no council owes aftercare, and invents no body', async () => {
  const { text } = await open(aCase().described('1990-02-03', { familyName: 'Never' }).livesAt('2020-01-03', { council: staffordshire }))
  assert.match(
    text,
    /Which council\? Certain No detention that opens section 117 is recorded up to 21 November 2026, so no council owes aftercare\./,
  )
})

test('the page stands at an earlier day, where nobody may confirm', async () => {
  const { answer, text } = await open(homeAfterSection3(), '?as-at=2024-06-01')
  assert.equal(answer.statusCode, 200)
  assert.match(text, /Responsibility on 1 June 2024/)
  assert.match(text, /Staffordshire County Council will owe the council’s part of aftercare on leaving hospital\./)
  assert.ok(!answer.body.includes('/responsibility/confirm'))
})

test('the overview adds one line of what is worked out, and marks a difference', async () => {
  const plain = await open(homeAfterSection3(), '', '')
  assert.match(
    plain.text,
    /Responsible council Not recorded No council recorded yet\. Worked out: Staffordshire County Council \(certain\)\./,
  )
  assert.ok(plain.answer.body.includes(`/people/${plain.caseId}/responsibility`))
  const other = homeAfterSection3().fact('ResponsibleBodyRecorded', '2024-08-05', { duty: 'council', organisation: stoke })
  assert.match(
    (await open(other, '', '')).text,
    /Responsible council Stoke-on-Trent City Council, from 5 August 2024\. .*? Differs Worked out: Staffordshire County Council \(certain\)\./,
  )
})

test('a person of another partnership is not found, and oversight may not look', async () => {
  const { caseId } = await register.person(homeAfterSection3().newFacts(), lead)
  for (const { name, partnership, roles } of register.everybody) {
    const { statusCode } = await register.get(`/people/${caseId}/responsibility`, name)
    const home = register.everybody.find((known) => known.name === lead)?.partnership
    if (partnership !== home) assert.ok(statusCode === 404 || statusCode === 403, name)
    else if (roles.every((role) => ['oversight-member', 'organisation-representative', 'system-administrator'].includes(role)))
      assert.equal(statusCode, 403, name)
  }
  assert.equal((await register.get('/people/00000000-0000-4000-8000-000000000000/responsibility', lead)).statusCode, 404)
})
