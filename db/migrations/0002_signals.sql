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

grant select, insert, update on signals.signal, signals.fact, signals.share, signals.handover, signals.clock, signals.message, signals.receipt, signals.seen to lichtketen_app;
grant select, insert on signals.share_item, signals.handover_text, signals.event, signals.submission to lichtketen_app;
grant select on signals.escalation to lichtketen_app;
grant select, insert, update, delete on signals.draft to lichtketen_app;
grant delete on access.dossier_key to lichtketen_app;
grant select on signals.signal, signals.handover, signals.clock to lichtketen_reader;
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

-- Is this signal handled by a desk of the actor? Definer, so that policies of child rows do not go round in circles.
create function signals.is_handled(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from signals.signal s where s.id = signal and s.region = access.my_region() and s.desk_id = any (access.my_desks()))
$$;
-- Is the actor the reporter who opened this signal with a receipt?
create function signals.is_reporter(signal uuid) returns boolean language sql stable parallel safe
  return access.actor_kind() = 'reporter' and signal = nullif(current_setting('app.signal', true), '')::uuid;

create policy reader on signals.signal for select to lichtketen_reader using (true);
create policy reader on signals.handover for select to lichtketen_reader using (true);
create policy reader on signals.clock for select to lichtketen_reader using (true);

create policy handled on signals.signal for select to lichtketen_app using (
  region = access.my_region() and (
    desk_id = any ((select access.my_desks())::text[])
    or id in (select h.signal_id from signals.share h where h.desk_id = any ((select access.my_desks())::text[]) and h.active and h.until >= access.today())
    or signals.is_reporter(id)
  ));
create policy anyone_reports on signals.signal for insert to lichtketen_app with check (region = access.my_region());
create policy handled_changes on signals.signal for update to lichtketen_app
  using (region = access.my_region() and (desk_id = any ((select access.my_desks())::text[]) or signals.is_reporter(id)))
  with check (region = access.my_region());
create policy jobs on signals.signal to lichtketen_jobs using (true) with check (true);

create policy handled on signals.fact for select to lichtketen_app using (
  signals.is_handled(signal_id)
  or id in (select i.fact_id from signals.share_item i)
  or (signals.is_reporter(signal_id) and source = 'reporter'));
create policy adds on signals.fact for insert to lichtketen_app with check (
  access.actor_kind() in ('reporter', 'client') or current_setting('app.reporting', true) = signal_id::text or signals.is_handled(signal_id));
create policy corrects on signals.fact for update to lichtketen_app using (signals.is_handled(signal_id));

create policy parties on signals.share for select to lichtketen_app using (
  (desk_id = any ((select access.my_desks())::text[]) and active and until >= access.today()) or signals.is_handled(signal_id));
create policy gives on signals.share for insert to lichtketen_app with check (
  access.actor_kind() in ('reporter', 'client') or current_setting('app.reporting', true) = signal_id::text or signals.is_handled(signal_id));
create policy giver_ends on signals.share for update to lichtketen_app using (signals.is_handled(signal_id));
create policy jobs on signals.share to lichtketen_jobs using (true) with check (true);
create policy parties on signals.share_item for select to lichtketen_app using (share_id in (select h.id from signals.share h));
create policy gives on signals.share_item for insert to lichtketen_app with check (true);

create policy parties on signals.handover for select to lichtketen_app using (
  region = access.my_region() and (from_desk = any ((select access.my_desks())::text[]) or to_desk = any ((select access.my_desks())::text[])));
create policy offers on signals.handover for insert to lichtketen_app with check (
  region = access.my_region() and from_desk = any ((select access.my_desks())::text[]) and signals.is_handled(signal_id));
create policy parties_change on signals.handover for update to lichtketen_app using (
  region = access.my_region() and (from_desk = any ((select access.my_desks())::text[]) or to_desk = any ((select access.my_desks())::text[])));
create policy jobs on signals.handover to lichtketen_jobs using (true) with check (true);
create policy parties on signals.handover_text for select to lichtketen_app using (
  handover_id in (select h.id from signals.handover h
    where h.from_desk = any ((select access.my_desks())::text[]) or kind <> 'question' or h.accepted_at is not null));
create policy parties_write on signals.handover_text for insert to lichtketen_app with check (
  handover_id in (select h.id from signals.handover h));

create policy parties on signals.clock to lichtketen_app
  using (signals.is_handled(signal_id) or signals.is_reporter(signal_id) or desk_id = any ((select access.my_desks())::text[])
    or handover_id in (select h.id from signals.handover h))
  with check (region = access.my_region());
