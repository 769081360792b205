-- Who may log in, and how: accounts, second factors, sessions, invitations.
-- The tables in schema auth are those of better-auth under its own names. Only lichtketen_auth reads or writes them;
-- the role app reaches them through the functions below, each of which does one thing and checks who asks.
create schema auth;
grant usage on schema auth to lichtketen_auth;

-- The id of a user is the id of the person in access.person.
create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean
);
-- A session without second factor opens nothing but the page where the second factor is set up.
create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade,
  "secondFactor" boolean not null default false
);
create index session_by_user on auth.session ("userId");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  unique ("providerId", "accountId")
);
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_by_identifier on auth.verification (identifier);
-- "lastStep" is the newest time step whose code was used: a code works once.
create table auth."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null unique references auth."user" on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz,
  "lastStep" bigint not null default 0
);
-- Attempts to log in, by a keyed hash of what was typed as e-mail address: an account that does not exist looks alike.
create table auth.attempt (
  key bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
grant select, insert, update, delete on all tables in schema auth to lichtketen_auth;

-- A link that works once, handed over by an administrator. For somebody who has an account already it is a recovery:
-- a second colleague confirms it, and until then it opens nothing. Who runs the server (nobody requested it) needs none.
create table access.invitation (
  id uuid primary key,
  region text not null references access.region,
  person_id uuid not null references access.person,
  token_hash bytea unique,
  recovery boolean not null,
  requested_by uuid references access.person,
  confirmed_by uuid references access.person,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn boolean not null default false,
  check (not recovery or token_hash is null or requested_by is null or (confirmed_by is not null and confirmed_by <> requested_by))
);
create index invitation_by_person on access.invitation (person_id);
alter table access.invitation enable row level security;
alter table access.invitation force row level security;

grant select, insert, update (token_hash, confirmed_by, expires_at, withdrawn) on access.invitation to lichtketen_app;
create policy managed on access.invitation for select to lichtketen_app
  using (region = access.my_region() and (select access.manages_people()));
-- In one's own name, and never to recover one's own log-in: so two colleagues are always two people.
create policy managed_requests on access.invitation for insert to lichtketen_app
  with check (region = access.my_region() and (select access.manages_people()) and confirmed_by is null
    and requested_by is not distinct from access.actor() and not (recovery and person_id is not distinct from access.actor()));
create policy managed_changes on access.invitation for update to lichtketen_app
  using (region = access.my_region() and (select access.manages_people()))
  with check (region = access.my_region() and (select access.manages_people()) and (withdrawn or confirmed_by is null
    or (confirmed_by = access.actor() and person_id <> confirmed_by)));

-- Whose session is this? Asked on every request, so one statement and no transaction.
create function access.person_of_session(user_id text, in_region text)
  returns table (id uuid, name text, locale text, active boolean, demonstration boolean, appointments jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name, p.locale, p.active, p.demonstration,
    (select coalesce(jsonb_agg(to_jsonb(a) - 'region' - 'person_id' order by a.valid_from, a.id), '[]')
     from access.appointment a where a.person_id = p.id and a.region = p.region)
  from access.person p
  where p.user_id = person_of_session.user_id and p.region = in_region
$$;
create function access.has_demonstration_people() returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from access.person where demonstration)
$$;

-- The sessions of the person who asks; the token is not among the columns.
create function access.my_sessions() returns table (id text, started_at timestamptz, used_at timestamptz, browser text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s."createdAt", s."updatedAt", s."userAgent"
  from auth.session s
  where s."userId" = access.actor()::text and s."secondFactor" and s."expiresAt" > now()
  order by s."updatedAt" desc
$$;
-- Ends sessions of a person: one, or all but one, or all. Only for oneself or by who manages people.
create function access.end_sessions(of_person uuid, only_id text, except_id text) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ended integer;
begin
  if of_person is distinct from access.actor() and not access.manages_people() then
    raise insufficient_privilege using message = 'only own sessions';
  end if;
  delete from auth.session s where s."userId" = of_person::text
    and (only_id is null or s.id = only_id) and (except_id is null or s.id <> except_id);
  get diagnostics ended = row_count;
  return ended;
end
$$;
-- An account for a demonstration person: no password, no second factor, so the log-in form never opens it. Like the use
-- of an invitation it is work of the system: who manages people reads the hashes of links, and may use none of them.
create function access.add_demonstration_user(of_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.actor_kind() is distinct from 'system' then
    raise insufficient_privilege using message = 'only the system makes demonstration people';
  end if;
  insert into auth."user" (id, name, email, "emailVerified")
    select p.id::text, '', lower(p.email), false from access.person p where p.id = of_person and p.demonstration
    on conflict (id) do nothing;
  update access.person set user_id = id::text where id = of_person and demonstration;
end
$$;
-- Uses an invitation: the account gets this password and has to set up a new second factor. Returns nobody when the
-- link was used, withdrawn or too old. The hash of the token is the proof: without it no password can be set. The passkeys
-- go with the second factor: whoever had the lost one could have made more.
create function access.accept_invitation(with_token bytea, password_hash text, at timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  invited uuid;
begin
  if access.actor_kind() is distinct from 'system' then
    raise insufficient_privilege using message = 'a link is used by whoever has it, before logging in';
  end if;
  update access.invitation i set used_at = at from access.person p
    where i.token_hash = with_token and i.used_at is null and not i.withdrawn and i.expires_at > at
      and p.id = i.person_id and p.active
    returning i.person_id into invited;
  if invited is null then
    return null;
  end if;
  insert into auth."user" (id, name, email, "emailVerified")
    select p.id::text, '', lower(p.email), true from access.person p where p.id = invited
    on conflict (id) do update set email = excluded.email, "twoFactorEnabled" = false;
  delete from auth."twoFactor" where "userId" = invited::text;
  delete from auth.passkey where "userId" = invited::text;
  delete from auth.session where "userId" = invited::text;
  insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt")
    values (gen_random_uuid()::text, invited::text, 'credential', invited::text, password_hash, at)
    on conflict ("providerId", "accountId") do update set password = excluded.password, "updatedAt" = at;
  update access.person set user_id = invited::text where id = invited;
  update access.invitation set withdrawn = true where person_id = invited and used_at is null;
  return invited;
end
$$;

grant select, update on access.invitation to lichtketen_auth;
grant select, update (user_id) on access.person to lichtketen_auth;
create policy auth on access.invitation to lichtketen_auth using (true) with check (true);
create policy auth on access.person to lichtketen_auth using (true) with check (true);

revoke all on function access.person_of_session(text, text), access.end_sessions(uuid, text, text),
  access.add_demonstration_user(uuid), access.accept_invitation(bytea, text, timestamptz), access.my_sessions(),
  access.has_demonstration_people() from public;
grant execute on function access.person_of_session(text, text) to lichtketen_auth;
grant execute on function access.end_sessions(uuid, text, text), access.add_demonstration_user(uuid),
  access.accept_invitation(bytea, text, timestamptz), access.my_sessions(), access.has_demonstration_people() to lichtketen_app;

grant create on schema access to lichtketen_reader, lichtketen_auth;
alter function access.person_of_session(text, text) owner to lichtketen_reader;
alter function access.has_demonstration_people() owner to lichtketen_reader;
alter function access.my_sessions() owner to lichtketen_auth;
alter function access.end_sessions(uuid, text, text) owner to lichtketen_auth;
alter function access.add_demonstration_user(uuid) owner to lichtketen_auth;
alter function access.accept_invitation(bytea, text, timestamptz) owner to lichtketen_auth;
revoke create on schema access from lichtketen_reader, lichtketen_auth;
