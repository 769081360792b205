-- How somebody wants to hear by e-mail that something waits (U-04). Who never chose hears of it at once.
create table access.notice_choice (
  person_id uuid primary key references access.person,
  region text not null references access.region,
  mode text not null check (mode in ('atOnce', 'digest', 'none')),
  digest_at text not null,
  quiet_from text,
  quiet_until text,
  quiet_weekend boolean not null default false,
  absent_from date,
  absent_until date,
  check ((quiet_from is null) = (quiet_until is null)),
  check ((absent_from is null) = (absent_until is null) and absent_from <= absent_until)
);

-- One mail to one person because of one notice. Gone when it was sent.
create table access.notice_delivery (
  notice_id uuid not null references access.notice on delete cascade,
  person_id uuid not null references access.person,
  region text not null references access.region,
  due_at timestamptz not null,
  attempts integer not null default 0,
  failing_since date,
  primary key (notice_id, person_id)
);
create index notice_delivery_due on access.notice_delivery (due_at);
create index notice_delivery_failing on access.notice_delivery (person_id) where attempts > 0;
-- Whether it was worked out who is mailed; from then on next_attempt_at is about the duty phone alone.
alter table access.notice add spread boolean not null default false;

alter table access.notice_choice enable row level security;
alter table access.notice_choice force row level security;
alter table access.notice_delivery enable row level security;
alter table access.notice_delivery force row level security;

grant select, insert, update (mode, digest_at, quiet_from, quiet_until, quiet_weekend, absent_from, absent_until)
  on access.notice_choice to lichtketen_app;
grant select on access.notice_choice to lichtketen_jobs, lichtketen_reader;
grant select on access.notice_delivery to lichtketen_app;
grant select, insert, update (due_at, attempts, failing_since), delete on access.notice_delivery to lichtketen_jobs;

create policy own on access.notice_choice to lichtketen_app using (person_id = access.actor() and region = access.my_region())
  with check (person_id = access.actor() and region = access.my_region());
create policy jobs on access.notice_choice for select to lichtketen_jobs using (true);
create policy reader on access.notice_choice for select to lichtketen_reader using (true);
-- Mail that does not arrive is for whose it is and for who manages people: neither reads of what it was about.
create policy failing on access.notice_delivery for select to lichtketen_app using (region = access.my_region()
  and attempts > 0 and (person_id = access.actor() or (select access.manages_people())));
create policy jobs on access.notice_delivery to lichtketen_jobs using (true) with check (true);

-- Until when colleagues at a desk of the actor are away; nothing else of what they chose.
create function access.absences(of_desk text) returns table (person_id uuid, absent_from date, absent_until date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.person_id, c.absent_from, c.absent_until from access.notice_choice c
  where c.region = access.my_region() and c.absent_until >= access.today() and of_desk = any (access.my_desks())
    and exists (select from access.appointment a where a.person_id = c.person_id and a.desk_id = of_desk
      and a.valid_from <= access.today() and (a.valid_until is null or a.valid_until >= access.today()))
$$;
grant create on schema access to lichtketen_reader;
alter function access.absences(text) owner to lichtketen_reader;
revoke create on schema access from lichtketen_reader;
revoke execute on function access.absences(text) from public;
grant execute on function access.absences(text) to lichtketen_app;
