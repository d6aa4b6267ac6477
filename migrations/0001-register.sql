-- The register: bodies, who may see what, the record itself, and what is read from it.
-- Facts are never changed. Nobody sees a case their data-sharing agreement does not allow: row-level
-- security enforces it for the role register_app, which owns nothing and cannot bypass it.

do $$
begin
  -- Roles belong to the whole cluster: another database of ours may have made it already, or may be making it now.
  if not exists (select from pg_roles where rolname = 'register_app') then
    begin
      create role register_app nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  begin
    execute format('grant register_app to %I', current_user);
  exception when insufficient_privilege then
    -- The role was made by somebody else; they must have granted it. Otherwise the first request says so.
    null;
  end;
end $$;

-- Bodies and partnerships -----------------------------------------------------------------------

create table organisation (
  code text primary key,
  kind text not null,
  name text not null,
  short_name text not null,
  valid_from date,
  valid_to date
);
comment on table organisation is 'Councils (GSS code) and NHS bodies (ODS code). Codes are closed, never re-used.';

create table partnership (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z-]+$'),
  name text not null,
  policy_pack text not null
);
comment on table partnership is 'Bodies that share one register under one joint policy.';

create table partnership_member (
  partnership_id uuid not null references partnership,
  organisation_code text not null references organisation,
  since date not null,
  until date,
  primary key (partnership_id, organisation_code, since)
);

create table data_sharing_agreement (
  id uuid primary key,
  partnership_id uuid not null references partnership,
  title text not null,
  in_force_from date not null,
  in_force_until date check (in_force_until > in_force_from),
  document text
);
comment on table data_sharing_agreement is 'HE19c. in_force_until is exclusive; absent means until further notice.';

create table data_sharing_term (
  agreement_id uuid not null references data_sharing_agreement,
  organisation_code text not null references organisation,
  sees text not null check (sees in ('every-case', 'own-cases')),
  purpose text not null,
  primary key (agreement_id, organisation_code)
);
comment on table data_sharing_term is 'every-case: the whole register of the partnership. own-cases: people for whom the body is a party.';

-- Accounts and sessions --------------------------------------------------------------------------

create table account (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  name text not null,
  organisation_code text not null references organisation,
  roles text[] not null,
  disabled_at timestamptz,
  last_visit_at timestamptz,
  previous_visit_at timestamptz,
  unique (issuer, subject)
);
comment on table account is 'A person of one body, known by what their body''s identity provider says (issuer and subject, never e-mail).';

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  assurance jsonb not null
);
create index session_of_account on session (account_id) where ended_at is null;
comment on table session is 'Only the SHA-256 of the cookie is kept. assurance: what the identity provider said about how the person signed in.';

create table sign_in_attempt (
  id_hash bytea primary key,
  issuer text not null,
  code_verifier text not null,
  state text not null,
  nonce text not null,
  return_to text not null,
  began_at timestamptz not null
);

-- The record -------------------------------------------------------------------------------------

create table aftercare_case (
  id uuid primary key,
  partnership_id uuid not null references partnership,
  reference text not null,
  opened_at timestamptz not null,
  opened_by uuid not null references account,
  unique (partnership_id, reference)
);
comment on table aftercare_case is 'One person in one partnership''s register. What is true of them is read from case_fact.';

create sequence case_number;
comment on sequence case_number is 'Numbers for case references people can read out. Gaps mean nothing.';

create table case_party (
  case_id uuid not null references aftercare_case,
  partnership_id uuid not null,
  organisation_code text not null references organisation,
  since timestamptz not null,
  why text not null,
  primary key (case_id, organisation_code)
);
create index case_party_of_organisation on case_party (organisation_code, case_id);
comment on table case_party is 'Bodies that work with the person or answer for them; decides what an own-cases body sees.';

