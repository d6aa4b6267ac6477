import { searchKeysForQuery } from '../src/core/matching/name-keys.ts'
import { inventIdentity } from './invent/invent-person.ts'
export const ddl = ['create index sk2 on search_key (partnership_id, kind, key, case_id)', 'alter table search_key drop constraint search_key_pkey','create index sk3 on search_key (case_id, kind, key, partnership_id)','drop index search_key_of_case']
const p = inventIdentity(77)
export default ({pid}) => ['Omar Aldall', p.givenName+' '+p.familyName, p.familyName.slice(0,5)+' '+p.givenName.slice(0,1)].flatMap(text => {
  const { words } = searchKeysForQuery(text); 
  const values=[]; const v=(x)=>{values.push(x); return '$'+values.length}
  const [first,...rest]=words
  const P=v(pid)
  const names=(alias,{prefix})=>`${alias}.partnership_id=${P} and ${alias}.kind='name' and ${alias}.key >= ${v(prefix)} and ${alias}.key < ${v(prefix+'\uffff')}`
  const near=(alias,{near})=>`${alias}.partnership_id=${P} and ${alias}.kind='near' and ${alias}.key = any(${v(near)})`
  const sql=`select case_id from (select s.case_id from search_key s where ${names('s',first)} union select s.case_id from search_key s where ${near('s',first)}) hit where ${rest.map(w=>`(exists (select from search_key k where k.case_id=hit.case_id and ${names('k',w)}) or exists (select from search_key k where k.case_id=hit.case_id and ${near('k',w)}))`).join(' and ')} limit 501`
  const values2=[]; const v2=(x)=>{values2.push(x); return '$'+values2.length}; 
  const sql2=`select case_id from search_key s where s.partnership_id=${v2(pid)} and kind='name' and key >= ${v2(first.prefix)} and key < ${v2(first.prefix+'\uffff')} and ${rest.map(w=>`exists (select from search_key k where k.case_id=s.case_id and k.partnership_id=$1 and k.kind='name' and k.key>=${v2(w.prefix)} and k.key<${v2(w.prefix+'\uffff')})`).join(' and ')} limit 501`
  return [['exists near '+text, sql, values],['exists exact '+text, sql2, values2]]
})
