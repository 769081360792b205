-- Requests of data subjects (A-07), and terms for what is no signal: questions for advice, drafts, and these requests (A-06).

-- The records of the programme, which a destruction list names as well, come with their tables.
set local check_function_bodies = off;

-- A question for advice has a number, so that a destruction list can name it.
alter table signals.consultation add number text not null;
create unique index consultation_by_number on signals.consultation (region, number);
alter table signals.consultation_text drop constraint consultation_text_consultation_id_fkey,
  add foreign key (consultation_id) references signals.consultation on delete cascade;

-- When the author was told that a draft will be thrown away; whoever writes on has time again.
alter table signals.draft add warned_on date;
create function signals.wake_draft() returns trigger language plpgsql as $$
begin
  new.warned_on := null;
  return new;
end
$$;
create trigger wake before update of sealed on signals.draft for each row execute function signals.wake_draft();

create table signals.subject_request (
  id uuid primary key,
  region text not null references access.region,
  number text not null,
  kind text not null check (kind in ('access', 'correction', 'erasure', 'restriction', 'objection')),
  channel text not null check (channel in ('letter', 'mail', 'desk')),
  received_on date not null,
  registered_by uuid not null references access.person,
  registered_on date not null check (registered_on >= received_on),
  -- How it was made sure who asks. The kind of check alone: never a copy or number of a document.
  identity text check (identity in ('documentShown', 'digid', 'knownAddress', 'mandate')),
  identity_by uuid references access.person,
  identity_on date,
  -- Told within the first month, with the reason (AVG article 12, paragraph 3).
  extended_by uuid references access.person,
  extended_on date check (extended_on <= received_on + interval '1 month'),
  outcome text check (outcome in ('granted', 'partly', 'refused', 'withdrawn')),
  grounds text[] not null default '{}',
  decided_by uuid references access.person,
  decided_on date,
  answered_by uuid references access.person,
  answered_on date,
  version integer not null default 1,
  unique (region, number),
  check ((identity is null) = (identity_by is null) and (identity is null) = (identity_on is null)),
  check ((extended_by is null) = (extended_on is null)),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_on is null)),
  check ((answered_by is null) = (answered_on is null) and (answered_on is null or outcome is not null)),
  check ((grounds <> '{}') = (coalesce(outcome, '') in ('partly', 'refused')))
);
-- Who asks, what they ask, by what to find them, why it took longer, and what was decided: sealed with a key of its own.
create table signals.subject_request_text (
  id uuid primary key,
  request_id uuid not null references signals.subject_request on delete cascade,
  sequence bigint generated always as identity,
  kind text not null check (kind in ('applicant', 'request', 'subject', 'extension', 'decision')),
  sealed bytea not null,
  by_person uuid not null references access.person,
  on_day date not null
);
create index subject_request_text_of on signals.subject_request_text (request_id, sequence);
-- The privacy officer sees no content, so the desks are asked whether they have anything.
create table signals.subject_question (
  request_id uuid not null references signals.subject_request on delete cascade,
  desk_id text not null references access.desk,
  region text not null references access.region,
  asked_by uuid not null references access.person,
  asked_on date not null,
  answer text check (answer in ('found', 'notFound')),
  answered_by uuid references access.person,
  answered_on date,
  primary key (request_id, desk_id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_on is null))
);
create index subject_question_waiting on signals.subject_question (desk_id) where answer is null;
create table signals.subject_found (
  request_id uuid not null,
  desk_id text not null,
  -- No reference: the number stays with the request when the signal was destroyed.
  number text not null,
  found_by uuid not null references access.person,
  found_on date not null,
  primary key (request_id, desk_id, number),
  foreign key (request_id, desk_id) references signals.subject_question on delete cascade
);
create table signals.subject_measure (
  id uuid primary key,
  request_id uuid not null references signals.subject_request on delete cascade,
  number text not null,
  kind text not null check (kind in ('overviewGiven', 'corrected', 'receiversTold', 'restricted', 'toErase')),
  by_person uuid not null references access.person,
  on_day date not null,
  unique (request_id, number, kind)
);
-- What the guards of the region were told, so that nobody is told twice in a week. Rows of the jobs.
create table signals.told (
  region text not null references access.region,
  kind text not null,
  about text not null,
  on_day date not null,
  primary key (region, kind, about)
);

do $$
declare
  t text;
begin
  foreach t in array array['subject_request', 'subject_request_text', 'subject_question', 'subject_found', 'subject_measure', 'told'] loop
    execute format('alter table signals.%I enable row level security', t);
    execute format('alter table signals.%I force row level security', t);
  end loop;
end
$$;

grant select, insert on signals.subject_request, signals.subject_request_text, signals.subject_question, signals.subject_found,
  signals.subject_measure to lichtketen_app;
grant update (identity, identity_by, identity_on, extended_by, extended_on, outcome, grounds, decided_by, decided_on, answered_by,
  answered_on, version) on signals.subject_request to lichtketen_app;
