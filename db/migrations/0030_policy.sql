-- The policy state of municipalities (P-06, P-07), screenings of new local policy (P-08), and a regional plan from draft to
-- force (P-12). What organisations agreed and did, never anything about a person: every party of the region reads it.

-- Who acts for a municipality in one of some functions: who holds it there, and who works for the whole region. Null asks
-- for the whole region alone.
create function programme.acts_for(of_municipality text, functions text[]) returns boolean language sql stable
  return exists (select from access.my_appointments() a where a.function = any (functions)
    and (a.function in ('chainDirector', 'projectLeader') or a.municipality_code = of_municipality
      or (a.function = 'policyOfficer' and a.municipality_code is null and a.district_id is null)));
revoke execute on function programme.acts_for(text, text[]) from public;
grant execute on function programme.acts_for(text, text[]) to lichtketen_app;

-- What was recorded of a point of a municipality. Append only: the newest number counts, the others are its history.
create table programme.policy_fact (
  id uuid primary key,
  region text not null references access.region,
  municipality_code text not null references access.municipality,
  point text not null,
  number integer not null check (number > 0),
  value text not null check (value in ('met', 'partly', 'not', 'unknown')),
  -- When it was done, and until when it holds or by when it will be in order.
  day date,
  due_on date,
  percent integer check (percent between 0 and 100),
  body text,
  -- A role, never a person.
  holder text,
  document text not null,
  link text not null,
  evidence text not null,
  by_person uuid not null references access.person,
  on_day date not null,
  unique (municipality_code, point, number)
);

create table programme.screening (
  id uuid primary key,
  region text not null references access.region,
  municipality_code text not null references access.municipality,
  title text not null,
  field text not null,
  link text not null,
  state text not null check (state in ('draft', 'finished')),
  -- By id of the question: what was answered, and what was written with it.
  answers jsonb not null,
  findings text not null,
  barriers text[] not null,
  version integer not null default 1,
  started_by uuid not null references access.person,
  started_on date not null,
  finished_by uuid references access.person,
  finished_on date,
  check ((state = 'finished') = (finished_on is not null) and (finished_by is null) = (finished_on is null))
);
create index screening_by_municipality on programme.screening (municipality_code);

create table programme.regional_plan (
  id uuid primary key,
  region text not null references access.region,
  title text not null,
  link text not null,
  -- Who writes it, by organisation and role.
  working_group text not null,
  state text not null check (state in ('draft', 'feedback', 'advice', 'adoption', 'force')),
  -- By when the state it is in should be over; nothing is due once it is in force.
  due_on date check ((due_on is null) = (state = 'force')),
  committee text not null,
  advice text not null,
  advice_on date,
  version integer not null default 1,
  started_by uuid not null references access.person,
  started_on date not null
);
create table programme.plan_move (
  plan_id uuid not null references programme.regional_plan,
  number integer not null check (number > 0),
  region text not null references access.region,
  state text not null,
  due_on date,
  reason text not null,
  by_person uuid not null references access.person,
  on_day date not null,
  primary key (plan_id, number)
);
create table programme.plan_feedback (
  plan_id uuid not null references programme.regional_plan,
  organisation_id text not null references access.organisation,
  region text not null references access.region,
  asked_on date not null,
  due_on date not null check (due_on >= asked_on),
  received_on date check (received_on >= asked_on),
  said text not null default '',
  -- What was done with it, with the reason.
  outcome text check (outcome in ('taken', 'partly', 'declined', 'nothing')),
  response text not null default '',
  version integer not null default 1,
  primary key (plan_id, organisation_id),
  check (outcome is null or received_on is not null)
);
create table programme.plan_adoption (
  plan_id uuid not null references programme.regional_plan,
  municipality_code text not null references access.municipality,
  region text not null references access.region,
  due_on date not null,
  adopted_on date,
  body text,
  council_informed_on date,
  published_on date,
  version integer not null default 1,
  primary key (plan_id, municipality_code),
  check ((adopted_on is null) = (body is null))
);

-- Of which day who holds a point was told what. Rows of the jobs: nobody is told the same twice.
create table programme.policy_reminder (
  region text not null references access.region,
  about text not null,
  due_on date not null,
  stage text not null check (stage in ('60', '14', 'passed')),
  on_day date not null,
  primary key (region, about, due_on, stage)
);

do $$
declare
  t text;
