-- The index of linkage (S-08) stands in memory, in a thread of the running system. Here stands what that thread may read, and
-- which signals changed since it last looked. No value of a fact, and no hash of one, is kept for it.

-- Of which signal something changed that the index has to know: nothing about what. Rows of a day or two. No reference: of what
-- was destroyed it says that it changed as well. The day and not the moment, which would tell when somebody reported.
create table signals.index_change (
  sequence bigint generated always as identity primary key,
  region text not null references access.region,
  signal_id uuid not null,
  -- Transactions end in another order than their rows are numbered in: who reads on, reads from the oldest that ran then.
  by_transaction xid8 not null default pg_current_xact_id(),
  on_day date not null
);
create index index_change_read on signals.index_change (by_transaction);
alter table signals.index_change enable row level security;
alter table signals.index_change force row level security;

grant insert on signals.index_change to lichtketen_reader;
grant select (on_day), delete on signals.index_change to lichtketen_jobs;
create policy reader on signals.index_change for insert to lichtketen_reader with check (true);
create policy jobs on signals.index_change to lichtketen_jobs using (on_day < access.today() - 1);
grant execute on function access.today() to lichtketen_jobs;

-- The thread reads facts in which the same may be looked for, of signals of its region that may be linked, and what opens them.
grant usage on schema access, signals to lichtketen_search;
grant execute on function access.my_region(), signals.is_restricted(uuid) to lichtketen_search;
grant select (id, region) on signals.signal to lichtketen_search;
grant select (id, signal_id, kind, sealed) on signals.fact to lichtketen_search;
grant select (dossier_id, region, key_version, wrapped) on access.dossier_key to lichtketen_search;
grant select (sequence, region, signal_id, by_transaction) on signals.index_change to lichtketen_search;
-- What proved unfounded or malicious never links (closing.ts says the same to the commands; a test compares the two), and what
-- is restricted does not either. With "offset 0" the signal of each fact is looked up by its id: without it all signals would
-- be gone through for every few hundred facts.
create policy search on signals.signal for select to lichtketen_search using (region = access.my_region()
  and coalesce(result, '') not in ('unfounded', 'malicious') and not signals.is_restricted(id));
create policy search on signals.fact for select to lichtketen_search using (not replaced
  and kind in ('person', 'address', 'company', 'vehicle', 'phone', 'account')
  and exists (select from signals.signal s where s.id = signal_id offset 0));
create policy search on access.dossier_key for select to lichtketen_search using (region = access.my_region()
  and exists (select from signals.signal s where s.id = dossier_id offset 0));
create policy search on signals.index_change for select to lichtketen_search using (region = access.my_region());

-- Notes that signals changed, and tells who listens. Definers: whoever changes something need not see who else is told. What was
-- just handed in is told to nobody: for a notification every commit waits for the one before, and a flood of reports would get
-- in at a fifth of its speed. The thread looks every second as well.
create function signals.note_index_changes() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Of what changed the planner knows no number, and would read every signal for it: each is looked up (offset 0).
  insert into signals.index_change (region, signal_id, on_day)
    select s.region, c.signal_id, access.today()
    from (select distinct n.signal_id from changed n where n.kind in ('person', 'address', 'company', 'vehicle', 'phone', 'account')) c
      cross join lateral (select o.region from signals.signal o where o.id = c.signal_id offset 0) s;
  if exists (select from changed c cross join lateral
      (select from signals.signal o where o.id = c.signal_id and o.state <> 'new' offset 0) s) then
    perform pg_notify('lichtketen_index', '');
  end if;
  return null;
end
$$;
create function signals.note_index_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed record;
begin
  if tg_op = 'DELETE' then
    changed := old;
  else
    changed := new;
  end if;
  if tg_table_name = 'signal' then
    insert into signals.index_change (region, signal_id, on_day) values (changed.region, changed.id, access.today());
  else
    insert into signals.index_change (region, signal_id, on_day)
      select s.region, s.id, access.today() from signals.signal s where s.id = changed.signal_id;
  end if;
  perform pg_notify('lichtketen_index', '');
  return null;
end
$$;
create trigger index_added after insert on signals.fact referencing new table as changed
  for each statement execute function signals.note_index_changes();
create trigger index_removed after delete on signals.fact referencing old table as changed
  for each statement execute function signals.note_index_changes();
create trigger index_changed after update of replaced on signals.fact
  for each row when (old.replaced is distinct from new.replaced) execute function signals.note_index_change();
create trigger index_changed after update of result on signals.signal
  for each row when (old.result is distinct from new.result) execute function signals.note_index_change();
create trigger index_removed after delete on signals.signal for each row execute function signals.note_index_change();
create trigger index_changed after insert or update or delete on signals.restriction
  for each row execute function signals.note_index_change();

grant create on schema signals to lichtketen_reader;
alter function signals.note_index_changes() owner to lichtketen_reader;
alter function signals.note_index_change() owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.note_index_changes(), signals.note_index_change() from public;
