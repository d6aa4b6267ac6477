import { searchKeysForQuery } from '../src/core/matching/name-keys.ts'
import { inventIdentity } from './invent/invent-person.ts'
export const ddl = ['create index sk2 on search_key (partnership_id, kind, key, case_id)', 'alter table search_key drop constraint search_key_pkey']
const abc='abcdefghijklmnopqrstuvwxyz'
const slips = (w) => { const s=new Set(); for (let i=0;i<=w.length;i++) for (const a of abc) { s.add(w.slice(0,i)+a+w.slice(i)); if (i<w.length) s.add(w.slice(0,i)+a+w.slice(i+1)) } for (let i=0;i<w.length;i++) s.add(w.slice(0,i)+w.slice(i+1)); for (let i=0;i+1<w.length;i++) s.add(w.slice(0,i)+w[i+1]+w[i]+w.slice(i+2)); s.delete(w); return [...s] }
const p = inventIdentity(77), common='Aldall'
export default ({pid}) => [common, 'Omar Aldall', p.familyName, p.givenName+' '+p.familyName, p.familyName.slice(0,5)+' '+p.givenName.slice(0,1), p.familyName.replace(/.$/,'')].flatMap(text => {
  const { words } = searchKeysForQuery(text); 
  const make = (f, lim=501) => { const values=[]; const v=(x)=>{values.push(x); return '$'+values.length}
    const hits = words.map(w=>f(w,v)); return [`select e.case_id, e.family_name, e.given_name from (${hits.join(' intersect ')} limit ${lim}) hit join register_entry e using (case_id)`, values] }
  const old = ({prefix,near},v)=>`(select case_id from search_key where partnership_id=${v(pid)} and kind='name' and key >= ${v(prefix)} and key < ${v(prefix+'\uffff')} union select case_id from search_key where partnership_id=${v(pid)} and kind='near' and key = any(${v(near)}))`
  const exact = ({prefix},v)=>`(select case_id from search_key where partnership_id=${v(pid)} and kind='name' and key >= ${v(prefix)} and key < ${v(prefix+'\uffff')})`
  const cand = ({prefix},v)=>`(select case_id from search_key where partnership_id=${v(pid)} and kind='name' and key >= ${v(prefix)} and key < ${v(prefix+'\uffff')} union select case_id from search_key where partnership_id=${v(pid)} and kind='name' and key = any(string_to_array(${v(prefix.length<3?'':slips(prefix).join(' '))}, ' ')))`
  const noJoin = ([t,v]) => [t.replace('select e.case_id, e.family_name, e.given_name from ','select case_id from ').replace(' join register_entry e using (case_id)',''), v]
  return [['near '+text, ...make(old)], ['exact '+text, ...make(exact)], ['cand '+text, ...make(cand)], ['cand no join '+text, ...noJoin(make(cand))],['exact no join '+text, ...noJoin(make(exact))],['near no join '+text, ...noJoin(make(old))]]
})
