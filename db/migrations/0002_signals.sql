-- What somebody noticed, and what was done with it. In clear stays only what routes and counts.
create schema signals;
grant usage on schema signals to lichtketen_app, lichtketen_jobs, lichtketen_reader;

create table signals.signal (
  id uuid primary key,
  region text not null references access.region,
  number text not null,
  municipality_code text references access.municipality,
  district_id text references access.district,
  forms text[] not null,
  minor text not null check (minor in ('yes', 'no', 'unknown')),
  acute text not null check (acute in ('yes', 'no', 'unknown')),
  source_kind text not null,
  anonymity text not null check (anonymity in ('anonymous', 'confidential', 'named')),
  locale text not null,
  state text not null,
  desk_id text not null references access.desk,
  taken_by uuid references access.person,
  reported_by uuid references access.person,
  client_id uuid references access.api_client,
  received_at timestamptz not null,
  received_on date not null,
  taken_on date,
  weighed_on date,
  decided_on date,
  closed_on date,
  result text,
  reporter_word text,
  remind_on date,
  route jsonb not null,
  fallback boolean not null,
  next_due_at timestamptz,
  next_due_kind text,
  unread_messages integer not null default 0,
  version integer not null default 1,
  unique (region, number)
);
-- The inbox: one desk, open signals, shortest deadline first.
create index signal_inbox on signals.signal (desk_id, next_due_at, id) where state <> 'closed';
create index signal_closed on signals.signal (desk_id, closed_on desc, id) where state = 'closed';
create index signal_late on signals.signal (region, next_due_at) where state <> 'closed' and next_due_at is not null;
create index signal_by_reporter on signals.signal (reported_by) where reported_by is not null;

-- Content: one sealed JSON value a row. A correction is a new row that replaces the older one.
create table signals.fact (
  id uuid primary key,
  signal_id uuid not null references signals.signal,
  kind text not null,
  role text,
  sealed bytea not null,
  source text not null,
  source_on date not null,
  reliability text not null,
  added_by uuid references access.person,
  added_desk text references access.desk,
  added_on date not null,
  replaces uuid references signals.fact,
  replaced boolean not null default false
);
create index fact_by_signal on signals.fact (signal_id);
create unique index fact_replaced_once on signals.fact (replaces) where replaces is not null;

-- Who else may see which facts, for what, on which ground, until when. Default: nobody.
-- Without a desk it is for a receiver outside the region, who reads it on paper.
create table signals.share (
  id uuid primary key,
  signal_id uuid not null references signals.signal,
  desk_id text references access.desk,
  origin text not null check (origin in ('coordinator', 'attentionOfficers', 'route', 'handover')),
  handover_id uuid,
  purpose text not null,
  legal_basis text not null,
  active boolean not null,
  starts_on date not null,
  until date not null
);
create index share_by_desk on signals.share (desk_id, signal_id) where active;
create index share_by_signal on signals.share (signal_id);
create table signals.share_item (
  share_id uuid not null references signals.share,
  fact_id uuid not null references signals.fact,
  primary key (share_id, fact_id)
);
create index share_item_by_fact on signals.share_item (fact_id);

-- Passing on as a contract: offered, accepted or refused, answered before a date.
create table signals.handover (
  id uuid primary key,
  region text not null,
  number text not null,
  signal_id uuid not null references signals.signal,
  from_desk text not null references access.desk,
  to_desk text references access.desk,
  sealed_receiver bytea,
  state text not null,
  offered_by uuid not null references access.person,
  accepted_by uuid references access.person,
  offered_at timestamptz not null,
  accepted_at timestamptz,
  finished_at timestamptz,
  accept_due timestamptz not null,
  answer_due timestamptz not null,
  purpose text not null,
  legal_basis text not null,
  -- the preview: these fields and nothing else before acceptance
  forms text[] not null,
  municipality_code text,
  acute text not null,
  recorded_channel text check (recorded_channel in ('phone', 'paper', 'mail', 'inPerson')),
  version integer not null default 1,
  unique (region, number),
  check ((to_desk is null) = (sealed_receiver is not null))
);
create index handover_by_signal on signals.handover (signal_id);
create index handover_to on signals.handover (to_desk, state, offered_at);
create index handover_from on signals.handover (from_desk, state, offered_at);
create table signals.handover_text (
  id uuid primary key,
  handover_id uuid not null references signals.handover,
  signal_id uuid not null references signals.signal,
  kind text not null check (kind in ('question', 'refusal', 'return', 'answer')),
  sealed bytea not null,
  by_person uuid references access.person,
  at timestamptz not null
);
create index handover_text_by_handover on signals.handover_text (handover_id);