create table case_fact (
  id uuid primary key,
  case_id uuid not null references aftercare_case,
  partnership_id uuid not null,
  sequence integer not null check (sequence > 0),
  type text not null,
  effective_on date not null,
  effective_time time(0),
  precision text check (precision in ('month', 'year', 'estimated')),
  told_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references account,
  body text not null references organisation,
  source_kind text not null,
  source_reference text,
  data jsonb not null,
  import_id uuid,
  import_key text,
  digest bytea not null,
  unique (case_id, sequence)
);
create unique index case_fact_import_key on case_fact (partnership_id, import_key) where import_key is not null;
create index case_fact_of_import on case_fact (import_id) where import_id is not null;
create index case_fact_recorded on case_fact (partnership_id, recorded_at desc);
comment on table case_fact is
  'Everything we have been told about a person. Append-only: a mistake is corrected by a later fact. The writer names the
   sequence it expects; two writers at once collide on (case_id, sequence) and the second is shown what changed.';
comment on column case_fact.digest is 'SHA-256 over the digest of the fact before it in the case and this row (function fact_digest).';

create function fact_digest(previous bytea, f case_fact) returns bytea
  language sql immutable as $$
  select sha256(coalesce(previous, ''::bytea) || convert_to(concat_ws(chr(31),
    f.id::text, f.case_id::text, f.sequence::text, f.type, to_char(f.effective_on, 'YYYY-MM-DD'),
    coalesce(to_char(f.effective_time, 'HH24:MI'), ''), coalesce(f.precision, ''), coalesce(to_char(f.told_on, 'YYYY-MM-DD'), ''),
    to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), f.recorded_by::text, f.body, f.source_kind,
    coalesce(f.source_reference, ''), f.data::text, coalesce(f.import_id::text, ''), coalesce(f.import_key, '')), 'UTF8'))
$$;

create function chain_fact() returns trigger
  language plpgsql security definer set search_path from current as $$
declare
  previous bytea;
begin
  if new.sequence > 1 then
    select digest into previous from case_fact where case_id = new.case_id and sequence = new.sequence - 1;
    if previous is null then
      raise exception 'fact % of case % has no predecessor', new.sequence, new.case_id using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  new.partnership_id := (select partnership_id from aftercare_case where id = new.case_id);
  new.digest := fact_digest(previous, new);
  return new;
end $$;
create trigger chain_fact before insert on case_fact for each row execute function chain_fact();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: record a correction instead', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger case_fact_is_append_only before update or delete on case_fact for each row execute function refuse_change();
create trigger case_fact_is_never_emptied before truncate on case_fact for each statement execute function refuse_change();

create table record_checkpoint (
  id uuid primary key,
  taken_at timestamptz not null,
  cases integer not null,
  facts bigint not null,
  digest bytea not null
);
comment on table record_checkpoint is 'A digest over the newest digest of every case, to be kept outside as well: shows later that nothing was cut off.';

create table fact_attachment (
  id uuid primary key,
  fact_id uuid not null references case_fact,
  case_id uuid not null references aftercare_case,
  partnership_id uuid not null,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 bytea not null,
  content bytea not null,
  attached_at timestamptz not null,
  attached_by uuid not null references account
);
create index fact_attachment_of_case on fact_attachment (case_id);
create trigger fact_attachment_is_append_only before update or delete on fact_attachment for each row execute function refuse_change();

-- Read from facts; can always be rebuilt --------------------------------------------------------------

create table register_entry (
  case_id uuid primary key references aftercare_case,
  partnership_id uuid not null,
  reference text not null,
  sequence integer not null,
  family_name text not null,
  given_name text not null,
  sort_name text collate "C" not null,
  birth_date date,
  nhs_number text,
  trace_status text,
  postcode text,
  entitlement text not null,
  entitlement_since date,
  confidence text not null,
  section text,
  council text,
  nhs_body text,
  team text,
  named_practitioner text,
  named_practitioner_account uuid,
  open_to_team boolean not null,
  last_review_on date,
  review_due_on date,
  on_cto boolean not null,
  on_leave boolean not null,
  conditionally_discharged boolean not null,
  out_of_area boolean not null,
  disputed boolean not null,
  died_on date,
  last_fact_at timestamptz not null
);
comment on table register_entry is 'What the register list shows of a person as at the day of their last fact, written with the fact. No legal answer is stored only here.';
create index register_entry_by_name on register_entry (partnership_id, sort_name, case_id);
create index register_entry_by_state_name on register_entry (partnership_id, entitlement, sort_name, case_id);
create index register_entry_by_since on register_entry (partnership_id, entitlement_since, case_id);
create index register_entry_by_review on register_entry (partnership_id, review_due_on, case_id);
create index register_entry_by_birth on register_entry (birth_date, partnership_id);
create index register_entry_by_nhs_number on register_entry (nhs_number);
create index register_entry_by_practitioner on register_entry (named_practitioner_account) where named_practitioner_account is not null;
create index register_entry_by_change on register_entry (partnership_id, last_fact_at desc);

