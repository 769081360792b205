-- What keeps the record and the keys whole: which events wait for their seal, which installation this is, which keys
-- were retired, and that the recovery key was tried.

-- An event waits here from its own transaction until the sealer has linked it. It saves the sealer from searching a
-- record of millions, and it cannot miss an event that committed late.
create table access.audit_unsealed (
  region text not null,
  event_id bigint not null,
  primary key (region, event_id)
);
create function access.await_seal() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into access.audit_unsealed (region, event_id) values (new.region, new.id);
  return null;
end
$$;
create trigger await_seal after insert on access.audit_event for each row execute function access.await_seal();
insert into access.audit_unsealed (region, event_id)
  select e.region, e.id from access.audit_event e where not exists (select from access.audit_seal s where s.event_id = e.id);
grant select, delete on access.audit_unsealed to lichtketen_jobs;

-- One row, made once: a backup and the dossier keys beside it belong to the same installation or are refused.
create table access.installation (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one)
);
insert into access.installation (id) values (gen_random_uuid());
grant select on access.installation to lichtketen_jobs;

-- The recovery key of these keys (by fingerprint) was exported and tried. Without such a row production does not start.
create table access.recovery (
  fingerprint text not null,
  exported_on date not null,
  tried_on date not null,
  holders integer not null check (holders >= 2),
  primary key (fingerprint, tried_on)
);
grant select, insert on access.recovery to lichtketen_jobs;

-- Versions of a region's key that were dropped. A process that still has one may not wrap with it: nothing would ever
-- open that dossier again.
create table access.retired_key (
  region text not null,
  version integer not null,
  retired_on date not null,
  primary key (region, version)
);
grant select on access.retired_key to lichtketen_app;
grant select, insert on access.retired_key to lichtketen_jobs;
create function access.refuse_retired_key() returns trigger language plpgsql as $$
begin
  if exists (select from access.retired_key r where r.region = new.region and r.version = new.key_version) then
    raise exception 'version % of the key of region % was dropped: this process has an old key file', new.key_version, new.region;
  end if;
  return new;
end
$$;
create trigger refuse_retired_key before insert or update on access.dossier_key
  for each row execute function access.refuse_retired_key();
revoke execute on function access.await_seal(), access.refuse_retired_key() from public;
