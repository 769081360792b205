-- Money, bottlenecks and evaluations of the programme (P-09, P-11, P-10). It says what was agreed and done, never anything
-- about a victim or a suspect. Lines, goals, actions and bodies are named by their id in the programme file.

-- Who keeps the money, and who keeps the whole region in view: the commands ask the same (permissions.ts).
create function programme.keeps_money() returns boolean language sql stable
  return access.my_functions() && '{chainDirector,projectLeader}';
create function programme.leads_evaluations() returns boolean language sql stable
  return access.my_functions() && '{chainDirector,projectLeader,policyOfficer,districtCoordinator}';
create function programme.my_organisations() returns text[] language sql stable
  return (select coalesce(array_agg(distinct a.organisation_id), '{}') from access.my_appointments() a);
revoke execute on function programme.keeps_money(), programme.leads_evaluations(), programme.my_organisations() from public;
grant execute on function programme.keeps_money(), programme.leads_evaluations(), programme.my_organisations() to lichtketen_app;

-- What was committed, paid or is still expected on a line of the budget. Nothing is taken away: a mistake is reversed.
create table programme.money_entry (
  id uuid primary key,
  region text not null references access.region,
  line_id text not null,
  year integer not null check (year between 2000 and 2099),
  kind text not null check (kind in ('commitment', 'actual', 'forecast')),
  amount numeric(14, 2) not null,
  on_day date not null,
  reference text not null,
  note text not null,
  -- The commitment that a payment is for, so that the same money does not count twice.
  settles uuid references programme.money_entry,
  reverses uuid unique references programme.money_entry,
  by_person uuid not null references access.person,
  entered_on date not null,
  check (case when reverses is null then amount > 0 else amount < 0 end),
  check (settles is null or kind = 'actual')
);
create index money_entry_by_line on programme.money_entry (region, year, line_id);
create index money_entry_settles on programme.money_entry (settles) where settles is not null;

-- A year of a part of the region ('' is the region as a whole) is closed by two people; reopening is another version.
create table programme.year_closing (
  id uuid primary key,
  region text not null references access.region,
  year integer not null check (year between 2000 and 2099),
  part_id text not null,
  version integer not null check (version > 0),
  state text not null check (state in ('proposed', 'withdrawn', 'closed', 'reopened')),
  budget numeric(14, 2) not null check (budget >= 0),
  spent numeric(14, 2) not null,
  leftover numeric(14, 2) not null,
  divided_by text not null check (divided_by in ('nothing', 'percent', 'inhabitants', 'amounts')),
  proposed_by uuid not null references access.person,
  proposed_on date not null,
  confirmed_by uuid references access.person,
  confirmed_on date,
  reopened_by uuid references access.person,
  reopened_on date,
  reopen_reason text,
  unique (region, year, part_id, version),
  check (leftover = budget - spent),
  check ((divided_by = 'nothing') = (leftover <= 0)),
  check (confirmed_by <> proposed_by),
  check ((confirmed_by is not null) = (state in ('closed', 'reopened')) and (confirmed_by is null) = (confirmed_on is null)),
  check ((reopened_by is not null) = (state = 'reopened') and (reopened_by is null) = (reopened_on is null)
    and (reopened_by is null) = (coalesce(reopen_reason, '') = ''))
);
create unique index year_closing_in_force on programme.year_closing (region, year, part_id) where state in ('proposed', 'closed');

create table programme.closing_line (
  closing_id uuid not null references programme.year_closing,
  region text not null references access.region,
  line_id text not null,
  budget numeric(14, 2) not null check (budget >= 0),
  spent numeric(14, 2) not null,
  primary key (closing_id, line_id)
);
create table programme.leftover_share (
  closing_id uuid not null references programme.year_closing,
  region text not null references access.region,
  municipality_code text not null check (municipality_code ~ '^GM\d{4}$'),
  -- What people entered: a percentage, a number of inhabitants or an amount.
  weight numeric(16, 4) not null check (weight > 0),
  amount numeric(14, 2) not null check (amount >= 0),
  primary key (closing_id, municipality_code)
);

