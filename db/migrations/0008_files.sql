-- Photos and documents that travel with a signal (S-18). Their bytes stand elsewhere, sealed in chunks with a key of their
-- own; here stand that key, sealed in turn, and what the file is called. Nothing of it in clear but how it stands with
-- the virus scan and how much room it takes.

-- A file that was sent along with a form that is not handed in yet. It is sealed with a key made from a token that travels
-- in that form alone: nobody here can open it. `lookup` is a keyed hash of the token. Without `sealed` bytes still come in.
create table signals.upload (
  id uuid primary key,
  region text not null references access.region,
  lookup bytea not null,
  sealed_key bytea not null,
  sealed bytea,
  bytes bigint not null default 0,
  expires_at timestamptz not null,
  sequence bigint generated always as identity
);
create index upload_by_lookup on signals.upload (lookup);
create index upload_expiring on signals.upload (expires_at);

create table signals.file (
  id uuid primary key,
  signal_id uuid not null references signals.signal on delete cascade,
  message_id uuid references signals.message on delete cascade,
  sealed_key bytea not null,
  sealed bytea not null,
  bytes bigint not null,
  -- waiting: in quarantine until it was scanned; infected: never opened.
  state text not null check (state in ('waiting', 'clean', 'infected', 'unscanned')),
  scanned_on date,
  attempts integer not null default 0,
  from_reporter boolean not null,
  added_by uuid references access.person,
  added_on date not null,
  sequence bigint generated always as identity
);
create index file_by_signal on signals.file (signal_id, sequence);
create index file_waiting on signals.file (attempts, sequence) where state = 'waiting';

-- Which files a share names; like its facts.
create table signals.share_file (
  share_id uuid not null references signals.share on delete cascade,
  file_id uuid not null references signals.file on delete cascade,
  primary key (share_id, file_id)
);
create index share_file_by_file on signals.share_file (file_id);

-- Bytes of which the row is gone. Whoever takes a row away, the jobs take away the bytes.
create table signals.file_remains (id uuid primary key);

do $$
declare
  t text;
begin
  foreach t in array array['upload', 'file', 'share_file', 'file_remains'] loop
    execute format('alter table signals.%I enable row level security', t);
    execute format('alter table signals.%I force row level security', t);
  end loop;
end
$$;

-- Uploads are reached through the functions below alone, with the hash of a token. The jobs see when they expire.
grant select, insert, update, delete on signals.upload to lichtketen_reader;
grant select (id, region, expires_at), delete on signals.upload to lichtketen_jobs;
grant select, insert on signals.file, signals.share_file to lichtketen_app;
grant select on signals.file to lichtketen_reader;
-- The jobs open the bytes for the scan, and read neither name nor kind.
grant select (id, signal_id, sealed_key, state, attempts, sequence), update (state, scanned_on, attempts), delete on signals.file to lichtketen_jobs;
grant insert on signals.file_remains to lichtketen_reader;
-- To lock a row takes the right to change it.
grant select, update, delete on signals.file_remains to lichtketen_jobs;

create policy reader on signals.upload to lichtketen_reader using (true) with check (true);
create policy jobs on signals.upload to lichtketen_jobs using (true);
create policy reader on signals.file for select to lichtketen_reader using (true);
create policy jobs on signals.file to lichtketen_jobs using (true) with check (true);
create policy reader on signals.file_remains for insert to lichtketen_reader with check (true);
create policy jobs on signals.file_remains to lichtketen_jobs using (true);

create policy handled on signals.file for select to lichtketen_app using (
  exists (select from signals.signal o where o.id = signal_id) or exists (select from signals.share_file i where i.file_id = file.id)
  or (from_reporter and signals.is_reporter(signal_id)));
create policy adds on signals.file for insert to lichtketen_app with check (
  case when from_reporter then added_by is null and (signals.is_handed_in(signal_id) or signals.is_reporter(signal_id))
    else added_by = access.actor() and (signals.is_handed_in(signal_id) or signals.is_worked_on(signal_id)) end);
