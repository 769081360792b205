-- Signals that may belong together (S-08, C-08): what people decided about it, for what they looked, and which desks heard.
-- The index that finds them is in memory; here stands what a person said, and who was told that something is known elsewhere.

-- A desk shields what may not hit: nobody is told that it is known, not even by its desk alone.
alter table signals.signal add shielded boolean not null default false;
grant update (shielded) on signals.signal to lichtketen_app;

-- Two signals belong together, or what they have in common says nothing. Never changed: who thinks otherwise adds a row.
create table signals.link_decision (
  id uuid primary key,
  sequence bigint generated always as identity,
  region text not null references access.region,
  -- From which signal somebody decided; the reason is sealed with its key.
  signal_id uuid not null references signals.signal on delete cascade,
  other_id uuid not null references signals.signal on delete cascade check (other_id <> signal_id),
  verdict text not null check (verdict in ('same', 'different', 'undone')),
  sealed bytea not null,
  by_person uuid not null references access.person,
  by_desk text not null references access.desk,
  at timestamptz not null
);
create index link_decision_by_signal on signals.link_decision (signal_id);
create index link_decision_by_other on signals.link_decision (other_id);
-- What the two had in common when that was decided.
create table signals.link_pair (
  decision_id uuid not null references signals.link_decision on delete cascade,
  own_fact uuid not null references signals.fact on delete cascade,
  other_fact uuid not null references signals.fact on delete cascade,
  primary key (decision_id, own_fact, other_fact)
);
create index link_pair_by_own on signals.link_pair (own_fact);
create index link_pair_by_other on signals.link_pair (other_fact);

-- That somebody looked, for what purpose, and past the usual number of times why. What was looked for stands nowhere.
create table signals.look_up (
  id uuid primary key,
  region text not null references access.region,
  person_id uuid not null references access.person,
  signal_id uuid references signals.signal on delete cascade,
  purpose text not null,
  reason text check (reason in ('acuteDanger', 'largeCase', 'inspection', 'handover')),
  at timestamptz not null
);
create index look_up_by_person on signals.look_up (person_id, at);
create index look_up_by_signal on signals.look_up (signal_id) where signal_id is not null;
create index look_up_to_forget on signals.look_up (at) where signal_id is null;

-- Somebody with an open signal was told that something in it is known at a desk. The desk sees who was told.
create table signals.hint (
  id uuid primary key,
  region text not null references access.region,
  signal_id uuid not null references signals.signal on delete cascade,
  own_fact uuid references signals.fact on delete cascade,
  hit_fact uuid not null references signals.fact on delete cascade,
  desk_id text not null references access.desk,
  by_person uuid not null references access.person,
  by_desk text not null references access.desk,
  purpose text not null,
  on_day date not null,
  -- Of the last time that this person asked about this signal.
  current boolean not null,
  unique (signal_id, hit_fact, by_person, on_day)
);
create index hint_by_desk on signals.hint (desk_id, on_day);
create index hint_by_hit on signals.hint (hit_fact);
create index hint_by_own on signals.hint (own_fact);

do $$
declare
  t text;
begin
  foreach t in array array['link_decision', 'link_pair', 'look_up', 'hint'] loop
    execute format('alter table signals.%I enable row level security', t);
    execute format('alter table signals.%I force row level security', t);
    execute format('create policy reader on signals.%I to lichtketen_reader using (true) with check (true)', t);
  end loop;
end
$$;
create policy reader on signals.share_item for select to lichtketen_reader using (true);

grant select, insert on signals.link_decision, signals.link_pair, signals.look_up to lichtketen_app;
grant select on signals.link_decision, signals.link_pair, signals.look_up, signals.share_item to lichtketen_reader;
grant select, insert, update (current, purpose) on signals.hint to lichtketen_reader;
grant select, delete on signals.look_up to lichtketen_jobs;

-- A decision tells that both signals are there: only who knows of both reads it.
create policy both_known on signals.link_decision for select to lichtketen_app using (region = access.my_region()
  and (exists (select from signals.signal o where o.id = signal_id) or exists (select from signals.share h where h.signal_id = link_decision.signal_id))
  and (exists (select from signals.signal o where o.id = other_id) or exists (select from signals.share h where h.signal_id = other_id)));