-- One at a time for a year of a region: who closes it sees what was just booked, and who books sees that it was closed.
create function programme.take_year(of_region text, of_year integer) returns void language sql volatile set search_path = pg_catalog, pg_temp
  as $$ select pg_advisory_xact_lock(hashtextextended('programme.money ' || of_region || ' ' || of_year, 0)) $$;
revoke execute on function programme.take_year(text, integer) from public;
grant execute on function programme.take_year(text, integer) to lichtketen_app;

create function programme.entry_fits() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  other programme.money_entry;
begin
  perform programme.take_year(new.region, new.year);
  if exists (select from programme.year_closing c join programme.closing_line l on l.closing_id = c.id
    where c.region = new.region and c.year = new.year and l.line_id = new.line_id and c.state in ('proposed', 'closed')) then
    raise exception 'the year of this line is closed' using errcode = 'check_violation';
  end if;
  if new.reverses is not null then
    select * into other from programme.money_entry e where e.id = new.reverses;
    if other.reverses is not null
      or (other.region, other.line_id, other.year, other.kind, -other.amount) is distinct from (new.region, new.line_id, new.year, new.kind, new.amount)
      or other.settles is distinct from new.settles
      or exists (select from programme.money_entry p where p.settles = new.reverses
        and not exists (select from programme.money_entry r where r.reverses = p.id) and p.reverses is null) then
      raise exception 'a reversal takes back one entry as it was, before what was paid on it' using errcode = 'check_violation';
    end if;
  elsif new.settles is not null then
    select * into other from programme.money_entry e where e.id = new.settles;
    if other.reverses is not null
      or (other.region, other.line_id, other.year, other.kind) is distinct from (new.region, new.line_id, new.year, 'commitment')
      or exists (select from programme.money_entry r where r.reverses = new.settles) then
      raise exception 'a payment is for a commitment of the same line and year' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end
$$;
revoke execute on function programme.entry_fits() from public;
create trigger entry_fits before insert on programme.money_entry for each row execute function programme.entry_fits();

-- From proposed to closed or taken back, and from closed to reopened; nothing else changes.
create function programme.closing_follows() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.state, new.state) not in (('proposed', 'closed'), ('proposed', 'withdrawn'), ('closed', 'reopened'))
    or (old.state = 'closed' and (old.confirmed_by, old.confirmed_on) is distinct from (new.confirmed_by, new.confirmed_on)) then
    raise exception 'only what was proposed is closed, and only what was closed is reopened' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke execute on function programme.closing_follows() from public;
create trigger closing_follows before update on programme.year_closing for each row execute function programme.closing_follows();

-- Totals cannot disagree: lines, entries and shares add up to what the closing says, to the cent, when the transaction ends.
create function programme.closing_adds_up() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  closing programme.year_closing;
  own uuid := case tg_table_name when 'year_closing' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'closing_id')::uuid end;
begin
  select * into closing from programme.year_closing c where c.id = own;
  perform programme.take_year(closing.region, closing.year);
  if closing.budget <> (select coalesce(sum(l.budget), 0) from programme.closing_line l where l.closing_id = own)
    or closing.spent <> (select coalesce(sum(l.spent), 0) from programme.closing_line l where l.closing_id = own) then
    raise exception 'the lines do not add up to the closing' using errcode = 'check_violation';
  end if;
  if exists (select from programme.closing_line l where l.closing_id = own and l.spent <> (select coalesce(sum(e.amount), 0)
    from programme.money_entry e where e.region = closing.region and e.year = closing.year and e.line_id = l.line_id and e.kind = 'actual')) then
    raise exception 'a line of the closing does not say what was spent on it' using errcode = 'check_violation';
  end if;
  if greatest(closing.leftover, 0) <> (select coalesce(sum(s.amount), 0) from programme.leftover_share s where s.closing_id = own) then
    raise exception 'the shares do not add up to the leftover' using errcode = 'check_violation';
  end if;
  if closing.divided_by = 'percent' and 100 <> (select sum(s.weight) from programme.leftover_share s where s.closing_id = own)
    or closing.divided_by = 'amounts' and exists (select from programme.leftover_share s where s.closing_id = own and s.weight <> s.amount) then
    raise exception 'the shares are not those of the key' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
