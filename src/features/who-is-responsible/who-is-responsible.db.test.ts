import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { errorsOn, wordsOn } from '../../../test/support/read-form.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { stepGroups } from './steps.ts'

const oversight = 'Olu Demo-Oversight'
const path = '/who-is-responsible'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

const facts = [
  {
    type: 'ResidenceRecorded',
    effectiveOn: '2019-05-01',
    data: { kind: 'own-home', council: 'E10000028', settled: 'yes', nation: 'england' },
  },
  { type: 'GpRegistered', effectiveOn: '2019-05-01', data: { icb: 'QNC' } },
  { type: 'Detained', effectiveOn: '2024-05-03', data: { section: '3', commissioner: 'QNC' } },
  { type: 'DetentionEnded', effectiveOn: '2024-08-30', data: {} },
  { type: 'LeftHospital', effectiveOn: '2024-08-30', data: { destination: 'home' } },
]
const question = JSON.stringify({ facts })
const send = (form: Record<string, string>, as = oversight) => register.post(path, form, as)
const day = (name: string, [of = '', month = '', year = ''] = [] as string[]) => ({
  [`${name}-day`]: of,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

/** The timeline as the page carries it on. */
function carried(html: string): { facts: unknown[] } {
  const value = /name="question" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return JSON.parse(
    value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  ) as { facts: unknown[] }
}

test('every role may open the page, and it asks for no name', async () => {
  for (const { name } of register.everybody) assert.equal((await register.get(path, name)).statusCode, 200, name)
  const { body } = await register.get(path, oversight)
  assert.match(wordsOn(body), /Nothing you enter is stored or logged/)
  assert.doesNotMatch(body, /familyName|nhsNumber|name="address"/)
  assert.equal((await register.app.inject({ url: path })).statusCode, 303, 'somebody who has not signed in is asked to')
})

test('ST3 step by step: chosen, asked, added, answered, taken away', async () => {
  const asked = await send({ do: 'choose', step: 'detained' })
  assert.match(wordsOn(asked.body), /When did detention under this section begin\?/)
  assert.doesNotMatch(asked.body, /name="hospital"/)
  const added = await send({ do: 'add', step: 'detained', section: '3', ...day('happened', ['3', '5', '2024']) })
  assert.equal(added.statusCode, 200)
  assert.deepEqual(carried(added.body).facts, [{ type: 'Detained', effectiveOn: '2024-05-03', data: { section: '3' } }])
  assert.match(wordsOn(added.body), /Answer for 21 November 2026 .*Detained since 3 May 2024\. Aftercare will be owed on leaving hospital/)
  const taken = await send({ do: 'remove', place: '0', question: JSON.stringify(carried(added.body)) })
  assert.deepEqual(carried(taken.body).facts, [])
  assert.doesNotMatch(wordsOn(taken.body), /Answer for/)
  for (const place of ['', '-1', '7', 'x', '1e1'])
    assert.equal(carried((await send({ do: 'remove', place, question })).body).facts.length, 5, place)
})

test('HE3 HE4 a pasted timeline is answered with all four findings, each step named with its rule and source', async () => {
  const { statusCode, body } = await send({ do: 'paste', json: question })
  assert.equal(statusCode, 200)
  const words = wordsOn(body)
  assert.match(words, /Aftercare is owed since 30 August 2024/)
  assert.match(words, /Which council is responsible\? .*Staffordshire/)
  assert.match(words, /Which NHS body is responsible\? .*Staffordshire and Stoke-on-Trent/i)
  assert.match(words, /What is due next\? An aftercare review was due by 30 November 2024, and the timeline does not show/)
  assert.match(words, /1 May 2019 : Lives in their own home, in the area of Staffordshire County Council/)
  assert.match(words, /Registered with a GP practice of NHS Staffordshire/)
  for (const rule of ['ENT-4', 'LA-3', 'ICB-3', 'REV-2']) assert.match(words, new RegExp(`Rule ${rule} `), rule)
  assert.ok(body.includes('href="#step-3"') && body.includes('id="step-3"'))
  assert.match(words, /It is not legal advice/)
})

test('HE4d another day is answered by the law and the facts of that day', async () => {
  const earlier = await send({ do: 'day', question, ...day('day', ['1', '6', '2024']) })
  assert.match(wordsOn(earlier.body), /Answer for 1 June 2024 .*Detained since 3 May 2024/)
  const wrong = await send({ do: 'day', question, asAt: '2024-06-01', ...day('day', ['31', '2', '2026']) })
  assert.equal(wrong.statusCode, 422)
  assert.match(errorsOn(wrong.body)[0] ?? '', /There is no day 31\/2\/2026/)
  assert.match(wordsOn(wrong.body), /Answer for 1 June 2024/)
  const far = await send({ do: 'day', question, ...day('day', ['1', '1', '9999']) })
  assert.match(errorsOn(far.body)[0] ?? '', /more than twenty years ahead/)
})

test('a home is added with its kind and council; what the step is and what kind of home it is are not mixed up', async () => {
  const added = await send({
    do: 'add',
    step: 'residence',
    kind: 'own-home',
    council: 'E10000028',
    settled: 'yes',
    ...day('happened', ['1', '5', '2019']),
  })
  assert.deepEqual(carried(added.body).facts, [
    { type: 'ResidenceRecorded', effectiveOn: '2019-05-01', data: { kind: 'own-home', council: 'E10000028', settled: 'yes' } },
  ])
})

test('every step that is offered can be opened', async () => {
  const slugs = stepGroups.flatMap(({ steps }) => steps.map(({ slug }) => slug))
  assert.ok(slugs.length > 20)
  for (const step of slugs) {
    const { statusCode, body } = await send({ do: 'choose', step })
    assert.equal(statusCode, 200, step)
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      `${step}: each id once`,
    )
  }
})

test('a day that is not in the calendar, an answer left out, a step that is none: a sentence each, and what was typed stays', async () => {
  const wrong = await send({ do: 'add', step: 'residence', question, council: 'E10000028', ...day('happened', ['31', '2', '2024']) })
  assert.equal(wrong.statusCode, 422)
  assert.deepEqual(errorsOn(wrong.body).length, 2)
  assert.match(errorsOn(wrong.body)[0] ?? '', /There is no day 31\/2\/2024/)
  assert.ok(wrong.body.includes('value="31"'))
  assert.match(wrong.body, /<option value="E10000028" selected/)
  assert.equal(carried(wrong.body).facts.length, facts.length)
  for (const step of ['', 'note', '__proto__', 'person-details', '<script>']) {
    const unknown = await send({ do: 'choose', step, question })
    assert.deepEqual([unknown.statusCode, errorsOn(unknown.body)], [422, ['Choose what happened.']], step)
  }
  const half = await send({ do: 'add', step: 'born', ...day('happened', ['', '', '2009']) })
  assert.match(errorsOn(half.body)[0] ?? '', /whole date of birth/)
})

test('JSON that cannot be read is refused in sentences and answers nothing', async () => {
  const refused = async (json: string) => {
    const answer = await send({ do: 'paste', json, question })
    assert.equal(answer.statusCode, 422, json.slice(0, 60))
    assert.equal(carried(answer.body).facts.length, facts.length, 'the timeline that stood stays')
    return errorsOn(answer.body)[0] ?? ''
  }
  assert.match(await refused('{'), /This is not JSON/)
  assert.match(await refused('[]'), /must be an object/)
  assert.match(await refused('{"facts":[{"type":"Detaind","effectiveOn":"2024-05-03"}]}'), /Did you mean "Detained"/)
  assert.match(await refused('{"facts":[{"type":"Detained","effectiveOn":"2024-02-31","data":{"section":"3"}}]}'), /not a day that exists/)
  assert.match(await refused('{"facts":[{"type":"Died","effectiveOn":"9999-12-31"}]}'), /between 1900 and 2099/)
  assert.match(await refused(JSON.stringify({ facts: Array.from({ length: 101 }, () => facts[2]) })), /at most 100 steps/)
  assert.match(await refused(`{"facts":[],"x":"${'y'.repeat(70_000)}"}`), /at most 60,000 letters/)
  assert.match(await refused(`{"facts":${'['.repeat(20_000)}${']'.repeat(20_000)}}`), /more brackets within brackets/)
})

test('1 MB of JSON, and a spoiled hidden field, answer with a page', async () => {
  const large = await send({ do: 'paste', json: `{"facts":["${'x'.repeat(1_100_000)}"]}` })
  assert.equal(large.statusCode, 413)
  for (const spoiled of ['{', 'null', '"x"', '{"facts":[{"type":"Nothing"}]}', '{"facts":{}}', "'; drop table case_fact;--"]) {
    const answer = await send({ do: 'day', question: spoiled, ...day('day', ['1', '6', '2024']) })
    assert.equal(answer.statusCode, 422, spoiled)
    assert.deepEqual(carried(answer.body).facts, [])
  }
})

test('a day of which only the month is known is not shown as more', async () => {
  const words = wordsOn((await send({ do: 'add', step: 'detained', section: '3', ...day('happened', ['', '5', '2024']) })).body)
  assert.match(words, /May 2024[^:]*: Detained under section 3/)
  assert.doesNotMatch(words, /1 May 2024 : Detained/)
})

test('SQL and template syntax in a timeline is shown as it was typed', async () => {
  const odd = `{{7*7}}<script>alert(1)</script>'; drop table case_fact;--`
  const answer = await send({
    do: 'paste',
    json: JSON.stringify({ facts: [{ type: 'GpRegistered', effectiveOn: '2020-01-01', data: { practiceName: odd } }] }),
  })
  assert.equal(answer.statusCode, 200)
  assert.ok(wordsOn(answer.body).includes('{{7*7}}') && !answer.body.includes('<script>alert(1)'))
})

test('nothing is stored: no fact, no change, no view, and no draft when the session runs out', async () => {
  const count = async () =>
    (
      await register.pool.query(
        'select (select count(*) from case_fact) f, (select count(*) from change_log) c, (select count(*) from view_log) v, (select count(*) from draft) d',
      )
    ).rows[0] as unknown
  const earlier = await count()
  await send({ do: 'paste', json: question }, 'Mina Demo-Office')
  const standing = register.clock.now
  try {
    register.clock.now = '2026-11-21T09:50:00.000Z' as typeof standing
    const late = await send({ do: 'paste', json: question }, 'Mina Demo-Office')
    assert.equal(late.statusCode, 303)
  } finally {
    register.clock.now = standing
  }
  assert.deepEqual(await count(), earlier)
})