create policy decides on signals.link_decision for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and by_desk = any ((select access.my_weighing_desks())::text[]) and signals.is_worked_on(signal_id)
  and (exists (select from signals.signal o where o.id = other_id) or exists (select from signals.share h where h.signal_id = other_id)));
create policy with_decision on signals.link_pair for select to lichtketen_app
  using (exists (select from signals.link_decision d where d.id = decision_id));
create policy seen_by_decider on signals.link_pair for insert to lichtketen_app with check (
  exists (select from signals.link_decision d join signals.fact a on a.id = own_fact and a.signal_id = d.signal_id
    join signals.fact b on b.id = other_fact and b.signal_id = d.other_id
    where d.id = decision_id and d.by_person = access.actor()));
create policy own on signals.look_up for select to lichtketen_app using (person_id = access.actor());
create policy own_writes on signals.look_up for insert to lichtketen_app with check (region = access.my_region()
  and person_id = access.actor() and cardinality(access.my_handling_desks()) > 0
  and (signal_id is null or signals.is_worked_on(signal_id)));
create policy jobs on signals.look_up for select to lichtketen_jobs using (true);
create policy jobs_forget on signals.look_up for delete to lichtketen_jobs using (signal_id is null);

-- May this signal be linked with others at all? Not what proved unfounded or malicious, nor what may not be used.
create function signals.links(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.signal s where s.id = signal and s.region = access.my_region()
    and s.result is distinct from 'unfounded' and s.result is distinct from 'malicious' and not signals.is_restricted(s.id))