revoke execute on function programme.closing_adds_up() from public;
create constraint trigger closing_adds_up after insert or update on programme.year_closing deferrable initially deferred
  for each row execute function programme.closing_adds_up();
create constraint trigger closing_adds_up after insert on programme.closing_line deferrable initially deferred
  for each row execute function programme.closing_adds_up();
create constraint trigger closing_adds_up after insert on programme.leftover_share deferrable initially deferred
  for each row execute function programme.closing_adds_up();

-- What stands in the way (P-11). Title and text are about work and agreements, never about a victim or a suspect.
create table programme.bottleneck (
  id uuid primary key,
  region text not null references access.region,
  title text not null,
  what text not null,
  item_id text,
  district_id text,
  municipality_code text,
  level text not null check (level in ('district', 'region', 'steering', 'administrative')),
  body_id text,
  state text not null check (state in ('open', 'solving', 'escalated', 'solved', 'accepted')),
  owner_function text not null,
  owner_person uuid references access.person,
  due_on date not null,
  logged_by uuid not null references access.person,
  logged_on date not null,
  version integer not null check (version > 0)
);
create index bottleneck_by_state on programme.bottleneck (region, state, due_on);
create table programme.bottleneck_step (
  id uuid primary key,
  bottleneck_id uuid not null references programme.bottleneck,
  region text not null references access.region,
  number integer not null,
  kind text not null check (kind in ('logged', 'takeUp', 'escalate', 'giveBack', 'solve', 'accept', 'reopen', 'assign')),
  state text not null,
  level text not null,
  body_id text,
  owner_function text not null,
  owner_person uuid references access.person,
  due_on date not null,
  reason text not null check (reason <> ''),
  by_person uuid not null references access.person,
  on_day date not null,
  unique (bottleneck_id, number)
);

-- Every change is a step with a reason, and the bottleneck is as its last step says.
create function programme.step_is_kept() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from programme.bottleneck_step s where s.bottleneck_id = new.id and s.number = new.version
    and (s.state, s.level, s.body_id, s.owner_function, s.owner_person, s.due_on)
      is not distinct from (new.state, new.level, new.body_id, new.owner_function, new.owner_person, new.due_on)) then
    raise exception 'a bottleneck changes with a step that says why' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
revoke execute on function programme.step_is_kept() from public;
create constraint trigger step_is_kept after insert or update on programme.bottleneck deferrable initially deferred
  for each row execute function programme.step_is_kept();

-- Who moves a bottleneck on: who directs the region, and its owner.
create function programme.moves(owner_function text, owner_person uuid, district text) returns boolean language sql stable
  return access.my_functions() && '{chainDirector,projectLeader,executiveSponsor}' or owner_person = access.actor()
    or (owner_person is null and owner_function = any (access.my_functions())
      and (owner_function <> 'districtCoordinator' or district is null or district = any (access.my_districts())));
revoke execute on function programme.moves(text, uuid, text) from public;
grant execute on function programme.moves(text, uuid, text) to lichtketen_app;

