import { searchKeysForQuery } from '../src/core/matching/name-keys.ts'
import { inventIdentity } from './invent/invent-person.ts'
const p = inventIdentity(77), common='Aldall'
export default ({pid}) => [common, p.familyName, p.givenName+' '+p.familyName, p.familyName.slice(0,5)+' '+p.givenName.slice(0,1), p.familyName.replace(/.$/,'')].map(text => {
  const { words } = searchKeysForQuery(text); const values=[]; const v=(x)=>{values.push(x); return '$'+values.length}
  const hits = words.map(({prefix,near})=>`(select case_id from search_key where partnership_id=${v(pid)} and kind='name' and key >= ${v(prefix)} and key < ${v(prefix+'\uffff')} union select case_id from search_key where partnership_id=${v(pid)} and kind='near' and key = any(${v(near)}))`)
  return [text, `select e.case_id, e.family_name, e.given_name from (${hits.join(' intersect ')} limit ${v(501)}) hit join register_entry e using (case_id)`, values]
})
