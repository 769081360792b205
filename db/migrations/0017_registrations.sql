-- What has no answer stands on a list of its own (S-15), and a possible victim can be registered at CoMensha (X-02): a file
-- that is made here and sent by a person, only on a recorded ground. The police, the Marechaussee and the labour
-- inspectorate have a legal duty to register; everybody else needs written consent, for each of the two purposes: the
-- national picture and shelter. Arranging shelter takes consent from everybody.
create table signals.registration (
  id uuid primary key,
  region text not null references access.region,
  signal_id uuid not null references signals.signal on delete cascade,
  -- "2026-0412-R1": the first registration of that signal.
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('registration', 'registrationAndShelter', 'registrationAndAdvice')),
  legal_duty boolean not null,
  consent_by text check (consent_by in ('victim', 'guardian')),
  consent_under_sixteen boolean,
  consent_on date,
  consent_purposes text[] check (consent_purposes <@ array['nationalPicture', 'shelter'] and cardinality(consent_purposes) > 0),
  -- The fields of the file, and who gave consent.
  sealed bytea not null,
  made_by uuid not null references access.person,
  made_on date not null,
  withdrawn_on date,
  withdrawn_by uuid references access.person,
  unique (signal_id, sequence),
  check (num_nonnulls(consent_by, consent_under_sixteen, consent_on, consent_purposes) in (0, 4)),
  -- From sixteen on somebody consents in person, before that a parent or guardian does.
  check ((consent_by = 'guardian') = consent_under_sixteen),
  check (consent_on <= made_on),
  constraint picture_has_ground check (legal_duty or coalesce('nationalPicture' = any (consent_purposes), false)),
  constraint shelter_has_consent check (kind <> 'registrationAndShelter' or coalesce('shelter' = any (consent_purposes), false)),
  -- What was given can be withdrawn; a duty cannot.
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check (withdrawn_on is null or coalesce(withdrawn_on >= consent_on, false))
);
alter table signals.registration enable row level security;
alter table signals.registration force row level security;
grant select, insert, update (withdrawn_on, withdrawn_by) on signals.registration to lichtketen_app;

-- May a file be made of this signal? A person in it is a possible victim, and nothing of it is restricted.
create function signals.may_register(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select signals.is_worked_on(signal) and not signals.is_restricted(signal) and exists (
    select from signals.fact f where f.signal_id = signal and f.kind = 'person' and f.role = 'person.possibleVictim' and not f.replaced)
$$;
-- Has the organisation of the desk that handles it the duty to register victims?
create function signals.must_register(signal uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from signals.signal s join access.desk d on d.id = s.desk_id join access.organisation o on o.id = d.organisation_id
    where s.id = signal and s.region = access.my_region() and o.type in ('police', 'marechaussee', 'labourInspectorate'))
$$;
grant select (role, replaced) on signals.fact to lichtketen_reader;

create policy handled on signals.registration for select to lichtketen_app using (
  region = access.my_region() and exists (select from signals.signal o where o.id = signal_id));
create policy made on signals.registration for insert to lichtketen_app with check (
  region = access.my_region() and made_by = access.actor() and withdrawn_on is null and signals.may_register(signal_id)
  and (not legal_duty or signals.must_register(signal_id)));
create policy withdrawn on signals.registration for update to lichtketen_app
  using (region = access.my_region() and withdrawn_on is null and signals.is_worked_on(signal_id))
  with check (withdrawn_by = access.actor());

-- Hand-overs without an answer: of the region for the chain director, of the district for its coordinator. Number, desks,
-- clock and what was tried last; no content, and not who receives it outside the desks.
create function signals.oversight_unanswered() returns table (
  number text, state text, from_desk text, to_desk text, acute text, offered_at timestamptz, due_at timestamptz, due_kind text,
  tried_kind text, tried_how text, tried_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.number, h.state, h.from_desk, h.to_desk, h.acute, h.offered_at, c.due_at, c.kind, t.kind, t.detail ->> 'channel', t.at
  from signals.handover h join signals.signal s on s.id = h.signal_id
    left join lateral (select k.due_at, k.kind from signals.clock k
      where k.handover_id = h.id and k.stopped_on is null order by k.due_at limit 1) c on true
    left join lateral (select e.kind, e.detail, e.at from signals.event e where e.handover_id = h.id
      and e.kind in ('offered', 'remind', 'attempt', 'printed', 'linkMade', 'linkRead') order by e.id desc limit 1) t on true
  where h.region = access.my_region() and h.state in ('offered', 'accepted', 'noAnswer')
    and ('chainDirector' = any ((select access.my_functions())::text[]) or s.district_id = any ((select access.my_districts())::text[]))
  order by c.due_at nulls last, h.number
$$;
grant select (id, handover_id, at, kind, detail) on signals.event to lichtketen_reader;
create policy what_was_tried on signals.event for select to lichtketen_reader using (handover_id is not null);

-- Behind a link also the translations of what was given, and the files that were given with it (S-15, S-18).
create function signals.translations_at_link() returns table (id uuid, fact_id uuid, language text, entered_at timestamptz, sealed bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, t.fact_id, t.language, t.entered_at, t.sealed from signals.translation t where t.state = 'entered' and t.fact_id in (select f.id from signals.facts_at_link() f)
$$;
create function signals.files_at_link() returns setof signals.file
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.* from signals.handover h join signals.share s on s.handover_id = h.id
    join signals.share_file i on i.share_id = s.id join signals.file f on f.id = i.file_id and f.signal_id = h.signal_id
  where h.id = signals.waiting_at_link() and s.until >= access.today()
  order by f.sequence
$$;
-- Notes for the sender that the receiver opened a file.
create function signals.note_file_at_link(event uuid, of_file uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with noted as (
    insert into signals.event (row_id, signal_id, handover_id, at, kind, detail)
      select event, h.signal_id, h.id, access.moment(), 'linkFile', jsonb_build_object('desk', h.to_desk) from signals.handover h
      where h.id = signals.waiting_at_link() and exists (select from signals.files_at_link() f where f.id = of_file) returning 1)
  select exists (select from noted)
$$;
grant select (id, signal_id, fact_id, language, state, entered_at, sealed) on signals.translation to lichtketen_reader;
grant select on signals.share_file to lichtketen_reader;
create policy linked on signals.translation for select to lichtketen_reader using (signal_id = (select signals.linked_signal()));
create policy linked on signals.share_file for select to lichtketen_reader using (
  exists (select from signals.share s where s.id = share_id and s.handover_id = (select signals.linked_handover())));
drop policy linked on signals.event;
create policy linked on signals.event for insert to lichtketen_reader with check (handover_id = (select signals.linked_handover())
  and by_person is null and kind in ('linkRead', 'linkFile', 'accept', 'refuse', 'answer'));

grant create on schema signals to lichtketen_reader;
alter function signals.may_register(uuid) owner to lichtketen_reader;
alter function signals.must_register(uuid) owner to lichtketen_reader;
alter function signals.oversight_unanswered() owner to lichtketen_reader;
alter function signals.translations_at_link() owner to lichtketen_reader;
alter function signals.files_at_link() owner to lichtketen_reader;
alter function signals.note_file_at_link(uuid, uuid) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.may_register(uuid), signals.must_register(uuid), signals.oversight_unanswered(),
  signals.translations_at_link(), signals.files_at_link(), signals.note_file_at_link(uuid, uuid) from public;
grant execute on function signals.may_register(uuid), signals.must_register(uuid), signals.oversight_unanswered(),
  signals.translations_at_link(), signals.files_at_link(), signals.note_file_at_link(uuid, uuid) to lichtketen_app;
