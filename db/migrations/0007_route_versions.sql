-- The reporting route as officials edit it (S-11): versions with a draft, a proposal, and a second person who puts one into
-- force from a day. A version that was in force stays as it was: signals name it.
create table signals.route_version (
  id uuid primary key,
  region text not null references access.region,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'proposed', 'activated', 'discarded')),
  xml text not null,
  -- The version from which this one was made, and how often it was saved since: who saves an older reading hears so.
  based_on integer,
  edits integer not null default 0,
  -- Empty for a version that was loaded with the files of the region; `file_author` is whom that file names.
  author uuid references access.person,
  file_author text,
  -- Everybody who ever changed it. None of them puts it into force.
  editors uuid[] not null default '{}',
  made_on date not null,
  note text not null default '',
  proposed_by uuid references access.person,
  proposed_on date,
  activated_by uuid references access.person,
  activated_at timestamptz,
  active_from date,
  activation_note text not null default '',
  -- What the second person said who sent it back.
  remark text not null default '',
  unique (region, number),
  check ((state = 'activated') = (active_from is not null)),
  check (state <> 'proposed' or proposed_by is not null)
);
create index route_version_in_force on signals.route_version (region, active_from desc, activated_at desc) where state = 'activated';
-- Regions that were loaded before this: their route is the first version.
insert into signals.route_version (id, region, number, state, xml, file_author, made_on, activated_at, active_from)
  select gen_random_uuid(), r.id, case when r.route_version ~ '^[1-9][0-9]{0,5}$' then r.route_version::integer else 1 end,
    'activated', r.route_xml, substring(r.route_xml from 'lk:author="([^"]*)"'), r.loaded_on,
    r.loaded_on::timestamp at time zone 'Europe/Amsterdam', r.loaded_on
  from access.region r;
alter table signals.route_version enable row level security;
alter table signals.route_version force row level security;

-- Functions that edit the route, and those of them that may put a version of others into force (permissions.ts says the same).
create function signals.edits_route() returns boolean language sql stable
  return access.my_functions() && '{chainDirector,projectLeader,policyOfficer}'::text[];
create function signals.activates_route() returns boolean language sql stable
  return access.my_functions() && '{chainDirector,projectLeader}'::text[];

grant select, insert on signals.route_version to lichtketen_app;
grant update (state, xml, edits, editors, note, proposed_by, proposed_on, activated_by, activated_at, active_from, activation_note, remark)
  on signals.route_version to lichtketen_app;
grant select, insert on signals.route_version to lichtketen_reader;

-- What holds, held or will hold is no secret: a reporter's signal is routed by it. A draft is for who edits.
create policy in_force on signals.route_version for select to lichtketen_app
  using (region = access.my_region() and (state = 'activated' or (select signals.edits_route())));
create policy drafts on signals.route_version for insert to lichtketen_app with check (region = access.my_region()
  and (select signals.edits_route()) and state = 'draft' and author = access.actor() and editors = array[access.actor()]
  and activated_by is null and proposed_by is null and file_author is null);
create policy edits on signals.route_version for update to lichtketen_app
  using (region = access.my_region() and state <> 'discarded' and (select signals.edits_route()))
  with check (region = access.my_region() and (select signals.edits_route()));
create policy reader on signals.route_version to lichtketen_reader using (true) with check (true);

-- A policy sees the new row alone. Here stands which step leads from which state, and that nobody puts into force what
-- they worked on themselves.
create function signals.guard_route_version() returns trigger language plpgsql as $$
begin
  if current_user <> 'lichtketen_app' then
    return new;
  end if;
  if (case old.state || ' ' || new.state
    when 'draft draft' then access.actor() = any (new.editors) and new.edits = old.edits + 1
    when 'draft proposed' then new.proposed_by = access.actor()
    when 'draft discarded' then true
    when 'proposed draft' then true
    when 'proposed activated' then signals.activates_route() and new.activated_by = access.actor()
      and not access.actor() = any (old.editors) and access.actor() <> old.proposed_by and new.active_from >= access.today()
    when 'activated draft' then signals.activates_route() and old.active_from > access.today()
    else false
  end)
    and new.editors @> old.editors
    and (new.editors = old.editors or (old.state = 'draft' and new.editors = old.editors || access.actor()))
    and (old.state = 'draft' or (new.xml, new.note, new.edits) is not distinct from (old.xml, old.note, old.edits))
    and (new.state in ('activated', 'discarded') or (new.activated_by, new.activated_at, new.active_from, new.activation_note)
      is not distinct from (null::uuid, null::timestamptz, null::date, ''))
  then
    return new;
  end if;
  raise insufficient_privilege using message = 'only a step that the state of the version allows, and nobody activates an own one';
