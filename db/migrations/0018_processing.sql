-- The register of processing activities as it was at each load of the region (A-10), and the processing log (A-04): a line for
-- every person whose data was processed, apart from the record of who did what. It knows no officer and no reporter.

create table access.register_version (
  region text not null references access.region,
  version text not null,
  loaded_on date not null,
  -- Purposes, legal bases, activities and what was switched on under them.
  register jsonb not null,
  primary key (region, version, loaded_on)
);
grant select on access.register_version to lichtketen_app;

create table access.processing_line (
  -- Random, so that the order of lines does not tell between which two others a report came in.
  id uuid primary key default gen_random_uuid(),
  region text not null references access.region,
  trace_id bytea not null check (length(trace_id) = 16),
  span_id bytea not null check (length(span_id) = 8),
  parent_span_id bytea check (length(parent_span_id) = 8),
  status text not null check (status in ('Unset', 'Ok', 'Error')),
  name text not null,
  activity text not null,
  -- The random id under which the sealed data of a person stands in its dossier; once that is destroyed it leads nowhere.
  subject uuid,
  at timestamptz not null
);
create index processing_line_by_time on access.processing_line (region, at);
alter table access.processing_line enable row level security;
alter table access.processing_line force row level security;

-- Nobody writes a line by hand: the function below does, in the transaction of the act.
grant select on access.processing_line to lichtketen_app;
grant insert on access.processing_line to lichtketen_reader;
grant select, delete on access.processing_line to lichtketen_jobs;
create policy guarded on access.processing_line for select to lichtketen_app
  using (region = access.my_region() and 'privacyOfficer' = any ((select access.my_functions())::text[]));
create policy written on access.processing_line for insert to lichtketen_reader with check (region = access.my_region());
create policy jobs on access.processing_line to lichtketen_jobs using (true);

-- The people whose sealed data belongs to what an act was about; of a hand-over those that were given along.
create function signals.subjects_of(about text, key text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if about = 'signal' then
    return query select f.id from signals.signal s join signals.fact f on f.signal_id = s.id
      where s.region = access.my_region() and s.number = key and f.kind in ('person', 'facilitator');
  elsif about = 'handover' then
    return query select distinct f.id from signals.handover h join signals.share c on c.handover_id = h.id
      join signals.share_item i on i.share_id = c.id join signals.fact f on f.id = i.fact_id and f.signal_id = h.signal_id
      where h.region = access.my_region() and h.number = key and f.kind in ('person', 'facilitator');
  elsif about = 'file' then
    return query select f.id from signals.file l join signals.signal s on s.id = l.signal_id join signals.fact f on f.signal_id = s.id
      where s.region = access.my_region() and l.id::text = key and f.kind in ('person', 'facilitator');
  elsif about = 'emergency' then
    return query select f.id from signals.emergency e join signals.fact f on f.signal_id = e.signal_id
      where e.region = access.my_region() and e.id::text = key and f.kind in ('person', 'facilitator');
  end if;
end
$$;

-- Writes what was done: one line without a person when there is none, one line for a single person, and for more of them a
-- line each under one of the act as a whole.
create function access.log_processing(trace bytea, of_status text, of_name text, of_activity text, about text, key text, of_moment timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  subjects uuid[] := array(select signals.subjects_of(about, key));
  act bytea := substr(uuid_send(gen_random_uuid()), 9, 8);
begin
  insert into access.processing_line (region, trace_id, span_id, status, name, activity, subject, at)
    values (access.my_region(), trace, act, of_status, of_name, of_activity,
      case when cardinality(subjects) = 1 then subjects[1] end, of_moment);
  if cardinality(subjects) > 1 then
    insert into access.processing_line (region, trace_id, span_id, parent_span_id, status, name, activity, subject, at)
      select access.my_region(), trace, substr(uuid_send(gen_random_uuid()), 9, 8), act, of_status, of_name, of_activity, one, of_moment
      from unnest(subjects) one;
  end if;
end
$$;

create policy of_processing on signals.share_item for select to lichtketen_reader using (true);

grant create on schema signals, access to lichtketen_reader;
alter function signals.subjects_of(text, text) owner to lichtketen_reader;
alter function access.log_processing(bytea, text, text, text, text, text, timestamptz) owner to lichtketen_reader;
revoke create on schema signals, access from lichtketen_reader;
revoke execute on function signals.subjects_of(text, text), access.log_processing(bytea, text, text, text, text, text, timestamptz) from public;
grant execute on function signals.subjects_of(text, text) to lichtketen_reader;
grant execute on function access.log_processing(bytea, text, text, text, text, text, timestamptz) to lichtketen_app, lichtketen_jobs;
