-- A hundred thousand signals of five years, as set-based SQL. Run by the owner of the database, without triggers.
-- One in eight is of Breda and one in seven of Tilburg; nine in ten are closed. What is sealed is as long as it is in
-- reality, and opens for nobody: the signals that a benchmark reads are made by the system itself.
set session_replication_role = replica;

create temporary table place as
  select m.code, m.district_id, d.id as desk_id, r.definition -> 'coordinators' ->> m.district_id as coordinator,
    sum(w.weight) over (order by m.code) - w.weight as low, sum(w.weight) over (order by m.code) as high
  from access.municipality m
  join access.region r on r.id = m.region
  join access.desk d on d.municipality_code = m.code and d.kind = 'attentionOfficers'
  cross join lateral (select case m.name when 'Breda' then 12.0 when 'Tilburg' then 14.0
    else 74.0 / (select count(*) - 2 from access.municipality) end as weight) w;

create temporary table blob as
  select n, sha512(('s' || n)::bytea) || sha512(('t' || n)::bytea) || sha512(('u' || n)::bytea) || sha512(('v' || n)::bytea)
    || sha512(('w' || n)::bytea) || sha512(('x' || n)::bytea) || sha512(('y' || n)::bytea) as long, sha512(('z' || n)::bytea) as short
  from generate_series(0, 199) n;

create temporary table made as
  select i, gen_random_uuid() as id, p.code, p.district_id, p.desk_id, p.coordinator, s.state, s.acute,
    current_date - case s.state when 'closed' then 90 + (i * 13) % 1700 when 'new' then i % 3 else 2 + (i * 7) % 120 end as received_on
  from generate_series(0, 99999) i
  join place p on ((i::bigint * 7919) % 100000) / 1000.0 >= p.low and ((i::bigint * 7919) % 100000) / 1000.0 < p.high
  cross join lateral (select case (i / 10) % 100 when 0 then 'new' when 1 then 'takenUp' when 2 then 'takenUp' when 3 then 'takenUp'
      when 4 then 'consulting' when 5 then 'watching' when 6 then 'watching' when 7 then 'handedOver' when 8 then 'handedOver'
      when 9 then 'returned' else 'closed' end as state,
    case when i % 17 = 0 then 'yes' when i % 3 = 0 then 'unknown' else 'no' end as acute) s;

insert into signals.signal (id, region, number, municipality_code, district_id, forms, minor, acute, source_kind, anonymity,
  locale, state, desk_id, received_at, received_on, taken_on, weighed_on, decided_on, closed_on, result, reporter_word, remind_on,
  route, fallback, next_due_at, next_due_kind)
select id, (select id from access.region), extract(year from received_on) || '-' || (500000 + i), code, district_id,
  case i % 7 when 0 then '{}' when 1 then '{sexual}' when 2 then '{criminal}' when 3 then '{labour,criminal}' else '{labour}' end::text[],
  case i % 9 when 0 then 'yes' when 1 then 'no' else 'unknown' end, acute,
  case i % 4 when 0 then 'public' when 1 then 'police' when 2 then 'inspection' else 'neighbourhoodTeam' end,
  case i % 5 when 0 then 'named' when 1 then 'confidential' else 'anonymous' end, 'nl', state, desk_id,
  received_on + interval '9 hours', received_on,
  case when state <> 'new' then received_on + 1 end, case when state not in ('new', 'takenUp') then received_on + 4 end,
  case when state in ('handedOver', 'closed') then received_on + 5 end, case when state = 'closed' then received_on + 30 end,
  case when state = 'closed' then 'handedOver' end, case when state = 'closed' then 'handedOver' end,
  case when state = 'watching' then current_date + 5 + i % 30 end,
  jsonb_build_object('version', '1', 'matches', '[]'::jsonb, 'ownerDesk', desk_id, 'proposedDesks', '[]'::jsonb, 'shares', '[]'::jsonb,
    'advice', null, 'fallback', false, 'inputs', '{}'::jsonb), false,
  case when state in ('new', 'takenUp', 'handedOver', 'returned') then now() + (i % 400 - 40) * interval '1 hour' end,
  case state when 'new' then 'acknowledge' when 'takenUp' then 'weigh' when 'handedOver' then 'answer' when 'returned' then 'weigh' end
from made;

insert into access.dossier_key (dossier_id, region, key_version, wrapped)
select id, (select id from access.region), 1, b.short from made join blob b on b.n = i % 200;

create temporary table part as
  select gen_random_uuid() as id, m.id as signal_id, m.i, k.kind, m.received_on from made m
  cross join (values ('story'), ('person'), ('address')) k (kind);
insert into signals.fact (id, signal_id, kind, sealed, source, source_on, reliability, added_on)
select p.id, signal_id, kind, case kind when 'story' then b.long else b.short end, 'reporter', received_on, 'seenOneself', received_on
from part p join blob b on b.n = i % 200;

create temporary table shared as
  select gen_random_uuid() as id, m.id as signal_id, m.coordinator, m.state, m.received_on from made m where m.coordinator is not null;
insert into signals.share (id, signal_id, desk_id, origin, purpose, legal_basis, active, starts_on, until)
select id, signal_id, coordinator, 'coordinator', 'coordinatie', 'taak-zorgcoordinatie', state <> 'closed', received_on, received_on + 365
from shared;
insert into signals.share_item (share_id, fact_id)
select s.id, p.id from shared s join part p on p.signal_id = s.signal_id;

insert into signals.clock (id, region, signal_id, desk_id, kind, term, acute, anonymous, due_at, next_fire_at, stopped_on)
select gen_random_uuid(), (select id from access.region), m.id, m.desk_id, 'weigh', '{"workingDays": 5}', m.acute = 'yes', true,
  case when m.state <> 'closed' then now() + interval '9 days' end, case when m.state <> 'closed' then now() + interval '7 days' end,
  case when m.state = 'closed' then received_on + 5 end
from made m;

insert into signals.event (row_id, signal_id, at, kind)
select gen_random_uuid(), m.id, m.received_on + k.after, k.kind from made m
cross join (values ('received', interval '9 hours'), ('partShared', interval '9 hours'), ('taken', interval '30 hours')) k (kind, after);

insert into signals.receipt (lookup, region, signal_id, salt, hash)
select substr(md5(i::text), 1, 6), (select id from access.region), m.id, substr(b.short, 1, 16), sha256(i::text::bytea)
from made m join blob b on b.n = i % 200;

reset session_replication_role;
