import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const lead = 'Lena Demo-Lead'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

test('HE3, HE4c: the finding stands with its reasons, rules, authorities and the facts used', async () => {
  const { caseId, factIds } = await register.person(
    aCase().admitted('2024-05-01').detained('3', '2024-05-01').dischargedAndLeft('2024-08-01').newFacts(),
    lead,
  )
  const { body, statusCode } = await register.get(`/people/${caseId}/entitlement`, lead)
  assert.equal(statusCode, 200)
  const text = readPage(body)
  assert.match(text, /Live .*Since 1 August 2024/)
  assert.match(text, /Section that brings aftercare Section 3/)
  assert.match(text, /Rule ENT-\d+/)
  assert.match(text, /Mental Health Act 1983/)
  assert.ok(body.includes(`/people/${caseId}/timeline?fact=${factIds[1]}#fact-${factIds[1]}`), 'the detention is linked')
})

test('HE3: the episode chain is a picture with the same as a table', async () => {
  const { caseId } = await register.person(
    aCase().admitted('2024-05-01').detained('3', '2024-05-01').dischargedAndLeft('2024-08-01').newFacts(),
    lead,
  )
  const { body } = await register.get(`/people/${caseId}/entitlement`, lead)
  assert.match(body, /<svg[^>]*role="group"[^>]*aria-label="Episode chain"/)
  const table = readPage(body.slice(body.indexOf('The episode chain in words')))
  assert.match(table, /1 May 2024 Until 1 August 2024 Kind of time In hospital/)
  assert.match(table, /1 August 2024 Until goes on Kind of time Aftercare/)
})

test('HE3: doubt is shown with what would settle it, never smoothed', async () => {
  const { caseId } = await register.person(aCase().claimed('entitled', '2026-10-22').newFacts(), lead)
  const text = readPage((await register.get(`/people/${caseId}/entitlement`, lead)).body)
  assert.match(text, /Possible/)
  assert.match(text, /What would settle it/)
})

test('HE4c: on an earlier day the explanation is that day’s', async () => {
  const { caseId } = await register.person(
    aCase().admitted('2024-05-01').detained('3', '2024-05-01').dischargedAndLeft('2024-08-01').newFacts(),
    lead,
  )
  const text = readPage((await register.get(`/people/${caseId}/entitlement?as-at=2024-06-01`, lead)).body)
  assert.match(text, /Entitlement on 1 June 2024 Prospective/)
})

test('the legend of states is one click away and open to everybody signed in', async () => {
  const { caseId } = await register.person(aCase().detained('3', '2024-05-01').newFacts(), lead)
  assert.ok((await register.get(`/people/${caseId}/entitlement`, lead)).body.includes('href="/law/states"'))
  const legend = readPage((await register.get('/law/states', 'Olu Demo-Oversight')).body)
  for (const word of [
    'Prospective',
    'Live: cannot end (CTO)',
    'On leave',
    'Presumed live',
    'Ended',
    'Possible',
    'Needs advice',
    'Not entitled',
  ]) {
    assert.ok(legend.includes(word), word)
  }
})

test('the explanation is not for roles without people’s records, nor for another partnership', async () => {
  const { caseId } = await register.person(aCase().detained('3', '2024-05-01').newFacts(), lead)
  assert.equal((await register.get(`/people/${caseId}/entitlement`, 'Olu Demo-Oversight')).statusCode, 403)
  assert.equal((await register.get(`/people/${caseId}/entitlement`, 'Carol Demo-Camden')).statusCode, 404)
})
