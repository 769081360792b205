-- Who acts, for whom, where; what was done; with which key a dossier opens.
create schema access;
grant usage on schema access to lichtketen_app, lichtketen_jobs, lichtketen_reader, lichtketen_auth;

-- The region as its file says it; desks and municipalities as rows because others point at them.
create table access.region (
  id text primary key,
  name text not null,
  version text not null,
  definition jsonb not null,
  route_version text not null,
  route_xml text not null,
  loaded_on date not null
);
create table access.district (
  id text primary key,
  region text not null references access.region,
  name text not null
);
create table access.municipality (
  code text primary key check (code ~ '^GM[0-9]{4}$'),
  region text not null references access.region,
  name text not null,
  district_id text not null references access.district
);
create table access.organisation (
  id text primary key,
  region text not null references access.region,
  name text not null,
  type text not null
);
create table access.desk (
  id text primary key,
  region text not null references access.region,
  organisation_id text not null references access.organisation,
  name text not null,
  kind text not null,
  district_id text references access.district,
  municipality_code text references access.municipality,
  hours jsonb not null,
  phone text,
  has_account boolean not null,
  active boolean not null default true
);
create index desk_by_region on access.desk (region, kind);

create table access.person (
  id uuid primary key,
  region text not null references access.region,
  name text not null,
  email text not null,
  locale text not null default 'nl',
  user_id text unique,
  active boolean not null default true,
  demonstration boolean not null default false,
  created_on date not null
);
create unique index person_email on access.person (lower(email));

create table access.appointment (
  id uuid primary key,
  region text not null references access.region,
  person_id uuid not null references access.person,
  function text not null,
  organisation_id text not null references access.organisation,
  desk_id text references access.desk,
  district_id text references access.district,
  municipality_code text references access.municipality,
  valid_from date not null,
  valid_until date,
  check (valid_until is null or valid_until >= valid_from)
);
create index appointment_by_person on access.appointment (person_id);
create index appointment_by_desk on access.appointment (desk_id);

-- Who acts in this transaction. The settings are made by set_config(…, true) and are empty outside a transaction.
create function access.actor_kind() returns text language sql stable parallel safe
  return nullif(current_setting('app.actor_kind', true), '');
create function access.actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '')::uuid;
create function access.my_region() returns text language sql stable parallel safe
  return nullif(current_setting('app.region', true), '');
create function access.today() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('app.today', true), '')::date, current_date);

create policy reader on access.appointment for select to lichtketen_reader using (true);
alter table access.appointment enable row level security;
alter table access.appointment force row level security;
grant select on access.appointment, access.person to lichtketen_reader;

-- What the actor holds today: appointments of before and of later give nothing, nor do those of who was made inactive.
create function access.my_appointments() returns setof access.appointment language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.* from access.appointment a join access.person p on p.id = a.person_id
  where access.actor_kind() = 'person' and a.person_id = access.actor() and a.region = access.my_region() and p.active
    and a.valid_from <= access.today() and (a.valid_until is null or a.valid_until >= access.today())
$$;
-- Desks and functions of the actor. Wrap calls in (select …) in policies so that they run once a statement.
create function access.my_desks() returns text[] language sql stable
  return (select coalesce(array_agg(distinct a.desk_id) filter (where a.desk_id is not null), '{}') from access.my_appointments() a);
create function access.my_functions() returns text[] language sql stable
  return (select coalesce(array_agg(distinct a.function), '{}') from access.my_appointments() a);
create function access.my_districts() returns text[] language sql stable
  return (select coalesce(array_agg(distinct a.district_id) filter (where a.district_id is not null), '{}')
    from access.my_appointments() a where a.function = 'districtCoordinator');
-- Working at a desk is not enough: the function there must have the task (permissions.ts says the same to the commands;
-- a test compares the two). Desks at which the actor may see content, change it, or hear that something is late.
create function access.desks_as(functions text[]) returns text[] language sql stable
  return (select coalesce(array_agg(distinct a.desk_id) filter (where a.desk_id is not null), '{}')
    from access.my_appointments() a where a.function = any (functions));
create function access.my_handling_desks() returns text[] language sql stable
  return access.desks_as('{attentionOfficer,careCoordinator,safetyCoordinator,handler,districtCoordinator}');
create function access.my_weighing_desks() returns text[] language sql stable
  return access.desks_as('{attentionOfficer,careCoordinator,safetyCoordinator,handler}');
