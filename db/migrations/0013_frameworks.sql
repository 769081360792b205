-- What a partner may and must do on a suspicion, per situation (action framework, S-12). Everybody who works with signals
-- reads it; an editor of the organisation writes it. An earlier text stays as it was.
create table signals.framework (
  id uuid primary key,
  region text not null references access.region,
  organisation_id text not null references access.organisation,
  situation text not null,
  version integer not null,
  may text not null,
  must text not null,
  ground text not null,
  contacts jsonb not null,
  review_on date not null,
  written_by uuid not null references access.person,
  written_on date not null,
  current boolean not null default true,
  unique (region, organisation_id, situation, version)
);
create unique index framework_current on signals.framework (region, organisation_id, situation) where current;
alter table signals.framework enable row level security;
alter table signals.framework force row level security;
grant select, insert, update (current) on signals.framework to lichtketen_app;

-- The organisations of which the actor is an editor today.
create function access.my_editing() returns text[] language sql stable
  return (select coalesce(array_agg(distinct a.organisation_id), '{}') from access.my_appointments() a where a.function = 'editor');
revoke execute on function access.my_editing() from public;
grant execute on function access.my_editing() to lichtketen_app;

create policy read on signals.framework for select to lichtketen_app
  using (region = access.my_region() and (select access.my_functions()) <> '{}');
create policy written on signals.framework for insert to lichtketen_app with check (region = access.my_region()
  and written_by = access.actor() and current and organisation_id = any ((select access.my_editing())::text[]));
create policy replaced on signals.framework for update to lichtketen_app
  using (region = access.my_region() and current and organisation_id = any ((select access.my_editing())::text[]))
  with check (not current);
