-- Passkeys, the log-in of an organisation itself (OIDC), the proof of a second factor within a session, and what becomes
-- of a second factor that was lost.

-- When a second factor was shown in this session: what weighs more than usual asks for one that is not older than ten minutes.
alter table auth.session add column "provenAt" timestamptz;

create table auth.passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "credentialID" text not null unique,
  counter bigint not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index passkey_by_user on auth.passkey ("userId");
grant select, insert, update, delete on auth.passkey to lichtketen_auth;

-- Where people of an organisation log in with the account that they have there. The secret is sealed with a key of its
-- own in access.dossier_key, so that it is wrapped anew when the keys of the region are.
create table access.identity_provider (
  id uuid primary key,
  region text not null references access.region,
  organisation_id text not null references access.organisation,
  issuer text not null,
  client_id text not null,
  secret_key uuid not null,
  sealed_secret bytea not null,
  acr_values text[] not null check (cardinality(acr_values) > 0),
  subject_claim text not null,
  active boolean not null default true,
  created_on date not null
);
create unique index identity_provider_in_use on access.identity_provider (organisation_id) where active;

-- Somebody whom a provider named. Who that is here two administrators say, and nobody else; until then it opens nothing.
-- What the provider calls them is kept as a keyed hash: the reference is what one tells an administrator.
create table access.outside_identity (
  id uuid primary key,
  region text not null references access.region,
  provider_id uuid not null references access.identity_provider,
  subject_hash bytea not null,
  reference text not null,
  asked_on date not null,
  person_id uuid references access.person,
  bound_by uuid references access.person,
  confirmed_by uuid references access.person,
  unique (provider_id, subject_hash),
  check ((person_id is null) = (bound_by is null)),
  check (confirmed_by is null or bound_by is not null),
  check (confirmed_by <> bound_by),
  check (person_id <> bound_by and person_id <> confirmed_by)
);
create index outside_identity_by_person on access.outside_identity (person_id);

-- Whoever confirms says yes to what the first one chose, and to nothing else.
create function access.confirms_what_was_bound() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.confirmed_by is not null and (new.person_id, new.bound_by) is distinct from (old.person_id, old.bound_by) then
    raise insufficient_privilege using message = 'only what was bound before can be confirmed';
  end if;
  return new;
end
$$;
create trigger confirms_what_was_bound before update on access.outside_identity
  for each row execute function access.confirms_what_was_bound();

-- Somebody who gave the right password and has no second factor any more asks to have it restored.
create table access.lost_factor (
  id uuid primary key,
  region text not null references access.region,
  person_id uuid not null references access.person,
  asked_at timestamptz not null,
  closed boolean not null default false
);
create unique index lost_factor_open on access.lost_factor (person_id) where not closed;

-- Mail to a person about the own log-in. The job that sends it takes it away. The link in it is not kept: it is made anew
-- from the id of the invitation and a key outside the database.
create table access.account_mail (
  id uuid primary key,
  region text not null references access.region,
  person_id uuid not null references access.person,
  kind text not null,
  invitation_id uuid references access.invitation,
  next_attempt_at timestamptz not null,
  attempts integer not null default 0
);
create index account_mail_due on access.account_mail (next_attempt_at);

do $$
declare
  t text;
begin
  foreach t in array array['identity_provider', 'outside_identity', 'lost_factor', 'account_mail'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
  end loop;
end
$$;
grant select, insert, update (issuer, client_id, secret_key, sealed_secret, acr_values, subject_claim, active) on access.identity_provider to lichtketen_app;
create policy known on access.identity_provider for select to lichtketen_app using (region = access.my_region()
  and ((select access.actor_kind()) = 'system' or 'administrator' = any ((select access.my_functions())::text[])));
create policy managed on access.identity_provider for insert to lichtketen_app
  with check (region = access.my_region() and 'administrator' = any ((select access.my_functions())::text[]));
create policy managed_changes on access.identity_provider for update to lichtketen_app
  using (region = access.my_region() and 'administrator' = any ((select access.my_functions())::text[]));
-- The secret is opened where somebody logs in, by the system; an administrator writes it and cannot read it back.
create policy provider_secret on access.dossier_key for select to lichtketen_app using ((select access.actor_kind()) = 'system'
  and exists (select from access.identity_provider p where p.secret_key = dossier_id));

grant select, insert, delete, update (person_id, bound_by, confirmed_by) on access.outside_identity to lichtketen_app;
create policy known on access.outside_identity for select to lichtketen_app using (region = access.my_region()
  and ((select access.actor_kind()) = 'system' or 'administrator' = any ((select access.my_functions())::text[])));
create policy seen_first on access.outside_identity for insert to lichtketen_app
  with check (region = access.my_region() and (select access.actor_kind()) = 'system' and person_id is null);
create policy forgotten on access.outside_identity for delete to lichtketen_app
  using (region = access.my_region() and (select access.actor_kind()) = 'system' and person_id is null
    and asked_on < access.today() - 14);
-- In one's own name, and never for oneself: so the two who bind are always two others.
create policy bound on access.outside_identity for update to lichtketen_app
  using (region = access.my_region() and 'administrator' = any ((select access.my_functions())::text[]))
  with check (region = access.my_region() and (person_id is null or (person_id is distinct from access.actor()
    and coalesce(confirmed_by, bound_by) = access.actor())));

grant select, insert, update (closed) on access.lost_factor to lichtketen_app;
create policy known on access.lost_factor for select to lichtketen_app using (region = access.my_region()
  and ((select access.actor_kind()) = 'system' or 'administrator' = any ((select access.my_functions())::text[])));
create policy asked on access.lost_factor for insert to lichtketen_app
  with check (region = access.my_region() and (select access.actor_kind()) = 'system' and not closed
    and exists (select from access.person p where p.id = person_id and p.active and not p.demonstration));
create policy closed on access.lost_factor for update to lichtketen_app using (region = access.my_region()
  and ((select access.actor_kind()) = 'system' or 'administrator' = any ((select access.my_functions())::text[])));

grant insert on access.account_mail to lichtketen_app;
create policy told on access.account_mail for insert to lichtketen_app
  with check (region = access.my_region() and (person_id = access.actor() or (select access.manages_people())));
grant select, update (next_attempt_at, attempts), delete on access.account_mail to lichtketen_jobs;
create policy jobs on access.account_mail to lichtketen_jobs using (true) with check (true);

-- An account for somebody who logs in at their organisation: no password here. Work of the system, and only for whom two
-- administrators bound an account there.
create function access.add_outside_user(of_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.actor_kind() is distinct from 'system' then
    raise insufficient_privilege using message = 'only the system makes accounts';
  end if;
  insert into auth."user" (id, name, email, "emailVerified")
    select p.id::text, '', lower(p.email), true from access.person p
    where p.id = of_person and p.active and exists (
      select from access.outside_identity i where i.person_id = p.id and i.confirmed_by is not null)
    on conflict (id) do nothing;
  update access.person p set user_id = p.id::text where p.id = of_person and p.user_id is null
    and exists (select from auth."user" u where u.id = of_person::text);
end
$$;

grant create on schema access to lichtketen_auth;
grant select on access.outside_identity to lichtketen_auth;
create policy auth on access.outside_identity for select to lichtketen_auth using (true);
revoke all on function access.add_outside_user(uuid), access.confirms_what_was_bound() from public;
grant execute on function access.add_outside_user(uuid) to lichtketen_app;
alter function access.add_outside_user(uuid) owner to lichtketen_auth;
revoke create on schema access from lichtketen_auth;