-- One running term. next_fire_at is empty when it stands still or has stopped; the jobs fire what is due.
create table signals.clock (
  id uuid primary key,
  region text not null,
  signal_id uuid not null references signals.signal,
  handover_id uuid references signals.handover,
  desk_id text not null references access.desk,
  kind text not null check (kind in ('acknowledge', 'weigh', 'accept', 'answer')),
  term jsonb not null,
  acute boolean not null,
  anonymous boolean not null,
  started_at timestamptz,
  due_at timestamptz,
  warn_at timestamptz,
  escalations jsonb not null default '[]',
  level smallint not null default 0,
  next_fire_at timestamptz,
  paused_at timestamptz,
  paused_until date,
  stopped_on date,
  late boolean not null default false
);
create index clock_firing on signals.clock (next_fire_at) where next_fire_at is not null;
create index clock_by_signal on signals.clock (signal_id);
create index clock_by_handover on signals.clock (handover_id) where handover_id is not null;

-- Late work went one step up: number, desk and lateness, never content.
create table signals.escalation (
  id uuid primary key,
  region text not null,
  clock_id uuid not null references signals.clock,
  level smallint not null,
  number text not null,
  kind text not null,
  desk_id text not null references access.desk,
  to_desk text not null references access.desk,
  due_at timestamptz not null,
  at timestamptz not null,
  settled boolean not null default false,
  unique (clock_id, level, to_desk)
);
create index escalation_by_desk on signals.escalation (to_desk, at desc);

-- What happened, as the desk that handles it reads it.
create table signals.event (
  id bigint generated always as identity primary key,
  row_id uuid not null unique,
  signal_id uuid not null references signals.signal,
  handover_id uuid references signals.handover,
  at timestamptz not null,
  kind text not null,
  by_person uuid references access.person,
  by_desk text references access.desk,
  detail jsonb not null default '{}',
  sealed bytea
);
create index event_by_signal on signals.event (signal_id, id);
create index event_by_handover on signals.event (handover_id, id) where handover_id is not null;

create table signals.message (
  id uuid primary key,
  signal_id uuid not null references signals.signal,
  from_reporter boolean not null,
  author uuid references access.person,
  sealed bytea not null,
  sent_on date not null,
  read boolean not null default false,
  sequence bigint generated always as identity
);
create index message_by_signal on signals.message (signal_id, sequence);

-- Two receipts may share a lookup part: with a hundred thousand of them, one in ten thousand new ones does.
create table signals.receipt (
  lookup text not null,
  region text not null,
  signal_id uuid not null references signals.signal,
  salt bytea not null,
  hash bytea not null,
  revoked boolean not null default false,
  primary key (lookup, hash)
);
create index receipt_by_signal on signals.receipt (signal_id);

create table signals.seen (
  signal_id uuid not null references signals.signal,
  person_id uuid not null references access.person,
  desk_id text,
  whole boolean not null,
  times integer not null default 1,
  last_at timestamptz not null,
  primary key (signal_id, person_id)
);

-- An unfinished professional report. Sealed with a key of its own; gone when it is handed in or thrown away.
create table signals.draft (
  id uuid primary key,
  region text not null,
  person_id uuid not null references access.person,
  sealed bytea not null,
  saved_at timestamptz not null,
  version integer not null default 1
);
create index draft_by_person on signals.draft (person_id);

-- The same request from a partner system twice makes one signal. Also guards the public and professional forms against a double click.
create table signals.submission (
  region text not null,
  scope text not null,
  key text not null,
  body_hash bytea not null,
  signal_id uuid not null references signals.signal,
  number text not null,
  on_day date not null,
  primary key (region, scope, key)
);

do $$
declare
  t text;
