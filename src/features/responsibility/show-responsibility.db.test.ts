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
    .as({ source: { kind: 'statutory-form' } })
    .detained('3', '2024-05-01', { commissioner: 'QNC' })
    .as({ source: { kind: 'statutory-form' } })
    .dischargedAndLeft('2024-08-01')
}

async function pageOf(history: ReturnType<typeof aCase>, query = '') {
  const { caseId, factIds } = await register.person(history.newFacts(), lead)
  const answer = await register.get(`/people/${caseId}/responsibility${query}`, lead)
  return { caseId, factIds, answer, text: readPage(answer.body) }
}

test('HE4b HE4d DO9: the four answers stand first, then each body with rule, law in force, authority and facts', async () => {
  const { answer, text } = await pageOf(homeAfterSection3())
  assert.equal(answer.statusCode, 200)
  console.log(text)
})
