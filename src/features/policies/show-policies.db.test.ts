import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister } from '../../../test/support/register.ts'
import { conflictsFor } from '../../core/local-policies/conflicts.ts'
import { parameterTitle, policyParameters } from '../../core/local-policies/parameter-groups.ts'
import { termsOf } from '../../core/local-policies/policy.ts'
import { policies } from '../../core/local-policies/policies.ts'
import { packRelease } from './pack-release.ts'

const register = await startTestRegister()
after(() => register.close())

const lead = 'Hugo Demo-Lead'
const words = async (path: string, as = lead) => readPage((await register.get(path, as)).body)
/** The part of the page between two headings. */
const between = (page: string, from: string, until: string) =>
  page.slice(page.indexOf(from), page.indexOf(until, page.indexOf(from) + from.length))

test('the index names the reader’s own policy first and the other four for comparison', async () => {
  const page = await words('/policies')
  const mine = between(page, 'Your partnership’s policy', 'Other partnerships, for comparison')
  assert.match(mine, /Herefordshire Used by: Herefordshire section 117 partnership/)
  assert.doesNotMatch(mine, /Staffordshire|Islington|London|Wight/)
  const others = page.slice(page.indexOf('Other partnerships, for comparison'))
  for (const name of ['Staffordshire and Stoke-on-Trent', 'Camden and Islington', 'London borough', 'Isle of Wight'])
    assert.ok(others.includes(name), name)
})

test('the index follows the policy that the partnership table names, not the partnership’s key', async () => {
  await register.pool.query(`update partnership set policy_pack = 'isle-of-wight' where key = 'camden-islington'`)
  const page = await words('/policies', 'Carol Demo-Camden')
  assert.match(between(page, 'Your partnership’s policy', 'Other partnerships'), /Isle of Wight Used by: Camden and Islington/)
  await register.pool.query(`update partnership set policy_pack = 'pan-essex' where key = 'camden-islington'`)
  assert.match(await words('/policies', 'Carol Demo-Camden'), /No policy is held for Camden and Islington section 117 partnership/)
  await register.pool.query(`update partnership set policy_pack = 'camden-islington' where key = 'camden-islington'`)
})

for (const policy of policies) {
  test(`${policy.key}: the page shows every parameter with clause and first day, or says that it is not set, and every conflict`, async () => {
    const page = await words(`/policies/${policy.key}`)
    for (const parameter of policyParameters) assert.ok(page.includes(parameterTitle(parameter)), parameter)
    for (const parameter of policyParameters) {
      for (const { authority } of termsOf(policy, parameter))
        assert.ok(page.includes(authority.words) && page.includes(`${authority.clause} ·`), parameter)
    }
    assert.ok(page.includes('Not set in the policy'))
    for (const { says, law, why, cites } of conflictsFor(policy.key)) {
      for (const sentence of [says, law, why, ...cites.map(({ provision }) => provision)]) assert.ok(page.includes(sentence), sentence)
    }
    assert.ok(page.includes(packRelease(policy)))
  })
}

test('a conflict stands beside its parameter, with which wins and why', async () => {
  const page = await words('/policies/isle-of-wight')
  const alone = between(page, 'Ending by one agency alone', 'Panels')
  assert.match(alone, /it may end aftercare by itself .*Clause 13\.4 · .*The law counts .*section 117\(2\)/)
  const first = between(page, 'First review after leaving hospital', 'Longest time between later reviews')
  assert.match(
    first,
    /3 months .*Clause 12\.1 .*Another clause of the same policy: 6 months .*Appendix A, S117 reviews .*The earlier date counts/,
  )
})

test('bars of the policy are told apart from the bar of the Act', async () => {
  const bars = between(await words('/policies/isle-of-wight'), 'When it cannot be ended', 'What never ends it by itself')
  assert.match(bars, /On a community treatment order \(barred by section 117\(2\)\)/)
  assert.match(bars, /Conditionally discharged under section 37\/41 \(barred by this policy only\)/)
  assert.match(bars, /On section 17 leave from a qualifying section \(barred by this policy only\)/)
})

test('a first day that the document does not give is marked as assumed', async () => {
  assert.match(await words('/policies/herefordshire'), /From 1 April 2021 \(assumed: the document does not say\)/)
  assert.match(await words('/policies/isle-of-wight'), /From 20 April 2022, the date on the document/)
  const funding = between(await words('/policies/staffordshire'), 'How cost is shared', 'NHS-funded nursing care')
  assert.match(funding, /Council 50%, NHS 50%, funded nursing care included; .*New financial agreement .*From 1 April 2022 /)
})

test('before its first day a term is said to be still to come', async () => {
  const at = register.clock.now
  register.clock.now = '2021-03-31T09:00:00.000Z' as typeof at
  try {
    assert.match(
      between(await words('/policies/herefordshire'), 'First review after leaving hospital', 'Longest time'),
      /To come · From 1 April 2021/,
    )
  } finally {
    register.clock.now = at
  }
})

test('guidance stands with its version and day, or says that they are not given', async () => {
  const page = await words('/policies/staffordshire')
  assert.match(page, /Operational guidance for adults \(for staff working with adults\)\. Version: not given\. In effect from 1 April 2022/)
  assert.match(page, /Easy-read version .*Day of effect: not given/)
})

test('a policy nobody holds is not there', async () => {
  assert.equal((await register.get('/policies/atlantis', lead)).statusCode, 404)
  assert.equal((await register.get('/policies/__proto__', lead)).statusCode, 404)
})

test('every role may read the policies; somebody not signed in is sent to sign in', async () => {
  for (const name of ['Olu Demo-Oversight', 'Sysadmin Demo-Root', 'Rosa Demo-Represent', 'Imogen Demo-Guard', 'Amara Demo-Okafor']) {
    for (const path of ['/policies', '/policies/staffordshire'])
      assert.equal((await register.get(path, name)).statusCode, 200, `${name} ${path}`)
  }
  for (const path of ['/policies', '/policies/staffordshire']) {
    const response = await register.get(path)
    assert.notEqual(response.statusCode, 200)
    assert.doesNotMatch(response.body, /Operational guidance/)
  }
})
