-- Sub-forms that were chosen with the forms of exploitation (S-05). They count, so they stand in clear.
alter table signals.signal add column subforms text[] not null default '{}';

-- What changed lately, for the start page.
create index event_recent on signals.event (at);

-- What is late in the region for the chain director, in the district for its coordinator, by the index of late signals.
create function signals.oversight_late(moment timestamptz, most integer) returns table (
  number text, forms text[], municipality_code text, district_id text, state text, desk_id text, kind text, due_at timestamptz, received_on date
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number, s.forms, s.municipality_code, s.district_id, s.state, s.desk_id, s.next_due_kind, s.next_due_at, s.received_on
  from signals.signal s
  where s.region = access.my_region() and s.state <> 'closed' and s.next_due_at <= moment
    and ('chainDirector' = any ((select access.my_functions())::text[]) or s.district_id = any ((select access.my_districts())::text[]))
  order by s.next_due_at, s.number limit most
$$;
-- And how much there is: by district and state, how much of it is late and how much of it one desk has.
create function signals.oversight_counts(moment timestamptz, desk text) returns table (
  district_id text, state text, open bigint, late bigint, at_desk bigint
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.district_id, s.state, count(*), count(*) filter (where s.next_due_at <= moment), count(*) filter (where s.desk_id = desk)
  from signals.signal s
  where s.region = access.my_region() and s.state <> 'closed'
    and ('chainDirector' = any ((select access.my_functions())::text[]) or s.district_id = any ((select access.my_districts())::text[]))
  group by s.district_id, s.state
$$;

-- One report of one's own: which desk has it and until when that desk has to take it up. Nothing of what happens there.
create function signals.my_report(wanted text) returns table (
  number text, municipality_code text, desk_id text, acute text, acknowledge_by timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number, s.municipality_code, s.desk_id, s.acute, case when s.next_due_kind = 'acknowledge' then s.next_due_at end
  from signals.signal s
  where s.number = wanted and s.region = access.my_region() and s.reported_by = access.actor()
$$;
grant create on schema signals to lichtketen_reader;
alter function signals.oversight_late(timestamptz, integer) owner to lichtketen_reader;
alter function signals.oversight_counts(timestamptz, text) owner to lichtketen_reader;
alter function signals.my_report(text) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.my_report(text), signals.oversight_late(timestamptz, integer),
  signals.oversight_counts(timestamptz, text) from public;
grant execute on function signals.my_report(text), signals.oversight_late(timestamptz, integer),
  signals.oversight_counts(timestamptz, text) to lichtketen_app;
