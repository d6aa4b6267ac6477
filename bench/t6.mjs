import { openBenchDatabase } from './database/bench-database.ts'
import pg from 'pg'
const db = await openBenchDatabase(10000, console.log)
const c = new pg.Client({...db.connection, user:'postgres', database:'postgres'}); await c.connect()
await c.query(`alter system set shared_preload_libraries='pg_stat_statements'`)
await c.query(`alter system set "pg_stat_statements.track"='all'`).catch(e=>console.log(e.message))
await c.query(`alter system set "pg_stat_statements.track_planning"='on'`).catch(e=>console.log(e.message))
await c.end(); await db.stop()