create table search_key (
  key text collate "C" not null,
  kind text not null check (kind in ('name', 'near', 'reference')),
  case_id uuid not null references aftercare_case,
  partnership_id uuid not null,
  primary key (key, kind, case_id)
);
create index search_key_of_case on search_key (case_id);
comment on table search_key is
  'Names folded to plain letters, the same with one letter left out (for typing slips), and local references. Plain equality and
   ranges on purpose: operators that are not leakproof cannot use an index under row-level security.';

create table status_clock (
  id uuid primary key,
  case_id uuid not null references aftercare_case,
  partnership_id uuid not null,
  organisation_code text not null references organisation,
  about text not null,
  notice_on date not null,
  due_on date not null,
  rule text not null default 'recorded within 5 working days after the day of notice',
  logged_at timestamptz not null,
  logged_by uuid not null references account,
  fact_id uuid references case_fact,
  recorded_on date,
  closed_because text
);
create index status_clock_running on status_clock (partnership_id, due_on) where recorded_on is null;
create index status_clock_of_case on status_clock (case_id);
comment on table status_clock is 'HE19b: a change of status is recorded within five working days of notice. due_on is stored as computed that day, with the rule and the calendar of that day.';

create table bank_holiday (
  day date primary key,
  name text not null,
  source text not null,
  removed boolean not null default false
);
comment on table bank_holiday is 'What a site adds to, or takes from, the bundled list of bank holidays in England.';

create table draft (
  account_id uuid not null references account,
  form text not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  primary key (account_id, form)
);

-- Import --------------------------------------------------------------------------------------------

create table import_run (
  id uuid primary key,
  partnership_id uuid not null references partnership,
  organisation_code text not null references organisation,
  format text not null,
  state text not null check (state in ('checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'stopped')),
  started_at timestamptz not null,
  started_by uuid not null references account,
  finished_at timestamptz,
  mapping jsonb,
  progress jsonb not null default '{}',
  outcome jsonb not null default '{}',
  message text
);
create table import_file (
  import_id uuid not null references import_run,
  partnership_id uuid not null,
  position integer not null,
  file_name text not null,
  sha256 bytea not null,
  size_bytes integer not null,
  content bytea not null,
  primary key (import_id, position)
);
create table import_reject (
  import_id uuid not null references import_run,
  partnership_id uuid not null,
  position integer not null,
  file_name text not null,
  line integer not null,
  record_key text,
  field text,
  rule text,
  says text not null,
  taken boolean not null,
  primary key (import_id, position)
);
comment on column import_reject.taken is 'False: the row was not imported. True: it was, and one cell of it could not be read.';
create table column_mapping (
  organisation_code text not null references organisation,
  format text not null,
  mapping jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null references account,
  primary key (organisation_code, format)
);

-- Who looked, who changed ------------------------------------------------------------------------------

create table view_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid not null,
  organisation_code text not null,
  action text not null,
  correlation_id text not null,
  case_id uuid,
  listed uuid[]
);
create index view_log_of_case on view_log (case_id, at desc) where case_id is not null;
create index view_log_by_time on view_log using brin (at);
comment on table view_log is 'Every view of personal data: one person (case_id) or a list of people (listed).';

create table change_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid,
  organisation_code text,
  action text not null,
  correlation_id text not null,
  case_id uuid,
  detail jsonb not null
);
create index change_log_of_case on change_log (case_id, at desc) where case_id is not null;
create trigger view_log_is_append_only before update or delete on view_log for each row execute function refuse_change();
create trigger change_log_is_append_only before update or delete on change_log for each row execute function refuse_change();

