import { openBenchDatabase } from './database/bench-database.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { startSession, tokenHashOf } from '../src/platform/identity/session.ts'
import { demoId, demoSubject } from '../demo/make-partnerships.ts'
const db = await openBenchDatabase(10000, console.log)
const pool = createPool({connection: {...db.connection, user:'postgres'}, max: 1})
const now = new Date().toISOString()
const acc = demoId(demoSubject('RRE','Mina Demo-Office'))
const token = await startSession(pool, {accountId: acc, now, assurance:{}})
const hex=tokenHashOf(token).toString('hex')
const c = await pool.connect()
await c.query(`
create function os_one(p_token_hash bytea, p_now timestamptz) returns jsonb language plpgsql volatile security definer set search_path from current as $$
declare r jsonb; begin
select jsonb_build_object('accountId', a.id, 'name', a.name, 'organisation', a.organisation_code,
    'organisationName', o.name, 'roles', a.roles, 'previousVisitAt', a.previous_visit_at,
    'partnerships', to_jsonb(coalesce(g.every_case, '{}') || coalesce(g.own_cases, '{}')), 'seenSecondsAgo', extract(epoch from p_now - s.last_seen_at),
    'x', set_config('app.account', a.id::text, true), 'y', set_config('app.organisation', a.organisation_code, true),
    'z', set_config('app.every_case', coalesce(g.every_case, '{}')::text, true), 'zz', set_config('app.own_cases', coalesce(g.own_cases, '{}')::text, true)) into r
 from session s join account a on a.id = s.account_id and a.disabled_at is null join organisation o on o.code = a.organisation_code
 left join lateral (select array_agg(d.partnership_id) filter (where t.sees = 'every-case') as every_case, array_agg(d.partnership_id) filter (where t.sees = 'own-cases') as own_cases
    from data_sharing_term t
    join data_sharing_agreement d on d.id = t.agreement_id
    where t.organisation_code = a.organisation_code
      and d.in_force_from <= (p_now at time zone 'Europe/London')::date and (d.in_force_until is null or (p_now at time zone 'Europe/London')::date < d.in_force_until)) g on true
 where s.token_hash = p_token_hash and s.ended_at is null
      and s.last_seen_at > p_now - interval '15 minutes 30 seconds' and s.began_at > p_now - interval '12 hours';
return r; end $$;
create function empty_plain(p_token_hash bytea, p_now timestamptz) returns jsonb language plpgsql volatile as $$ begin return null; end $$;
create function empty_def(p_token_hash bytea, p_now timestamptz) returns jsonb language plpgsql volatile security definer as $$ begin return null; end $$;
create function empty_path(p_token_hash bytea, p_now timestamptz) returns jsonb language plpgsql volatile security definer set search_path from current as $$ begin return null; end $$;
create function one_select(p_token_hash bytea, p_now timestamptz) returns jsonb language plpgsql volatile as $$ declare s record; begin   select account_id, began_at, last_seen_at into s from session
    where token_hash = p_token_hash and ended_at is null
      and last_seen_at > p_now - interval '15 minutes 30 seconds' and began_at > p_now - interval '12 hours';
return null; end $$;
create function one_set(p_token_hash bytea, p_now timestamptz) returns jsonb language plpgsql volatile as $$ begin  perform set_config('app.account', p_now::text, true);
return null; end $$;
`)
for (const role of ['postgres','register_app']) for (const mode of ['auto','force_generic_plan']) {
 await c.query(`set plan_cache_mode=${mode}; grant execute on all functions in schema public to register_app`)
 for (const f of ['empty_plain','empty_def','empty_path','one_select','one_set','os_one','open_session']) { if (role!=='postgres' && f==='one_select') continue
  let best=1e9; for(let r=0;r<4;r++){ await c.query(`begin; set local role ${role}`); const t=performance.now(); await c.query(`select count(${f}('\\x${hex}','${now}'::timestamptz)) from generate_series(1,2000)`); best=Math.min(best,(performance.now()-t)/2); await c.query('rollback') } console.log(role, mode, f, best.toFixed(1),'us') }
}
c.release(); await pool.end(); await db.stop()