create policy parties on signals.share_file for select to lichtketen_app using (exists (select from signals.share h where h.id = share_id));
-- May this file go into this share? Of the same signal, by who shares it.
create function signals.may_share_file(of_share uuid, file uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.share h join signals.file f on f.id = file and f.signal_id = h.signal_id
    where h.id = of_share and signals.is_worked_on(h.signal_id))
$$;
create policy gives on signals.share_file for insert to lichtketen_app with check (signals.may_share_file(share_id, file_id));

-- Who fills in a form: a reporter or somebody who is signed in.
create function signals.fills_in() returns boolean language sql stable
  return access.actor_kind() in ('reporter', 'person');
create function signals.begin_upload(new_id uuid, new_lookup bytea, new_key bytea, until timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into signals.upload (id, region, lookup, sealed_key, expires_at)
    select new_id, access.my_region(), new_lookup, new_key, until where signals.fills_in()
$$;
create function signals.finish_upload(of_lookup bytea, of_id uuid, about bytea, size bigint) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with finished as (
    update signals.upload u set sealed = about, bytes = size
    where u.id = of_id and u.lookup = of_lookup and u.region = access.my_region() and u.sealed is null and signals.fills_in() returning 1)
  select exists (select from finished)
$$;
create function signals.uploads_with(wanted bytea, moment timestamptz) returns table (id uuid, sealed_key bytea, sealed bytea, bytes bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.sealed_key, u.sealed, u.bytes from signals.upload u
  where u.lookup = wanted and u.region = access.my_region() and u.sealed is not null and u.expires_at > moment and signals.fills_in()
  order by u.sequence
$$;
create function signals.drop_upload(of_lookup bytea, of_id uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with dropped as (
    delete from signals.upload u where u.id = of_id and u.lookup = of_lookup and u.region = access.my_region() and signals.fills_in() returning 1)
  select exists (select from dropped)
$$;
-- How much room is taken by files of which nobody knows yet whether they are handed in.
create function signals.pending_bytes() returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(u.bytes), 0)::bigint from signals.upload u where signals.fills_in()
$$;

-- A row went: its bytes follow. An upload that was handed in goes on as a file with the same id.
create function signals.leave_remains() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from signals.file f where f.id = old.id) then
    insert into signals.file_remains (id) values (old.id) on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger leave_remains after delete on signals.upload for each row execute function signals.leave_remains();
create trigger leave_remains after delete on signals.file for each row execute function signals.leave_remains();

revoke execute on function signals.may_share_file(uuid, uuid), signals.fills_in(), signals.leave_remains(), signals.pending_bytes(),
  signals.begin_upload(uuid, bytea, bytea, timestamptz), signals.finish_upload(bytea, uuid, bytea, bigint),
  signals.uploads_with(bytea, timestamptz), signals.drop_upload(bytea, uuid) from public;
grant execute on function signals.fills_in() to lichtketen_reader;
grant execute on function signals.may_share_file(uuid, uuid), signals.pending_bytes(),
  signals.begin_upload(uuid, bytea, bytea, timestamptz), signals.finish_upload(bytea, uuid, bytea, bigint),
  signals.uploads_with(bytea, timestamptz), signals.drop_upload(bytea, uuid) to lichtketen_app;

grant create on schema signals to lichtketen_reader;
alter function signals.may_share_file(uuid, uuid) owner to lichtketen_reader;
alter function signals.begin_upload(uuid, bytea, bytea, timestamptz) owner to lichtketen_reader;
alter function signals.finish_upload(bytea, uuid, bytea, bigint) owner to lichtketen_reader;
alter function signals.uploads_with(bytea, timestamptz) owner to lichtketen_reader;
alter function signals.drop_upload(bytea, uuid) owner to lichtketen_reader;
alter function signals.pending_bytes() owner to lichtketen_reader;
alter function signals.leave_remains() owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
