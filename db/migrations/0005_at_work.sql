-- Sub-forms that were chosen with the forms of exploitation (S-05). They count, so they stand in clear.
alter table signals.signal add column subforms text[] not null default '{}';

-- What changed lately, for the start page.
create index event_recent on signals.event (at);

-- One report of one's own: which desk has it and until when that desk has to take it up. Nothing of what happens there.
create function signals.my_report(wanted text) returns table (
  number text, municipality_code text, desk_id text, acute text, acknowledge_by timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number, s.municipality_code, s.desk_id, s.acute, case when s.next_due_kind = 'acknowledge' then s.next_due_at end
  from signals.signal s
  where s.number = wanted and s.region = access.my_region() and s.reported_by = access.actor()
$$;
grant create on schema signals to lichtketen_reader;
alter function signals.my_report(text) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.my_report(text) from public;
grant execute on function signals.my_report(text) to lichtketen_app;