begin
  foreach t in array array['signal', 'fact', 'share', 'share_item', 'handover', 'handover_text', 'clock', 'escalation', 'event', 'message', 'receipt', 'seen', 'draft', 'submission'] loop
    execute format('alter table signals.%I enable row level security', t);
    execute format('alter table signals.%I force row level security', t);
  end loop;
end
$$;

-- What may change is named column by column: where a signal is, who reported it and what was shared with whom stands.
grant select, insert on signals.signal, signals.fact, signals.share, signals.share_item, signals.handover, signals.handover_text,
  signals.clock, signals.event, signals.message, signals.receipt, signals.seen, signals.draft to lichtketen_app;
grant update (state, taken_by, taken_on, weighed_on, decided_on, closed_on, result, reporter_word, received_at, remind_on,
  unread_messages, version) on signals.signal to lichtketen_app;
grant update (replaced) on signals.fact to lichtketen_app;
grant update (active) on signals.share to lichtketen_app;
grant update (state, accepted_by, accepted_at, finished_at, recorded_channel, version) on signals.handover to lichtketen_app;
grant update (due_at, warn_at, escalations, next_fire_at, paused_at, paused_until) on signals.clock to lichtketen_app;
-- Only to cut the time of what nobody signed in did to the day, when the signal closes.
grant update (at) on signals.event to lichtketen_app;
grant update (read) on signals.message to lichtketen_app;
grant update (revoked) on signals.receipt to lichtketen_app;
grant update (desk_id, whole, times, last_at) on signals.seen to lichtketen_app;
grant update (sealed, saved_at, version), delete on signals.draft to lichtketen_app;
grant insert on signals.submission to lichtketen_app;
grant select on signals.escalation to lichtketen_app;
grant select on signals.signal, signals.share, signals.handover, signals.clock, signals.receipt, signals.submission to lichtketen_reader;
grant select (id, signal_id, kind) on signals.fact to lichtketen_reader;
grant update (unread_messages, version) on signals.signal to lichtketen_reader;
-- The jobs fire clocks. They cannot read what was reported.
grant select on signals.signal, signals.handover, signals.clock, signals.escalation to lichtketen_jobs;
grant update (state, finished_at, version) on signals.handover to lichtketen_jobs;
grant update (next_due_at, next_due_kind, state, version, decided_on, remind_on) on signals.signal to lichtketen_jobs;
grant insert on signals.clock to lichtketen_jobs;
grant select, update (active) on signals.share to lichtketen_jobs;
grant update (level, next_fire_at, late, stopped_on, started_at, due_at, warn_at, escalations, paused_at, paused_until) on signals.clock to lichtketen_jobs;
grant insert on signals.escalation, signals.event to lichtketen_jobs;
grant update (settled) on signals.escalation to lichtketen_jobs;
grant select, delete on signals.submission to lichtketen_jobs;
create index signal_to_review on signals.signal (remind_on) where state = 'watching';

-- Questions that policies ask about a signal. Definer, so that they see it whoever asks.
-- Does a desk of the actor handle it, and does the function there work on it?
create function signals.is_worked_on(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.signal s where s.id = signal and s.region = access.my_region() and s.desk_id = any (access.my_weighing_desks()))
$$;
-- Is it handed in by this very transaction? Whoever reports writes its first rows, and none later: the row must be as new
-- as the transaction. Any step of a desk gives a signal another version.
create function signals.is_handed_in(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.signal s where s.id = signal and s.region = access.my_region()
    and s.xmin = pg_current_xact_id_if_assigned()::xid and s.version = 1 and s.state = 'new')
$$;
-- Was it handed in by the acting partner system?
create function signals.is_of_client(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.signal s where s.id = signal and s.region = access.my_region()
    and access.actor_kind() = 'client' and s.client_id = access.actor())
$$;
-- Is the actor the reporter who opened this signal with a receipt?
create function signals.is_reporter(signal uuid) returns boolean language sql stable parallel safe
  return access.actor_kind() = 'reporter' and signal = nullif(current_setting('app.signal', true), '')::uuid;
-- May this fact go into this share? Of the same signal, by who shares it; who reports in confidence is never shared.
create function signals.may_share(of_share uuid, fact uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.share h join signals.fact f on f.id = fact and f.signal_id = h.signal_id
    join signals.signal s on s.id = h.signal_id
    where h.id = of_share and (f.kind <> 'reporter' or s.anonymity = 'named')
      and (signals.is_handed_in(s.id) or signals.is_worked_on(s.id)))