create function access.my_overseeing_desks() returns text[] language sql stable
  return access.desks_as('{attentionOfficer,careCoordinator,safetyCoordinator,handler,districtCoordinator,chainDirector}');
-- Who reports on duty: every function but those that guard the others and the panel.
create function access.may_report() returns boolean language sql stable
  return not (access.my_functions() <@ '{privacyOfficer,panelMember,administrator}');
-- Who manages people: an administrator, and whoever runs the server.
create function access.manages_people() returns boolean language sql stable
  return access.actor_kind() is not distinct from 'system' or 'administrator' = any (access.my_functions());

-- One data key per dossier, wrapped by the key of the region. Deleting the row destroys the dossier.
create table access.dossier_key (
  dossier_id uuid primary key,
  region text not null references access.region,
  key_version integer not null,
  wrapped bytea not null
);

-- The record. Append only: no role may change or delete it, not even the owner (trigger). It holds no content.
create table access.audit_event (
  id bigint generated always as identity primary key,
  region text not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  function text,
  desk_id text,
  action text not null,
  resource_kind text not null,
  resource_id text,
  purpose text,
  outcome text not null check (outcome in ('ok', 'refused')),
  detail jsonb not null default '{}'
);
create index audit_event_by_resource on access.audit_event (resource_kind, resource_id);
create table access.audit_seal (
  event_id bigint primary key references access.audit_event,
  region text not null,
  sequence bigint not null,
  previous bytea not null,
  hash bytea not null,
  unique (region, sequence)
);
create table access.audit_head (
  region text not null,
  day date not null,
  sequence bigint not null,
  hash bytea not null,
  signature bytea not null,
  primary key (region, day)
);
create function access.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append only';
end
$$;
create trigger append_only before update or delete or truncate on access.audit_event
  for each statement execute function access.refuse_change();
create trigger append_only before update or delete or truncate on access.audit_seal
  for each statement execute function access.refuse_change();
create trigger append_only before update or delete or truncate on access.audit_head
  for each statement execute function access.refuse_change();

-- Something waits: for a desk or one person. Never says what. The mail job sends it and takes it away.
create table access.notice (
  id uuid primary key,
  region text not null,
  desk_id text references access.desk,
  person_id uuid references access.person,
  kind text not null,
  acute boolean not null default false,
  at timestamptz not null,
  next_attempt_at timestamptz,
  attempts integer not null default 0,
  failure text,
  check (desk_id is not null or person_id is not null)
);
create index notice_unsent on access.notice (next_attempt_at) where next_attempt_at is not null;
create index notice_by_desk on access.notice (desk_id, at desc);

-- Demonstration only: mail is caught here instead of sent.
create table access.caught_mail (
  id uuid primary key,
  region text not null,
  at timestamptz not null,
  recipient text not null,
  subject text not null,
  body text not null
);

-- A partner system that may report through the API. Only a hash of its token is kept.
create table access.api_client (
  id uuid primary key,
  region text not null references access.region,
  organisation_id text not null references access.organisation,
  name text not null,
  token_hash bytea not null unique,
  active boolean not null default true,
  created_on date not null
);

-- Row level security, forced: the owner is bound as well.
do $$
declare
  t text;
