-- Access history: the lists, searches and exports in which one person stood. A row of the view log that names a list also names
-- other people, so row-level security shows it only to the account that looked. This function gives the one person's part of it
-- and nothing about the others, and only for a case the reader may see.
create function lists_showing(p_case uuid, p_since timestamptz)
  returns table (at timestamptz, account_id uuid, organisation_code text, action text)
  language sql stable security definer set search_path from current as $$
  select v.at, v.account_id, v.organisation_code, v.action
  from view_log v
  where v.at >= p_since and v.listed @> array[p_case]
    and exists (select from aftercare_case c where c.id = p_case
      and (c.partnership_id = any(app_every_case()) or (c.partnership_id = any(app_own_cases()) and sees_case(c.id))))
  order by v.at desc limit 200
$$;
comment on function lists_showing is 'Who saw this person in a list since a moment; nothing where the reader may not see the case.';
revoke execute on function lists_showing(uuid, timestamptz) from public;
grant execute on function lists_showing(uuid, timestamptz) to register_app;
