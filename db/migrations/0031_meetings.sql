-- Bodies of the programme and their meetings (G-01, G-02), sessions (G-05), who represents the region elsewhere (G-06), and
-- covenants (G-03). A body and its members stand in the programme; here stands what happened. No names of victims or suspects.

-- Who plans and records meetings: everywhere, or of the own district. permissions.ts says the same to the commands.
create function programme.keeps_meetings(of_district text) returns boolean language sql stable
  return (access.my_functions() && '{chainDirector,projectLeader,chair,secretary}') or coalesce(of_district = any (access.my_districts()), false);
revoke execute on function programme.keeps_meetings(text) from public;
grant execute on function programme.keeps_meetings(text) to lichtketen_app;

-- A member of a body without an account: an organisation and where it gets its invitations.
create table programme.outside_member (
  id uuid primary key,
  region text not null references access.region,
  body_id text not null,
  district_id text references access.district,
  organisation text not null,
  email text not null,
  active boolean not null default true,
  added_by uuid not null references access.person,
  added_on date not null
);

create table programme.meeting (
  id uuid primary key,
  region text not null references access.region,
  body_id text not null,
  -- A body of each district meets in each of them.
  district_id text references access.district,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 15 and 720),
  place text not null,
  link text not null default '',
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  cancel_reason text check ((cancel_reason is not null) = (state = 'cancelled')),
  -- Rises with each invitation and cancellation: a calendar takes the highest (RFC 5545).
  calendar_sequence integer not null default 0,
  -- The invitations of before the first one was sent are none.
  invited boolean not null default false,
  minutes_state text not null default 'none' check (minutes_state in ('none', 'draft', 'proposed', 'adopted')),
  adopted_at uuid references programme.meeting,
  guests text not null default '',
  version integer not null default 1,
  planned_by uuid not null references access.person,
  check (minutes_state = 'none' or state = 'held'),
  check ((adopted_at is not null) = (minutes_state = 'adopted'))
);
create index meeting_by_body on programme.meeting (region, body_id, starts_at);

-- An item of the agenda. What a source put there has its name; what it said is kept once the meeting was held.
create table programme.meeting_item (
  id uuid primary key,
  region text not null references access.region,
  meeting_id uuid not null references programme.meeting,
  position integer not null,
  source text not null,
  title text not null,
  note text not null default '',
  lines jsonb not null default '[]',
  minutes text not null default '',
  off boolean not null default false
);
create unique index meeting_item_source on programme.meeting_item (meeting_id, source) where source <> 'own';
create index meeting_item_by_meeting on programme.meeting_item (meeting_id, position);

create table programme.meeting_attendance (
  meeting_id uuid not null references programme.meeting,
  -- The person, or the member without an account.
  who uuid not null,
  region text not null references access.region,
  -- The place in the body, as the programme has it: a role, an organisation, or both.
  seat text not null,
  presence text not null check (presence in ('present', 'excused', 'absent')),
  primary key (meeting_id, who, seat)
);

create table programme.meeting_decision (
  id uuid primary key,
  region text not null references access.region,
  meeting_id uuid not null references programme.meeting,
  item_id uuid not null references programme.meeting_item,
  year integer not null,
  number integer not null,
  text text not null,
  -- Its number is never given out again.
  struck boolean not null default false,
  decided_on date not null,
  written_by uuid not null references access.person,
  unique (region, year, number)
);
create index meeting_decision_by_meeting on programme.meeting_decision (meeting_id);

-- What somebody will do before a day. It returns on each agenda of the body until it is settled.
create table programme.follow_up (
  id uuid primary key,
  region text not null references access.region,
  body_id text not null,
  district_id text references access.district,
  meeting_id uuid references programme.meeting,
  item_id uuid references programme.meeting_item,
  session_id uuid,
  text text not null,
  -- A role or partner of the programme.
  owner text not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  note text not null default '',
  settled_on date check ((settled_on is null) = (state = 'open')),
  written_by uuid not null references access.person,
  written_on date not null
);
create index follow_up_open on programme.follow_up (region, body_id) where state = 'open';

