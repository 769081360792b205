-- Retention (A-06): closed signals whose term passed stand on a list that one person proposes and another confirms. Then the
-- jobs destroy them. Restriction (AVG article 18) keeps a signal off such a list, and ends its sharing.

-- What else a list can name, and what can be destroyed, comes with questions for advice and requests of data subjects.
set local check_function_bodies = off;

create table signals.restriction (
  id uuid primary key,
  region text not null references access.region,
  signal_id uuid not null references signals.signal on delete cascade,
  number text not null,
  ground text not null check (ground in ('accuracy', 'unlawful', 'claim', 'objection')),
  set_by uuid not null references access.person,
  set_on date not null,
  lifted_by uuid references access.person,
  lifted_on date,
  check ((lifted_by is null) = (lifted_on is null))
);
create unique index restriction_in_force on signals.restriction (signal_id) where lifted_on is null;

create table signals.destruction_list (
  id uuid primary key,
  region text not null references access.region,
  state text not null check (state in ('proposed', 'withdrawn', 'confirmed', 'destroyed')),
  -- Of all lines: who confirms, confirms these and no others.
  hash bytea not null,
  proposed_by uuid not null references access.person,
  proposed_on date not null,
  confirmed_by uuid references access.person,
  confirmed_on date,
  destroyed_on date,
  check (confirmed_by <> proposed_by),
  check ((confirmed_by is not null and confirmed_on is not null) = (state in ('confirmed', 'destroyed'))),
  check ((destroyed_on is not null) = (state = 'destroyed'))
);
create unique index destruction_list_waiting on signals.destruction_list (region) where state in ('proposed', 'confirmed');

-- Lines stay as the proof; they point at nothing, because what they were about is gone.
create table signals.destruction_item (
  list_id uuid not null references signals.destruction_list,
  number text not null,
  -- A signal, a question for advice, a request of a data subject, or the records of a year: their numbers differ in form.
  target_id uuid,
  class text not null,
  ground text not null,
  closed_on date not null,
  expired_on date not null,
  outcome text check (outcome in ('destroyed', 'restricted', 'reopened')),
  primary key (list_id, number)
);

-- What stays of a signal that was destroyed, for figures over the years: no number, no day, nobody.
create table signals.figure (
  id uuid primary key,
  region text not null references access.region,
  year integer not null,
  municipality_code text references access.municipality,
  forms text[] not null,
  result text not null
);

do $$
declare
  t text;
  found record;
begin
  foreach t in array array['restriction', 'destruction_list', 'destruction_item', 'figure'] loop
    execute format('alter table signals.%I enable row level security', t);
    execute format('alter table signals.%I force row level security', t);
  end loop;
  -- What belongs to a signal goes with it, so that no table can be forgotten.
  for found in select c.conname, c.conrelid::regclass as name, pg_get_constraintdef(c.oid) as definition from pg_constraint c
    where c.contype = 'f' and c.confdeltype = 'a' and c.conrelid <> c.confrelid and c.connamespace = 'signals'::regnamespace
      and c.confrelid in ('signals.signal'::regclass, 'signals.handover'::regclass, 'signals.share'::regclass,
        'signals.fact'::regclass, 'signals.clock'::regclass, 'signals.message'::regclass)
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on delete cascade', found.name, found.conname, found.conname, found.definition);
  end loop;
end
$$;

grant select (id, region, signal_id, number, ground, set_by, set_on, lifted_by, lifted_on), update (lifted_by, lifted_on) on signals.restriction to lichtketen_app;
grant select, insert on signals.restriction to lichtketen_reader;
grant select, update (state, confirmed_by, confirmed_on) on signals.destruction_list to lichtketen_app;
grant select, insert on signals.destruction_list to lichtketen_reader;
grant select, update (state, destroyed_on) on signals.destruction_list to lichtketen_jobs;
grant select (list_id, number, class, ground, closed_on, expired_on, outcome) on signals.destruction_item to lichtketen_app;
grant select, insert, update (target_id, outcome) on signals.destruction_item to lichtketen_reader;
grant select on signals.destruction_item to lichtketen_jobs;
grant insert on signals.figure to lichtketen_reader;
grant delete on signals.signal, signals.submission to lichtketen_reader;
grant delete on access.dossier_key to lichtketen_jobs;