$$;
-- May it be found? Not what its desk shields either.
create function signals.hits(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select signals.links(signal) and exists (select from signals.signal s where s.id = signal and not s.shielded)
$$;
-- The fact with which a row of corrections began: a decision holds for all of them.
create function signals.first_version(of_fact uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive back as (
    select f.id, f.replaces from signals.fact f where f.id = of_fact
    union all select f.id, f.replaces from back b join signals.fact f on f.id = b.replaces)
  select b.id from back b where b.replaces is null
$$;
-- Did somebody say that these two have nothing to do with each other, and nobody since that it is otherwise?
create function signals.is_rejected(one_fact uuid, two_fact uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with pair as (select signals.first_version(one_fact) as one, signals.first_version(two_fact) as two)
  select exists (
    select from pair, signals.fact a, signals.fact b, signals.link_decision d join signals.link_pair p on p.decision_id = d.id
    where a.id = one_fact and b.id = two_fact and d.verdict = 'different'
      and (d.signal_id, d.other_id) in ((a.signal_id, b.signal_id), (b.signal_id, a.signal_id))
      and (signals.first_version(p.own_fact), signals.first_version(p.other_fact)) in ((pair.one, pair.two), (pair.two, pair.one))
      and not exists (select from signals.link_decision later where later.sequence > d.sequence and later.verdict <> 'different'
        and (later.signal_id, later.other_id) in ((d.signal_id, d.other_id), (d.other_id, d.signal_id))))
$$;
-- Which of what the index found may be told: it still stands, its signal may hit, and nobody rejected it. Side by side a
-- fact of one's own, or none for who searches, and a fact that was found. It tells nothing about what one does not name.
create function signals.linkable(own uuid[], found uuid[]) returns table (own_fact uuid, found_fact uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select pair.own, pair.found
  from unnest(own, found) as pair(own, found) join signals.fact b on b.id = pair.found left join signals.fact a on a.id = pair.own
  where cardinality(access.my_handling_desks()) > 0 and not b.replaced and signals.hits(b.signal_id)
    and (pair.own is null or (a.signal_id <> b.signal_id and not a.replaced and signals.links(a.signal_id)
      and not signals.is_rejected(pair.own, pair.found)))
$$;
-- Does a desk of the actor read this fact, as its own or by a share?
create function signals.reads_fact(fact uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.fact f join signals.signal s on s.id = f.signal_id
    where f.id = fact and s.region = access.my_region() and (s.desk_id = any (access.my_handling_desks())
      or exists (select from signals.share_item i join signals.share h on h.id = i.share_id
        where i.fact_id = f.id and h.desk_id = any (access.my_handling_desks()) and h.active
          and h.starts_on <= access.today() and h.until >= access.today())))
$$;
-- May the actor hear which desks know something of this signal? It is open, and a desk of the actor works on it.
create function signals.may_ask_desks(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select signals.is_worked_on(signal) and signals.links(signal)
    and exists (select from signals.signal s where s.id = signal and s.state <> 'closed')
$$;
-- The desks that know something which the actor does not see: nothing else of it, and each desk hears who was told. Only
-- for who said what for. `lasting` stands on the page of the signal until the same person asks anew.
create function signals.ask_desks(signal uuid, own_facts uuid[], their_facts uuid[], for_purpose text, lasting boolean) returns setof text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not signals.may_ask_desks(signal) or not exists (select from signals.look_up l
      where l.signal_id = ask_desks.signal and l.person_id = access.actor() and l.purpose = for_purpose and l.at = access.moment()) then
    return;
  end if;
  if lasting then
    update signals.hint h set current = false where h.signal_id = ask_desks.signal and h.by_person = access.actor() and h.current;
  end if;
  return query
    with told as (
      insert into signals.hint as h (id, region, signal_id, own_fact, hit_fact, desk_id, by_person, by_desk, purpose, on_day, current)
        select distinct on (l.found_fact) gen_random_uuid(), access.my_region(), mine.id, l.own_fact, l.found_fact, theirs.desk_id,
          access.actor(), mine.desk_id, for_purpose, access.today(), lasting
        from signals.linkable(own_facts, their_facts) l join signals.fact f on f.id = l.found_fact join signals.signal theirs on theirs.id = f.signal_id
          join signals.signal mine on mine.id = ask_desks.signal
        where theirs.id <> mine.id and not signals.reads_fact(l.found_fact)
      on conflict on constraint hint_signal_id_hit_fact_by_person_on_day_key
        do update set current = h.current or excluded.current, purpose = excluded.purpose
      returning h.desk_id)
    select distinct told.desk_id from told order by 1;
end
$$;
-- What the actor was told last about a signal in hand, as far as it still holds.
create function signals.told_desks(signal uuid) returns setof text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct theirs.desk_id from signals.hint h join signals.fact f on f.id = h.hit_fact join signals.signal theirs on theirs.id = f.signal_id
  where h.signal_id = told_desks.signal and h.by_person = access.actor() and h.current and signals.may_ask_desks(told_desks.signal)
    and not signals.reads_fact(h.hit_fact) and exists (select from signals.linkable(array[h.own_fact], array[h.hit_fact]))
  order by 1
$$;
-- Who was told that a desk of the actor knows something: who, of which desk, what for and on which day. Not about which signal.
create function signals.told_about_us() returns table (desk_id text, by_person uuid, by_desk text, purpose text, on_day date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct h.desk_id, h.by_person, h.by_desk, h.purpose, h.on_day from signals.hint h
  where h.region = access.my_region() and h.desk_id = any (access.my_handling_desks())
  order by h.on_day desc, h.by_desk, h.by_person limit 100
$$;

grant create on schema signals to lichtketen_reader;
alter function signals.links(uuid) owner to lichtketen_reader;
alter function signals.hits(uuid) owner to lichtketen_reader;
alter function signals.first_version(uuid) owner to lichtketen_reader;
alter function signals.is_rejected(uuid, uuid) owner to lichtketen_reader;
alter function signals.linkable(uuid[], uuid[]) owner to lichtketen_reader;
alter function signals.reads_fact(uuid) owner to lichtketen_reader;
alter function signals.may_ask_desks(uuid) owner to lichtketen_reader;
alter function signals.ask_desks(uuid, uuid[], uuid[], text, boolean) owner to lichtketen_reader;
alter function signals.told_desks(uuid) owner to lichtketen_reader;
alter function signals.told_about_us() owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.links(uuid), signals.hits(uuid), signals.first_version(uuid), signals.is_rejected(uuid, uuid),
  signals.linkable(uuid[], uuid[]), signals.reads_fact(uuid), signals.may_ask_desks(uuid),
  signals.ask_desks(uuid, uuid[], uuid[], text, boolean), signals.told_desks(uuid), signals.told_about_us() from public;
grant execute on function signals.linkable(uuid[], uuid[]), signals.ask_desks(uuid, uuid[], uuid[], text, boolean),
  signals.told_desks(uuid), signals.told_about_us(), signals.hits(uuid) to lichtketen_app;