$$;
-- The scope within which a submission is recognised: that of whoever acts, so nobody asks for somebody else's.
create function signals.my_scope() returns text language sql stable
  return case access.actor_kind() when 'reporter' then 'form' when 'person' then 'person ' || access.actor() when 'client' then access.actor()::text end;

create policy reader on signals.signal to lichtketen_reader using (true);
create policy reader on signals.fact for select to lichtketen_reader using (true);
create policy reader on signals.share for select to lichtketen_reader using (true);
create policy reader on signals.handover for select to lichtketen_reader using (true);
create policy reader on signals.clock for select to lichtketen_reader using (true);
create policy reader on signals.receipt for select to lichtketen_reader using (true);
create policy reader on signals.submission for select to lichtketen_reader using (true);

-- The row of a signal tells who reported, who works on it and how it went: for the desk alone. Others read signals.part.
-- Who sees the row sees what belongs to it, so the policies below ask for the row.
create policy handled on signals.signal for select to lichtketen_app
  using (region = access.my_region() and desk_id = any ((select access.my_handling_desks())::text[]));
create policy reports on signals.signal for insert to lichtketen_app with check (
  region = access.my_region() and state = 'new' and version = 1 and taken_by is null and case access.actor_kind()
    when 'person' then reported_by = access.actor() and client_id is null and (select access.may_report())
    when 'client' then client_id = access.actor() and reported_by is null
    when 'reporter' then client_id is null and reported_by is null
    else false end);
create policy worked_on on signals.signal for update to lichtketen_app
  using (region = access.my_region() and desk_id = any ((select access.my_weighing_desks())::text[]));
create policy jobs on signals.signal to lichtketen_jobs using (true) with check (true);

create policy handled on signals.fact for select to lichtketen_app using (
  exists (select from signals.signal o where o.id = signal_id) or exists (select from signals.share_item i where i.fact_id = fact.id));
create policy adds on signals.fact for insert to lichtketen_app with check (
  (added_by is null or added_by = access.actor()) and (signals.is_handed_in(signal_id) or signals.is_worked_on(signal_id)));
create policy corrects on signals.fact for update to lichtketen_app using (signals.is_worked_on(signal_id));

create policy parties on signals.share for select to lichtketen_app using (
  (desk_id = any ((select access.my_handling_desks())::text[]) and active and starts_on <= access.today() and until >= access.today())
  or exists (select from signals.signal o where o.id = signal_id));
create policy gives on signals.share for insert to lichtketen_app with check (
  signals.is_handed_in(signal_id) or signals.is_worked_on(signal_id));
create policy giver_ends on signals.share for update to lichtketen_app using (signals.is_worked_on(signal_id));
create policy jobs on signals.share to lichtketen_jobs using (true) with check (true);
create policy parties on signals.share_item for select to lichtketen_app using (exists (select from signals.share h where h.id = share_id));
create policy gives on signals.share_item for insert to lichtketen_app with check (signals.may_share(share_id, fact_id));

create policy parties on signals.handover for select to lichtketen_app using (
  region = access.my_region() and (from_desk = any ((select access.my_handling_desks())::text[]) or to_desk = any ((select access.my_handling_desks())::text[])));
create policy offers on signals.handover for insert to lichtketen_app with check (
  region = access.my_region() and state = 'offered' and offered_by = access.actor() and accepted_by is null and accepted_at is null
  and from_desk = any ((select access.my_weighing_desks())::text[]) and signals.is_worked_on(signal_id));
create policy parties_change on signals.handover for update to lichtketen_app using (
  region = access.my_region() and (from_desk = any ((select access.my_weighing_desks())::text[]) or to_desk = any ((select access.my_handling_desks())::text[])));
create policy jobs on signals.handover to lichtketen_jobs using (true) with check (true);
-- The receiver reads the question as long as it sees what was handed over.
create policy parties on signals.handover_text for select to lichtketen_app using (
  exists (select from signals.handover h where h.id = handover_id and (h.from_desk = any ((select access.my_handling_desks())::text[])
    or kind <> 'question' or exists (select from signals.share s where s.handover_id = h.id and s.signal_id = h.signal_id))));