create policy jobs on signals.clock to lichtketen_jobs using (true) with check (true);
create policy receivers on signals.escalation for select to lichtketen_app using (region = access.my_region() and to_desk = any ((select access.my_desks())::text[]));
create policy jobs on signals.escalation to lichtketen_jobs using (true) with check (true);

create policy handled on signals.event for select to lichtketen_app using (
  signals.is_handled(signal_id) or handover_id in (select h.id from signals.handover h));
-- Only to cut the time of what an anonymous reporter did to the day, when the signal closes.
grant update (at) on signals.event to lichtketen_app;
create policy forgets on signals.event for update to lichtketen_app using (signals.is_handled(signal_id));
create policy writes on signals.event for insert to lichtketen_app with check (true);
create policy jobs on signals.event for insert to lichtketen_jobs with check (true);

create policy both_sides on signals.message to lichtketen_app
  using (signals.is_handled(signal_id) or signals.is_reporter(signal_id))
  with check (signals.is_handled(signal_id) or signals.is_reporter(signal_id));

-- A receipt holds no content; who has the secret may find the signal. Others only make new ones.
create policy reporter on signals.receipt to lichtketen_app
  using (region = access.my_region() and access.actor_kind() in ('reporter', 'client')) with check (region = access.my_region());

create policy handled on signals.seen for select to lichtketen_app using (signals.is_handled(signal_id) or person_id = access.actor());
create policy own_writes on signals.seen for insert to lichtketen_app with check (person_id = access.actor());
create policy own_changes on signals.seen for update to lichtketen_app using (person_id = access.actor());
create policy own on signals.draft to lichtketen_app using (person_id = access.actor()) with check (person_id = access.actor() and region = access.my_region());
create policy own_region on signals.submission to lichtketen_app using (region = access.my_region()) with check (region = access.my_region());
create policy jobs on signals.submission to lichtketen_jobs using (true);

-- Next number of a year, "2026-0412" for a signal, "O-2026-118" for a hand-over. Gaps are allowed; waiting for each other is not.
create function signals.next_number(prefix text, year integer) returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
  name text := format('%s_%s', case prefix when 'O-' then 'handover_number' else 'signal_number' end, year);
begin
  if to_regclass('signals.' || quote_ident(name)) is null then
    perform pg_advisory_xact_lock(hashtext(name));
    execute format('create sequence if not exists signals.%I', name);
  end if;
  return prefix || year || '-' || lpad(nextval(format('signals.%I', name))::text, case prefix when 'O-' then 3 else 4 end, '0');
end
$$;
revoke all on function signals.next_number(text, integer) from public;
grant execute on function signals.next_number(text, integer) to lichtketen_app;

-- Late and open work of the region for the chain director, of the district for its coordinator: routing fields only.
create function signals.oversight() returns table (
  number text, forms text[], municipality_code text, district_id text, state text, desk_id text, kind text, due_at timestamptz, received_on date
) language sql stable security definer set search_path = pg_catalog as $$
  select s.number, s.forms, s.municipality_code, s.district_id, s.state, s.desk_id, s.next_due_kind, s.next_due_at, s.received_on
  from signals.signal s
  where s.region = access.my_region() and s.state <> 'closed'
    and ('chainDirector' = any (access.my_functions()) or s.district_id = any (access.my_districts()))
$$;
-- What a professional handed in: how far it is, nothing more.
create function signals.my_reports() returns table (
  number text, state text, municipality_code text, received_on date, taken_on date, decided_on date, closed_on date, reporter_word text
) language sql stable security definer set search_path = pg_catalog as $$
  select s.number, s.state, s.municipality_code, s.received_on, s.taken_on, s.decided_on, s.closed_on, s.reporter_word
  from signals.signal s
  where s.region = access.my_region() and s.reported_by = access.actor()
$$;
-- A report of the acting partner system: how far it is, nothing more.
create function signals.client_report(number text) returns table (
  id uuid, state text, received_on date, taken_on date, decided_on date, closed_on date
) language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.state, s.received_on, s.taken_on, s.decided_on, s.closed_on
  from signals.signal s
  where s.region = access.my_region() and s.number = client_report.number
    and access.actor_kind() = 'client' and s.client_id = access.actor()
$$;
grant create on schema signals to lichtketen_reader;
alter function signals.is_handled(uuid) owner to lichtketen_reader;
alter function signals.oversight() owner to lichtketen_reader;
alter function signals.my_reports() owner to lichtketen_reader;
alter function signals.client_report(text) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