-- How policy, execution, casework and cooperation went (P-10): questions, who is asked, what they answer, what we learn.
create table programme.evaluation (
  id uuid primary key,
  region text not null references access.region,
  title text not null,
  subject text not null check (subject in ('policy', 'execution', 'casework', 'cooperation')),
  rhythm text not null check (rhythm in ('halfYearly', 'yearly', 'fourYearly')),
  from_day date not null,
  until_day date not null,
  answer_by date not null,
  state text not null check (state in ('draft', 'asking', 'finished')),
  conclusions text not null default '',
  made_by uuid not null references access.person,
  made_on date not null,
  opened_on date,
  reminded_on date,
  finished_by uuid references access.person,
  finished_on date,
  version integer not null check (version > 0),
  check (from_day <= until_day),
  check ((state = 'finished') = (finished_by is not null and finished_on is not null)),
  check ((state = 'draft') = (opened_on is null)),
  check (state <> 'finished' or conclusions <> '')
);
create table programme.evaluation_question (
  id uuid primary key,
  evaluation_id uuid not null references programme.evaluation,
  region text not null references access.region,
  number integer not null check (number > 0),
  kind text not null check (kind in ('words', 'scale', 'number')),
  -- A question of the code list, or else one of their own.
  code text,
  words text,
  unique (evaluation_id, number),
  check ((code is null) <> (words is null))
);
create table programme.evaluation_invitation (
  evaluation_id uuid not null references programme.evaluation,
  organisation_id text not null references access.organisation,
  region text not null references access.region,
  answered_by uuid references access.person,
  answered_on date,
  primary key (evaluation_id, organisation_id),
  check ((answered_by is null) = (answered_on is null))
);
create table programme.evaluation_answer (
  evaluation_id uuid not null,
  organisation_id text not null,
  question_id uuid not null references programme.evaluation_question,
  region text not null references access.region,
  words text not null,
  amount numeric(14, 2),
  by_person uuid not null references access.person,
  primary key (evaluation_id, organisation_id, question_id),
  foreign key (evaluation_id, organisation_id) references programme.evaluation_invitation
);
create table programme.lesson (
  id uuid primary key,
  evaluation_id uuid not null references programme.evaluation,
  region text not null references access.region,
  words text not null,
  owner_function text not null,
  due_on date not null,
  made_by uuid not null references access.person,
  made_on date not null,
  done_by uuid references access.person,
  done_on date,
  outcome text not null default '',
  check ((done_by is null) = (done_on is null) and (done_by is null) = (outcome = ''))
);

do $$
declare
  t text;
begin
  foreach t in array array['money_entry', 'year_closing', 'closing_line', 'leftover_share', 'bottleneck', 'bottleneck_step',
    'evaluation', 'evaluation_question', 'evaluation_invitation', 'evaluation_answer', 'lesson'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format('alter table programme.%I force row level security', t);
  end loop;
end
$$;

grant select, insert on programme.money_entry, programme.closing_line, programme.leftover_share, programme.bottleneck_step to lichtketen_app;
grant select, insert, update (state, confirmed_by, confirmed_on, reopened_by, reopened_on, reopen_reason) on programme.year_closing to lichtketen_app;
grant select, insert, update (level, body_id, state, owner_function, owner_person, due_on, version) on programme.bottleneck to lichtketen_app;
grant select, insert, update (title, subject, rhythm, from_day, until_day, answer_by, state, conclusions, opened_on, finished_by, finished_on, version)
  on programme.evaluation to lichtketen_app;
grant select, insert, delete on programme.evaluation_question to lichtketen_app;
grant select, insert, delete, update (answered_by, answered_on) on programme.evaluation_invitation to lichtketen_app;
grant select, insert, update (words, amount, by_person) on programme.evaluation_answer to lichtketen_app;
grant select, insert, update (done_by, done_on, outcome) on programme.lesson to lichtketen_app;
grant select, update (reminded_on) on programme.evaluation to lichtketen_jobs;
grant select on programme.evaluation_invitation to lichtketen_jobs;

create policy parties on programme.money_entry for select to lichtketen_app using (region = access.my_region() and (select access.may_report()));
create policy booked on programme.money_entry for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and entered_on = access.today() and (select programme.keeps_money()));
create policy parties on programme.year_closing for select to lichtketen_app using (region = access.my_region() and (select access.may_report()));
create policy proposed on programme.year_closing for insert to lichtketen_app with check (region = access.my_region()
  and state = 'proposed' and proposed_by = access.actor() and proposed_on = access.today() and (select programme.keeps_money()));
