-- Webhooks (X-01): a system of a partner hears that something happened at one desk of its organisation. An event says which
-- number, what happened, at which desk and on which day; content is read through the API with the token of that system.

create table access.webhook (
  id uuid primary key,
  region text not null references access.region,
  client_id uuid not null references access.api_client,
  desk_id text not null references access.desk,
  url text not null check (url ~ '^https?://'),
  types text[] not null check (cardinality(types) > 0),
  -- Sealed with a key of its own in access.dossier_key, so that it is wrapped anew when the keys of the region are.
  secret_key uuid not null,
  sealed_secret bytea not null,
  registered_by uuid not null references access.person,
  registered_on date not null,
  expires_on date not null check (expires_on > registered_on and expires_on <= registered_on + 366),
  -- The day on which a test event was answered; until then nothing is sent.
  verified_on date,
  state text not null default 'on' check (state in ('on', 'paused', 'ended')),
  paused_by text check (paused_by in ('person', 'failing', 'gone')),
  last_sequence bigint not null default 0,
  -- Until when a process has it in hand, or it is left alone after something failed.
  rests_until timestamptz,
  failures integer not null default 0,
  failing_since date,
  check ((state = 'paused') = (paused_by is not null))
);
create index webhook_by_desk on access.webhook (desk_id) where state <> 'ended';
create index webhook_by_client on access.webhook (client_id);

-- What happened, until the job has put it in the queues of the webhooks that listen. Written with what it tells of.
create table access.webhook_event (
  ordinal bigint generated always as identity primary key,
  id uuid not null,
  region text not null references access.region,
  desk_id text not null references access.desk,
  type text not null,
  subject text not null,
  day date not null,
  at timestamptz not null
);

-- The queue of one webhook, in order, and what came of it. Thirty days later it is gone.
create table access.webhook_delivery (
  webhook_id uuid not null references access.webhook,
  sequence bigint not null,
  event_id uuid not null,
  region text not null references access.region,
  type text not null,
  subject text not null,
  day date not null,
  -- The quarter of an hour, while it is news; afterwards the day alone is kept.
  at timestamptz,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  due_at timestamptz,
  attempts integer not null default 0,
  give_up_on date not null,
  outcome text,
  done_on date,
  primary key (webhook_id, sequence),
  check ((state = 'pending') = (due_at is not null) and (state = 'pending') = (done_on is null))
);
create index webhook_delivery_waiting on access.webhook_delivery (webhook_id, subject, sequence) where state = 'pending';
create index webhook_delivery_to_forget on access.webhook_delivery (day);

do $$
declare
  t text;
begin
  foreach t in array array['webhook', 'webhook_event', 'webhook_delivery'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy jobs on access.%I to lichtketen_jobs using (true) with check (true)', t);
  end loop;
end
$$;

-- An administrator writes the secret and cannot read it back; a partner system sees its own webhooks.
grant select (id, region, client_id, desk_id, url, types, registered_by, registered_on, expires_on, verified_on, state, paused_by,
  last_sequence, rests_until, failures, failing_since) on access.webhook to lichtketen_app;
grant insert (id, region, client_id, desk_id, url, types, secret_key, sealed_secret, registered_by, registered_on, expires_on) on access.webhook to lichtketen_app;
-- What has ended keeps no secret.
grant update (state, paused_by, rests_until, failures, failing_since, sealed_secret) on access.webhook to lichtketen_app;
grant select on access.webhook to lichtketen_jobs;
grant update (verified_on, state, paused_by, last_sequence, rests_until, failures, failing_since) on access.webhook to lichtketen_jobs;
create policy known on access.webhook for select to lichtketen_app using (region = access.my_region()
  and ('administrator' = any ((select access.my_functions())::text[])
    or ((select access.actor_kind()) = 'client' and client_id = (select access.actor()))));
-- With the scope for it alone.
create policy system_knows on access.webhook as restrictive for select to lichtketen_app using (
  (select access.actor_kind()) is distinct from 'client' or 'webhooks.herhalen' = any ((select access.client_scopes())::text[]));
create policy managed on access.webhook for insert to lichtketen_app with check (region = access.my_region()
  and 'administrator' = any ((select access.my_functions())::text[]) and registered_by = access.actor()
  and exists (select from access.api_client c join access.desk d on d.organisation_id = c.organisation_id
    where c.id = client_id and c.active and d.id = webhook.desk_id and d.active and d.has_account));
create policy managed_changes on access.webhook for update to lichtketen_app
  using (region = access.my_region() and state <> 'ended' and 'administrator' = any ((select access.my_functions())::text[]))
  with check (region = access.my_region() and (state <> 'ended' or sealed_secret = ''));

-- Everybody whose act is told writes it; nobody but the job reads it.
grant insert (id, region, desk_id, type, subject, day, at) on access.webhook_event to lichtketen_app, lichtketen_jobs;
grant select, delete on access.webhook_event to lichtketen_jobs;
create policy told on access.webhook_event for insert to lichtketen_app with check (region = access.my_region());

-- The log for who manages the webhook, and sending again for that one and for the system itself.
grant select on access.webhook_delivery to lichtketen_app;
grant update (state, due_at, attempts, give_up_on, outcome, done_on) on access.webhook_delivery to lichtketen_app;
grant select, insert, delete, update (at, state, due_at, attempts, give_up_on, outcome, done_on) on access.webhook_delivery to lichtketen_jobs;
create policy known on access.webhook_delivery for select to lichtketen_app
  using (exists (select from access.webhook w where w.id = webhook_id));
create policy again on access.webhook_delivery for update to lichtketen_app
  using (exists (select from access.webhook w where w.id = webhook_id and w.state <> 'ended')) with check (state = 'pending');

-- What no webhook listens to is not kept at all, so that whoever acts need not know whether one does.
grant select (desk_id, region, client_id, types, expires_on, verified_on, state) on access.webhook to lichtketen_reader;
grant select (id, active) on access.api_client to lichtketen_reader, lichtketen_jobs;
create policy listening on access.webhook for select to lichtketen_reader using (true);
create policy listening on access.api_client for select to lichtketen_reader, lichtketen_jobs using (true);
create function access.keep_what_is_heard() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from access.webhook w join access.api_client c on c.id = w.client_id
    where w.desk_id = new.desk_id and w.region = new.region and new.type = any (w.types) and w.state <> 'ended'
      and w.verified_on is not null and w.expires_on >= access.today() and c.active) then
    return new;
  end if;
  return null;
end
$$;
create trigger keep_what_is_heard before insert on access.webhook_event
  for each row execute function access.keep_what_is_heard();
grant create on schema access to lichtketen_reader;
alter function access.keep_what_is_heard() owner to lichtketen_reader;
revoke create on schema access from lichtketen_reader;
revoke execute on function access.keep_what_is_heard() from public;
