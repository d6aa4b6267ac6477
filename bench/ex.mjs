import { openBenchDatabase } from './database/bench-database.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { demoId, demoSubject } from '../demo/make-partnerships.ts'
import { readFileSync } from 'node:fs'
const db = await openBenchDatabase(100000, console.log)
const pool = createPool({connection: db.connection, max: 1})
const c = await pool.connect()
const acc = demoId(demoSubject('RRE','Mina Demo-Office')), pid = demoId('staffordshire')
const { default: cases, ddl = [] } = await import(process.argv[2])
for (const d of ddl) await c.query(d)
await c.query('vacuum analyze').catch(()=>{})
await c.query(`begin; set local role register_app; set local plan_cache_mode=force_generic_plan; select open_scope('${acc}','2026-11-21')`)
for (const [name, text, values] of cases({pid})) {
  const n='x'+Math.random().toString().slice(2,8)
  try { await c.query({name:n, text, values}); let t=performance.now(); for(let i=0;i<20;i++) await c.query({name:n,text,values}); const ms=(performance.now()-t)/20
  const lit=values.map(v=>Array.isArray(v)?c.escapeLiteral('{'+v.join(',')+'}'):c.escapeLiteral(String(v))).join(',')
  await c.query(`prepare ${n}p as ${text}`); 
  const r=await c.query(`explain (analyze, buffers, costs on) execute ${n}p(${lit})`)
  console.log(`=== ${name}: ${ms.toFixed(2)} ms`); if (!process.env.BRIEF) console.log(r.rows.map(r=>r['QUERY PLAN']).join('\n')) } catch (e) { console.log(name, e.message); await c.query('rollback'); process.exit(1) }
}
await c.query('rollback'); c.release(); await pool.end(); await db.stop()
