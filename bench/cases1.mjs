const cols='case_id, reference, family_name, given_name, birth_date, nhs_number, trace_status, entitlement, entitlement_since, confidence, section, council, nhs_body, team, named_practitioner, open_to_team, last_review_on, review_due_on, on_cto, on_leave, conditionally_discharged, out_of_area, disputed, died_on, last_fact_at'
export default ({pid}) => [
 ['count all', `select entitlement, count(*) from register_entry where partnership_id=$1 group by entitlement`, [pid]],
 ['count council', `select entitlement, count(*) from register_entry where partnership_id=$1 and council=$2 group by entitlement`, [pid,'E10000028']],
 ['count overdue', `select entitlement, count(*) from register_entry where partnership_id=$1 and review_due_on<$2 group by entitlement`, [pid,'2026-11-20']],
 ['as now', `select ${cols} from register_entry where partnership_id=$1 and entitlement in ($2) order by review_due_on, case_id limit $3 offset $4`, [pid,'LIVE',50,0]],
 ...['sort_name','entitlement_since','review_due_on','birth_date','last_fact_at'].flatMap(s=>['', ' desc nulls last'].map(d=>[`${s}${d}`, `select ${cols} from register_entry where partnership_id=$1 and entitlement = $2 order by ${s}${d}, case_id limit 50`, [pid,'LIVE']])),
 ...['sort_name','entitlement_since','review_due_on','birth_date','last_fact_at'].flatMap(s=>['', ' desc nulls last'].map(d=>[`rare ${s}${d}`, `select ${cols} from register_entry where partnership_id=$1 and entitlement = $2 order by ${s}${d}, case_id limit 50`, [pid,'POSSIBLE']])),
 ['sub', `select * from (select ${cols} from register_entry where partnership_id=$1 and entitlement = any($2) order by birth_date, case_id limit 500) p limit 50 offset $3`, [pid,['LIVE','ENDED'],0]],
 ['under18', `select ${cols} from register_entry where partnership_id=$1 and entitlement = $2 and birth_date > $3 and died_on is null order by sort_name, case_id limit 50`, [pid,'LIVE','2008-11-20']],
 ['leave', `select ${cols} from register_entry where partnership_id=$1 and entitlement = $2 and on_leave order by sort_name, case_id limit 50`, [pid,'LIVE']],
]