create function signals.guards_retention() returns boolean language sql stable
  return access.my_functions() && '{privacyOfficer,chainDirector}';

create policy known on signals.restriction for select to lichtketen_app using (region = access.my_region() and (
  'privacyOfficer' = any ((select access.my_functions())::text[]) or exists (select from signals.signal o where o.id = signal_id)));
create policy lifted on signals.restriction for update to lichtketen_app
  using (region = access.my_region() and lifted_on is null and 'privacyOfficer' = any ((select access.my_functions())::text[]))
  with check (lifted_by = access.actor());
create policy reader on signals.restriction to lichtketen_reader using (true) with check (true);
create policy guarded on signals.destruction_list for select to lichtketen_app
  using (region = access.my_region() and (select signals.guards_retention()));
-- The second pair of eyes is another person in another function; either of the two may still take the list back.
create policy confirmed on signals.destruction_list for update to lichtketen_app
  using (region = access.my_region() and state = 'proposed' and (select signals.guards_retention()))
  with check (case state
    when 'confirmed' then confirmed_by = access.actor() and proposed_by <> access.actor()
      and 'chainDirector' = any ((select access.my_functions())::text[])
    else state = 'withdrawn' and confirmed_by is null end);
create policy reader on signals.destruction_list to lichtketen_reader using (true) with check (true);
create policy jobs on signals.destruction_list for select to lichtketen_jobs using (true);
create policy jobs_finish on signals.destruction_list for update to lichtketen_jobs using (state = 'confirmed') with check (state = 'destroyed');
create policy guarded on signals.destruction_item for select to lichtketen_app
  using (exists (select from signals.destruction_list l where l.id = list_id));
create policy reader on signals.destruction_item to lichtketen_reader using (true) with check (true);
create policy jobs on signals.destruction_item for select to lichtketen_jobs using (true);
create policy reader on signals.figure for insert to lichtketen_reader with check (true);
create policy destroys on signals.submission for delete to lichtketen_reader using (true);

-- Is a signal restricted?
create function signals.is_restricted(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.restriction r where r.signal_id = signal and r.lifted_on is null)
$$;
-- What is restricted goes to nobody else.
create policy not_restricted on signals.handover as restrictive for insert to lichtketen_app with check (not signals.is_restricted(signal_id));
create policy not_restricted on signals.share as restrictive for insert to lichtketen_app with check (not signals.is_restricted(signal_id));
create policy not_restricted on signals.receiver_link as restrictive for insert to lichtketen_app with check (
  not exists (select from signals.handover h where h.id = handover_id and signals.is_restricted(h.signal_id)));
-- A share that waited for an answer does not open either.
create function signals.guard_share() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.active and not old.active and signals.is_restricted(new.signal_id) then
    raise insufficient_privilege using message = 'what is restricted goes to nobody else';
  end if;
  return new;
end
$$;
revoke execute on function signals.guard_share() from public;
create trigger guard before update of active on signals.share for each row execute function signals.guard_share();

-- Restricts a signal by its number; false when there is none, or it is restricted already.
create function signals.restrict_signal(new_id uuid, of_number text, on_ground text) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with restricted as (
    insert into signals.restriction (id, region, signal_id, number, ground, set_by, set_on)
      select new_id, s.region, s.id, s.number, on_ground, access.actor(), access.today() from signals.signal s
      where s.region = access.my_region() and s.number = of_number and 'privacyOfficer' = any (access.my_functions())
    on conflict do nothing returning 1)
  select exists (select from restricted)
$$;

