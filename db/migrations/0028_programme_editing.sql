-- The programme edited in the browser (P-04, P-05): one draft for each region, which becomes the next version; ideas and
-- actions that any party proposes (P-02, P-03); and what a version shows to everybody.

-- Who puts a programme into force: the director of the chain and the project leader. Who only edits makes the draft.
drop policy edits on programme.version;
create policy edits on programme.version for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and from_day >= access.today()
  and (select access.my_functions())::text[] && array['chainDirector', 'projectLeader']);

create table programme.draft (
  region text primary key references access.region,
  -- The file as it stands, in its regular form; it may still have faults.
  text text not null,
  -- The version that it began with; 0 when the region had no programme.
  based_on integer not null check (based_on >= 0),
  -- How often it was saved: who saves an older reading hears so.
  revision integer not null default 1 check (revision > 0),
  begun_on date not null,
  changed_by uuid not null references access.person,
  changed_on date not null
);
alter table programme.draft enable row level security;
alter table programme.draft force row level security;
grant select, insert, delete, update (text, revision, changed_by, changed_on) on programme.draft to lichtketen_app;

create policy reads on programme.draft for select to lichtketen_app using (region = access.my_region()
  and (select access.my_functions())::text[] && array['chainDirector', 'projectLeader', 'policyOfficer']);
create policy begins on programme.draft for insert to lichtketen_app with check (region = access.my_region()
  and changed_by = access.actor() and revision = 1
  and (select access.my_functions())::text[] && array['chainDirector', 'projectLeader', 'policyOfficer']);
create policy edits on programme.draft for update to lichtketen_app
  using (region = access.my_region()
    and (select access.my_functions())::text[] && array['chainDirector', 'projectLeader', 'policyOfficer'])
  with check (region = access.my_region() and changed_by = access.actor());
create policy discards on programme.draft for delete to lichtketen_app using (region = access.my_region()
  and (select access.my_functions())::text[] && array['chainDirector', 'projectLeader', 'policyOfficer']);

create table programme.proposal (
  id uuid primary key,
  region text not null references access.region,
  kind text not null check (kind in ('idea', 'action')),
  title text not null check (length(title) between 1 and 300),
  -- Why; never about a person.
  why text not null check (length(why) <= 5000),
  -- Ids in the programme: the goal that it serves and who could own it.
  goal text,
  owner text,
  by_person uuid not null references access.person,
  on_day date not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  answer text not null default '' check (length(answer) <= 5000),
  decided_by uuid references access.person,
  decided_on date,
  -- The id of the action that it became.
  item text,
  check ((state = 'open') = (decided_by is null)),
  check (state <> 'declined' or answer <> ''),
  check ((state = 'accepted') = (item is not null))
);
create index proposal_by_state on programme.proposal (region, state, on_day);
alter table programme.proposal enable row level security;
alter table programme.proposal force row level security;
grant select, insert, update (state, answer, decided_by, decided_on, item) on programme.proposal to lichtketen_app;

-- Every party behind the log-in sees what others proposed, and what became of it.
create policy parties on programme.proposal for select to lichtketen_app
  using (region = access.my_region() and access.actor_kind() = 'person'
    and cardinality((select access.my_functions())::text[]) > 0);
create policy proposes on programme.proposal for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and state = 'open' and cardinality((select access.my_functions())::text[]) > 0);
create policy decides on programme.proposal for update to lichtketen_app
  using (region = access.my_region() and state = 'open'
    and (select access.my_functions())::text[] && array['chainDirector', 'projectLeader'])
  with check (region = access.my_region() and state in ('accepted', 'declined') and decided_by = access.actor());

-- What a version says `public: true` of, taken out when it is kept: a visitor's page never reads the rest. Null when that
-- is nothing, so that a version which takes everything back hides it.
create table programme.public_part (
  region text not null,
  number integer not null,
  from_day date not null,
  content jsonb,
  primary key (region, number),
  foreign key (region, number) references programme.version
);
alter table programme.public_part enable row level security;
alter table programme.public_part force row level security;
grant select, insert on programme.public_part to lichtketen_app;
create policy everybody on programme.public_part for select to lichtketen_app using (region = access.my_region());
create policy activates on programme.public_part for insert to lichtketen_app with check (region = access.my_region()
  and (select access.my_functions())::text[] && array['chainDirector', 'projectLeader']);
create policy loads on programme.public_part to current_user using (true) with check (true);