create policy parties_write on signals.handover_text for insert to lichtketen_app with check (
  by_person = access.actor() and exists (select from signals.handover h where h.id = handover_id and h.signal_id = handover_text.signal_id
    and (h.from_desk = any ((select access.my_weighing_desks())::text[])
      or (kind <> 'question' and h.to_desk = any ((select access.my_handling_desks())::text[])))));

create policy parties on signals.clock for select to lichtketen_app using (
  exists (select from signals.signal o where o.id = signal_id) or desk_id = any ((select access.my_handling_desks())::text[]) or exists (select from signals.handover h where h.id = handover_id));
create policy starts on signals.clock for insert to lichtketen_app with check (
  region = access.my_region() and (signals.is_handed_in(signal_id) or signals.is_worked_on(signal_id)));
create policy pauses on signals.clock for update to lichtketen_app using (signals.is_worked_on(signal_id));
create policy jobs on signals.clock to lichtketen_jobs using (true) with check (true);
create policy receivers on signals.escalation for select to lichtketen_app
  using (region = access.my_region() and to_desk = any ((select access.my_overseeing_desks())::text[]));
create policy jobs on signals.escalation to lichtketen_jobs using (true) with check (true);

create policy handled on signals.event for select to lichtketen_app using (
  exists (select from signals.signal o where o.id = signal_id) or exists (select from signals.handover h where h.id = handover_id));
create policy forgets on signals.event for update to lichtketen_app
  using (kind in ('received', 'partShared', 'reporterWrote', 'escalated') and signals.is_worked_on(signal_id));
create policy writes on signals.event for insert to lichtketen_app with check (
  (by_person is null or by_person = access.actor()) and (signals.is_handed_in(signal_id) or signals.is_worked_on(signal_id)
    or (signals.is_reporter(signal_id) and kind = 'reporterWrote' and handover_id is null)
    or exists (select from signals.handover h where h.id = handover_id and h.signal_id = event.signal_id)));
create policy jobs on signals.event for insert to lichtketen_jobs with check (true);

create policy both_sides on signals.message for select to lichtketen_app using (exists (select from signals.signal o where o.id = signal_id) or signals.is_reporter(signal_id));
create policy writes on signals.message for insert to lichtketen_app with check (
  case when from_reporter then author is null and signals.is_reporter(signal_id)
    else (author is null or author = access.actor()) and signals.is_worked_on(signal_id) end);
create policy reads on signals.message for update to lichtketen_app using (
  case when from_reporter then signals.is_worked_on(signal_id) else signals.is_reporter(signal_id) end);

-- Who has a secret asks signals.receipts_with; here one sees those of one's own report alone.
create policy own on signals.receipt for select to lichtketen_app using (signals.is_reporter(signal_id) or signals.is_of_client(signal_id));
create policy own_renews on signals.receipt for insert to lichtketen_app with check (region = access.my_region()
  and access.actor_kind() in ('reporter', 'client')
  and (signals.is_handed_in(signal_id) or signals.is_reporter(signal_id) or signals.is_of_client(signal_id)));
create policy own_revokes on signals.receipt for update to lichtketen_app using (signals.is_reporter(signal_id) or signals.is_of_client(signal_id));

create policy handled on signals.seen for select to lichtketen_app using (exists (select from signals.signal o where o.id = signal_id) or person_id = access.actor());
create policy own_writes on signals.seen for insert to lichtketen_app with check (person_id = access.actor() and (
  exists (select from signals.signal o where o.id = signal_id) or exists (select from signals.share h where h.signal_id = seen.signal_id)));
create policy own_changes on signals.seen for update to lichtketen_app using (person_id = access.actor());
create policy own on signals.draft to lichtketen_app using (person_id = access.actor())
  with check (person_id = access.actor() and region = access.my_region() and (select access.may_report()));
create policy own on signals.submission for insert to lichtketen_app
  with check (region = access.my_region() and scope = signals.my_scope() and signals.is_handed_in(signal_id));
create policy jobs on signals.submission to lichtketen_jobs using (true);