create policy decided on programme.year_closing for update to lichtketen_app
  using (region = access.my_region() and state in ('proposed', 'closed') and (select programme.keeps_money()))
  with check (case state when 'closed' then confirmed_by = access.actor() and proposed_by <> access.actor()
    when 'reopened' then reopened_by = access.actor() else state = 'withdrawn' end);
create policy parties on programme.closing_line for select to lichtketen_app using (region = access.my_region() and (select access.may_report()));
create policy proposed on programme.closing_line for insert to lichtketen_app with check (region = access.my_region() and (select programme.keeps_money())
  and exists (select from programme.year_closing c where c.id = closing_id and c.state = 'proposed' and c.proposed_by = access.actor()));
create policy parties on programme.leftover_share for select to lichtketen_app using (region = access.my_region() and (select access.may_report()));
create policy proposed on programme.leftover_share for insert to lichtketen_app with check (region = access.my_region() and (select programme.keeps_money())
  and exists (select from programme.year_closing c where c.id = closing_id and c.state = 'proposed' and c.proposed_by = access.actor()));

create policy parties on programme.bottleneck for select to lichtketen_app using (region = access.my_region() and (select access.may_report()));
create policy logged on programme.bottleneck for insert to lichtketen_app with check (region = access.my_region() and state = 'open'
  and version = 1 and owner_person is null and logged_by = access.actor() and logged_on = access.today() and (select access.may_report()));
create policy moved on programme.bottleneck for update to lichtketen_app
  using (region = access.my_region() and programme.moves(owner_function, owner_person, district_id))
  with check (region = access.my_region());
create policy parties on programme.bottleneck_step for select to lichtketen_app using (region = access.my_region() and (select access.may_report()));
create policy stepped on programme.bottleneck_step for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and on_day = access.today() and exists (select from programme.bottleneck b where b.id = bottleneck_id
    and case kind when 'logged' then number = 1 and b.version = 1 and b.logged_by = access.actor()
      else number = b.version + 1 and programme.moves(b.owner_function, b.owner_person, b.district_id) end));
-- Who has to look at a higher level is told, and so is who is asked for an evaluation.
create policy programme_money_news on access.notice for insert to lichtketen_app with check (region = access.my_region()
  and desk_id is null and kind in ('bottleneckLogged', 'bottleneckEscalated', 'bottleneckYours', 'evaluationAsked') and (select access.may_report()));

-- The evaluations that were put to an organisation of the actor. As the reader, because the invitations themselves ask for
-- the evaluation that they belong to.
create function programme.evaluations_put_to_me() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(i.evaluation_id), '{}') from programme.evaluation_invitation i
  where i.region = access.my_region() and i.organisation_id = any (programme.my_organisations())
$$;
grant select on programme.evaluation_invitation to lichtketen_reader;
create policy reader on programme.evaluation_invitation for select to lichtketen_reader using (true);
grant execute on function programme.my_organisations() to lichtketen_reader;
grant create on schema programme to lichtketen_reader;
alter function programme.evaluations_put_to_me() owner to lichtketen_reader;
revoke create on schema programme from lichtketen_reader;
revoke execute on function programme.evaluations_put_to_me() from public;
grant execute on function programme.evaluations_put_to_me() to lichtketen_app;

create policy leads on programme.evaluation for select to lichtketen_app using (region = access.my_region() and (select programme.leads_evaluations()));
create policy invited on programme.evaluation for select to lichtketen_app using (region = access.my_region() and state <> 'draft'
  and (select access.may_report()) and (state = 'finished' or id = any ((select programme.evaluations_put_to_me())::uuid[])));
create policy made on programme.evaluation for insert to lichtketen_app with check (region = access.my_region() and state = 'draft'
  and made_by = access.actor() and made_on = access.today() and (select programme.leads_evaluations()));
create policy led on programme.evaluation for update to lichtketen_app
  using (region = access.my_region() and state <> 'finished' and (select programme.leads_evaluations()))
  with check (finished_by is null or finished_by = access.actor());
