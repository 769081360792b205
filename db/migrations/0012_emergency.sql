-- Access in an emergency (break-glass, A-08): somebody without a task for a signal opens it for an hour, with a reason. The
-- desk and the privacy officer hear of it at once, and it is reviewed. No policy of a signal knows of it: what is shown
-- comes from functions that leave out who reported and what they wrote.

-- The moment of whoever acts, as the rules see it.
create function access.moment() returns timestamptz language sql stable
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
revoke execute on function access.moment() from public;
grant execute on function access.moment() to lichtketen_app, lichtketen_reader;

create table signals.emergency (
  id uuid primary key,
  region text not null references access.region,
  signal_id uuid not null references signals.signal,
  person_id uuid not null references access.person,
  -- Why, sealed with a key of its own: who reviews it opens nothing else of the signal.
  sealed bytea not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > opened_at and ends_at <= opened_at + interval '1 hour'),
  verdict text check (verdict in ('justified', 'notJustified')),
  reviewed_by uuid references access.person check (reviewed_by <> person_id),
  reviewed_on date,
  check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_on is null))
);
create index emergency_by_person on signals.emergency (person_id, ends_at);
create index emergency_by_signal on signals.emergency (signal_id);
alter table signals.emergency enable row level security;
alter table signals.emergency force row level security;

grant select (id, region, signal_id, person_id, sealed, opened_at, ends_at, verdict, reviewed_by, reviewed_on) on signals.emergency to lichtketen_app;
grant update (verdict, reviewed_by, reviewed_on) on signals.emergency to lichtketen_app;
grant select, insert on signals.emergency to lichtketen_reader;
grant insert on signals.event to lichtketen_reader;
grant insert on access.notice to lichtketen_reader;

-- One's own, those of signals that one's desk handles, and all of them for who reviews.
create policy known on signals.emergency for select to lichtketen_app using (region = access.my_region() and (
  person_id = access.actor() or 'privacyOfficer' = any ((select access.my_functions())::text[])
  or exists (select from signals.signal o where o.id = signal_id)));
create policy reviewed on signals.emergency for update to lichtketen_app
  using (region = access.my_region() and verdict is null and person_id <> access.actor()
    and 'privacyOfficer' = any ((select access.my_functions())::text[]))
  with check (reviewed_by = access.actor() and verdict is not null);
create policy reader on signals.emergency to lichtketen_reader using (true) with check (true);
create policy reader on signals.event for insert to lichtketen_reader with check (kind = 'emergency');

create policy reader on access.notice for insert to lichtketen_reader with check (kind = 'emergency');

-- The number of the signal of an emergency, for who knows of the emergency.
create function signals.emergency_number(emergency uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number from signals.emergency e join signals.signal s on s.id = e.signal_id
  where e.id = emergency and e.region = access.my_region() and (e.person_id = access.actor()
    or 'privacyOfficer' = any (access.my_functions()) or s.desk_id = any (access.my_handling_desks()))
$$;

-- Opens a signal by its number, and returns the desk that handles it; nothing when there is none, or one's own desk has it.
create function signals.open_in_emergency(emergency uuid, of_number text, reason bytea, event uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_signal record;
begin
  if access.actor_kind() is distinct from 'person' or not access.my_functions() && access.emergency_functions() then
    return null;
  end if;
  select s.id, s.desk_id into found_signal from signals.signal s
    where s.region = access.my_region() and s.number = of_number and not s.desk_id = any (access.my_handling_desks());
  if not found then
    return null;
  end if;
  insert into signals.emergency (id, region, signal_id, person_id, sealed, opened_at, ends_at)
    values (emergency, access.my_region(), found_signal.id, access.actor(), reason, access.moment(), access.moment() + interval '1 hour');
  insert into signals.event (row_id, signal_id, at, kind, by_person)
    values (event, found_signal.id, access.moment(), 'emergency', access.actor());
  -- Told at once, each by name: whatever they chose to hear later, and without ringing a duty phone.
  insert into access.notice (id, region, person_id, kind, acute, at, next_attempt_at)
    select gen_random_uuid(), access.my_region(), told.person_id, 'emergency', false, access.moment(), access.moment()
    from (select distinct a.person_id from access.appointment a where a.region = access.my_region()
      and (a.desk_id = found_signal.desk_id or a.function = 'privacyOfficer') and a.person_id <> access.actor()
      and a.valid_from <= access.today() and (a.valid_until is null or a.valid_until >= access.today())) told;
  return found_signal.desk_id;
end
$$;
create function access.emergency_functions() returns text[] language sql immutable parallel safe
  return array['attentionOfficer', 'careCoordinator', 'safetyCoordinator', 'districtCoordinator', 'handler', 'chainDirector'];

-- What somebody sees of a signal while their emergency lasts.
create function signals.in_emergency(emergency uuid) returns table (
  id uuid, number text, desk_id text, forms text[], municipality_code text, minor text, acute text, state text, received_on date, ends_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.number, s.desk_id, s.forms, s.municipality_code, s.minor, s.acute, s.state, s.received_on, e.ends_at
  from signals.emergency e join signals.signal s on s.id = e.signal_id
  where e.id = emergency and e.person_id = access.actor() and e.region = access.my_region() and e.ends_at > access.moment()
$$;
-- Its facts, without who reported.
create function signals.facts_in_emergency(emergency uuid) returns setof signals.fact
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.* from signals.emergency e join signals.fact f on f.signal_id = e.signal_id
  where e.id = emergency and e.person_id = access.actor() and e.region = access.my_region() and e.ends_at > access.moment()
    and f.kind <> 'reporter'
$$;
-- The signals that the actor has open in an emergency now.
create function signals.opened_in_emergency() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(e.signal_id), '{}') from signals.emergency e
  where e.person_id = access.actor() and e.region = access.my_region() and e.ends_at > access.moment()
$$;
grant select on signals.fact to lichtketen_reader;

create policy in_emergency on access.dossier_key for select to lichtketen_app using (region = access.my_region() and (
  dossier_id = any ((select signals.opened_in_emergency())::uuid[])
  or exists (select from signals.emergency e where e.id = dossier_id)));

grant create on schema signals, access to lichtketen_reader;
alter function signals.emergency_number(uuid) owner to lichtketen_reader;
alter function signals.open_in_emergency(uuid, text, bytea, uuid) owner to lichtketen_reader;
alter function signals.in_emergency(uuid) owner to lichtketen_reader;
alter function signals.facts_in_emergency(uuid) owner to lichtketen_reader;
alter function signals.opened_in_emergency() owner to lichtketen_reader;
revoke create on schema signals, access from lichtketen_reader;
revoke execute on function signals.emergency_number(uuid), signals.open_in_emergency(uuid, text, bytea, uuid), signals.in_emergency(uuid),
  signals.facts_in_emergency(uuid), signals.opened_in_emergency(), access.emergency_functions() from public;
grant execute on function signals.emergency_number(uuid), signals.open_in_emergency(uuid, text, bytea, uuid), signals.in_emergency(uuid),
  signals.facts_in_emergency(uuid), signals.opened_in_emergency() to lichtketen_app;
grant execute on function access.emergency_functions() to lichtketen_reader;
