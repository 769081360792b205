-- What a partner system may do: tokens with scopes and a last day, and a desk that it works for once two administrators
-- agreed (X-01). Its token is asked here again: the names of the scopes are those of rules/scopes.ts.
alter table access.api_client
  add column desk_id text references access.desk,
  add column desk_bound_by uuid references access.person,
  add column desk_confirmed_by uuid references access.person,
  add check (desk_id is null = (desk_bound_by is null)),
  add check (desk_confirmed_by is null or desk_confirmed_by <> desk_bound_by);

create table access.api_token (
  id uuid primary key,
  region text not null references access.region,
  client_id uuid not null references access.api_client,
  token_hash bytea not null unique,
  scopes text[] not null check (scopes <> '{}'),
  created_on date not null,
  -- The last day on which it works.
  expires_on date not null check (expires_on >= created_on),
  revoked boolean not null default false,
  last_used_on date,
  -- Whether the administrators were told that it ends.
  warned boolean not null default false
);
create index api_token_by_client on access.api_token (client_id, created_on desc);
-- Tokens of before go on with what they could do.
alter table access.api_client no force row level security;
insert into access.api_token (id, region, client_id, token_hash, scopes, created_on, expires_on)
  select gen_random_uuid(), region, id, token_hash, '{signalen.insturen,signalen.lezen}', created_on, current_date + 365 from access.api_client;
alter table access.api_client force row level security;
alter table access.api_client drop column token_hash;
alter table access.api_token enable row level security;
alter table access.api_token force row level security;

grant update (desk_confirmed_by) on access.api_client to lichtketen_app;
grant select, insert, update (expires_on, revoked) on access.api_token to lichtketen_app;
grant select on access.api_client, access.api_token to lichtketen_reader;
grant update (last_used_on) on access.api_token to lichtketen_reader;
grant select (id, active) on access.api_client to lichtketen_jobs;
grant select (id, region, client_id, expires_on, revoked, warned), update (warned) on access.api_token to lichtketen_jobs;

create policy reader on access.api_client for select to lichtketen_reader using (true);
create policy jobs on access.api_client for select to lichtketen_jobs using (true);
create policy reader on access.api_token to lichtketen_reader using (true) with check (true);
create policy jobs on access.api_token to lichtketen_jobs using (true) with check (true);
-- The system looks up whose a token is; an administrator gives them out.
create policy known on access.api_token for select to lichtketen_app using (region = access.my_region()
  and ((select access.actor_kind()) = 'system' or 'administrator' = any ((select access.my_functions())::text[])));
create policy managed on access.api_token for insert to lichtketen_app with check (region = access.my_region()
  and not revoked and not warned and last_used_on is null and 'administrator' = any ((select access.my_functions())::text[])
  and exists (select from access.api_client c where c.id = client_id));
create policy managed_changes on access.api_token for update to lichtketen_app
  using (region = access.my_region() and 'administrator' = any ((select access.my_functions())::text[]));
-- A desk is bound in the own name, and by nobody confirmed yet.
create policy binds on access.api_client as restrictive for insert to lichtketen_app with check (
  desk_confirmed_by is null and (desk_bound_by is null or desk_bound_by = access.actor()));

-- Another administrator than the one who bound it confirms a desk, in the own name; and what was revoked stays so.
create function access.guard_client() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.desk_confirmed_by is distinct from old.desk_confirmed_by and (old.desk_confirmed_by is not null
      or new.desk_confirmed_by is distinct from access.actor())) or (new.active and not old.active) then
    raise insufficient_privilege using message = 'only another administrator confirms, and nobody undoes';
  end if;
  return new;
end
$$;
create trigger guard before update on access.api_client for each row execute function access.guard_client();
-- A token only ever ends earlier.
create function access.guard_token() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.expires_on > old.expires_on or (old.revoked and not new.revoked) then
    raise insufficient_privilege using message = 'only an earlier end of a token';
  end if;
  return new;
end
$$;
create trigger guard before update on access.api_token for each row execute function access.guard_token();