-- Access scope ---------------------------------------------------------------------------------------

create function app_account() returns uuid language sql stable as
  $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function app_organisation() returns text language sql stable as
  $$ select nullif(current_setting('app.organisation', true), '') $$;
create function app_every_case() returns uuid[] language sql stable as
  $$ select coalesce(nullif(current_setting('app.every_case', true), ''), '{}')::uuid[] $$;
create function app_own_cases() returns uuid[] language sql stable as
  $$ select coalesce(nullif(current_setting('app.own_cases', true), ''), '{}')::uuid[] $$;

create function open_scope(p_account uuid, p_on date) returns jsonb
  language plpgsql volatile security definer set search_path from current as $$
declare
  who record;
  every_case uuid[];
  own_cases uuid[];
begin
  select a.id, a.name, a.organisation_code, a.roles, a.previous_visit_at, o.name as organisation_name into who
    from account a join organisation o on o.code = a.organisation_code
    where a.id = p_account and a.disabled_at is null;
  if who.id is null then return null; end if;
  select array_agg(d.partnership_id) filter (where t.sees = 'every-case'), array_agg(d.partnership_id) filter (where t.sees = 'own-cases')
    into every_case, own_cases
    from data_sharing_term t
    join data_sharing_agreement d on d.id = t.agreement_id
    where t.organisation_code = who.organisation_code
      and d.in_force_from <= p_on and (d.in_force_until is null or p_on < d.in_force_until);
  perform set_config('app.account', who.id::text, true), set_config('app.organisation', who.organisation_code, true),
    set_config('app.every_case', coalesce(every_case, '{}')::text, true), set_config('app.own_cases', coalesce(own_cases, '{}')::text, true);
  return jsonb_build_object('accountId', who.id, 'name', who.name, 'organisation', who.organisation_code,
    'organisationName', who.organisation_name, 'roles', who.roles, 'previousVisitAt', who.previous_visit_at,
    'partnerships', to_jsonb(coalesce(every_case, '{}') || coalesce(own_cases, '{}')));
end $$;
comment on function open_scope is 'Opens the transaction for one account: who they are and which partnerships their agreements open on that day. Null when the account is unknown or disabled.';

