import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { moment } from '../../core/time/plain-date.ts'
import { addAccounts, AccountsRefused } from './add-accounts.ts'
import { readIssuerSettings } from './issuer-settings.ts'
import { lastLogLine, makeBodies } from './testing/test-accounts.ts'

let database: TestDatabase
before(async () => {
  database = await createTestDatabase()
  await makeBodies(database.pool)
})

const knownRoles = ['amhp', 's117-lead']
const issuers = readIssuerSettings(
  JSON.stringify([
    {
      key: 'staffordshire',
      name: 'Staffordshire County Council',
      issuer: 'https://login.example.org/staffordshire',
      clientId: 'register',
      auth: { kind: 'secret', secret: 'x' },
      assurance: { byProviderPolicy: true },
      organisations: ['E10000028'],
    },
  ]),
  knownRoles,
)
const heading = 'provider,subject,name,organisation,roles\n'
const add = (csv: string) =>
  addAccounts(database.pool, { csv, issuers, knownRoles, now: moment('2026-03-02T09:00:00Z'), correlationId: 'add-accounts' })

test('a list makes accounts under the provider’s name, each with a line in the log, and twice changes nothing', async () => {
  const list = `\uFEFF${heading}staffordshire,t/1,"Okafor, Amara",E10000028,amhp s117-lead\nstaffordshire,t/2,Samir Demo,E10000028,amhp\n`
  assert.deepEqual(await add(list), { added: 2, already: 0 })
  const found = await database.pool.query("select name, roles, organisation_code as body, issuer from account where subject = 't/1'")
  assert.deepEqual(found.rows, [
    { name: 'Okafor, Amara', roles: ['amhp', 's117-lead'], body: 'E10000028', issuer: 'https://login.example.org/staffordshire' },
  ])
  assert.partialDeepStrictEqual(await lastLogLine(database.pool), {
    action: 'account-added',
    organisation: 'E10000028',
    correlationId: 'add-accounts',
  })
  assert.deepEqual(await add(list), { added: 0, already: 2 })
})

test('one wrong row adds nothing, and every mistake is named with its row', async () => {
  const list = `${heading}staffordshire,t/3,Good Person,E10000028,amhp\nnhs,,Someone,XYZ,king\nstaffordshire,t/4,Nurse,RRE,amhp\n`
  await assert.rejects(add(list), (error) => {
    assert.ok(error instanceof AccountsRefused)
    assert.deepEqual(
      error.message.split('\n').map((line) => line.slice(0, 34)),
      [
        'Row 3: "nhs" is no identity provid',
        'Row 3: the subject is empty: it is',
        'Row 3: "XYZ" is not the code of a ',
        'Row 3: "king" is not a role. The r',
        'Row 4: people of "RRE" do not sign',
      ],
    )
    return true
  })
  assert.equal((await database.pool.query("select from account where subject = 't/3'")).rowCount, 0)
})

test('a list that is no list says so', async () => {
  await assert.rejects(add('name,roles\nA,amhp\n'), /missing: provider, subject, organisation/)
  await assert.rejects(add(heading), /no rows/)
  await assert.rejects(add(`${heading}"staffordshire,t/5`), /not readable as CSV/)
})
