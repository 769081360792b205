-- What is restricted (AVG 18) goes to nobody else: also not by a hand-over that was offered before, or a link to one. And a
-- partner system knows of its webhooks with the scope for it alone.

-- A share that waited for an answer does not open either.
create function signals.guard_share() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.active and not old.active and signals.is_restricted(new.signal_id) then
    raise insufficient_privilege using message = 'what is restricted goes to nobody else';
  end if;
  return new;
end
$$;
revoke execute on function signals.guard_share() from public;
grant execute on function signals.is_restricted(uuid) to lichtketen_jobs;
create trigger guard before update of active on signals.share for each row execute function signals.guard_share();

create policy not_restricted on signals.receiver_link as restrictive for insert to lichtketen_app with check (
  not exists (select from signals.handover h where h.id = handover_id and signals.is_restricted(h.signal_id)));

grant create on schema signals to lichtketen_reader;
set local role lichtketen_reader;
-- As before, and a restriction ends a reading at once; what a link leads to is then as if it never was.
create or replace function signals.open_link(wanted bytea, code bytea, session bytea) returns table (handover_id uuid, first boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_link record;
begin
  select l.id, l.handover_id, l.code_hash, l.session_hash, l.opened_at into found_link
    from signals.receiver_link l join signals.handover h on h.id = l.handover_id
    where l.token_hash = wanted and l.region = access.my_region() and access.actor_kind() = 'receiver'
      and l.withdrawn_at is null and l.wrong < 10 and not signals.is_restricted(h.signal_id)
      and case when l.opened_at is null then l.expires_at > access.moment() and h.state in ('offered', 'accepted', 'noAnswer')
        else l.opened_at > access.moment() - interval '30 minutes' end
    for update of l;
  if found_link.code_hash is distinct from code then
    update signals.receiver_link l set wrong = l.wrong + 1 where l.id = found_link.id;
    return;
  end if;
  if found_link.opened_at is not null and found_link.session_hash is distinct from session then
    return;
  end if;
  update signals.receiver_link l set opened_at = access.moment(), session_hash = session
    where l.id = found_link.id and l.opened_at is null;
  handover_id := found_link.handover_id;
  first := found_link.opened_at is null;
  return next;
end
$$;
create or replace function signals.linked_handover() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.handover_id from signals.receiver_link l join signals.handover h on h.id = l.handover_id
  where access.actor_kind() = 'receiver' and l.handover_id = nullif(current_setting('app.handover', true), '')::uuid
    and l.region = access.my_region() and l.withdrawn_at is null and l.opened_at > access.moment() - interval '30 minutes'
    and not signals.is_restricted(h.signal_id) limit 1
$$;
reset role;
revoke create on schema signals from lichtketen_reader;

create policy system_knows on access.webhook as restrictive for select to lichtketen_app using (
  (select access.actor_kind()) is distinct from 'client' or 'webhooks.herhalen' = any ((select access.client_scopes())::text[]));
