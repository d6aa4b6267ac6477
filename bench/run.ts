import { parseArgs } from 'node:util'
import { migrate } from '../src/platform/database/migrate.ts'
import { migrationsFolder } from '../src/open-database.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { openBenchDatabase } from './database/bench-database.ts'
import { measureWeb } from './measure-web.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '8' },
    warm: { type: 'string', default: '2' },
    clients: { type: 'string', default: '16' },
    only: { type: 'string', multiple: true, default: [] },
    'node-option': { type: 'string', multiple: true, default: [] },
  },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const database = await openBenchDatabase(Number(values.people), say)
const pool = createPool({ connection: database.connection, max: 4 })
await migrate(pool, migrationsFolder); await pool.query('vacuum analyze')
if (process.env.STAT) { const a = createPool({ connection: {...database.connection, user: 'postgres'}, max: 1 }); await a.query('create extension if not exists pg_stat_statements'); await a.query('select pg_stat_statements_reset()'); await a.end() }
const r = await measureWeb({
  connection: database.connection, pool, people: Number(values.people), clients: Number(values.clients), seconds: Number(values.seconds), warmSeconds: Number(values.warm),
  only: values.only, nodeOptions: values['node-option'], say: (f) => say(JSON.stringify(f, (_, v) => typeof v === 'number' ? Math.round(v * 100) / 100 : v)),
})
say(JSON.stringify(r.memory))
if (process.env.STAT) { const a = createPool({ connection: {...database.connection, user: 'postgres'}, max: 1 }); const { rows } = await a.query("select calls, round((total_exec_time/greatest(calls,1))::numeric,3) as exec, plans, round((total_plan_time/greatest(plans,1))::numeric,3) as plan, round(total_exec_time::numeric) as t, toplevel, left(regexp_replace(query,'\\s+',' ','g'),700) as q from pg_stat_statements order by total_exec_time+total_plan_time desc limit 25"); for (const r of rows) say(Object.values(r).join(' | ')); await a.end() }
await pool.end()
await database.stop()
