-- Reports that are drafted from the data of a day and then edited (R-01, R-02, R-03), and the paper they are written on. They
-- hold what was agreed and done, and figures; never a name of a victim or a suspect, as the page says to who writes.

-- The organisations for which the actor writes reports, or keeps the letterhead.
create function programme.organisations_as(functions text[]) returns text[] language sql stable
  return (select coalesce(array_agg(distinct a.organisation_id), '{}') from access.my_appointments() a where a.function = any (functions));
create function programme.my_writing() returns text[] language sql stable
  return programme.organisations_as('{chainDirector,projectLeader,policyOfficer,districtCoordinator,careCoordinator,attentionOfficer}');
create function programme.my_letterheads() returns text[] language sql stable
  return programme.organisations_as('{chainDirector,projectLeader,policyOfficer,editor}');
revoke execute on function programme.organisations_as(text[]), programme.my_writing(), programme.my_letterheads() from public;
grant execute on function programme.organisations_as(text[]), programme.my_writing(), programme.my_letterheads() to lichtketen_app;

-- How the paper of an organisation looks. Append only: the newest number counts, and a final report keeps its own.
create table programme.letterhead (
  region text not null references access.region,
  organisation_id text not null references access.organisation,
  number integer not null check (number > 0),
  name text not null,
  lines text[] not null,
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  -- A PNG that was made anew from what was sent, in base64; with its size, and a text for who does not see it.
  logo text,
  logo_alt text,
  logo_width integer,
  logo_height integer,
  by_person uuid not null references access.person,
  on_day date not null,
  primary key (region, organisation_id, number),
  check ((logo is null) = (logo_alt is null) and (logo is null) = (logo_width is null) and (logo is null) = (logo_height is null))
);

create table programme.report (
  id uuid primary key,
  region text not null references access.region,
  organisation_id text not null references access.organisation,
  kind text not null check (kind in ('councilLetter', 'boardProposal', 'informationNote', 'interimReport', 'yearlyReport', 'careReport', 'districtReport')),
  -- The part of the region that it is about; neither is the region as a whole.
  municipality_code text references access.municipality,
  district_id text,
  -- The day whose data it was drafted from.
  as_of date not null,
  title text not null,
  state text not null check (state in ('draft', 'final')),
  version integer not null default 1 check (version > 0),
  letterhead integer,
  started_by uuid not null references access.person,
  started_on date not null,
  finished_by uuid references access.person,
  finished_on date,
  check ((state = 'final') = (finished_on is not null) and (finished_by is null) = (finished_on is null)),
  check (municipality_code is null or district_id is null)
);
create index report_by_region on programme.report (region, started_on desc);

-- Everything a report ever said: a row for each time that it was saved.
create table programme.report_version (
  report_id uuid not null references programme.report,
  number integer not null check (number > 0),
  region text not null references access.region,
  content jsonb not null,
  by_person uuid not null references access.person,
  on_day date not null,
  primary key (report_id, number)
);

do $$
declare
  t text;
begin
  foreach t in array array['letterhead', 'report', 'report_version'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format('alter table programme.%I force row level security', t);
    execute format('grant select, insert on programme.%I to lichtketen_app', t);
  end loop;
end
$$;
grant update (title, state, version, letterhead, finished_by, finished_on) on programme.report to lichtketen_app;

create policy parties on programme.letterhead for select to lichtketen_app
  using (region = access.my_region() and (select access.my_functions()) <> '{}');
create policy keeps on programme.letterhead for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and on_day = access.today() and organisation_id = any ((select programme.my_letterheads())::text[]));

-- A draft is of the organisation that writes it; what is final is for every party of the region.
create policy parties on programme.report for select to lichtketen_app using (region = access.my_region()
  and ((state = 'final' and (select access.my_functions()) <> '{}') or organisation_id = any ((select programme.my_writing())::text[])));
create policy drafts on programme.report for insert to lichtketen_app with check (region = access.my_region() and state = 'draft'
  and version = 1 and started_by = access.actor() and started_on = access.today() and as_of <= access.today()
  and organisation_id = any ((select programme.my_writing())::text[]));
-- Final stays final: only a draft is changed.
create policy edits on programme.report for update to lichtketen_app
  using (region = access.my_region() and state = 'draft' and organisation_id = any ((select programme.my_writing())::text[]))
  with check (finished_by is null or (finished_by = access.actor() and finished_on = access.today()));

create policy parties on programme.report_version for select to lichtketen_app using (region = access.my_region()
  and exists (select from programme.report r where r.id = report_id));
create policy adds on programme.report_version for insert to lichtketen_app with check (region = access.my_region()
  and by_person = access.actor() and on_day = access.today()
  and exists (select from programme.report r where r.id = report_id and r.state = 'draft' and r.version = number
    and r.organisation_id = any ((select programme.my_writing())::text[])));
