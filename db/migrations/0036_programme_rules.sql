-- Rules of the programme that were missing. How long its records are kept (A-06): by kind and by the year in which they were
-- over, as archives do it, on the destruction list of the region.

-- What a region keeps of the programme and then destroys, a row for each thing that is over. What is still open has no row:
-- it never expires. Policy, plans, final reports and what an evaluation concluded stay for good and are not here.
create view programme.record_over with (security_barrier) as
  select 'meetings' as kind, m.region, (m.starts_at at time zone 'Europe/Amsterdam')::date as on_day from programme.meeting m
    where m.state <> 'planned'
  union all select 'meetings', f.region, f.settled_on from programme.follow_up f
    where f.settled_on is not null and f.meeting_id is null and f.session_id is null
  union all select 'sessions', s.region, greatest(s.made_on, s.on_day, (select max(i.decided_on) from programme.session_idea i where i.session_id = s.id))
    from programme.session s where s.state = 'closed'
  union all select 'representations', r.region, r.ended_on from programme.representation r where r.ended_on is not null
  union all select 'progress', p.region, p.recorded_on from programme.progress p
  union all select 'progress', v.region, v.recorded_on from programme.norm_value v
  union all select 'progress', h.region, h.recorded_on from programme.hand_colour h
  union all select 'proposals', p.region, p.decided_on from programme.proposal p where p.state = 'declined'
  union all select 'screenings', s.region, s.finished_on from programme.screening s where s.state = 'finished'
  union all select 'money', e.region, make_date(e.year, 12, 31) from programme.money_entry e
  union all select 'money', c.region, make_date(c.year, 12, 31) from programme.year_closing c
  union all select 'bottlenecks', b.region, s.on_day from programme.bottleneck b
    join programme.bottleneck_step s on s.bottleneck_id = b.id and s.number = b.version where b.state in ('solved', 'accepted')
  union all select 'evaluations', e.region, e.finished_on from programme.evaluation e
    where e.state = 'finished' and exists (select from programme.evaluation_answer a where a.evaluation_id = e.id)
  union all select 'draftReports', r.region, v.on_day from programme.report r
    join programme.report_version v on v.report_id = r.id and v.number = r.version where r.state = 'draft'
  union all select 'covenants', c.region, c.until_day from access.covenant c where c.until_day < access.today();

-- The records of a kind and a year are one line of a list, such as 'meetings-2021': over when their year is.
create function programme.names_records(number text) returns boolean language sql immutable
  return number ~ '^[a-z][A-Za-z]+-\d{4}$';
