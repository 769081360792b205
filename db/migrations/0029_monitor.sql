-- How far the programme is (P-02, P-03): facts of progress, values of norms and colours given by hand. They refer to items
-- of the programme's file by region and id. Nothing here is about a person but who recorded it. A row is never changed or
-- deleted: it is withdrawn, so that the monitor of an earlier day stays what it was.
create table programme.progress (
  id uuid primary key,
  region text not null references access.region,
  -- The order in which facts were recorded.
  number bigint generated always as identity,
  action_id text not null,
  -- '' for the region as a whole, else the id of a district or the code of a municipality.
  place text not null,
  state text not null check (state in ('notStarted', 'started', 'done', 'stopped')),
  day date not null,
  note text not null,
  evidence text not null,
  evidence_url text not null,
  recorded_by uuid not null references access.person,
  recorded_on date not null,
  withdrawn_by uuid references access.person,
  withdrawn_on date,
  withdrawn_why text,
  check (day <= recorded_on and (state <> 'stopped' or note <> '')),
  check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_why is null))
);
create index progress_of on programme.progress (region, action_id);
create index progress_withdrawn on programme.progress (region) where withdrawn_on is not null;

-- A value of a norm that people measure, for the period in which its day falls.
create table programme.norm_value (
  id uuid primary key,
  region text not null references access.region,
  number bigint generated always as identity,
  norm_id text not null,
  place text not null,
  day date not null,
  value numeric not null check (value between 0 and 1000000000),
  note text not null,
  evidence text not null,
  evidence_url text not null,
  recorded_by uuid not null references access.person,
  recorded_on date not null,
  withdrawn_by uuid references access.person,
  withdrawn_on date,
  withdrawn_why text,
  check (day <= recorded_on),
  check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_why is null))
);
create index norm_value_of on programme.norm_value (region, norm_id);

-- A colour that somebody gave an action, with the reason. It expires by itself: the rules say when.
create table programme.hand_colour (
  id uuid primary key,
  region text not null references access.region,
  number bigint generated always as identity,
  action_id text not null,
  colour text not null check (colour in ('green', 'orange', 'red')),
  reason text not null check (reason <> ''),
  recorded_by uuid not null references access.person,
  recorded_on date not null,
  withdrawn_by uuid references access.person,
  withdrawn_on date,
  withdrawn_why text,
  check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_why is null))
);
create index hand_colour_of on programme.hand_colour (region, action_id);

-- Who records what: the commands look at the role that owns an action, which stands in the file, and at the district.
create function programme.records(functions text[]) returns boolean language sql stable
  return (select access.my_functions())::text[] && functions;
revoke execute on function programme.records(text[]) from public;
grant execute on function programme.records(text[]) to lichtketen_app;

do $$
declare
  t text;
begin
  foreach t in array array['progress', 'norm_value', 'hand_colour'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format('alter table programme.%I force row level security', t);
    execute format('grant select, insert, update (withdrawn_by, withdrawn_on, withdrawn_why) on programme.%I to lichtketen_app', t);
    execute format('create policy parties on programme.%I for select to lichtketen_app using (region = access.my_region() and (select access.my_functions())::text[] <> ''{}'')', t);
    execute format($policy$create policy withdraws on programme.%I for update to lichtketen_app
      using (region = access.my_region() and withdrawn_on is null and (recorded_by = access.actor() or (select programme.records(array['chainDirector', 'projectLeader']))))
      with check (region = access.my_region() and withdrawn_by = access.actor() and withdrawn_on = access.today())$policy$, t);
  end loop;
end
$$;
create policy records on programme.progress for insert to lichtketen_app with check (region = access.my_region()
  and recorded_by = access.actor() and recorded_on = access.today() and withdrawn_on is null
  and (select programme.records(array['attentionOfficer', 'careCoordinator', 'safetyCoordinator', 'districtCoordinator', 'handler',
    'chainDirector', 'projectLeader', 'policyOfficer', 'portfolioHolder', 'executiveSponsor', 'reporter', 'analyst', 'editor', 'chair', 'secretary'])));
create policy records on programme.norm_value for insert to lichtketen_app with check (region = access.my_region()
  and recorded_by = access.actor() and recorded_on = access.today() and withdrawn_on is null
  and (select programme.records(array['districtCoordinator', 'chainDirector', 'projectLeader', 'policyOfficer'])));
create policy records on programme.hand_colour for insert to lichtketen_app with check (region = access.my_region()
  and recorded_by = access.actor() and recorded_on = access.today() and withdrawn_on is null
  and (select programme.records(array['chainDirector', 'projectLeader'])));

-- Figures from the work itself (G-01, P-03). The role lichtketen_picture reads these views and nothing else: how much, of
-- which form, in which district, on which day; no number of a signal, no municipality, no person. Reports that were unfounded
-- or malicious count in no figure (S-19).
create schema picture;
grant usage on schema picture to lichtketen_picture;

create view picture.signal_count as
  select s.region, s.district_id, s.received_on as day, s.forms, count(*)::integer as many
  from signals.signal s
  where s.region = nullif(current_setting('app.region', true), '') and coalesce(s.result, '') not in ('unfounded', 'malicious')
  group by s.region, s.district_id, s.received_on, s.forms;

-- A hand-over by what the receiver is, and whether it answered: never which hand-over.
create view picture.handover_count as
  select h.region, s.district_id, (h.offered_at at time zone 'Europe/Amsterdam')::date as day, h.forms,
    coalesce(d.kind, 'elsewhere') as receiver, h.state = 'answered' as answered, count(*)::integer as many
  from signals.handover h join signals.signal s on s.id = h.signal_id left join access.desk d on d.id = h.to_desk
  where h.region = nullif(current_setting('app.region', true), '') and h.state <> 'withdrawn' and coalesce(s.result, '') not in ('unfounded', 'malicious')
  group by 1, 2, 3, 4, 5, 6;

create view picture.advice_count as
  select c.region, coalesce(g.district_id, d.district_id) as district_id, c.asked_on as day, c.forms, count(*)::integer as many
  from signals.consultation c join access.desk d on d.id = c.desk_id left join access.municipality g on g.code = c.municipality_code
  where c.region = nullif(current_setting('app.region', true), '') and c.state <> 'asked'
  group by 1, 2, 3, 4;

grant select on picture.signal_count, picture.handover_count, picture.advice_count to lichtketen_picture;
grant create on schema picture to lichtketen_reader;
alter view picture.signal_count owner to lichtketen_reader;
alter view picture.handover_count owner to lichtketen_reader;
alter view picture.advice_count owner to lichtketen_reader;
revoke create on schema picture from lichtketen_reader;
