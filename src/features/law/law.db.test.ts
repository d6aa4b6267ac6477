import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { lawInForce } from '../../core/law/commencement-table.ts'
import { rules } from '../../core/law/rules/rules.ts'
import { errorsOn, wordsOn } from '../../../test/support/read-form.ts'
import { readPublishedCases } from './published-cases.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const root = 'Sysadmin Demo-Root'
const oversight = 'Olu Demo-Oversight'
const s46 = {
  provision: 'MHA2025.s46',
  'from-day': '1',
  'from-month': '4',
  'from-year': '2027',
  evidence: 'SI 2027/100, regulation 2',
  evidenceUrl: 'https://www.legislation.gov.uk/uksi/2027/100',
}
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

const rows = async (sql: string) => (await register.pool.query<Record<string, unknown>>(sql)).rows

test('DO9 the law page names every rule and every question, with how far each provision was read and its state', async () => {
  const { statusCode, body } = await register.get('/law', oversight)
  assert.equal(statusCode, 200)
  const words = wordsOn(body)
  for (const { id, says } of rules) {
    assert.ok(body.includes(`href="/law/rules/${id}"`), id)
    assert.ok(words.includes(says.replaceAll("'", '’')), says)
  }
  assert.match(words, /section 117\(1\) \(read in a published copy\) In force since 30 September 1983 Used by ENT-1/)
  assert.match(words, /section 46\(2\) \(read in a published copy\) Enacted, not in force Used by DIS-5/)
  assert.match(words, /\(from memory, to be checked\)/)
  assert.match(words, /\(our reading of the published words\)/)
})

test('DO9 one rule: its sentence, its days, its provisions, and what the law leaves open', async () => {
  const words = wordsOn((await register.get('/law/rules/LA-14', oversight)).body)
  assert.match(words, /stays with the council that owes that earlier duty/)
  assert.match(words, /Not yet: it waits for section 46 of the Mental Health Act 2025, which is not in force/)
  assert.match(words, /The new residence rules of the Mental Health Act 2025 \(A5\)/)
  assert.match(wordsOn((await register.get('/law/rules/ICB-20', oversight)).body), /From 1 April 2013 to 31 March 2016\./)
  assert.match(wordsOn((await register.get('/law/rules/REV-9', oversight)).body), /the local policy of each partnership/)
  for (const { id } of rules) assert.equal((await register.get(`/law/rules/${id}`, oversight)).statusCode, 200, id)
})

test('HE14 the published cases stand with what was decided and what the rules give, and are replayed as the page opens', async () => {
  const { statusCode, body } = await register.get('/law/cases', oversight)
  assert.equal(statusCode, 200)
  const words = wordsOn(body)
  const { replayed, listed } = readPublishedCases()
  for (const { id, title } of replayed) assert.ok(words.includes(`${id}: ${title}`), id)
  for (const { id, because } of listed) assert.ok(words.includes(because), id)
  const [, agreeing = '', open = '', differing = ''] =
    /replayed (\d+) agree, in (\d+) the rules ask .* and (\d+|none) differs?\./.exec(words) ?? []
  assert.equal(Number(agreeing) + Number(open) + (differing === 'none' ? 0 : Number(differing)), replayed.length)
  assert.match(words, /Responsible council: decided B ; the rules give B/)
  assert.match(wordsOn((await register.get('/law/rules/ENT-12', oversight)).body), /Published cases whose answer rests on it CT-01/)
})

test('the timeline of a published case opens in "Who is responsible?"', async () => {
  const [first] = readPublishedCases().replayed
  assert.ok(first)
  const opened = await register.post(
    '/who-is-responsible',
    { do: 'paste', json: JSON.stringify(first.given), asAt: first.checks[0]?.asAt ?? '' },
    oversight,
  )
  assert.equal(opened.statusCode, 200)
  assert.match(wordsOn(opened.body), /Answer for/)
})

test('a rule that is not there answers with a page', async () => {
  for (const rule of ['ENT-99', '%3Cscript%3E', '__proto__', "'%20or%201=1--"])
    assert.equal((await register.get(`/law/rules/${rule}`, oversight)).statusCode, 404, rule)
})