-- Proposes a list in the own name. Every line must be something that is over since that day and not restricted.
create function signals.propose_destruction(list uuid, of_hash bytea, lines jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  added integer;
begin
  if not 'privacyOfficer' = any (access.my_functions()) then
    raise insufficient_privilege using message = 'only the privacy officer proposes';
  end if;
  insert into signals.destruction_list (id, region, state, hash, proposed_by, proposed_on)
    values (list, access.my_region(), 'proposed', of_hash, access.actor(), access.today());
  insert into signals.destruction_item (list_id, number, target_id, class, ground, closed_on, expired_on)
    select list, l.number, d.id, l.class, l.ground, d.closed_on, l.expired_on
    from jsonb_to_recordset(lines) as l(number text, class text, ground text, closed_on date, expired_on date)
      join lateral signals.destroyable(l.number) d on true
    where d.closed_on = l.closed_on and l.expired_on >= d.closed_on and l.expired_on <= access.today() and not d.restricted;
  get diagnostics added = row_count;
  if added = 0 or added <> jsonb_array_length(lines) then
    raise check_violation using message = 'a line is nothing that is over';
  end if;
end
$$;

-- May this dossier be destroyed? It stands on a list that two people agreed on, is still over since that day and is not
-- restricted. The reasons of emergencies go with the signal that they were about.
create function signals.may_destroy(dossier uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.destruction_item i join signals.destruction_list l on l.id = i.list_id
    join lateral signals.destroyable(i.number) d on d.id = i.target_id
    where l.state = 'confirmed' and i.outcome is null and d.closed_on = i.closed_on and not d.restricted
      and (d.id = dossier or exists (select from signals.emergency e where e.signal_id = d.id and e.id = dossier)))
$$;
create policy agreed on access.dossier_key as restrictive for delete to lichtketen_jobs using (signals.may_destroy(dossier_id));

-- The keys that go with a line of a confirmed list; none when it may not be destroyed any more, or was never sealed.
create function signals.keys_to_destroy(list uuid, of_number text) returns table (dossier_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.id from signals.destruction_item i
    join lateral (select i.target_id as id union all select e.id from signals.emergency e where e.signal_id = i.target_id) k on true
  where i.list_id = list and i.number = of_number and signals.may_destroy(i.target_id) and not programme.names_records(of_number)
$$;
-- Destroys the rows of a line and notes what came of it: destroyed, or why it was left.
create function signals.settle_line(list uuid, of_number text, counted text[]) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  line record;
  came_of_it text;
begin
  select i.target_id into strict line from signals.destruction_item i join signals.destruction_list l on l.id = i.list_id
    where i.list_id = list and i.number = of_number and i.outcome is null and l.state = 'confirmed';
  if signals.may_destroy(line.target_id) then
    insert into signals.figure (id, region, year, municipality_code, forms, result)
      select gen_random_uuid(), s.region, extract(year from s.received_on), s.municipality_code, s.forms, s.result
      from signals.signal s where s.id = line.target_id and s.result = any (counted);
    came_of_it := 'destroyed';
  else
    came_of_it := case when signals.is_restricted(line.target_id) then 'restricted' else 'reopened' end;
  end if;
  if came_of_it = 'destroyed' then
    delete from signals.submission b where b.signal_id = line.target_id;
    delete from signals.signal s where s.id = line.target_id;
    delete from signals.consultation c where c.id = line.target_id;
    delete from signals.subject_request r where r.id = line.target_id;
    perform programme.destroy_records(of_number) where programme.names_records(of_number);
  end if;
  update signals.destruction_item i set outcome = came_of_it, target_id = null where i.list_id = list and i.number = of_number;
  return came_of_it;
end
$$;

grant create on schema signals to lichtketen_reader;
alter function signals.guards_retention() owner to lichtketen_reader;
alter function signals.is_restricted(uuid) owner to lichtketen_reader;
alter function signals.restrict_signal(uuid, text, text) owner to lichtketen_reader;
alter function signals.propose_destruction(uuid, bytea, jsonb) owner to lichtketen_reader;
alter function signals.may_destroy(uuid) owner to lichtketen_reader;
alter function signals.keys_to_destroy(uuid, text) owner to lichtketen_reader;
alter function signals.settle_line(uuid, text, text[]) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;

revoke execute on function signals.guards_retention(), signals.is_restricted(uuid), signals.restrict_signal(uuid, text, text),
  signals.propose_destruction(uuid, bytea, jsonb), signals.may_destroy(uuid),
  signals.keys_to_destroy(uuid, text), signals.settle_line(uuid, text, text[]) from public;
grant execute on function signals.guards_retention(), signals.is_restricted(uuid), signals.restrict_signal(uuid, text, text),
  signals.propose_destruction(uuid, bytea, jsonb) to lichtketen_app;
grant execute on function signals.is_restricted(uuid), signals.may_destroy(uuid), signals.keys_to_destroy(uuid, text),
  signals.settle_line(uuid, text, text[]) to lichtketen_jobs;
