import { moment, londonDay, addDays, addMonths, daysBetween } from '../src/core/time/plain-date.ts'
import { momentInWords, dayInWords } from '../src/design/filters.ts'
import { csrfTokenFor, newToken, tokenHashOf } from '../src/platform/identity/session.ts'
import { searchKeysForQuery, rankNameHits } from '../src/core/matching/name-keys.ts'
import { inventIdentity } from './invent/invent-person.ts'
function time(name,f,n=20000){ for(let i=0;i<3000;i++) f(i); let best=1e9; for(let r=0;r<5;r++){ const t=performance.now(); for(let i=0;i<n;i++) f(i); best=Math.min(best,(performance.now()-t)/n*1000) } console.log(name, best.toFixed(2),'us') }
const now=new Date().toISOString(), tok=newToken()
time('iso', ()=>new Date().toISOString())
time('moment', ()=>moment(now))
time('londonDay', ()=>londonDay(now))
time('addDays', ()=>addDays('2026-10-10',5))
time('addMonths', ()=>addMonths('2026-10-10',5))
time('daysBetween', ()=>daysBetween('2026-10-10','2026-11-11'))
time('momentInWords', ()=>momentInWords(now))
time('dayInWords', ()=>dayInWords('2026-10-10'))
time('csrf', ()=>csrfTokenFor(tok))
time('hash', ()=>tokenHashOf(tok))
time('toLocaleString', ()=>(12345).toLocaleString('en-GB'))
time('searchKeysForQuery', ()=>searchKeysForQuery('Aldall Juno'))
const c=Array.from({length:300},(_,i)=>{const p=inventIdentity(i+1); return {id:p.caseId,names:[p.givenName+' '+p.familyName]}})
time('rank 300', ()=>rankNameHits('Aldall', c), 200)
time('upper', ()=>'Ashworth'.toLocaleUpperCase('en-GB'))