create function open_session(p_token_hash bytea, p_now timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path from current as $$
declare
  s record;
begin
  select account_id, began_at, last_seen_at into s from session
    where token_hash = p_token_hash and ended_at is null
      and last_seen_at > p_now - interval '15 minutes 30 seconds' and began_at > p_now - interval '12 hours';
  if s.account_id is null then return null; end if;
  return open_scope(s.account_id, (p_now at time zone 'Europe/London')::date)
    || jsonb_build_object('seenSecondsAgo', extract(epoch from p_now - s.last_seen_at));
end $$;
comment on function open_session is '15 minutes idle (last seen is written at most every 30 seconds, hence the half minute) and 12 hours absolute, enforced here for every web process.';

create function end_session(p_token_hash bytea, p_now timestamptz) returns void
  language sql security definer set search_path from current as
  $$ update session set ended_at = p_now where token_hash = p_token_hash and ended_at is null $$;
create function touch_session(p_token_hash bytea, p_now timestamptz) returns void
  language sql security definer set search_path from current as
  $$ update session set last_seen_at = p_now where token_hash = p_token_hash and ended_at is null and last_seen_at < p_now $$;

-- Row-level security ------------------------------------------------------------------------------------

create function sees_case(p_case uuid) returns boolean
  language sql stable security definer set search_path from current as
  $$ select exists (select 1 from case_party where case_id = p_case and organisation_code = app_organisation()) $$;

do $$
declare
  t text;
begin
  foreach t in array array['case_party', 'case_fact', 'fact_attachment', 'register_entry', 'search_key', 'status_clock'] loop
    execute format('alter table %I enable row level security', t);
    execute format($policy$
      create policy shared_by_agreement on %I to register_app using (
        partnership_id = any((select app_every_case())::uuid[])
        or (partnership_id = any((select app_own_cases())::uuid[]) and sees_case(case_id)))
      with check (
        partnership_id = any((select app_every_case())::uuid[])
        or (partnership_id = any((select app_own_cases())::uuid[]) and sees_case(case_id)))
      $policy$, t);
  end loop;
end $$;

alter table aftercare_case enable row level security;
create policy shared_by_agreement on aftercare_case for select to register_app using (
  partnership_id = any((select app_every_case())::uuid[])
  or (partnership_id = any((select app_own_cases())::uuid[]) and sees_case(id)));
create policy opened_here on aftercare_case for insert to register_app with check (
  opened_by = (select app_account())
  and (partnership_id = any((select app_every_case())::uuid[]) or partnership_id = any((select app_own_cases())::uuid[])));

-- A body always becomes a party of the case it opens; without that an own-cases body could not see what it just made.
create function opener_is_party() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  insert into case_party (case_id, partnership_id, organisation_code, since, why)
    select new.id, new.partnership_id, a.organisation_code, new.opened_at, 'opened the entry' from account a where a.id = new.opened_by;
  return null;
end $$;
create trigger opener_is_party after insert on aftercare_case for each row execute function opener_is_party();

-- Nobody records for another body or in another's name.
create policy recorded_by_self on case_fact as restrictive for insert to register_app with check (
  recorded_by = (select app_account()) and body = (select app_organisation()));

alter table draft enable row level security;
create policy own_drafts on draft to register_app using (account_id = (select app_account())) with check (account_id = (select app_account()));

do $$
declare
  t text;
begin
  foreach t in array array['import_run', 'import_file', 'import_reject'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
end $$;
create policy own_imports on import_run to register_app
  using (organisation_code = (select app_organisation())) with check (organisation_code = (select app_organisation()));
create policy own_imports on import_file to register_app
  using (import_id in (select id from import_run)) with check (import_id in (select id from import_run));
create policy own_imports on import_reject to register_app
  using (import_id in (select id from import_run)) with check (import_id in (select id from import_run));
alter table column_mapping enable row level security;
create policy own_mappings on column_mapping to register_app
  using (organisation_code = (select app_organisation())) with check (organisation_code = (select app_organisation()));

alter table view_log enable row level security;
create policy written_by_self on view_log for insert to register_app with check (true);
create policy of_visible_cases on view_log for select to register_app using (
  case_id in (select id from aftercare_case) or (listed is not null and account_id = (select app_account())));
alter table change_log enable row level security;
create policy written_by_self on change_log for insert to register_app with check (true);
create policy of_visible_cases on change_log for select to register_app using (
  case_id in (select id from aftercare_case) or organisation_code = (select app_organisation()));

alter table account enable row level security;
create policy of_partners on account for select to register_app using (
  organisation_code in (
    select m.organisation_code from partnership_member m
    where m.partnership_id = any((select app_every_case())::uuid[]) or m.partnership_id = any((select app_own_cases())::uuid[])));
create policy administered_here on account for update to register_app
  using (organisation_code = (select app_organisation())) with check (organisation_code = (select app_organisation()));

grant usage on schema public to register_app;
grant usage on sequence case_number to register_app;
grant select on organisation, partnership, partnership_member, data_sharing_agreement, data_sharing_term, account to register_app;
grant update (disabled_at) on account to register_app;
grant select, insert on aftercare_case, case_party, case_fact, fact_attachment, import_file, import_reject, view_log, change_log to register_app;
grant select, insert, update, delete on register_entry, search_key, draft to register_app;
grant select, insert, update on status_clock, bank_holiday, import_run, column_mapping to register_app;
grant delete on import_reject to register_app;
revoke execute on function open_scope(uuid, date), open_session(bytea, timestamptz), end_session(bytea, timestamptz), touch_session(bytea, timestamptz), sees_case(uuid) from public;
grant execute on function open_scope(uuid, date), open_session(bytea, timestamptz), end_session(bytea, timestamptz), touch_session(bytea, timestamptz), sees_case(uuid) to register_app;