-- What the token of the acting partner system may do today; nothing for whoever else acts.
create function access.client_scopes() returns text[] language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select t.scopes from access.api_token t join access.api_client c on c.id = t.client_id
    where access.actor_kind() = 'client' and t.id = nullif(current_setting('app.token', true), '')::uuid and c.id = access.actor()
      and c.region = access.my_region() and c.active and not t.revoked and t.expires_on >= access.today()), '{}')
$$;
-- The desk that it works for, when its token has the scope.
create function access.client_desk(scope text) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.id from access.api_client c join access.desk d on d.id = c.desk_id
  where access.actor_kind() = 'client' and scope = any (access.client_scopes()) and c.id = access.actor()
    and c.desk_confirmed_by is not null and d.active and d.organisation_id = c.organisation_id
$$;
create function access.note_token_use() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update access.api_token t set last_used_on = access.today()
  where access.actor_kind() = 'client' and t.client_id = access.actor() and t.id = nullif(current_setting('app.token', true), '')::uuid
$$;
grant create on schema access to lichtketen_reader;
alter function access.client_scopes() owner to lichtketen_reader;
alter function access.client_desk(text) owner to lichtketen_reader;
alter function access.note_token_use() owner to lichtketen_reader;
revoke create on schema access from lichtketen_reader;
revoke execute on function access.guard_client(), access.guard_token(), access.client_scopes(), access.client_desk(text), access.note_token_use() from public;
grant execute on function access.client_scopes(), access.client_desk(text), access.note_token_use() to lichtketen_app, lichtketen_reader;

-- The mailbox of a report: of who opened it with the code, and of the partner system that handed the report in.
create or replace function signals.is_reporter(signal uuid) returns boolean language sql stable
  return signal = nullif(current_setting('app.signal', true), '')::uuid
    and case access.actor_kind() when 'reporter' then true when 'client' then signals.is_of_client(signal) else false end;
alter table signals.message add column client_id uuid references access.api_client;
alter table signals.file add column client_id uuid references access.api_client;
create index signal_by_client on signals.signal (client_id) where client_id is not null;

-- Where a reporter writes with the code, the conversation is the reporter's: a partner system reads what it wrote itself,
-- and what the desk wrote before that.
grant select (signal_id, from_reporter, client_id, sequence) on signals.message to lichtketen_reader;
create policy reader on signals.message for select to lichtketen_reader using (true);
create function signals.first_own_words(signal uuid) returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(min(m.sequence), 9223372036854775807) from signals.message m
  where m.signal_id = signal and m.from_reporter and m.client_id is null and signals.is_of_client(signal)
$$;
create policy system_reads on signals.message as restrictive for select to lichtketen_app using (
  (select access.actor_kind()) is distinct from 'client' or ('berichten.lezen' = any ((select access.client_scopes())::text[])
    and case when from_reporter then client_id = access.actor() else sequence < signals.first_own_words(signal_id) end));
create policy system_writes on signals.message as restrictive for insert to lichtketen_app with check (
  case when access.actor_kind() = 'client' then client_id = access.actor() and 'berichten.schrijven' = any ((select access.client_scopes())::text[])
    else client_id is null end);
-- That a system fetched a message does not say that the reporter read it.
create policy system_marks_nothing on signals.message as restrictive for update to lichtketen_app
  using ((select access.actor_kind()) is distinct from 'client');

-- Its own files, and those that were handed over to its desk.
create policy system_sees on signals.file as restrictive for select to lichtketen_app using (
  (select access.actor_kind()) is distinct from 'client' or client_id = access.actor()
  or exists (select from signals.share_file i where i.file_id = file.id));
create policy system_sends on signals.file as restrictive for insert to lichtketen_app with check (
  case when access.actor_kind() = 'client' then client_id = access.actor() and from_reporter and 'bestanden.insturen' = any ((select access.client_scopes())::text[])
    else client_id is null end);
create or replace function signals.fills_in() returns boolean language sql stable
  return case when access.actor_kind() = 'client' then 'bestanden.insturen' = any (access.client_scopes())
    else coalesce(access.actor_kind() in ('reporter', 'person'), false) end;