create policy jobs on programme.evaluation to lichtketen_jobs using (true) with check (true);
create policy jobs on programme.evaluation_invitation for select to lichtketen_jobs using (true);

create policy parties on programme.evaluation_question for select to lichtketen_app using (region = access.my_region()
  and exists (select from programme.evaluation e where e.id = evaluation_id));
create policy asked on programme.evaluation_question for insert to lichtketen_app with check (region = access.my_region()
  and (select programme.leads_evaluations()) and exists (select from programme.evaluation e where e.id = evaluation_id and e.state = 'draft'));
create policy dropped on programme.evaluation_question for delete to lichtketen_app using (region = access.my_region()
  and (select programme.leads_evaluations()) and exists (select from programme.evaluation e where e.id = evaluation_id and e.state = 'draft'));
create policy seen on programme.evaluation_invitation for select to lichtketen_app using (region = access.my_region()
  and (select access.may_report()));
create policy asked on programme.evaluation_invitation for insert to lichtketen_app with check (region = access.my_region()
  and answered_on is null and (select programme.leads_evaluations())
  and exists (select from programme.evaluation e where e.id = evaluation_id and e.state <> 'finished'));
create policy dropped on programme.evaluation_invitation for delete to lichtketen_app using (region = access.my_region()
  and (select programme.leads_evaluations()) and exists (select from programme.evaluation e where e.id = evaluation_id and e.state = 'draft'));
create policy answered on programme.evaluation_invitation for update to lichtketen_app using (region = access.my_region()
  and answered_on is null and (select access.may_report()) and organisation_id = any ((select programme.my_organisations())::text[])
  and exists (select from programme.evaluation e where e.id = evaluation_id and e.state = 'asking'))
  with check (answered_by = access.actor() and answered_on = access.today());
-- A draft is of its organisation alone; what was handed in is for who leads, and for everybody once it is finished.
create policy seen on programme.evaluation_answer for select to lichtketen_app using (region = access.my_region()
  and (select access.may_report()) and (organisation_id = any ((select programme.my_organisations())::text[])
    or exists (select from programme.evaluation_invitation i join programme.evaluation e on e.id = i.evaluation_id
      where i.evaluation_id = evaluation_answer.evaluation_id and i.organisation_id = evaluation_answer.organisation_id
        and i.answered_on is not null and (e.state = 'finished' or (select programme.leads_evaluations())))));
create policy written on programme.evaluation_answer for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and (select access.may_report()) and organisation_id = any ((select programme.my_organisations())::text[])
  and exists (select from programme.evaluation_invitation i join programme.evaluation e on e.id = i.evaluation_id
    where i.evaluation_id = evaluation_answer.evaluation_id and i.organisation_id = evaluation_answer.organisation_id
      and i.answered_on is null and e.state = 'asking'));
create policy rewritten on programme.evaluation_answer for update to lichtketen_app using (region = access.my_region()
  and (select access.may_report()) and organisation_id = any ((select programme.my_organisations())::text[])
  and exists (select from programme.evaluation_invitation i join programme.evaluation e on e.id = i.evaluation_id
    where i.evaluation_id = evaluation_answer.evaluation_id and i.organisation_id = evaluation_answer.organisation_id
      and i.answered_on is null and e.state = 'asking'))
  with check (by_person = access.actor());
create policy parties on programme.lesson for select to lichtketen_app using (region = access.my_region()
  and exists (select from programme.evaluation e where e.id = evaluation_id));
create policy learned on programme.lesson for insert to lichtketen_app with check (region = access.my_region()
  and made_by = access.actor() and made_on = access.today() and done_on is null and (select programme.leads_evaluations()));
create policy done on programme.lesson for update to lichtketen_app using (region = access.my_region() and done_on is null
  and (select access.may_report()) and ((select programme.leads_evaluations()) or owner_function = any ((select access.my_functions())::text[])))
  with check (done_by = access.actor() and done_on = access.today());
