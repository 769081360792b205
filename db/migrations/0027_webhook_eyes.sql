-- An address outside the house hears what happens at a desk when two administrators agreed, as a desk is given to a partner
-- system (X-01, A-03); until then nothing is sent to it, no test either. And who manages webhooks hears before one ends.
alter table access.webhook no force row level security;
-- What one person let in before waits for another.
update access.webhook set verified_on = null;
alter table access.webhook force row level security;
alter table access.webhook
  add column confirmed_by uuid references access.person,
  -- How many days before its last day the administrators were told last.
  add column told_days smallint check (told_days in (30, 7)),
  add check (confirmed_by <> registered_by),
  add check (verified_on is null or confirmed_by is not null);

grant select (confirmed_by), update (confirmed_by) on access.webhook to lichtketen_app;
grant update (told_days) on access.webhook to lichtketen_jobs;

-- Another administrator than the one who registered it confirms it, in the own name, and nobody undoes that.
create function access.guard_webhook() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.confirmed_by is distinct from old.confirmed_by
      and (old.confirmed_by is not null or new.confirmed_by is distinct from access.actor()) then
    raise insufficient_privilege using message = 'only another administrator confirms, and nobody undoes';
  end if;
  return new;
end
$$;
create trigger guard before update of confirmed_by on access.webhook for each row execute function access.guard_webhook();
revoke execute on function access.guard_webhook() from public;
