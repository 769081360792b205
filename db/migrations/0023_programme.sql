-- The programme of a region (P-01, P-04, P-05): the text of its file, a row for each version that ever held. It says what was
-- agreed, never anything about a person.
create schema programme;
grant usage on schema programme to lichtketen_app, lichtketen_jobs, lichtketen_reader;

create table programme.version (
  region text not null references access.region,
  number integer not null check (number > 0),
  -- The first day on which it holds, until the next version does.
  from_day date not null,
  -- The file in its regular form, as `programme export` gives it back.
  text text not null,
  -- In words, what this version changed and why.
  reason text not null,
  -- Nobody when it was loaded from a file by who maintains the installation.
  by_person uuid references access.person,
  primary key (region, number)
);
alter table programme.version enable row level security;
alter table programme.version force row level security;
grant select, insert on programme.version to lichtketen_app;
grant select on programme.version to lichtketen_jobs;

-- Every party of the region reads it behind the log-in.
create policy parties on programme.version for select to lichtketen_app
  using (region = access.my_region() and access.actor_kind() = 'person');
create policy edits on programme.version for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and from_day >= access.today()
  and (select access.my_functions())::text[] && array['chainDirector', 'projectLeader', 'policyOfficer']);
create policy jobs on programme.version for select to lichtketen_jobs using (true);
create policy loads on programme.version to current_user using (true) with check (true);

-- What holds is never rewritten: another version follows it.
create function programme.follow_on() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.number <> coalesce((select max(v.number) from programme.version v where v.region = new.region), 0) + 1
    or new.from_day < (select max(v.from_day) from programme.version v where v.region = new.region) then
    raise exception 'a version follows the one before it' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke execute on function programme.follow_on() from public;
create trigger follow_on before insert on programme.version for each row execute function programme.follow_on();