begin
  foreach t in array array['person', 'audit_event', 'notice', 'caught_mail', 'api_client', 'dossier_key'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
  end loop;
end
$$;

grant select on access.region, access.district, access.municipality, access.organisation, access.desk to lichtketen_app, lichtketen_jobs, lichtketen_reader;
grant select, insert, update (locale, active) on access.person to lichtketen_app;
grant select, insert, update (valid_until) on access.appointment to lichtketen_app;
grant select, insert, update (active) on access.api_client to lichtketen_app;
grant select, insert on access.audit_event to lichtketen_app;
grant insert on access.audit_event to lichtketen_jobs;
grant select on access.audit_event, access.audit_seal, access.audit_head to lichtketen_jobs;
grant insert on access.audit_seal, access.audit_head to lichtketen_jobs;
grant select, insert on access.notice to lichtketen_app;
-- What was sent is deleted at once: a finished notice would keep the quarter of an hour in which somebody reported.
grant select, insert, update, delete on access.notice to lichtketen_jobs;
grant select on access.caught_mail to lichtketen_app;
grant insert, select on access.caught_mail to lichtketen_jobs;
-- Keys are wrapped anew by the jobs. Who may read or destroy one depends on the dossier: see 0002_signals.sql.
grant select, insert, delete on access.dossier_key to lichtketen_app;
grant select, update on access.dossier_key to lichtketen_jobs;
grant select on access.person, access.appointment to lichtketen_jobs;

-- Colleagues read who works where; whoever reports, a partner system and who has no function today do not.
create policy colleagues on access.person for select to lichtketen_app using (region = access.my_region()
  and (id = access.actor() or access.actor_kind() = 'system' or (select access.my_functions()) <> '{}'));
create policy managed on access.person for insert to lichtketen_app
  with check (region = access.my_region() and (select access.manages_people()));
-- Oneself for the language alone: nobody makes oneself active or inactive without managing people.
create policy managed_or_own on access.person for update to lichtketen_app
  using (region = access.my_region() and ((select access.manages_people()) or (id = access.actor() and active)))
  with check (region = access.my_region() and ((select access.manages_people()) or (id = access.actor() and active)));
create policy reader on access.person for select to lichtketen_reader using (true);
create policy jobs on access.person for select to lichtketen_jobs using (true);

-- Nobody gives oneself a function.
create policy colleagues on access.appointment for select to lichtketen_app using (region = access.my_region()
  and (person_id = access.actor() or access.actor_kind() = 'system' or (select access.my_functions()) <> '{}'));
create policy managed on access.appointment for insert to lichtketen_app with check (region = access.my_region()
  and (select access.manages_people()) and person_id is distinct from access.actor());
create policy managed_changes on access.appointment for update to lichtketen_app
  using (region = access.my_region() and (select access.manages_people()));
create policy jobs on access.appointment for select to lichtketen_jobs using (true);

create policy new_dossier on access.dossier_key for insert to lichtketen_app with check (region = access.my_region());
create policy jobs on access.dossier_key to lichtketen_jobs using (true) with check (true);

-- The system looks up which partner system has a token; the record names it to the privacy officer.
create policy known on access.api_client for select to lichtketen_app using (region = access.my_region()
  and ((select access.actor_kind()) = 'system' or (select access.my_functions()) && '{administrator,privacyOfficer}'));
create policy managed on access.api_client for insert to lichtketen_app
  with check (region = access.my_region() and 'administrator' = any ((select access.my_functions())::text[]));
create policy managed_changes on access.api_client for update to lichtketen_app
  using (region = access.my_region() and 'administrator' = any ((select access.my_functions())::text[]));

-- Everybody writes the record, in the own name alone.
create policy privacy_officer on access.audit_event for select to lichtketen_app using (region = access.my_region() and 'privacyOfficer' = any ((select access.my_functions())::text[]));
create policy own_acts on access.audit_event for insert to lichtketen_app with check (region = access.my_region()
  and actor_kind = access.actor_kind() and actor_id is not distinct from access.actor()
  and (function is null or function = any ((select access.my_functions())::text[]))
  and (desk_id is null or desk_id = any ((select access.my_desks())::text[])));
create policy jobs on access.audit_event to lichtketen_jobs using (true) with check (true);

create policy mine on access.notice for select to lichtketen_app using (desk_id = any ((select access.my_desks())::text[]) or person_id = access.actor());
create policy to_desks on access.notice for insert to lichtketen_app
  with check (region = access.my_region() and (person_id is null or (select access.manages_people())));
create policy jobs on access.notice to lichtketen_jobs using (true) with check (true);
create policy demonstration on access.caught_mail for select to lichtketen_app using (region = access.my_region() and access.actor_kind() = 'person');
create policy jobs on access.caught_mail to lichtketen_jobs using (true) with check (true);

grant create on schema access to lichtketen_reader;
alter function access.my_appointments() owner to lichtketen_reader;
revoke create on schema access from lichtketen_reader;

-- A function is for whom it was made for, not for everybody who can connect.
revoke execute on all functions in schema access from public;
grant execute on function access.actor_kind(), access.actor(), access.my_region(), access.today(), access.my_appointments(),
  access.my_desks(), access.my_functions(), access.my_districts(), access.desks_as(text[]), access.my_handling_desks(),
  access.my_weighing_desks(), access.my_overseeing_desks(), access.may_report(), access.manages_people()
  to lichtketen_app, lichtketen_reader, lichtketen_auth;
