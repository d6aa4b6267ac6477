export const ddl=['create index c1 on register_entry (partnership_id, council, entitlement)', 'create index c2 on register_entry (partnership_id, entitlement) include (council, open_to_team, died_on)']
export default ({pid}) => [
 ['count all', `select entitlement, count(*) from register_entry where partnership_id=$1 group by entitlement`, [pid]],
 ['count council', `select entitlement, count(*) from register_entry where partnership_id=$1 and council=$2 group by entitlement`, [pid,'E10000028']],
 ['count no team', `select entitlement, count(*) from register_entry where partnership_id=$1 and not open_to_team and died_on is null group by entitlement`, [pid]],
 ['under18', `select entitlement, count(*) from register_entry where partnership_id=$1 and case_id = any(array(select case_id from register_entry where partnership_id=$1 and birth_date > $2 and died_on is null)) group by entitlement`, [pid,'2008-11-22']],
 ['under18 list', `select * from register_entry where partnership_id=$1 and case_id = any(array(select case_id from register_entry where partnership_id=$1 and birth_date > $2 and died_on is null)) order by sort_name, case_id limit 50`, [pid,'2008-11-22']],
]
