import { openBenchDatabase } from './database/bench-database.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { startSession, tokenHashOf } from '../src/platform/identity/session.ts'
import { demoId, demoSubject } from '../demo/make-partnerships.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { globSync, readFileSync } from 'node:fs'
const db = await openBenchDatabase(10000, ()=>{})
const a = createPool({connection:{...db.connection,user:'postgres',database:'postgres'},max:1}); await a.query('alter system reset all'); await a.end()
const N = Number(process.argv[2])
const pool = createPool({connection: db.connection, max: N})
const now = new Date().toISOString()
const token = await startSession(pool, {accountId: demoId(demoSubject('RRE','Mina Demo-Office')), now, assurance:{}})
const opening = {tokenHash: tokenHashOf(token), now}
const cpu = () => { let u=0,s=0; for (const f of globSync('/proc/[0-9]*/cmdline')) try { if (!readFileSync(f,'utf8').includes('bench_run')) continue; const x=readFileSync(f.replace('cmdline','stat'),'utf8').split(') ')[1].split(' '); u+=+x[11]; s+=+x[12] } catch {} return [u*10,s*10] }
async function run(name, f, secs=2){ let n=0; let stop=false; const lanes=Array.from({length:N}, async()=>{ while(!stop){ await f(n++); if (n%50===0) await new Promise(r=>setImmediate(r)) } }); await new Promise(r=>setTimeout(r,1500)); n=0; const c0=cpu(), p0=process.cpuUsage(), t=performance.now(); await new Promise(r=>setTimeout(r,secs*1000)); const m=n, c1=cpu(), p=process.cpuUsage(p0); const el=(performance.now()-t)/1000; stop=true; await Promise.all(lanes); console.log(name.padEnd(20), (m/el).toFixed(0)+'/s', 'pg user', ((c1[0]-c0[0])/m).toFixed(3), 'sys', ((c1[1]-c0[1])/m).toFixed(3), 'node user', (p.user/1000/m).toFixed(3),'sys',(p.system/1000/m).toFixed(3)) }
await run('select 1', ()=>pool.query({name:'one',text:'select 1'}))

const pid = demoId('staffordshire')
const visit = (db, q) => ({ db, query: q, allOf: (n) => q[n] ? [q[n]].flat() : [], now, today: now.slice(0,10), actor: { organisation: 'RRE', partnerships: [pid] } })
const { findPeople } = await import('../src/features/register/find-people.ts')
const { searchPeople } = await import('../src/features/register/search-people.ts')
const { listEntries, countByState } = await import('../src/features/register/register.repository.ts')
const { readFilter } = await import('../src/features/register/register-filter.ts')
const { listFacts } = await import('../src/features/case-record/list-facts.ts')
const { inventIdentity } = await import('./invent/invent-person.ts')
const { createViewLog } = await import('../src/platform/audit/view-log.ts')
const log = createViewLog(pool)

const cols = ['case_id','reference','family_name','given_name','birth_date','nhs_number','trace_status','entitlement','entitlement_since','confidence','section','council','nhs_body','team','named_practitioner','open_to_team','last_review_on','review_due_on','on_cto','on_leave','conditionally_discharged','out_of_area','disputed','died_on','last_fact_at']
const text = `select ${cols.join(', ')} from register_entry where partnership_id=$1 and entitlement = $2 order by sort_name, case_id limit 50`
const c = await pool.connect(); 
const values=[pid,'LIVE']
await run('raw objects', ()=>c.query({name:'a',text,values}))
await run('raw arrays', ()=>c.query({name:'a',text,values,rowMode:'array'}))
await run('raw no moment', ()=>c.query({name:'b',text:text.replace('last_fact_at','last_fact_at::text'),values}))
await run('all text', ()=>c.query({name:'a',text,values,types:{getTypeParser:()=>(x)=>x}}))
const jt = `select json_agg(t)::text as j from (${text}) t`
await run('json_agg text', async()=>{ const r = await c.query({name:'c',text:jt,values}); return r.rows[0].j })
await run('json_agg parsed', async()=>{ const r = await c.query({name:'c',text:jt,values}); return JSON.parse(r.rows[0].j) })
const jt2 = `select json_agg(json_build_array(${cols.join(',')}))::text as j from (${text}) t`
await run('json arrays parsed', async()=>{ const r = await c.query({name:'d',text:jt2,values}); return JSON.parse(r.rows[0].j) })
const { dbOn } = await import('../src/platform/database/db.ts')
await run('kysely', async()=>listEntries(dbOn(c), {partnershipId: pid, today: now.slice(0,10), filter: readFilter(visit(null,{state:['LIVE']}))}))
const one=dbOn(c); await run('kysely one instance', async()=>listEntries(one, {partnershipId: pid, today: now.slice(0,10), filter: readFilter(visit(null,{state:['LIVE']}))}))
await run('kysely compile only', async()=>{ const q = dbOn(c); return q.selectFrom('registerEntry').select(['caseId','reference','familyName','givenName','birthDate','nhsNumber','traceStatus','entitlement','entitlementSince','confidence','section','council','nhsBody','team','namedPractitioner','openToTeam','lastReviewOn','reviewDueOn','onCto','onLeave','conditionallyDischarged','outOfArea','disputed','diedOn','lastFactAt']).where('partnershipId','=',pid).where('entitlement','in',['LIVE']).orderBy('sortName').orderBy('caseId').limit(50).offset(0).compile() })
await run('filter', async()=>readFilter(visit(null,{state:['LIVE']})))
const rows=(await c.query({name:'a',text,values})).rows
await run('stringify', async()=>JSON.stringify(rows))
c.release()
await pool.end(); await db.stop()