begin
  foreach t in array array['policy_fact', 'screening', 'regional_plan', 'plan_move', 'plan_feedback', 'plan_adoption', 'policy_reminder'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format('alter table programme.%I force row level security', t);
  end loop;
  foreach t in array array['policy_fact', 'screening', 'regional_plan', 'plan_move', 'plan_feedback', 'plan_adoption'] loop
    execute format('grant select, insert on programme.%I to lichtketen_app', t);
    execute format($p$create policy parties on programme.%I for select to lichtketen_app
      using (region = access.my_region() and (select access.my_functions()) <> '{}')$p$, t);
  end loop;
end
$$;
grant update (answers, findings, barriers, title, field, link, state, version, finished_by, finished_on) on programme.screening to lichtketen_app;
grant update (title, link, working_group, state, due_on, committee, advice, advice_on, version) on programme.regional_plan to lichtketen_app;
grant update (received_on, said, outcome, response, due_on, version) on programme.plan_feedback to lichtketen_app;
grant update (due_on, adopted_on, body, council_informed_on, published_on, version) on programme.plan_adoption to lichtketen_app;
grant select (region, municipality_code, point, number, value, day, due_on, percent) on programme.policy_fact to lichtketen_jobs;
grant select (id, region, state, due_on) on programme.regional_plan to lichtketen_jobs;
grant select (plan_id, organisation_id, region, due_on, received_on) on programme.plan_feedback to lichtketen_jobs;
grant select (plan_id, municipality_code, region, due_on, adopted_on) on programme.plan_adoption to lichtketen_jobs;
grant select, insert on programme.policy_reminder to lichtketen_jobs;

create policy records on programme.policy_fact for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and on_day = access.today()
  and programme.acts_for(municipality_code, '{attentionOfficer,policyOfficer,portfolioHolder,chainDirector,projectLeader}'));
create policy jobs on programme.policy_fact for select to lichtketen_jobs using (true);

create policy starts on programme.screening for insert to lichtketen_app with check (region = access.my_region()
  and started_by = access.actor() and started_on = access.today() and state = 'draft'
  and programme.acts_for(municipality_code, '{policyOfficer,chainDirector,projectLeader}'));
-- What was finished stays as it was.
create policy works_on on programme.screening for update to lichtketen_app using (region = access.my_region() and state = 'draft'
  and programme.acts_for(municipality_code, '{policyOfficer,chainDirector,projectLeader}'))
  with check (finished_by is null or (finished_by = access.actor() and finished_on = access.today()));

create policy plans on programme.regional_plan for insert to lichtketen_app with check (region = access.my_region()
  and started_by = access.actor() and started_on = access.today() and state = 'draft'
  and programme.acts_for(null, '{policyOfficer,chainDirector,projectLeader}'));
create policy plans_on on programme.regional_plan for update to lichtketen_app using (region = access.my_region()
  and programme.acts_for(null, '{policyOfficer,chainDirector,projectLeader}'));
create policy moves on programme.plan_move for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and on_day = access.today()
  and programme.acts_for(null, '{policyOfficer,chainDirector,projectLeader}'));
create policy asks on programme.plan_feedback for insert to lichtketen_app with check (region = access.my_region()
  and programme.acts_for(null, '{policyOfficer,chainDirector,projectLeader}'));
create policy answers on programme.plan_feedback for update to lichtketen_app using (region = access.my_region()
  and programme.acts_for(null, '{policyOfficer,chainDirector,projectLeader}'));
create policy asks on programme.plan_adoption for insert to lichtketen_app with check (region = access.my_region()
  and programme.acts_for(null, '{policyOfficer,chainDirector,projectLeader}'));
-- A municipality says itself when it adopted the plan; when it should have is for the region.
create policy adopts on programme.plan_adoption for update to lichtketen_app using (region = access.my_region()
  and programme.acts_for(municipality_code, '{attentionOfficer,policyOfficer,portfolioHolder,chainDirector,projectLeader}'));
create policy jobs on programme.regional_plan for select to lichtketen_jobs using (true);
create policy jobs on programme.plan_feedback for select to lichtketen_jobs using (true);
create policy jobs on programme.plan_adoption for select to lichtketen_jobs using (true);
create policy jobs on programme.policy_reminder to lichtketen_jobs using (true) with check (true);

-- What was recorded is never rewritten, and none is left out in between.
create function programme.follow_fact() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.number <> coalesce((select max(f.number) from programme.policy_fact f
    where f.municipality_code = new.municipality_code and f.point = new.point), 0) + 1 then
    raise exception 'a fact follows the one before it' using errcode = 'unique_violation';
  end if;
  return new;
end
$$;
revoke execute on function programme.follow_fact() from public;
create trigger follow_fact before insert on programme.policy_fact for each row execute function programme.follow_fact();
