import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineAt, listStatements } from './sql-statements.ts'

/** Line and first word of each statement. */
const outline = (sql: string) => listStatements(sql).map(({ line, words }) => `${line} ${words[0]}`)

test('each statement has the line it starts on, comments before it left aside', () => {
  const sql = `-- a; comment
create table a (b int); insert into a values (1);

/* another; one /* nested; */ */
select 1`
  assert.deepEqual(outline(sql), ['2 create', '2 insert', '5 select'])
})

test('a semicolon inside quotes, a quoted name, an escaped string or a function body ends nothing', () => {
  const sql = `select 'a;''b', e'it\\'s;', "odd;name";
create function f() returns int language plpgsql as $body$ begin commit; return 1; end; $body$;
do $$ begin perform 1; end; $$;
select 2;`
  assert.deepEqual(outline(sql), ['1 select', '2 create', '3 do', '4 select'])
})

test('a function body without quotes is one statement up to its end', () => {
  const sql = `create function g() returns int begin atomic select case when true then 1 end; select 2; end;
select 3;;`
  assert.deepEqual(outline(sql), ['1 create', '2 select'])
})

test('lines are counted from one', () => {
  assert.equal(lineAt('a\nb\nc', 0), 1)
  assert.equal(lineAt('a\nb\nc', 4), 3)
})