-- Hand-overs to the desk of a system: the preview, and what was handed over once they were accepted, as for a colleague.
create policy desk_system on signals.handover for select to lichtketen_app
  using (region = access.my_region() and to_desk = (select access.client_desk('overdrachten.lezen')));
create policy desk_system_steps on signals.handover for update to lichtketen_app
  using (region = access.my_region() and to_desk = (select access.client_desk('overdrachten.behandelen')));
create policy desk_system on signals.share for select to lichtketen_app using (origin = 'handover'
  and desk_id = (select access.client_desk('overdrachten.lezen')) and active and starts_on <= access.today() and until >= access.today());
create policy desk_system_writes on signals.handover_text for insert to lichtketen_app with check (
  by_person is null and kind <> 'question' and exists (select from signals.handover h where h.id = handover_id
    and h.signal_id = handover_text.signal_id and h.to_desk = (select access.client_desk('overdrachten.behandelen'))));

-- The reports of the acting partner system, the newest first: how far each is, nothing more.
create function signals.client_reports(passed integer, most integer) returns table (
  number text, state text, received_on date, taken_on date, decided_on date, closed_on date
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number, s.state, s.received_on, s.taken_on, s.decided_on, s.closed_on from signals.signal s
  where s.region = access.my_region() and access.actor_kind() = 'client' and s.client_id = access.actor()
    and 'signalen.lezen' = any (access.client_scopes())
  order by s.received_on desc, s.number desc offset passed limit most
$$;
-- Open signals of its desk: what routes and counts, no content and no reporter. What is due first comes first.
create function signals.desk_signals(passed integer, most integer) returns table (
  number text, state text, forms text[], municipality_code text, minor text, acute text, taken boolean, received_on date,
  due_kind text, due_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.number, s.state, s.forms, s.municipality_code, s.minor, s.acute, s.taken_by is not null, s.received_on,
    s.next_due_kind, s.next_due_at from signals.signal s
  where s.region = access.my_region() and s.state <> 'closed' and s.desk_id = (select access.client_desk('loket.lezen'))
  order by s.next_due_at, s.id offset passed limit most
$$;
-- Figures of its desk.
create function signals.desk_figures(moment timestamptz, since date) returns table (figure text, key text, amount integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (select s.* from signals.signal s
    where s.region = access.my_region() and s.desk_id = (select access.client_desk('statistiek.lezen')))
  select 'open', m.state, count(*)::integer from mine m where m.state <> 'closed' group by m.state
  union all select 'late', '', count(*)::integer from mine m where m.state <> 'closed' and m.next_due_at < moment
  union all select 'form', f.form, count(*)::integer from mine m, unnest(m.forms) f(form) where m.received_on >= since group by f.form
  union all select 'month', to_char(m.received_on, 'YYYY-MM'), count(*)::integer from mine m where m.received_on >= since group by 2
  union all select 'result', m.result, count(*)::integer from mine m where m.closed_on >= since and m.result is not null group by m.result
  union all select 'handover', h.state, count(*)::integer from signals.handover h
    where h.region = access.my_region() and h.to_desk = (select access.client_desk('statistiek.lezen'))
      and h.state in ('offered', 'accepted', 'noAnswer') group by h.state
$$;
grant create on schema signals to lichtketen_reader;
alter function signals.first_own_words(uuid) owner to lichtketen_reader;
alter function signals.client_reports(integer, integer) owner to lichtketen_reader;
alter function signals.desk_signals(integer, integer) owner to lichtketen_reader;
alter function signals.desk_figures(timestamptz, date) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.first_own_words(uuid), signals.client_reports(integer, integer), signals.desk_signals(integer, integer),
  signals.desk_figures(timestamptz, date) from public;
grant execute on function signals.first_own_words(uuid), signals.client_reports(integer, integer), signals.desk_signals(integer, integer),
  signals.desk_figures(timestamptz, date) to lichtketen_app;
