import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { may } from '../../platform/access/permissions.ts'

const lead = 'Lena Demo-Lead'
const staffordshire = 'E10000028'
const stoke = 'E06000021'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

async function somebody() {
  const history = aCase()
    .described('1990-02-03', { givenName: 'Nia', familyName: 'Invented' })
    .livesAt('2020-01-03', { council: staffordshire })
    .registeredWithGp('2020-01-04', { icb: 'QNC' })
    .detained('3', '2024-05-01', { commissioner: 'QNC' })
    .dischargedAndLeft('2024-08-01')
    .fact('ResponsibleBodyRecorded', '2024-08-05', { duty: 'council', organisation: stoke })
  const { caseId, factIds } = await register.person(history.newFacts(), lead)
  return { caseId, version: factIds.length, home: factIds[1] ?? '', form: `/people/${caseId}/responsibility/confirm` }
}

type Person = Awaited<ReturnType<typeof somebody>>

const sent = (person: Person, more: Record<string, string>) => ({
  question: 'council',
  shown: staffordshire,
  submission: randomUUID(),
  version: String(person.version),
  ...more,
})

async function factsOf(caseId: string) {
  const { rows } = await register.pool.query<{ type: string; data: Record<string, unknown>; body: string }>(
    'select type, data, body from case_fact where case_id = $1 order by sequence',
    [caseId],
  )
  return rows
}

async function registerEntry(caseId: string) {
  const { rows } = await register.pool.query('select council, "nhs_body" as "nhsBody" from register_entry where case_id = $1', [caseId])
  return rows[0] as { council: string | null; nhsBody: string | null }
}

test('a confirmed answer is kept with who, when, the rules of that day and what they said; the register shows its body', async () => {
  const person = await somebody()
  assert.equal((await registerEntry(person.caseId)).council, stoke, 'what is recorded, while nobody has confirmed')
  const shown = readPage((await register.get(`${person.form}?question=council`, lead)).body)
  assert.match(shown, /Which council\? Confirm or depart Staffordshire County Council owes the council’s part of aftercare\. Certain/)
  assert.match(shown, /Confirm: Staffordshire County Council/)
  const answer = await register.post(person.form, sent(person, { standing: 'confirmed' }), lead)
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers['location'], `/people/${person.caseId}/responsibility`)
  const kept = (await factsOf(person.caseId)).at(-1)
  assert.deepEqual(
    { ...kept, data: { ...kept?.data, because: undefined } },
    {
      type: 'DeterminationReliedOn',
      body: staffordshire,
      data: {
        question: 'council',
        standing: 'confirmed',
        organisation: staffordshire,
        confidence: 'CERTAIN',
        rule: 'LA-3',
        pack: 'law@1.0.0',
        because: undefined,
      },
    },
  )
  assert.match(String((kept?.data['because'] as string[])[0]), /^LA-3: The person lived in the area of Staffordshire County Council/)
  assert.equal((await registerEntry(person.caseId)).council, staffordshire)
  const page = readPage((await register.get(`/people/${person.caseId}/responsibility`, lead)).body)
  assert.match(
    page,
    /Relied on Staffordshire County Council, confirmed on 21 November 2026, 09:30 by Lena Demo-Lead for Staffordshire County Council\. What was worked out then Certain The answer then rested on rule LA-3 of law@1\.0\.0\./,
  )
  assert.doesNotMatch(page, /Would be answered differently now/)
  assert.match(
    readPage((await register.get(`/people/${person.caseId}`, lead)).body),
    /Responsible council Staffordshire County Council\. Confirmed on 21 November 2026, 09:30, by Lena Demo-Lead\./,
  )
})

test('a departure needs a body, a reason and an authority, and keeps all three', async () => {
  const person = await somebody()
  const refused = await register.post(person.form, sent(person, { standing: 'departed' }), lead)
  assert.equal(refused.statusCode, 422)
  for (const id of ['organisation', 'reason', 'authority']) assert.ok(refused.body.includes(`href="#${id}"`), id)
  const same = await register.post(
    person.form,
    sent(person, { standing: 'departed', organisation: staffordshire, reason: 'x', authority: 'y' }),
    lead,
  )
  assert.match(readPage(same.body), /This is the body worked out\. Confirm it, or choose another body\./)
  const departure = {
    standing: 'departed',
    organisation: stoke,
    reason: 'Stoke placed her there in 2019',
    authority: 'Panel of 3 May 2026',
  }
  assert.equal((await register.post(person.form, sent(person, departure), lead)).statusCode, 303)
  const page = readPage((await register.get(`/people/${person.caseId}/responsibility`, lead)).body)
  assert.match(page, /Relied on Stoke-on-Trent City Council, taken otherwise than worked out, on 21 November 2026/)
  assert.match(page, /Why: Stoke placed her there in 2019 On the authority of: Panel of 3 May 2026/)
  assert.equal((await registerEntry(person.caseId)).council, stoke)
})