grant update (answer, answered_by, answered_on) on signals.subject_question to lichtketen_app;
grant select, delete on signals.subject_request, signals.consultation to lichtketen_reader;
grant select on signals.subject_question, signals.subject_measure to lichtketen_reader;
grant select (consultation_id, on_day) on signals.consultation_text to lichtketen_reader;
grant select (id, saved_at, warned_on) on signals.draft to lichtketen_reader;
grant select (id, region, number, received_on, extended_on, outcome, answered_on) on signals.subject_request to lichtketen_jobs;
grant select (request_id, answer) on signals.subject_question to lichtketen_jobs;
grant select (id, region, person_id, saved_at, warned_on), update (warned_on), delete on signals.draft to lichtketen_jobs;
grant select, insert, update, delete on signals.told to lichtketen_jobs;

create policy reader on signals.subject_request to lichtketen_reader using (true);
create policy reader on signals.subject_question for select to lichtketen_reader using (true);
create policy reader on signals.subject_measure for select to lichtketen_reader using (true);
create policy reader on signals.consultation to lichtketen_reader using (true);
create policy reader on signals.consultation_text for select to lichtketen_reader using (true);
create policy reader on signals.draft for select to lichtketen_reader using (true);
create policy jobs on signals.subject_request for select to lichtketen_jobs using (true);
create policy jobs on signals.subject_question for select to lichtketen_jobs using (true);
create policy jobs on signals.draft for select to lichtketen_jobs using (true);
create policy jobs_warn on signals.draft for update to lichtketen_jobs using (true) with check (warned_on is not null);
create policy jobs on signals.told to lichtketen_jobs using (true) with check (true);

grant create on schema signals to lichtketen_reader;
set local role lichtketen_reader;
-- Is a request still open? Definer, so that no policy asks itself.
create function signals.is_open_request(request uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.subject_request r where r.id = request and r.region = access.my_region() and r.answered_on is null)
$$;
-- Nothing was written in a question for advice since this day.
create function signals.rests_since(consultation uuid) returns date language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select greatest(c.finished_on, c.asked_on, (select max(t.on_day) from signals.consultation_text t where t.consultation_id = c.id))
  from signals.consultation c where c.id = consultation
