-- A row about a case names the partnership of that case, and no other. The policies read the row's own partnership; without
-- this a body that sees every case of one register could write itself down, there, as a party to a case of another.

alter table aftercare_case add constraint aftercare_case_in_partnership unique (id, partnership_id);

do $$
declare
  t text;
begin
  foreach t in array array['case_party', 'case_fact', 'fact_attachment', 'register_entry', 'search_key', 'status_clock'] loop
    execute format('alter table %I drop constraint %I', t, t || '_case_id_fkey');
    execute format(
      'alter table %I add constraint %I foreign key (case_id, partnership_id) references aftercare_case (id, partnership_id)',
      t, t || '_of_its_partnership');
  end loop;
end $$;