test('a provision as delivered says that nobody here has checked it; only a system administrator is asked for a day', async () => {
  const page = await register.get('/law/commencement', oversight)
  for (const { title } of lawInForce.commencements) assert.ok(wordsOn(page.body).includes(title), title)
  assert.match(wordsOn(page.body), /As delivered with this release; nobody here has checked it/)
  assert.ok(!page.body.includes('name="evidence"'))
  assert.ok((await register.get('/law/commencement', root)).body.includes('name="evidence"'))
})

test('nobody but a system administrator may enter a day', async () => {
  for (const who of [oversight, 'Lena Demo-Lead', 'Amara Demo-Okafor', 'Mina Demo-Office']) {
    assert.equal((await register.post('/law/commencement', s46, who)).statusCode, 403, who)
  }
  assert.deepEqual(await rows('select from commencement'), [])
})

test('a form with mistakes comes back with a sentence for each and everything typed', async () => {
  const answer = await register.post(
    '/law/commencement',
    { ...s46, 'from-day': '31', 'from-month': '2', evidenceUrl: 'javascript:alert(1)' },
    root,
  )
  assert.equal(answer.statusCode, 422)
  assert.equal(errorsOn(answer.body).length, 2)
  assert.match(errorsOn(answer.body)[0] ?? '', /There is no day 31\/2\/2027/)
  assert.ok(answer.body.includes('value="SI 2027/100, regulation 2"') && answer.body.includes('value="31"'))
  assert.match(answer.body, /<option value="MHA2025.s46" selected/)
  const closed = await register.post('/law/commencement', { ...s46, provision: 'MHA1983.s117' }, root)
  assert.match(errorsOn(closed.body)[0] ?? '', /Choose the provision/)
  const odd = await register.post(
    '/law/commencement',
    { ...s46, evidence: `{{7*7}} <script>alert(1)</script>'; drop table commencement;--` },
    root,
  )
  assert.equal(odd.statusCode, 303)
  const shown = (await register.get('/law/commencement', root)).body
  assert.ok(shown.includes('{{7*7}}') && !shown.includes('<script>alert(1)'))
})

test('a day entered counts at once, says who checked it, is logged, and can be taken back', async () => {
  assert.equal((await register.post('/law/commencement', s46, root)).statusCode, 303)
  const words = wordsOn((await register.get('/law/commencement', oversight)).body)
  assert.match(words, /In force from 1 April 2027/)
  assert.match(words, /SI 2027\/100, regulation 2 Checked by Sysadmin Demo-Root, .+, 21 November 2026/)
  assert.match(wordsOn((await register.get('/law/rules/DIS-5', oversight)).body), /From 1 April 2027, when section 46/)
  assert.match(wordsOn((await register.get('/law/rules/LA-5', oversight)).body), /From 1 April 2015 to 31 March 2027/)
  const [logged] = await rows(`select detail from change_log where action = 'enter-commencement' order by id desc limit 1`)
  assert.deepEqual(logged?.['detail'], {
    provision: 'MHA2025.s46',
    from: '2027-04-01',
    evidence: s46.evidence,
    url: s46.evidenceUrl,
  })
  assert.equal((await register.post('/law/commencement', { takeBack: 'MHA2025.s46' }, root)).statusCode, 303)
  const after = wordsOn((await register.get('/law/commencement', oversight)).body)
  assert.match(after, /taken back\. Entered by Sysadmin Demo-Root/)
  assert.match(wordsOn((await register.get('/law/rules/DIS-5', oversight)).body), /Not yet: it waits for section 46/)
  for (const takeBack of ['MHA2025.s46', 'MHA1983.s117', 'nothing'])
    assert.equal((await register.post('/law/commencement', { takeBack }, root)).statusCode, 404, takeBack)
})

test('what was entered about the law is never changed or removed', async () => {
  await assert.rejects(register.pool.query(`update commencement set evidence = 'x'`))
  await assert.rejects(register.pool.query('delete from commencement'))
})