-- The key of a dossier is for who sees something of it; a receiver seals the reason of a refusal with it. Only a draft is
-- destroyed by a person, by whose it is.
create policy dossier on access.dossier_key for select to lichtketen_app using (region = access.my_region() and (
  exists (select from signals.signal o where o.id = dossier_id) or signals.is_reporter(dossier_id)
  or exists (select from signals.share h where h.signal_id = dossier_id)
  or exists (select from signals.handover h where h.signal_id = dossier_id)
  or exists (select from signals.draft d where d.id = dossier_id)));
create policy own_draft on access.dossier_key for delete to lichtketen_app
  using (exists (select from signals.draft d where d.id = dossier_id));

-- A policy sees the new row alone; who may bring a row from one state to another is asked here, of the role app. The
-- receiver, a desk or its system, accepts, refuses, returns and answers; the sender takes back, and records what came from a receiver without
-- an account. That a term passed is for the jobs.
create function signals.guard_handover() returns trigger language plpgsql as $$
begin
  if current_user <> 'lichtketen_app' or (new.state, new.accepted_by, new.accepted_at, new.recorded_channel)
      is not distinct from (old.state, old.accepted_by, old.accepted_at, old.recorded_channel) then
    return new;
  end if;
  if (case
    when new.state in ('accepted', 'refused', 'returned', 'answered') and new.recorded_channel is null
      then new.to_desk = any (access.my_handling_desks()) or new.to_desk = access.client_desk('overdrachten.behandelen')
    when new.state in ('accepted', 'refused', 'returned', 'answered')
      then new.from_desk = any (access.my_weighing_desks())
        and not exists (select from access.desk d where d.id = new.to_desk and d.has_account)
    when new.state = 'withdrawn' then new.from_desk = any (access.my_weighing_desks())
    else false
  end) and (new.accepted_by is not distinct from old.accepted_by or new.accepted_by = access.actor()) then
    return new;
  end if;
  raise insufficient_privilege using message = 'only the side whose step it is';
end
$$;
create trigger guard before update on signals.handover for each row execute function signals.guard_handover();
-- A signal is taken by oneself, or given back. Who is acting is asked in a statement of its own: the jobs may not ask it.
create function signals.guard_signal() returns trigger language plpgsql as $$
begin
  if current_user <> 'lichtketen_app' or new.taken_by is not distinct from old.taken_by then
    return new;
  end if;
  if new.taken_by <> access.actor() then
    raise insufficient_privilege using message = 'only in the own name';
  end if;
  return new;
end
$$;
create trigger guard before update on signals.signal for each row execute function signals.guard_signal();

-- What a desk sees of a signal of which it has a part: what it is about, not what is done with it or who reported. One row
-- a share.
create view signals.part with (security_barrier) as
  select h.desk_id as to_desk, h.origin, s.id, s.region, s.number, s.municipality_code, s.forms, s.minor, s.acute, s.state,
    s.desk_id, s.received_on
  from signals.share h join signals.signal s on s.id = h.signal_id
  where s.region = access.my_region() and h.desk_id = any ((select access.my_handling_desks())::text[])
    and h.active and h.starts_on <= access.today() and h.until >= access.today();
grant select on signals.part to lichtketen_app;

-- Next number of a year: "2026-0412" for a signal, "O-2026-118" for a hand-over, "A-2026-007" for a question for advice,
-- "V-2026-003" for a request of a data subject. Gaps are allowed; waiting for each other is not.
create function signals.next_number(prefix text, year integer) returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  name text := format('%s_%s', case prefix when 'O-' then 'handover_number' when 'A-' then 'advice_number' when 'V-' then 'request_number'
    else 'signal_number' end, year);
  next text;
begin
  if to_regclass('signals.' || quote_ident(name)) is null then
    perform pg_advisory_xact_lock(hashtext(name));
    execute format('create sequence if not exists signals.%I', name);
  end if;
  next := nextval(format('signals.%I', name))::text;
  -- lpad cuts what is longer than asked.
  return prefix || year || '-' || lpad(next, greatest(length(next), case prefix when '' then 4 else 3 end), '0');