end
$$;
create trigger guard before update on signals.route_version for each row execute function signals.guard_route_version();

-- A route that comes with the files of the region is a version like any other, in force from the day on which it was
-- loaded. Whoever runs the server puts it there; the history says so.
create function signals.keep_loaded_route() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into signals.route_version
    (id, region, number, state, xml, file_author, made_on, activated_at, active_from)
  select gen_random_uuid(), new.id,
    greatest(case when new.route_version ~ '^[1-9][0-9]{0,5}$' then new.route_version::integer else 1 end,
      coalesce((select max(v.number) + 1 from signals.route_version v where v.region = new.id), 1)),
    'activated', new.route_xml, substring(new.route_xml from 'lk:author="([^"]*)"'), new.loaded_on,
    new.loaded_on::timestamp at time zone 'Europe/Amsterdam', new.loaded_on;
  return null;
end
$$;
create trigger keep_loaded_route_new after insert on access.region for each row execute function signals.keep_loaded_route();
create trigger keep_loaded_route_changed after update on access.region for each row
  when (old.route_xml is distinct from new.route_xml) execute function signals.keep_loaded_route();

-- Signals of a time by what two routes do with them: the rules that apply and the desk that owns them, before and after.
-- Counts and nothing else; who may not see single signals gets no count below five. `keys` name every situation that
-- routing tells apart ("form minor acute place source"), the other lists say for each what both routes make of it.
create function signals.route_trial(since date, keys text[], old_rules text[], new_rules text[], old_desks text[], new_desks text[])
returns table (about text, before text, after text, signals integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with made as materialized (
    select u.key, string_to_array(nullif(u.a, ''), ' ')::integer[] as old_rule,
      string_to_array(nullif(u.b, ''), ' ')::integer[] as new_rule, u.c as old_desk, u.d as new_desk
    from unnest(keys, old_rules, new_rules, old_desks, new_desks) as u(key, a, b, c, d)
  ), asked as (
    select s.id, concat_ws(' ', f.form, s.minor, s.acute,
      coalesce(s.municipality_code, s.route #>> '{inputs,where}', 'unknown'), s.source_kind) as key
    from signals.signal s
      cross join lateral unnest(case when s.forms = '{}' then array['unknown'] else s.forms end) as f(form)
    where s.region = access.my_region() and s.received_on >= since and (select signals.edits_route())
  ), found as materialized (
    select a.id, m.* from asked a join made m using (key)
  ), old_of as (
    select f.id, string_agg(distinct r::text, ' ') as rules from found f, unnest(f.old_rule) r group by f.id
  ), new_of as (
    select f.id, string_agg(distinct r::text, ' ') as rules from found f, unnest(f.new_rule) r group by f.id
  ), owners as (
    select f.id, (array_agg(f.old_desk order by f.old_rule nulls last))[1] as old_desk,
      (array_agg(f.new_desk order by f.new_rule nulls last))[1] as new_desk
    from found f group by f.id
  ), per_signal as (
    select o.id, coalesce(old_of.rules, '') as old_rules, coalesce(new_of.rules, '') as new_rules, o.old_desk, o.new_desk
    from owners o left join old_of using (id) left join new_of using (id)
  ), counted as (
    select 'rules' as about, old_rules as before, new_rules as after, count(*)::integer as n from per_signal group by 2, 3
    union all
    select 'desks', old_desk, new_desk, count(*)::integer from per_signal group by 2, 3
  )
  select c.about, c.before, c.after, case when c.n >= 5 or 'chainDirector' = any ((select access.my_functions())::text[]) then c.n end
  from counted c order by 1, 2, 3
$$;

-- Who must look is told, whoever of the editors asks for it. The mail says only that something waits.
create policy route_news on access.notice for insert to lichtketen_app with check (region = access.my_region()
  and desk_id is null and kind in ('routeProposed', 'routeActivated', 'routeReturned') and (select signals.edits_route()));

grant create on schema signals to lichtketen_reader;
alter function signals.keep_loaded_route() owner to lichtketen_reader;
alter function signals.route_trial(date, text[], text[], text[], text[], text[]) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.edits_route(), signals.activates_route(), signals.guard_route_version(),
  signals.keep_loaded_route(), signals.route_trial(date, text[], text[], text[], text[], text[]) from public;
grant execute on function signals.edits_route(), signals.activates_route(),
  signals.route_trial(date, text[], text[], text[], text[], text[]) to lichtketen_app;
grant execute on function signals.edits_route(), signals.activates_route() to lichtketen_reader;