-- That a subject which returns, such as a half-yearly evaluation, was discussed (G-04).
create table programme.handled_subject (
  meeting_id uuid not null references programme.meeting,
  norm_id text not null,
  region text not null references access.region,
  district_id text references access.district,
  on_day date not null,
  primary key (meeting_id, norm_id)
);

-- Invitations and cancellations that wait to be sent. The job takes them away.
create table programme.meeting_mail (
  id uuid primary key,
  region text not null references access.region,
  meeting_id uuid not null references programme.meeting,
  person_id uuid references access.person,
  outside_id uuid references programme.outside_member,
  sequence integer not null,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  -- A body whose members are protected is not named.
  protects boolean not null,
  next_attempt_at timestamptz not null,
  attempts integer not null default 0,
  check (num_nonnulls(person_id, outside_id) = 1)
);
create index meeting_mail_due on programme.meeting_mail (next_attempt_at);

-- The calendar of one person behind a secret address; only a keyed hash of the secret is kept.
create table programme.meeting_feed (
  person_id uuid primary key references access.person,
  region text not null references access.region,
  token_hash bytea not null unique,
  made_on date not null
);

create table programme.session (
  id uuid primary key,
  region text not null references access.region,
  question text not null,
  background text not null default '',
  on_day date,
  place text not null default '',
  invited text not null default '',
  experts boolean not null default false,
  state text not null default 'open' check (state in ('open', 'closed')),
  version integer not null default 1,
  made_by uuid not null references access.person,
  made_on date not null
);
alter table programme.follow_up add foreign key (session_id) references programme.session;

-- Who is an expert by experience is written nowhere: such an idea has no author.
create table programme.session_idea (
  id uuid primary key,
  region text not null references access.region,
  session_id uuid not null references programme.session,
  text text not null,
  by_expert boolean not null,
  by_person uuid references access.person,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  reason text check ((reason is null) = (state = 'open')),
  decided_by uuid references access.person check ((decided_by is null) = (state = 'open')),
  decided_on date check ((decided_on is null) = (state = 'open')),
  written_on date not null,
  check (by_expert = (by_person is null))
);
create index session_idea_by_session on programme.session_idea (session_id);

create table programme.representation (
  id uuid primary key,
  region text not null references access.region,
  consultation text not null,
  role text not null,
  organisation text not null default '',
  interest text not null,
  ended_on date,
  version integer not null default 1,
  written_by uuid not null references access.person
);
create table programme.representation_note (
  id uuid primary key,
  region text not null references access.region,
  representation_id uuid not null references programme.representation,
  on_day date not null,
  text text not null,
  written_by uuid not null references access.person
);
create index representation_note_by on programme.representation_note (representation_id, on_day);

-- What partners agreed. It narrows what may be shared and is no ground for it (G-03).
create table access.covenant (
  id uuid primary key,
  region text not null references access.region,
  title text not null,
  parties text[] not null check (cardinality(parties) > 1),
  purposes text[] not null check (cardinality(purposes) > 0),
  legal_bases text[] not null check (cardinality(legal_bases) > 0),
  from_day date not null,
  until_day date,
  document text not null,
  remind_on date,
  reminded boolean not null default false,
  version integer not null default 1,
  written_by uuid not null references access.person,
  check (until_day >= from_day)
);

do $$
declare
  t text;
