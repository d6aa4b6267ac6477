import { openBenchDatabase } from './database/bench-database.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { demoId, demoSubject } from '../demo/make-partnerships.ts'
import { dbOn } from '../src/platform/database/db.ts'
import { listEntries, countByState } from '../src/features/register/register.repository.ts'
import { readFilter } from '../src/features/register/register-filter.ts'
import { filter } from './web/scenarios.ts'
import { Chance } from './invent/chance.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { migrationsFolder } from '../src/open-database.ts'
const db = await openBenchDatabase(100000, console.log)
const pool = createPool({connection: db.connection, max: 1})
await migrate(pool, migrationsFolder); await pool.query('vacuum analyze')
const c = await pool.connect()
const acc = demoId(demoSubject('RRE','Mina Demo-Office')), pid = demoId('staffordshire')
await c.query(`begin; set local role register_app; set local plan_cache_mode=force_generic_plan; select open_scope('${acc}','2026-11-21')`)
const chance = new Chance(5), out=[]
const k = dbOn(c)
for (let i=0;i<150;i++) { const f = filter(chance); const q = new URLSearchParams(f); const asked = {partnershipId: pid, today:'2026-11-21', filter: readFilter({query: Object.fromEntries(q), allOf:(n)=>q.getAll(n)})}
 await listEntries(k, asked); const t=performance.now(); const rows = await listEntries(k, asked); await listEntries(k, asked); const ms=(performance.now()-t)/2; out.push([ms, f, rows.length])
 }
out.sort((a,b)=>b[0]-a[0]); console.log('mean', out.reduce((s,[m])=>s+m,0)/out.length); for (const o of out.slice(0,40)) console.log(o[0].toFixed(1), o[2], o[1]); console.log(out[75][0], out[120][0])
for (const f of ['','council=E10000028','flag=cto','flag=under-18','flag=no-team','flag=leave','review=overdue','review=in-date','review=none']) { const q = new URLSearchParams(f); const asked = {partnershipId: pid, today:'2026-11-21', filter: readFilter({query: Object.fromEntries(q), allOf:(n)=>q.getAll(n)})}; await countByState(k, asked); const t=performance.now(); await countByState(k, asked); console.log('count', f, performance.now()-t) }
await c.query('rollback'); c.release(); await pool.end(); await db.stop()
