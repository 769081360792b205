-- A professional asks for advice on a situation without naming anyone (S-17): the question, the answers, and the five steps
-- of the Meldcode with the reasons that were kept. Everything that was typed is sealed with a key of its own.
create table signals.consultation (
  id uuid primary key,
  region text not null references access.region,
  asked_by uuid not null references access.person,
  desk_id text not null references access.desk,
  municipality_code text references access.municipality,
  forms text[] not null,
  state text not null check (state in ('asked', 'answered', 'reported', 'closed')),
  asked_on date not null,
  finished_on date,
  version integer not null default 1,
  check ((state in ('reported', 'closed')) = (finished_on is not null))
);
create index consultation_by_desk on signals.consultation (desk_id, state);
create index consultation_by_person on signals.consultation (asked_by, state);
create table signals.consultation_text (
  id uuid primary key,
  consultation_id uuid not null references signals.consultation,
  sequence bigint generated always as identity,
  -- 'question' and 'answer' are the conversation; 'map', 'consult', 'talk', 'weigh' and 'decide' the steps.
  kind text not null check (kind in ('question', 'answer', 'map', 'consult', 'talk', 'weigh', 'decide')),
  skipped boolean not null default false check (not skipped or kind = 'talk'),
  sealed bytea not null,
  by_person uuid not null references access.person,
  on_day date not null
);
create index consultation_text_of on signals.consultation_text (consultation_id, sequence);

do $$
declare
  t text;
begin
  foreach t in array array['consultation', 'consultation_text'] loop
    execute format('alter table signals.%I enable row level security', t);
    execute format('alter table signals.%I force row level security', t);
  end loop;
end
$$;
grant select, insert, update (state, finished_on, version) on signals.consultation to lichtketen_app;
grant select, insert on signals.consultation_text to lichtketen_app;

-- Who asked, and the desk that advises. Nobody else, and nobody above them.
create policy parties on signals.consultation for select to lichtketen_app using (region = access.my_region()
  and (asked_by = access.actor() or desk_id = any ((select access.my_weighing_desks())::text[])));
create policy asks on signals.consultation for insert to lichtketen_app with check (region = access.my_region()
  and asked_by = access.actor() and state = 'asked' and (select access.may_report()));
create policy parties_change on signals.consultation for update to lichtketen_app using (region = access.my_region()
  and finished_on is null and (asked_by = access.actor() or desk_id = any ((select access.my_weighing_desks())::text[])))
  with check (region = access.my_region() and (case when state in ('reported', 'closed') then asked_by = access.actor() else true end));
create policy parties on signals.consultation_text for select to lichtketen_app
  using (exists (select from signals.consultation c where c.id = consultation_id));
-- The desk answers; the rest is for who asked.
create policy parties_write on signals.consultation_text for insert to lichtketen_app with check (by_person = access.actor()
  and exists (select from signals.consultation c where c.id = consultation_id and c.finished_on is null
    and case when kind = 'answer' then c.desk_id = any ((select access.my_weighing_desks())::text[]) else c.asked_by = access.actor() end));
create policy consultation on access.dossier_key for select to lichtketen_app using (region = access.my_region()
  and exists (select from signals.consultation c where c.id = dossier_id));