end
$$;
-- Late and open work of the region for the chain director, of the district for its coordinator: routing fields only.
create function signals.oversight() returns table (
  number text, forms text[], municipality_code text, district_id text, state text, desk_id text, kind text, due_at timestamptz, received_on date
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number, s.forms, s.municipality_code, s.district_id, s.state, s.desk_id, s.next_due_kind, s.next_due_at, s.received_on
  from signals.signal s
  where s.region = access.my_region() and s.state <> 'closed'
    and ('chainDirector' = any ((select access.my_functions())::text[]) or s.district_id = any ((select access.my_districts())::text[]))
$$;
-- What a professional handed in: how far it is, nothing more.
create function signals.my_reports() returns table (
  number text, state text, municipality_code text, received_on date, taken_on date, decided_on date, closed_on date, reporter_word text
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number, s.state, s.municipality_code, s.received_on, s.taken_on, s.decided_on, s.closed_on, s.reporter_word
  from signals.signal s
  where s.region = access.my_region() and s.reported_by = access.actor()
$$;
-- A report of the acting partner system: how far it is, nothing more.
create function signals.client_report(number text) returns table (
  id uuid, state text, received_on date, taken_on date, decided_on date, closed_on date
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.state, s.received_on, s.taken_on, s.decided_on, s.closed_on
  from signals.signal s
  where s.region = access.my_region() and s.number = client_report.number
    and access.actor_kind() = 'client' and s.client_id = access.actor()
$$;
-- What the mailbox of the reporter who gave a code shows of the report: how far it is, nothing more.
create function signals.my_mailbox() returns table (
  id uuid, number text, state text, desk_id text, municipality_code text, received_on date, taken_on date, decided_on date,
  closed_on date, reporter_word text, decide_by timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.number, s.state, s.desk_id, s.municipality_code, s.received_on, s.taken_on, s.decided_on, s.closed_on,
    s.reporter_word, case when s.next_due_kind = 'weigh' then s.next_due_at end
  from signals.signal s where s.region = access.my_region() and signals.is_reporter(s.id)
    and s.id = nullif(current_setting('app.signal', true), '')::uuid
$$;
-- That reporter wrote: one more message waits for the desk.
create function signals.reporter_wrote() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update signals.signal s set unread_messages = s.unread_messages + 1, version = s.version + 1
  where s.region = access.my_region() and signals.is_reporter(s.id) and s.id = nullif(current_setting('app.signal', true), '')::uuid
$$;
-- The receipts with the lookup part of a code, for whoever gives one: nearly always one or none.
create function signals.receipts_with(wanted text) returns table (signal_id uuid, salt bytea, hash bytea, revoked boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.signal_id, r.salt, r.hash, r.revoked from signals.receipt r
  where r.region = access.my_region() and access.actor_kind() = 'reporter' and r.lookup = wanted
$$;
-- What the same request of the actor made before. Asked once, at the start of what it would make.
create function signals.claim_submission(with_key text) returns table (signal_id uuid, number text, body_hash bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Who sends the same at the same moment waits here, and then sees what this transaction made.
  perform pg_advisory_xact_lock(hashtextextended(signals.my_scope() || ' ' || with_key, 0));
  return query select s.signal_id, s.number, s.body_hash from signals.submission s
    where s.region = access.my_region() and s.scope = signals.my_scope() and s.key = with_key;
end
$$;

grant create on schema signals to lichtketen_reader;
alter view signals.part owner to lichtketen_reader;
alter function signals.is_worked_on(uuid) owner to lichtketen_reader;
alter function signals.is_handed_in(uuid) owner to lichtketen_reader;
alter function signals.is_of_client(uuid) owner to lichtketen_reader;
alter function signals.may_share(uuid, uuid) owner to lichtketen_reader;
alter function signals.oversight() owner to lichtketen_reader;
alter function signals.my_reports() owner to lichtketen_reader;
alter function signals.client_report(text) owner to lichtketen_reader;
alter function signals.my_mailbox() owner to lichtketen_reader;
alter function signals.reporter_wrote() owner to lichtketen_reader;
alter function signals.receipts_with(text) owner to lichtketen_reader;
alter function signals.claim_submission(text) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;

revoke execute on all functions in schema signals from public;
grant execute on all functions in schema signals to lichtketen_app;
grant execute on function signals.is_reporter(uuid), signals.my_scope() to lichtketen_reader;
