import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routes } from '../src/routes.ts'
import { permissions } from '../src/platform/access/permissions.ts'
import { createTestDatabase, type TestDatabase } from './support/database.ts'

let database: TestDatabase

before(async () => {
  database = await createTestDatabase()
})
after(() => database.drop())

const names = async (sql: string) => (await database.pool.query<{ name: string }>(sql)).rows.map(({ name }) => name)

test('HE19c every table that holds a case or belongs to a partnership has row-level security and a policy for the application', async () => {
  const unguarded = await names(`
    select distinct c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('case_id', 'partnership_id', 'import_id', 'listed', 'account_id') and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and has_any_column_privilege('register_app', c.oid, 'select, insert, update')
      and (not c.relrowsecurity or not exists (select from pg_policies p where p.tablename = c.relname and 'register_app' = any(p.roles)))
    order by 1`)
  // Who belongs to which partnership, and what was agreed between them: nothing about people.
  assert.deepEqual(unguarded, ['data_sharing_agreement', 'partnership_member'])
})

test('HE19c no policy lets everything through where people are read', async () => {
  assert.deepEqual(await names(`select tablename || ': ' || policyname as name from pg_policies where qual = 'true'`), [])
})

test('the application cannot read sessions, sign-in attempts, the migrations or what it was not granted', async () => {
  const readable = await names(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm')
      and relname in ('session', 'sign_in_attempt', 'schema_migration', 'record_checkpoint')
      and has_any_column_privilege('register_app', oid, 'select, insert, update')`)
  assert.deepEqual(readable, [])
  assert.deepEqual(
    await names(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`),
    [],
    'a view would read with the rights of its owner',
  )
})

test('HE19c the role of the application is no superuser, bypasses no row security, signs in nowhere and is in no other role', async () => {
  const { rows } = await database.pool.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
       exists (select from pg_auth_members where member = r.oid) as in_another,
       exists (select from pg_class where relowner = r.oid) as owns
     from pg_roles r where rolname = 'register_app'`,
  )
  assert.deepEqual(rows, [
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      rolreplication: false,
      in_another: false,
      owns: false,
    },
  ])
})

test('what is recorded is never changed: the application may neither update, delete nor empty the record and its logs', async () => {
  const changeable = await names(`
    select t || ' ' || p as name from unnest(array['case_fact', 'fact_attachment', 'view_log', 'change_log', 'aftercare_case', 'case_party']) t,
      unnest(array['update', 'delete', 'truncate']) p where has_table_privilege('register_app', t, p)`)
  assert.deepEqual(changeable, [])
  const unguarded = await names(`
    select t as name from unnest(array['case_fact', 'fact_attachment', 'view_log', 'change_log']) t
    where not exists (select from pg_trigger where tgrelid = t::regclass and tgfoid = 'refuse_change'::regproc and tgtype & 24 = 24)`)
  assert.deepEqual(unguarded, [], 'a trigger refuses the owner too')
})

test('functions that run with the rights of the owner are few, named here, and look up names in one schema only', async () => {
  const { rows } = await database.pool.query<{ name: string; path: string | null; everybody: boolean }>(`
    select proname as name, array_to_string(proconfig, ',') as path, has_function_privilege('public', oid, 'execute') as everybody
    from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`)
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['chain_fact', 'end_session', 'lists_showing', 'open_scope', 'open_session', 'opener_is_party', 'sees_case', 'touch_session'],
  )
  for (const { name, path } of rows) assert.match(path ?? '', /^search_path=/, `${name} would look up names where the caller says`)
  // Functions of triggers cannot be called by themselves.
  assert.deepEqual(
    rows.filter(({ everybody }) => everybody).map(({ name }) => name),
    ['chain_fact', 'opener_is_party'],
  )
})

test('HE19c rows about a case always name the partnership of that case, whoever writes them', async () => {
  const loose = await names(`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    join pg_attribute b on b.attrelid = c.oid and b.attname = 'partnership_id' and not b.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conkey @> array[a.attnum, b.attnum])
    order by 1`)
  assert.deepEqual(loose, [])
})

test('every route says who may use it and under which name its use is logged', () => {
  for (const { method, path, may, audit } of routes) {
    assert.ok(Object.hasOwn(permissions, may), `${method} ${path} needs a permission`)
    assert.match(audit, /^[a-z]+(-[a-z0-9]+)+$/, `${method} ${path} needs an audit name`)
  }
  const twice = routes.map(({ method, path }) => `${method} ${path}`).filter((route, place, all) => all.indexOf(route) !== place)
  assert.deepEqual(twice, [])
})

test('no two routes that change something are logged under one name', () => {
  const audits = routes.filter(({ method }) => method === 'POST').map(({ audit }) => audit)
  assert.deepEqual(
    audits.filter((audit, place) => audits.indexOf(audit) !== place),
    [],
  )
})