$$;
-- May a draft be thrown away? Its author was told two weeks ago and did not touch it since.
create function signals.may_forget_draft(draft uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.draft d where d.id = draft and d.warned_on <= access.today() - 14)
$$;
-- What a line can name, since when it is over, and whether it must stay.
create function signals.destroyable(of_number text) returns table (id uuid, closed_on date, restricted boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.closed_on, signals.is_restricted(s.id) from signals.signal s
    where s.region = access.my_region() and s.number = of_number and s.state = 'closed'
  union all select c.id, signals.rests_since(c.id), false from signals.consultation c
    where c.region = access.my_region() and c.number = of_number
  union all select r.id, r.answered_on, false from signals.subject_request r
    where r.region = access.my_region() and r.number = of_number and r.answered_on is not null
  union all select k.id, k.over_on, false from programme.records_over() k where k.number = of_number
$$;
-- What was over on or before a day, by kind; no content. 'erasure': signals that a data subject had erased.
create function signals.expired_until(of_kind text, with_results text[], last_day date, most integer)
  returns table (number text, result text, closed_on date, due_on date, restricted boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.* from (
    select s.number, s.result, s.closed_on, null::date, signals.is_restricted(s.id) from signals.signal s
      where of_kind = 'signal' and s.region = access.my_region() and s.state = 'closed' and s.result = any (with_results)
        and s.closed_on <= last_day
    union all select c.number, '', signals.rests_since(c.id), null, false from signals.consultation c
      where of_kind = 'consultation' and c.region = access.my_region() and c.asked_on <= last_day and signals.rests_since(c.id) <= last_day
    union all select r.number, '', r.answered_on, null, false from signals.subject_request r
      where of_kind = 'request' and r.region = access.my_region() and r.answered_on <= last_day
    union all select k.number, '', k.over_on, null, false from programme.records_over() k
      where k.kind = of_kind and k.over_on <= last_day
    union all select s.number, '', s.closed_on, greatest(min(m.on_day), s.closed_on), signals.is_restricted(s.id) from signals.subject_measure m
      join signals.subject_request r on r.id = m.request_id
      join signals.signal s on s.region = r.region and s.number = m.number and s.state = 'closed'
      where of_kind = 'erasure' and m.kind = 'toErase' and r.region = access.my_region() and s.closed_on <= last_day
      group by s.id
  ) as e (number, result, closed_on, due_on, restricted)
  where signals.guards_retention() or access.actor_kind() is not distinct from 'system'
  order by e.closed_on, e.number limit most
$$;
revoke execute on function signals.is_open_request(uuid), signals.rests_since(uuid), signals.may_forget_draft(uuid),
  signals.destroyable(text), signals.expired_until(text, text[], date, integer) from public;
grant execute on function signals.is_open_request(uuid) to lichtketen_app;
grant execute on function signals.expired_until(text, text[], date, integer) to lichtketen_app, lichtketen_jobs;
grant execute on function signals.may_forget_draft(uuid) to lichtketen_jobs;
reset role;
revoke create on schema signals from lichtketen_reader;

-- A key goes by a list that two people agreed on, or with a draft that nobody wants.
drop policy agreed on access.dossier_key;
create policy agreed on access.dossier_key as restrictive for delete to lichtketen_jobs
  using (signals.may_destroy(dossier_id) or signals.may_forget_draft(dossier_id));
create policy jobs_forget on signals.draft for delete to lichtketen_jobs using (signals.may_forget_draft(id));

-- The privacy officer, and a desk that was asked.
create policy asked on signals.subject_question for select to lichtketen_app using (region = access.my_region() and (
  'privacyOfficer' = any ((select access.my_functions())::text[]) or desk_id = any ((select access.my_weighing_desks())::text[])));
create policy asks on signals.subject_question for insert to lichtketen_app with check (region = access.my_region()
  and asked_by = access.actor() and answer is null and signals.is_open_request(request_id)
  and 'privacyOfficer' = any ((select access.my_functions())::text[]));
-- A desk that found nothing may find something later, and never the other way round.
create policy answers on signals.subject_question for update to lichtketen_app
  using (region = access.my_region() and answer is distinct from 'found' and signals.is_open_request(request_id)
    and desk_id = any ((select access.my_weighing_desks())::text[]))
  with check (answered_by = access.actor());
create policy known on signals.subject_request for select to lichtketen_app using (region = access.my_region() and (
  'privacyOfficer' = any ((select access.my_functions())::text[])
  or exists (select from signals.subject_question q where q.request_id = subject_request.id)));
create policy registers on signals.subject_request for insert to lichtketen_app with check (region = access.my_region()
  and registered_by = access.actor() and 'privacyOfficer' = any ((select access.my_functions())::text[]));
create policy handles on signals.subject_request for update to lichtketen_app
  using (region = access.my_region() and answered_on is null and 'privacyOfficer' = any ((select access.my_functions())::text[]))
  with check (true);
-- A desk reads by what to find somebody, as long as the request is open; who asks and what is for the privacy officer.
create policy known on signals.subject_request_text for select to lichtketen_app using (exists (
  select from signals.subject_request r where r.id = request_id and ('privacyOfficer' = any ((select access.my_functions())::text[])
    or (subject_request_text.kind = 'subject' and r.answered_on is null))));
create policy writes on signals.subject_request_text for insert to lichtketen_app with check (by_person = access.actor()
  and signals.is_open_request(request_id) and 'privacyOfficer' = any ((select access.my_functions())::text[]));
create policy known on signals.subject_found for select to lichtketen_app using (exists (
  select from signals.subject_question q where q.request_id = subject_found.request_id and q.desk_id = subject_found.desk_id));
-- A desk names its own signals alone.
create policy finds on signals.subject_found for insert to lichtketen_app with check (found_by = access.actor()
  and signals.is_open_request(request_id) and desk_id = any ((select access.my_weighing_desks())::text[])
  and exists (select from signals.signal s where s.number = subject_found.number and s.desk_id = subject_found.desk_id));
create policy known on signals.subject_measure for select to lichtketen_app using (exists (
  select from signals.subject_found f where f.request_id = subject_measure.request_id and f.number = subject_measure.number));
create policy notes on signals.subject_measure for insert to lichtketen_app with check (by_person = access.actor()
  and signals.is_open_request(request_id)
  and exists (select from signals.subject_found f where f.request_id = subject_measure.request_id and f.number = subject_measure.number
    and (f.desk_id = any ((select access.my_weighing_desks())::text[]) or kind in ('restricted', 'toErase')))
  and (kind in ('overviewGiven', 'corrected', 'receiversTold') or 'privacyOfficer' = any ((select access.my_functions())::text[])));
create policy request on access.dossier_key for select to lichtketen_app using (region = access.my_region()
  and exists (select from signals.subject_request r where r.id = dossier_id));

-- Everybody signs in the own name, and what was decided stands.
create function signals.guard_subject_request() returns trigger language plpgsql as $$
begin
  if (old.outcome is not null and (new.outcome, new.grounds) is distinct from (old.outcome, old.grounds))
    or (old.identity is not null and new.identity is distinct from old.identity)
    or (old.extended_on is not null and new.extended_on is distinct from old.extended_on)
    or (new.identity_by is distinct from old.identity_by and new.identity_by is distinct from access.actor())
    or (new.extended_by is distinct from old.extended_by and new.extended_by is distinct from access.actor())
    or (new.decided_by is distinct from old.decided_by and new.decided_by is distinct from access.actor())
    or (new.answered_by is distinct from old.answered_by and new.answered_by is distinct from access.actor()) then
    raise insufficient_privilege using message = 'only in the own name, and step by step';
  end if;
  return new;
end
$$;
revoke execute on function signals.wake_draft(), signals.guard_subject_request() from public;
create trigger guard before update on signals.subject_request for each row execute function signals.guard_subject_request();
