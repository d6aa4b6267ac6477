import pg from 'pg'
import { startPostgresServer } from '../src/platform/database/postgres-server.ts'
import { findNpmPostgres } from '../src/platform/database/find-postgres-binaries.ts'
const server = await startPostgresServer({folder:'/work/main/build/bench-postgres', binaries: findNpmPostgres(), log: console.log})
const c = new pg.Client(server.administrator); await c.connect()
console.log((await c.query("select datname, pg_size_pretty(pg_database_size(datname)) from pg_database where datname like 'bench%'")).rows)
await c.end()
const d = new pg.Client({...server.administrator, database: 'bench_run'}); await d.connect()
console.log((await d.query("select relname, relkind, pg_size_pretty(pg_relation_size(oid)) from pg_class where relnamespace='public'::regnamespace and pg_relation_size(oid)>1000000 order by pg_relation_size(oid) desc")).rows.map(r=>Object.values(r).join(' ')).join('\n'))
await d.end()
await server.stop()
