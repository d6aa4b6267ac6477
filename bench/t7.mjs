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
async function run(name, f, secs=2){ let n=0; let stop=false; const lanes=Array.from({length:N}, async()=>{ while(!stop){ await f(n++) } }); await new Promise(r=>setTimeout(r,1000)); n=0; const c0=cpu(), p0=process.cpuUsage(), t=performance.now(); await new Promise(r=>setTimeout(r,secs*1000)); const m=n, c1=cpu(), p=process.cpuUsage(p0); const el=(performance.now()-t)/1000; stop=true; await Promise.all(lanes); console.log(name.padEnd(20), (m/el).toFixed(0)+'/s', 'pg user', ((c1[0]-c0[0])/m).toFixed(3), 'sys', ((c1[1]-c0[1])/m).toFixed(3), 'node user', (p.user/1000/m).toFixed(3),'sys',(p.system/1000/m).toFixed(3)) }
await run('select 1', ()=>pool.query({name:'one',text:'select 1'}))
await run('empty scope', ()=>inScope(pool, opening,'read', async()=>1))
await run('scope+one', ()=>inScope(pool, opening,'read', async({db})=>db.selectFrom('partnership').select('id').execute()))
let i=0
await run('view log', ()=>pool.query({name:'vl', text:`insert into view_log (at, account_id, organisation_code, action, correlation_id, case_id, listed) select $1, $2, 'RRE','x','abc',null,$3::uuid[]`, values:[now, demoId('x'), '{}']}))
await pool.end(); await db.stop()
