import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const lead = 'Lena Demo-Lead'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

async function attach(fileName: string, mediaType: string, content: string) {
  const { caseId, factIds } = await register.person(aCase().detained('3', '2024-05-01').newFacts(), lead)
  const id = randomUUID()
  const { id: account, partnershipId } = register.accountOf(lead)
  const bytes = Buffer.from(content)
  await register.pool.query(
    `insert into fact_attachment (id, fact_id, case_id, partnership_id, file_name, media_type, size_bytes, sha256, content, attached_at, attached_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), $10)`,
    [id, factIds[0], caseId, partnershipId, fileName, mediaType, bytes.length, createHash('sha256').update(bytes).digest(), bytes, account],
  )
  return { caseId, id, path: `/people/${caseId}/evidence/${id}` }
}

test('attached evidence is saved as it was given, never opened by the browser, under a name that tells nothing', async () => {
  const { path, id, caseId } = await attach('Maya Invented form A6.PDF', 'application/pdf', '%PDF-1.7 demo')
  assert.ok((await register.get(`/people/${caseId}/timeline`, lead)).body.includes(path), 'the timeline links to it')
  const answer = await register.get(path, lead)
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.body, '%PDF-1.7 demo')
  assert.equal(answer.headers['content-type'], 'application/pdf')
  assert.equal(answer.headers['content-disposition'], `attachment; filename*=UTF-8''evidence-${id.slice(0, 8)}.pdf`)
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
})

test('opening evidence is logged as a view of the person', async () => {
  const { path, caseId } = await attach('letter.html', 'text/html', '<script>alert(1)</script>')
  await register.get(path, lead)
  const { rows } = await register.pool.query('select action from view_log where case_id = $1', [caseId])
  assert.deepEqual(rows, [{ action: 'open-evidence' }])
})

test('evidence is refused to roles that may not open it, and not found for another partnership or under another person', async () => {
  const { path, id } = await attach('a.pdf', 'application/pdf', 'x')
  assert.equal((await register.get(path, 'Frances Demo-Pound')).statusCode, 403)
  assert.equal((await register.get(path, 'Carol Demo-Camden')).statusCode, 404)
  const other = await attach('b.pdf', 'application/pdf', 'y')
  assert.equal((await register.get(`/people/${other.caseId}/evidence/${id}`, lead)).statusCode, 404)
  assert.equal((await register.get(`/people/${other.caseId}/evidence/x`, lead)).statusCode, 404)
})
