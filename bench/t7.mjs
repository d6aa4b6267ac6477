import { openBenchDatabase } from './database/bench-database.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { startSession, tokenHashOf } from '../src/platform/identity/session.ts'
import { demoId, demoSubject } from '../demo/make-partnerships.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { globSync, readFileSync } from 'node:fs'
const db = await openBenchDatabase(100000, ()=>{})
const a = createPool({connection:{...db.connection,user:'postgres',database:'postgres'},max:1}); await a.query('alter system reset all'); await a.end()
const N = Number(process.argv[2])
const pool = createPool({connection: db.connection, max: N})
const now = new Date().toISOString()
const token = await startSession(pool, {accountId: demoId(demoSubject('RRE','Mina Demo-Office')), now, assurance:{}})
const opening = {tokenHash: tokenHashOf(token), now}
const cpu = () => { let u=0,s=0; for (const f of globSync('/proc/[0-9]*/cmdline')) try { if (!readFileSync(f,'utf8').includes('bench_run')) continue; const x=readFileSync(f.replace('cmdline','stat'),'utf8').split(') ')[1].split(' '); u+=+x[11]; s+=+x[12] } catch {} return [u*10,s*10] }
async function run(name, f, secs=2){ let n=0; let stop=false; const lanes=Array.from({length:N}, async()=>{ while(!stop){ await f(n++) } }); await new Promise(r=>setTimeout(r,1500)); n=0; const c0=cpu(), p0=process.cpuUsage(), t=performance.now(); await new Promise(r=>setTimeout(r,secs*1000)); const m=n, c1=cpu(), p=process.cpuUsage(p0); const el=(performance.now()-t)/1000; stop=true; await Promise.all(lanes); console.log(name.padEnd(20), (m/el).toFixed(0)+'/s', 'pg user', ((c1[0]-c0[0])/m).toFixed(3), 'sys', ((c1[1]-c0[1])/m).toFixed(3), 'node user', (p.user/1000/m).toFixed(3),'sys',(p.system/1000/m).toFixed(3)) }
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
await run('empty scope', ()=>inScope(pool, opening,'read', async()=>1))
await run('nhs search only', (i)=>inScope(pool, opening,'read', ({db})=>searchPeople(db, pid, inventIdentity(i%99999+1).nhsNumber)))
const found = (i) => [inventIdentity(i%99999+1).caseId]
await run('count found', (i)=>inScope(pool, opening,'read', ({db})=>countByState(db, {partnershipId: pid, today: now.slice(0,10), filter: readFilter(visit(db,{})), found: found(i)})))
await run('list found', (i)=>inScope(pool, opening,'read', ({db})=>listEntries(db, {partnershipId: pid, today: now.slice(0,10), filter: readFilter(visit(db,{})), found: found(i)})))
await run('find nhs', (i)=>inScope(pool, opening,'read', ({db})=>{ const v=visit(db,{q:inventIdentity(i%99999+1).nhsNumber}); return findPeople(v, pid, readFilter(v)) }))
await run('find nhs + log', async (i)=>{ const r = await inScope(pool, opening,'read', ({db})=>{ const v=visit(db,{q:inventIdentity(i%99999+1).nhsNumber}); return findPeople(v, pid, readFilter(v)) }); await log.record({at: now, accountId: pid, organisation:'RRE', action:'x', correlationId: 'a', listed: r.rows.map(r=>r.caseId)}) })
await run('list LIVE', (i)=>inScope(pool, opening,'read', ({db})=>listEntries(db, {partnershipId: pid, today: now.slice(0,10), filter: readFilter(visit(db,{state:['LIVE']}))})))
await run('list LIVE + log', async (i)=>{ const r= await inScope(pool, opening,'read', ({db})=>listEntries(db, {partnershipId: pid, today: now.slice(0,10), filter: readFilter(visit(db,{state:['LIVE']}))})); await log.record({at: now, accountId: pid, organisation:'RRE', action:'x', correlationId: 'a', listed: r.map(r=>r.caseId)}) })
await run('facts', (i)=>inScope(pool, opening,'read', ({db})=>listFacts(db, found(i)[0])))
await pool.end(); await db.stop()