test('an answer relied on is flagged once the facts give another', async () => {
  const person = await somebody()
  await register.post(person.form, sent(person, { standing: 'confirmed' }), lead)
  await register.post(
    `/people/${person.caseId}/facts/${person.home}/withdraw`,
    { reason: 'Another Nia', submission: randomUUID(), version: String(person.version + 1) },
    lead,
  )
  const page = readPage((await register.get(`/people/${person.caseId}/responsibility`, lead)).body)
  assert.match(page, /Look again Would be answered differently now: the answer has become open\. Somebody should look at it again\./)
})

test('a form sent twice records once; one that others overtook, or whose answer moved, is shown again', async () => {
  const person = await somebody()
  const once = sent(person, { standing: 'confirmed' })
  assert.equal((await register.post(person.form, once, lead)).statusCode, 303)
  assert.equal((await register.post(person.form, once, lead)).statusCode, 303)
  assert.equal((await factsOf(person.caseId)).filter(({ type }) => type === 'DeterminationReliedOn').length, 1)
  const late = await register.post(
    person.form,
    sent(person, { standing: 'departed', organisation: stoke, reason: 'Placed', authority: 'Panel' }),
    lead,
  )
  assert.equal(late.statusCode, 409)
  assert.match(
    readPage(late.body),
    /Since you opened this form, this was recorded: 21 November 2026: Staffordshire County Council confirmed as the responsible council, recorded by Lena Demo-Lead/,
  )
  assert.ok(late.body.includes('Placed'), 'what was typed is kept')
  const moved = await register.post(
    person.form,
    sent(person, { standing: 'confirmed', shown: stoke, version: String(person.version + 1) }),
    lead,
  )
  assert.equal(moved.statusCode, 422)
  assert.match(readPage(moved.body), /The answer has changed since you opened this page/)
})

test('the NHS body is confirmed by itself', async () => {
  const person = await somebody()
  const form = sent(person, { question: 'nhs', shown: 'QNC', standing: 'confirmed' })
  assert.equal((await register.post(person.form, form, 'Connie Demo-Commission')).statusCode, 303)
  assert.deepEqual(await registerEntry(person.caseId), { council: stoke, nhsBody: 'QNC' })
})

test('only those who may confirm see the way to it and may send it; nobody confirms for a person they may not see', async () => {
  const person = await somebody()
  const home = register.everybody.find(({ name }) => name === lead)?.partnership
  let refused = 0
  for (const { name, roles, partnership } of register.everybody) {
    if (partnership !== home) {
      const { statusCode } = await register.post(person.form, sent(person, { standing: 'confirmed' }), name)
      assert.ok(statusCode === 403 || statusCode === 404, name)
    } else if (!may(roles, 'responsibility:confirm')) {
      refused += 1
      assert.equal((await register.get(person.form, name)).statusCode, 403, name)
      assert.equal((await register.post(person.form, sent(person, { standing: 'confirmed' }), name)).statusCode, 403, name)
      const page = await register.get(`/people/${person.caseId}/responsibility`, name)
      assert.ok(!page.body.includes(person.form), name)
    }
  }
  assert.ok(refused > 3)
  assert.ok((await register.get(`/people/${person.caseId}/responsibility`, lead)).body.includes(person.form))
  assert.equal((await factsOf(person.caseId)).length, person.version)
})

test('what was relied on is not corrected on the timeline, and only those who may confirm take it back', async () => {
  const person = await somebody()
  await register.post(person.form, sent(person, { standing: 'confirmed' }), lead)
  const { rows } = await register.pool.query<{ id: string }>(
    "select id from case_fact where case_id = $1 and type = 'DeterminationReliedOn'",
    [person.caseId],
  )
  const fact = `/people/${person.caseId}/facts/${rows[0]?.id}`
  const timeline = (await register.get(`/people/${person.caseId}/timeline`, lead)).body
  assert.ok(timeline.includes(`${fact}/withdraw`) && !timeline.includes(`${fact}/correct`))
  assert.equal((await register.get(`${fact}/withdraw`, 'Amara Demo-Okafor')).statusCode, 404)
  assert.equal((await register.get(`${fact}/correct`, lead)).statusCode, 404)
})
