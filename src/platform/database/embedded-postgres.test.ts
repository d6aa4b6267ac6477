import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

const isRoot = process.getuid?.() === 0
/** Mode 700: as root, no other account can look inside. */
const clone = mkdtempSync(join(tmpdir(), 'clone-'))
const folder = join(clone, '.register/postgres')
const said: string[] = []
const log = (sentence: string) => said.push(sentence)
const registers = new Set<ChildProcess>()
const databases = new Set<EmbeddedPostgres>()

after(async () => {
  for (const register of registers) register.kill('SIGKILL')
  for (const database of databases) await database.stop()
  rmSync(clone, { recursive: true, force: true })
})

async function start(inFolder = folder): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ folder: inFolder, log })
  databases.add(database)
  return database
}

async function query(database: Pick<EmbeddedPostgres, 'connection'>, sql: string): Promise<unknown[]> {
  const client = new pg.Client(database.connection)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

/** A register in a process of its own, to be killed. Resolves when it has started, or with what it said when it did not. */
async function startElsewhere(
  inFolder: string,
  account?: { uid: number; gid: number },
): Promise<{ register: ChildProcess; output: string }> {
  const code = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('embedded-postgres.ts', import.meta.url).href)})
    await startEmbeddedPostgres({ folder: ${JSON.stringify(inFolder)}, log() {} }).then(
      async ({ connection, stop }) => {
        process.on('SIGTERM', () => stop().then(() => process.exit(0)))
        console.log(JSON.stringify(connection))
      },
      (error) => { console.log(error.name + ': ' + error.message); process.exit(1) })`
  const register = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'], ...account })
  registers.add(register)
  const { stdout } = register
  assert.ok(stdout)
  const [output] = (await once(stdout.setEncoding('utf8'), 'data')) as [string]
  return { register, output }
}

async function end(register: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exited = once(register, 'exit')
  register.kill(signal)
  await exited
}

function postmasterPid(inFolder = folder): number {
  return Number.parseInt(readFileSync(join(inFolder, 'files/postmaster.pid'), 'utf8'), 10)
}

test('a first start makes a database in its folder, and what is written is there after a stop and a second start', async () => {
  const first = await start()
  await query(first, 'create table kept (word text)')
  await query(first, `insert into kept values ('Zoë 🙂')`)
  assert.match(first.version, /^18\.\d+$/)
  await first.stop()
  assert.equal(existsSync(first.connection.host), false, 'the socket folder goes with the server')
  const second = await start()
  assert.deepEqual(await query(second, 'select word from kept'), ['Zoë 🙂'])
  assert.deepEqual(second.connection, first.connection)
  await second.stop()
})

test('the register has no more rights than an ordinary account, and only this account reaches the socket', async () => {
  const database = await start()
  assert.deepEqual(await query(database, 'select current_user, rolsuper, rolbypassrls from pg_roles where rolname = current_user'), [
    'register',
    false,
    false,
  ])
  assert.deepEqual(
    await query(database, `select current_setting('listen_addresses'), current_setting('fsync'), current_setting('server_encoding')`),
    ['', 'on', 'UTF8'],
  )
  assert.equal(lstatSync(database.connection.host).mode & 0o777, 0o700)
  assert.ok(Buffer.byteLength(join(database.connection.host, '.s.PGSQL.5432')) <= 107)
  assert.deepEqual(await query(database, `select word from unnest(array['z', 'é', 'A']) as word order by word collate "und-x-icu"`), [
    'A',
    'é',
    'z',
  ])
  await database.stop()
})

test('after kill -9 of the register its server is taken over with everything committed', async () => {
  const { register, output } = await startElsewhere(folder)
  const connection = JSON.parse(output)
  await query({ connection }, `insert into kept values ('before kill')`)
  const pid = postmasterPid()
  await end(register, 'SIGKILL')
  const database = await start()
  assert.equal(postmasterPid(), pid, 'the same server')
  assert.deepEqual(await query(database, `select word from kept where word = 'before kill'`), ['before kill'])
  await database.stop()
  assert.equal(existsSync(join(folder, 'files/postmaster.pid')), false)
})

test('after kill -9 of register and server together nothing committed is lost', async () => {
  const { register, output } = await startElsewhere(folder)
  await query({ connection: JSON.parse(output) }, `insert into kept values ('before both')`)
  process.kill(postmasterPid(), 'SIGKILL')
  await end(register, 'SIGKILL')
  const database = await start()
  assert.deepEqual(await query(database, `select word from kept where word = 'before both'`), ['before both'])
  await database.stop()
})

test('a note left by a killed server, whose process number another program has now, is seen through', async () => {
  const first = await start()
  const note = readFileSync(join(folder, 'files/postmaster.pid'), 'utf8').replace(/^\d+/, String(process.pid))
  await first.stop()
  writeFileSync(join(folder, 'files/postmaster.pid'), note)
  const second = await start()
  assert.notEqual(postmasterPid(), process.pid)
  await second.stop()
})

test('a second register on the same files is told in a sentence, and the first goes on', async () => {
  const { register, output } = await startElsewhere(folder)
  await assert.rejects(start(), (error: Error) => {
    assert.equal(error.name, 'RegisterAlreadyRunning')
    assert.ok(error.message.includes(`(process ${register.pid})`), error.message)
    return true
  })
  assert.deepEqual(await query({ connection: JSON.parse(output) }, 'select 1'), [1])
  await end(register, 'SIGTERM')
  assert.equal(existsSync(join(folder, 'files/postmaster.pid')), false, 'it stopped its server')
})

test('of two that start at once in a new folder one makes the database and the other is told', async () => {
  const both = await Promise.all([startElsewhere(join(clone, 'at-once')), startElsewhere(join(clone, 'at-once'))])
  const outputs = both.map(({ output }) => /^({|\w+)/.exec(output)?.[0])
  assert.deepEqual(new Set(outputs), new Set(['RegisterAlreadyRunning', '{']))
  for (const { register, output } of both) if (output.startsWith('{')) await end(register, 'SIGTERM')
})

test('a server that dies under a running register is started again where it was', async () => {
  const database = await start()
  process.kill(postmasterPid(), 'SIGKILL')
  let rows: unknown[] = []
  for (let tries = 0; tries < 100 && rows.length === 0; tries += 1) {
    await pause(50)
    rows = await query(database, 'select 1').catch(() => [])
  }
  assert.deepEqual(rows, [1])
  assert.ok(said.some((sentence) => sentence.startsWith('The connection to the database ended unexpectedly')))
  await database.stop()
})

test('a copy of the files of a running register gets a server of its own', async () => {
  const copied = join(clone, 'copied')
  const original = await start()
  copy(folder, copied)
  const second = await start(copied)
  assert.notEqual(second.connection.host, original.connection.host)
  await query(second, `insert into kept values ('in the copy')`)
  assert.deepEqual(await query(original, `select word from kept where word = 'in the copy'`), [])
  await second.stop()
  await original.stop()
})

test('files of another release are refused in a sentence', async () => {
  const other = join(clone, 'older')
  copy(folder, other)
  writeFileSync(join(other, 'files/PG_VERSION'), '14\n')
  await assert.rejects(start(other), /were made by PostgreSQL 14 and this is PostgreSQL 18/)
})

test('as root, the files stay in a clone only root can read and belong to the account of the server', {
  skip: !isRoot && 'only root can test it',
}, () => {
  assert.equal(lstatSync(clone).mode & 0o777, 0o700)
  assert.equal(lstatSync(clone).uid, 0)
  const files = lstatSync(join(folder, 'files'))
  assert.deepEqual([files.uid, files.mode & 0o777], [65534, 0o700])
})

test('as an ordinary user, and then as root on the files of that user', { skip: cannotBeAnother() }, async () => {
  const account = { uid: 1, gid: 1 } // every Unix has it under the name daemon or bin: PostgreSQL wants its account to have a name
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  chownSync(home, account.uid, account.gid)
  const { register, output } = await startElsewhere(join(home, 'postgres'), account)
  assert.match(output, /^{/)
  const { host } = JSON.parse(output)
  assert.equal(lstatSync(host).uid, account.uid)
  await end(register, 'SIGTERM')
  const asRoot = await start(join(home, 'postgres'))
  assert.equal(lstatSync(join(home, 'postgres/files/postmaster.pid')).uid, account.uid)
  await asRoot.stop()
  const again = await startElsewhere(join(home, 'postgres'), account)
  assert.ok(again.output.startsWith('{'), again.output)
  await end(again.register, 'SIGTERM')
  const other = await startElsewhere(join(home, 'postgres'), { uid: 2, gid: 2 })
  assert.match(other.output, /DatabaseUnavailable: .*cannot be written in/)
  rmSync(home, { recursive: true })
})

/** To be another account takes root, and a clone and a Node that other accounts may read. */
function cannotBeAnother(): string | false {
  if (!isRoot) return 'only root can become another account'
  const isOpen = (path: string): boolean => (lstatSync(path).mode & 0o001) !== 0 && (path === '/' || isOpen(join(path, '..')))
  return [process.execPath, import.meta.dirname].every(isOpen) ? false : 'other accounts cannot read this clone'
}

/** With owners, modes and times, as somebody who takes a copy of their clone does. */
function copy(from: string, to: string): void {
  assert.equal(spawnSync('cp', ['-a', from, to]).status, 0)
}