begin
  foreach t in array array['programme.outside_member', 'programme.meeting', 'programme.meeting_item', 'programme.meeting_attendance',
    'programme.meeting_decision', 'programme.follow_up', 'programme.handled_subject', 'programme.meeting_mail', 'programme.meeting_feed',
    'programme.session', 'programme.session_idea', 'programme.representation', 'programme.representation_note', 'access.covenant'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end
$$;

grant select, insert, update (active) on programme.outside_member to lichtketen_app;
grant select, insert, update (starts_at, minutes, place, link, state, cancel_reason, calendar_sequence, invited, minutes_state,
  adopted_at, guests, version) on programme.meeting to lichtketen_app;
grant select, insert, update (position, title, note, lines, minutes, off) on programme.meeting_item to lichtketen_app;
grant select, insert, update (presence) on programme.meeting_attendance to lichtketen_app;
grant select, insert, update (struck) on programme.meeting_decision to lichtketen_app;
grant select, insert, update (state, note, settled_on) on programme.follow_up to lichtketen_app;
grant select, insert on programme.handled_subject to lichtketen_app;
grant insert on programme.meeting_mail to lichtketen_app;
grant select, insert, delete, update (token_hash, made_on) on programme.meeting_feed to lichtketen_app;
grant select, insert, update (state, version) on programme.session to lichtketen_app;
grant select, insert, update (state, reason, decided_by, decided_on) on programme.session_idea to lichtketen_app;
grant select, insert, update (consultation, role, organisation, interest, ended_on, version, written_by) on programme.representation to lichtketen_app;
grant select, insert on programme.representation_note to lichtketen_app;
grant select, insert, update (title, parties, purposes, legal_bases, from_day, until_day, document, remind_on, reminded, version, written_by)
  on access.covenant to lichtketen_app;

grant select on programme.meeting, programme.outside_member to lichtketen_jobs;
grant select, update (next_attempt_at, attempts), delete on programme.meeting_mail to lichtketen_jobs;
grant select, update (reminded) on access.covenant to lichtketen_jobs;

-- When bodies met is a fact of the monitor, for everybody with a function. What was said there is for who works with it.
create policy parties on programme.meeting for select to lichtketen_app
  using (region = access.my_region() and (select access.my_functions()) <> '{}');
create policy keeps on programme.meeting for insert to lichtketen_app with check (region = access.my_region()
  and planned_by = access.actor() and state = 'planned' and version = 1 and programme.keeps_meetings(district_id));
create policy keeps_changes on programme.meeting for update to lichtketen_app
  using (region = access.my_region() and programme.keeps_meetings(district_id))
  with check (region = access.my_region() and programme.keeps_meetings(district_id));
create policy jobs on programme.meeting for select to lichtketen_jobs using (true);

create policy parties on programme.outside_member for select to lichtketen_app
  using (region = access.my_region() and (select access.may_report()));
create policy keeps on programme.outside_member for insert to lichtketen_app with check (region = access.my_region()
  and added_by = access.actor() and programme.keeps_meetings(district_id));
create policy keeps_changes on programme.outside_member for update to lichtketen_app
  using (region = access.my_region() and programme.keeps_meetings(district_id));
create policy jobs on programme.outside_member for select to lichtketen_jobs using (true);

-- What belongs to a meeting: read by who works with it, written by who keeps that meeting.
create function programme.keeps_meeting(of_meeting uuid) returns boolean language sql stable
  return exists (select from programme.meeting m where m.id = of_meeting and programme.keeps_meetings(m.district_id));
revoke execute on function programme.keeps_meeting(uuid) from public;
grant execute on function programme.keeps_meeting(uuid) to lichtketen_app;
do $$
declare
  t text;
begin
  foreach t in array array['meeting_item', 'meeting_attendance', 'meeting_decision', 'handled_subject'] loop
    execute format('create policy parties on programme.%I for select to lichtketen_app
      using (region = access.my_region() and (select access.may_report()))', t);
    execute format('create policy keeps on programme.%I for insert to lichtketen_app
      with check (region = access.my_region() and programme.keeps_meeting(meeting_id))', t);
    execute format('create policy keeps_changes on programme.%I for update to lichtketen_app
      using (region = access.my_region() and programme.keeps_meeting(meeting_id))', t);
  end loop;
end
$$;
create policy keeps on programme.meeting_mail for insert to lichtketen_app
  with check (region = access.my_region() and programme.keeps_meeting(meeting_id));
create policy jobs on programme.meeting_mail to lichtketen_jobs using (true) with check (true);

create policy parties on programme.follow_up for select to lichtketen_app
  using (region = access.my_region() and (select access.may_report()));
create policy keeps on programme.follow_up for insert to lichtketen_app with check (region = access.my_region()
  and written_by = access.actor() and state = 'open' and programme.keeps_meetings(district_id));
create policy keeps_changes on programme.follow_up for update to lichtketen_app
  using (region = access.my_region() and programme.keeps_meetings(district_id));

create policy own on programme.meeting_feed to lichtketen_app
  using (region = access.my_region() and person_id = access.actor())
  with check (region = access.my_region() and person_id = access.actor());
-- Whoever comes with a secret is nobody yet: the system finds out whose it is.
create policy found on programme.meeting_feed for select to lichtketen_app
  using (region = access.my_region() and (select access.actor_kind()) = 'system');

create policy parties on programme.session for select to lichtketen_app using (region = access.my_region()
  and ((select access.may_report()) or (experts and 'panelMember' = any ((select access.my_functions())::text[]))));
create policy made on programme.session for insert to lichtketen_app with check (region = access.my_region()
  and made_by = access.actor() and state = 'open' and version = 1
  and (select access.my_functions())::text[] && '{chainDirector,projectLeader,districtCoordinator}');
create policy closed on programme.session for update to lichtketen_app using (region = access.my_region()
  and (select access.my_functions())::text[] && '{chainDirector,projectLeader,districtCoordinator}');
create policy parties on programme.session_idea for select to lichtketen_app
  using (region = access.my_region() and exists (select from programme.session s where s.id = session_id));
create policy thought on programme.session_idea for insert to lichtketen_app with check (region = access.my_region() and state = 'open'
  and exists (select from programme.session s where s.id = session_id and s.state = 'open')
  and (by_person = access.actor() and (select access.may_report())
    or by_expert and (select access.my_functions())::text[] && '{panelMember,chainDirector,projectLeader,districtCoordinator}'));
create policy decided on programme.session_idea for update to lichtketen_app
  using (region = access.my_region() and state = 'open'
    and (select access.my_functions())::text[] && '{chainDirector,projectLeader,districtCoordinator}')
  with check (decided_by = access.actor() and state <> 'open');

create policy parties on programme.representation for select to lichtketen_app
  using (region = access.my_region() and (select access.may_report()));
create policy written on programme.representation for insert to lichtketen_app with check (region = access.my_region()
  and written_by = access.actor() and (select access.my_functions())::text[] && '{chainDirector,projectLeader,policyOfficer}');
create policy changed on programme.representation for update to lichtketen_app
  using (region = access.my_region() and (select access.my_functions())::text[] && '{chainDirector,projectLeader,policyOfficer}')
  with check (region = access.my_region() and written_by = access.actor());
create policy parties on programme.representation_note for select to lichtketen_app
  using (region = access.my_region() and (select access.may_report()));
create policy written on programme.representation_note for insert to lichtketen_app
  with check (region = access.my_region() and written_by = access.actor() and (select access.may_report()));

create policy known on access.covenant for select to lichtketen_app using (region = access.my_region()
  and (select access.my_functions())::text[] && '{chainDirector,projectLeader,privacyOfficer}');
create policy written on access.covenant for insert to lichtketen_app with check (region = access.my_region() and version = 1
  and written_by = access.actor() and (select access.my_functions())::text[] && '{chainDirector,projectLeader,privacyOfficer}');
create policy changed on access.covenant for update to lichtketen_app
  using (region = access.my_region() and (select access.my_functions())::text[] && '{chainDirector,projectLeader,privacyOfficer}')
  with check (region = access.my_region() and written_by = access.actor());
create policy jobs on access.covenant to lichtketen_jobs using (true) with check (true);

-- What was held or cancelled stays so, and adopted minutes are not written again.
create function programme.guard_meeting() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'planned' and new.state <> old.state then
    raise exception 'a meeting that was held or cancelled stays so' using errcode = 'check_violation';
  end if;
  if old.minutes_state = 'adopted' and new is distinct from old then
    raise exception 'adopted minutes stay as they are' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke execute on function programme.guard_meeting() from public;
create trigger guard before update on programme.meeting for each row execute function programme.guard_meeting();

create function programme.guard_minutes() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from programme.meeting m where m.id = new.meeting_id and m.minutes_state = 'adopted') then
    raise exception 'adopted minutes stay as they are' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke execute on function programme.guard_minutes() from public;
create trigger guard before insert or update on programme.meeting_item for each row execute function programme.guard_minutes();
create trigger guard before insert or update on programme.meeting_decision for each row execute function programme.guard_minutes();
create trigger guard before insert or update on programme.meeting_attendance for each row execute function programme.guard_minutes();
