import pg from 'pg'
import { startPostgresServer } from '../src/platform/database/postgres-server.ts'
import { findNpmPostgres } from '../src/platform/database/find-postgres-binaries.ts'
const server = await startPostgresServer({folder:'/work/main/build/bench-postgres', binaries: findNpmPostgres(), log: console.log})
const d = new pg.Client({...server.administrator, database: process.env.BENCH_DATABASE}); await d.connect()
for (const q of process.argv.slice(2)) console.log((await d.query(q)).rows)
await d.end(); await server.stop()