create function programme.records_over() returns table (kind text, number text, id uuid, over_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.kind, o.kind || '-' || o.year, md5('records ' || access.my_region() || ' ' || o.kind || ' ' || o.year)::uuid, make_date(o.year, 12, 31)
  from (select distinct r.kind, extract(year from r.on_day)::integer as year from programme.record_over r
    where r.region = access.my_region()) o
  where make_date(o.year, 12, 31) < access.today()
$$;

-- Destroys the records that a line names: one statement for each kind and what hangs under it. An agreement that is still
-- open stays without the meeting or session in which it was made.
create function programme.destroy_records(of_number text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_kind text := split_part(of_number, '-', 1);
  of_year integer := split_part(of_number, '-', 2)::integer;
  first date := make_date(of_year, 1, 1);
  last date := make_date(of_year, 12, 31);
  here text := access.my_region();
  gone uuid[];
begin
  case of_kind
    when 'meetings' then
      gone := array(select m.id from programme.meeting m where m.region = here and m.state <> 'planned'
        and (m.starts_at at time zone 'Europe/Amsterdam')::date between first and last);
      update programme.follow_up set meeting_id = null, item_id = null where meeting_id = any (gone) and state = 'open';
      delete from programme.follow_up where meeting_id = any (gone)
        or (region = here and meeting_id is null and session_id is null and settled_on between first and last);
      delete from programme.handled_subject where meeting_id = any (gone);
      delete from programme.meeting_mail where meeting_id = any (gone);
      delete from programme.meeting_attendance where meeting_id = any (gone);
      delete from programme.meeting_decision where meeting_id = any (gone);
      delete from programme.meeting_item where meeting_id = any (gone);
      delete from programme.meeting where id = any (gone);
    when 'sessions' then
      gone := array(select s.id from programme.session s where s.region = here and s.state = 'closed' and greatest(s.made_on, s.on_day,
        (select max(i.decided_on) from programme.session_idea i where i.session_id = s.id)) between first and last);
      update programme.follow_up set session_id = null where session_id = any (gone) and state = 'open';
      delete from programme.follow_up where session_id = any (gone);
      delete from programme.session_idea where session_id = any (gone);
      delete from programme.session where id = any (gone);
    when 'representations' then
      gone := array(select r.id from programme.representation r where r.region = here and r.ended_on between first and last);
      delete from programme.representation_note where representation_id = any (gone);
      delete from programme.representation where id = any (gone);
    when 'progress' then
      delete from programme.progress where region = here and recorded_on between first and last;
      delete from programme.norm_value where region = here and recorded_on between first and last;
      delete from programme.hand_colour where region = here and recorded_on between first and last;
    when 'proposals' then
      delete from programme.proposal where region = here and state = 'declined' and decided_on between first and last;
    when 'screenings' then
      delete from programme.screening where region = here and finished_on between first and last;
    when 'money' then
      gone := array(select c.id from programme.year_closing c where c.region = here and c.year = of_year);
      delete from programme.leftover_share where closing_id = any (gone);
      delete from programme.closing_line where closing_id = any (gone);
      delete from programme.year_closing where id = any (gone);
      delete from programme.money_entry where region = here and year = of_year;
    when 'bottlenecks' then
      gone := array(select b.id from programme.bottleneck b join programme.bottleneck_step s on s.bottleneck_id = b.id and s.number = b.version
        where b.region = here and b.state in ('solved', 'accepted') and s.on_day between first and last);
      delete from programme.bottleneck_step where bottleneck_id = any (gone);
      delete from programme.bottleneck where id = any (gone);
    when 'evaluations' then
      delete from programme.evaluation_answer where evaluation_id in (select e.id from programme.evaluation e
        where e.region = here and e.state = 'finished' and e.finished_on between first and last);
    when 'draftReports' then
      gone := array(select r.id from programme.report r join programme.report_version v on v.report_id = r.id and v.number = r.version
        where r.region = here and r.state = 'draft' and v.on_day between first and last);
      delete from programme.report_version where report_id = any (gone);
      delete from programme.report where id = any (gone);
    when 'covenants' then
      delete from access.covenant where region = here and until_day between first and last;
  end case;
end
$$;

do $$
declare
  t text;
begin
  foreach t in array array['programme.meeting', 'programme.meeting_item', 'programme.meeting_attendance', 'programme.meeting_decision',
    'programme.meeting_mail', 'programme.follow_up', 'programme.handled_subject', 'programme.session', 'programme.session_idea',
    'programme.representation', 'programme.representation_note', 'programme.progress', 'programme.norm_value', 'programme.hand_colour',
    'programme.proposal', 'programme.screening', 'programme.money_entry', 'programme.year_closing', 'programme.closing_line',
    'programme.leftover_share', 'programme.bottleneck', 'programme.bottleneck_step', 'programme.evaluation', 'programme.evaluation_answer',
    'programme.report', 'programme.report_version', 'access.covenant'] loop
    execute format('grant select, delete on %s to lichtketen_reader', t);
    execute format('create policy destroys_seen on %s for select to lichtketen_reader using (true)', t);
    execute format('create policy destroys on %s for delete to lichtketen_reader using (true)', t);
  end loop;
end
$$;
grant update (meeting_id, item_id, session_id) on programme.follow_up to lichtketen_reader;
create policy destroys_around on programme.follow_up for update to lichtketen_reader using (true) with check (state = 'open');

grant create on schema programme to lichtketen_reader;
alter view programme.record_over owner to lichtketen_reader;
alter function programme.names_records(text) owner to lichtketen_reader;
alter function programme.records_over() owner to lichtketen_reader;
alter function programme.destroy_records(text) owner to lichtketen_reader;
revoke create on schema programme from lichtketen_reader;
revoke execute on function programme.names_records(text), programme.records_over(), programme.destroy_records(text) from public;

-- Who left: after the term of accounts their address and their log-in go, after the term of the record their name. What they
-- did stays, by a former colleague.
create function access.forget_colleague(of_person uuid, with_name boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from access.appointment a where a.person_id = of_person and (a.valid_until is null or a.valid_until >= access.today())) then
    raise insufficient_privilege using message = 'who has a function is not forgotten';
  end if;
  delete from auth."user" u where u.id = of_person::text;
  delete from access.outside_identity o where o.person_id = of_person;
  update access.person p set user_id = null, active = false, email = p.id || '@voormalig.invalid',
    name = case when with_name then 'Voormalig medewerker' else p.name end
  where p.id = of_person;
end
$$;
grant update (active, email, name) on access.person to lichtketen_auth;
grant select (person_id, valid_until) on access.appointment to lichtketen_auth;
create policy auth on access.appointment for select to lichtketen_auth using (true);
grant delete on access.outside_identity to lichtketen_auth;
create policy auth_forgets on access.outside_identity for delete to lichtketen_auth using (true);
grant create on schema access to lichtketen_auth;
alter function access.forget_colleague(uuid, boolean) owner to lichtketen_auth;
revoke create on schema access from lichtketen_auth;
revoke execute on function access.forget_colleague(uuid, boolean) from public;
grant execute on function access.forget_colleague(uuid, boolean) to lichtketen_jobs;

-- What a meeting or a session agreed is proposed for the programme, and says where it came from.
alter table programme.proposal add follow_up_id uuid unique references programme.follow_up on delete set null;

-- The money is kept by who guards the budget (P-09). A year is closed by two of them, or by one and who directs the chain.
create function programme.guards_budget() returns boolean language sql stable
  return access.my_functions() && '{budgetKeeper,projectLeader}';
create function programme.closes_years() returns boolean language sql stable
  return access.my_functions() && '{budgetKeeper,projectLeader,chainDirector}';
revoke execute on function programme.guards_budget(), programme.closes_years() from public;
grant execute on function programme.guards_budget(), programme.closes_years() to lichtketen_app;
alter policy booked on programme.money_entry with check (region = access.my_region()
  and by_person = access.actor() and entered_on = access.today() and (select programme.guards_budget()));
alter policy proposed on programme.year_closing with check (region = access.my_region()
  and state = 'proposed' and proposed_by = access.actor() and proposed_on = access.today() and (select programme.closes_years()));
alter policy decided on programme.year_closing
  using (region = access.my_region() and state in ('proposed', 'closed') and (select programme.closes_years()));
alter policy proposed on programme.closing_line with check (region = access.my_region() and (select programme.closes_years())
  and exists (select from programme.year_closing c where c.id = closing_id and c.state = 'proposed' and c.proposed_by = access.actor()));
alter policy proposed on programme.leftover_share with check (region = access.my_region() and (select programme.closes_years())
  and exists (select from programme.year_closing c where c.id = closing_id and c.state = 'proposed' and c.proposed_by = access.actor()));
drop function programme.keeps_money();
alter policy records on programme.progress with check (region = access.my_region()
  and recorded_by = access.actor() and recorded_on = access.today() and withdrawn_on is null
  and (select programme.records(array['attentionOfficer', 'careCoordinator', 'safetyCoordinator', 'districtCoordinator', 'handler',
    'chainDirector', 'projectLeader', 'policyOfficer', 'portfolioHolder', 'executiveSponsor', 'budgetKeeper', 'reporter', 'analyst',
    'editor', 'chair', 'secretary'])));

-- The jobs tell who owns a bottleneck that is late, and who is at the level above. They see where it is, and no words; that
-- somebody heard is a row of policy_reminder, as of every day that passed.
grant select (id, region, level, body_id, district_id, state, owner_function, owner_person, due_on) on programme.bottleneck to lichtketen_jobs;
create policy jobs on programme.bottleneck for select to lichtketen_jobs using (true);
