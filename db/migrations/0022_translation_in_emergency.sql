-- Who reads a signal in an emergency reads what an interpreter made of it as well: they cannot wait for one (S-02, A-08).
-- Why an interpreter was asked stays with the desk.
create function signals.translations_in_emergency(emergency uuid) returns table (
  id uuid, fact_id uuid, language text, entered_at timestamptz, sealed bytea, "enteredByName" text
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, t.fact_id, t.language, t.entered_at, t.sealed, p.name
  from signals.emergency e
  join signals.fact f on f.signal_id = e.signal_id
  join signals.translation t on t.fact_id = f.id
  join access.person p on p.id = t.entered_by
  where e.id = emergency and e.person_id = access.actor() and e.region = access.my_region() and e.ends_at > access.moment()
    and f.kind <> 'reporter' and t.state = 'entered'
$$;
grant select (id, fact_id, language, state, entered_at, entered_by, sealed) on signals.translation to lichtketen_reader;
create policy read_in_emergency on signals.translation for select to lichtketen_reader using (true);

grant create on schema signals to lichtketen_reader;
alter function signals.translations_in_emergency(uuid) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.translations_in_emergency(uuid) from public;
grant execute on function signals.translations_in_emergency(uuid) to lichtketen_app;
