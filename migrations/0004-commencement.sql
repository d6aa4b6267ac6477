-- When provisions that were enacted without a day began: what a system administrator adds to the table of commencement in the code.
-- Nothing here names anybody on the register, so there is no row-level security; who may add is decided by permission.

create table commencement (
  id bigint generated always as identity primary key,
  provision text not null check (provision ~ '^[A-Za-z0-9.-]{1,40}$'),
  in_force_from date,
  evidence text not null check (evidence <> '' and length(evidence) <= 500),
  evidence_url text not null check (evidence_url ~ '^https://www\.legislation\.gov\.uk/' and length(evidence_url) <= 500),
  checked_by text not null,
  checked_on date not null,
  entered_at timestamptz not null
);
comment on table commencement is 'The first day a provision is in force, with its evidence and who checked it. The latest entry of a provision stands; one without a day takes back those before it. Append-only.';
create index commencement_of_provision on commencement (provision, id);
create trigger commencement_is_append_only before update or delete on commencement for each row execute function refuse_change();
grant select, insert on commencement to register_app;
