-- In which language a message is, and beside a prepared sentence what it says in the language of the desk (S-02).
alter table signals.message add column locale text;
alter table signals.message add column sealed_beside bytea;

-- A text that an interpreter is asked for, and what came of it. The original stays; the translation stands beside it.
create table signals.translation (
  id uuid primary key,
  signal_id uuid not null references signals.signal on delete cascade,
  fact_id uuid references signals.fact on delete cascade,
  message_id uuid references signals.message on delete cascade,
  language text not null,
  state text not null check (state in ('asked', 'entered', 'withdrawn')),
  asked_by uuid not null references access.person,
  asked_at timestamptz not null,
  until date not null,
  paused boolean not null,
  sealed_reason bytea not null,
  entered_by uuid references access.person,
  entered_at timestamptz,
  sealed bytea,
  check (num_nonnulls(fact_id, message_id) = 1),
  check ((state = 'entered') = (sealed is not null))
);
create index translation_by_signal on signals.translation (signal_id);
create unique index translation_of_fact on signals.translation (fact_id) where state <> 'withdrawn';
create unique index translation_of_message on signals.translation (message_id) where state <> 'withdrawn';

grant select, insert on signals.translation to lichtketen_app;
grant update (state, entered_by, entered_at, sealed) on signals.translation to lichtketen_app;

alter table signals.translation enable row level security;
alter table signals.translation force row level security;
-- Who sees a fact sees what it says. A message is between reporter and desk, and its translation is for the desk.
create policy beside_original on signals.translation for select to lichtketen_app using (
  exists (select from signals.signal o where o.id = signal_id)
  or (state = 'entered' and exists (select from signals.fact f where f.id = fact_id)));
create policy asks on signals.translation for insert to lichtketen_app with check (
  state = 'asked' and asked_by = access.actor() and entered_by is null and signals.is_worked_on(signal_id));
create policy enters on signals.translation for update to lichtketen_app using (signals.is_worked_on(signal_id))
  with check ((state = 'withdrawn' and entered_by is null) or entered_by = access.actor());
