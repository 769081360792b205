-- A receiver without an account reads a hand-over once, on a page of its own (S-15). The link and the code travel apart, and
-- both are kept as keyed hashes alone. No policy of a signal knows of it: what is shown comes from functions that look at
-- the one hand-over whose link was opened less than half an hour ago; the one policy asks such a function for the question.
-- What says that a signal is restricted comes with the next file.
set local check_function_bodies = off;

create table signals.receiver_link (
  id uuid primary key,
  region text not null references access.region,
  handover_id uuid not null references signals.handover,
  -- Empty once the link is of no use any more.
  token_hash bytea unique,
  code_hash bytea,
  -- The browser that opened it; only that one reads on.
  session_hash bytea,
  made_by uuid not null references access.person,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '72 hours'),
  wrong integer not null default 0,
  opened_at timestamptz,
  withdrawn_at timestamptz
);
create index receiver_link_by_handover on signals.receiver_link (handover_id, made_at desc);
create index receiver_link_to_forget on signals.receiver_link (expires_at) where token_hash is not null;
alter table signals.receiver_link enable row level security;
alter table signals.receiver_link force row level security;

-- The sender sees when it was made and opened; a hash is for the functions below alone.
grant select (id, region, handover_id, made_by, made_at, expires_at, wrong, opened_at, withdrawn_at) on signals.receiver_link to lichtketen_app;
grant insert (id, region, handover_id, token_hash, code_hash, made_by, made_at, expires_at) on signals.receiver_link to lichtketen_app;
grant update (withdrawn_at) on signals.receiver_link to lichtketen_app;
grant select on signals.receiver_link to lichtketen_reader;
grant update (session_hash, wrong, opened_at) on signals.receiver_link to lichtketen_reader;
grant select (expires_at, opened_at, token_hash) on signals.receiver_link to lichtketen_jobs;
grant update (token_hash, code_hash, session_hash) on signals.receiver_link to lichtketen_jobs;

create policy sender on signals.receiver_link for select to lichtketen_app using (region = access.my_region() and exists (
  select from signals.handover h where h.id = handover_id and h.from_desk = any ((select access.my_handling_desks())::text[])));
create policy sender_makes on signals.receiver_link for insert to lichtketen_app with check (region = access.my_region()
  and made_by = access.actor() and exists (select from signals.handover h where h.id = handover_id
    and h.from_desk = any ((select access.my_weighing_desks())::text[])
    and not exists (select from access.desk d where d.id = h.to_desk and d.has_account)));
create policy sender_withdraws on signals.receiver_link for update to lichtketen_app using (region = access.my_region() and exists (
  select from signals.handover h where h.id = handover_id and h.from_desk = any ((select access.my_weighing_desks())::text[])))
  with check (withdrawn_at is not null);
create policy reader on signals.receiver_link to lichtketen_reader using (true) with check (true);
create policy jobs on signals.receiver_link to lichtketen_jobs using (true) with check (true);

-- Opens a link, or goes on in the browser that opened it. A wrong code, a link that was used, withdrawn or has passed, one
-- to a signal that is restricted, and one that never was all give nothing, in this one statement. Ten wrong codes shut a link.
create function signals.open_link(wanted bytea, code bytea, session bytea) returns table (handover_id uuid, first boolean)
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
-- The hand-over whose link the actor opened, while the half hour lasts. A restriction ends a reading at once.
create function signals.linked_handover() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.handover_id from signals.receiver_link l join signals.handover h on h.id = l.handover_id
  where access.actor_kind() = 'receiver' and l.handover_id = nullif(current_setting('app.handover', true), '')::uuid
    and l.region = access.my_region() and l.withdrawn_at is null and l.opened_at > access.moment() - interval '30 minutes'
    and not signals.is_restricted(h.signal_id) limit 1
$$;
create function signals.linked_signal() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.signal_id from signals.handover h where h.id = signals.linked_handover()
$$;
create function signals.handover_at_link() returns setof signals.handover
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.* from signals.handover h where h.id = signals.linked_handover()
$$;
-- The same while the sender waits: then what was given and asked can be read.
create function signals.waiting_at_link() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.id from signals.handover h where h.id = signals.linked_handover() and h.state in ('offered', 'accepted', 'noAnswer')
$$;
create function signals.facts_at_link() returns setof signals.fact
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.* from signals.handover h join signals.share s on s.handover_id = h.id
    join signals.share_item i on i.share_id = s.id join signals.fact f on f.id = i.fact_id and f.signal_id = h.signal_id
  where h.id = signals.waiting_at_link() and s.until >= access.today()
$$;
-- What the receiver does there: read, accept, refuse, answer. Says whether it was done.
create function signals.step_at_link(step text, event uuid, text_id uuid, words bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here record;
begin
  select h.id, h.signal_id, h.to_desk, h.accepted_at, h.state into here from signals.handover h
    where h.id = signals.linked_handover() for update;
  if not found or (case step
      when 'linkRead' then true
      when 'accept' then here.state in ('offered', 'noAnswer') and here.accepted_at is null
      when 'refuse' then here.state in ('offered', 'noAnswer') and here.accepted_at is null and words is not null
      when 'answer' then here.state in ('accepted', 'noAnswer') and here.accepted_at is not null and words is not null
      else false end) is not true then
    return false;
  end if;
  if step <> 'linkRead' then
    update signals.handover h set version = h.version + 1,
      state = case step when 'accept' then 'accepted' when 'refuse' then 'refused' else 'answered' end,
      accepted_at = case step when 'accept' then access.moment() else h.accepted_at end,
      finished_at = case step when 'accept' then null else access.moment() end
    where h.id = here.id;
  end if;
  if words is not null then
    insert into signals.handover_text (id, handover_id, signal_id, kind, sealed, at)
      values (text_id, here.id, here.signal_id, case step when 'refuse' then 'refusal' else 'answer' end, words, access.moment());
  end if;
  insert into signals.event (row_id, signal_id, handover_id, at, kind, detail)
    values (event, here.signal_id, here.id, access.moment(), step, jsonb_build_object('desk', here.to_desk));
  return true;
end
$$;

grant select on signals.share_item to lichtketen_reader;
grant insert on signals.handover_text to lichtketen_reader;
grant update (state, accepted_at, finished_at, version) on signals.handover to lichtketen_reader;
create policy linked on signals.share_item for select to lichtketen_reader using (
  exists (select from signals.share s where s.id = share_id and s.handover_id = (select signals.linked_handover())));
create policy linked on signals.handover_text for select to lichtketen_app using (
  kind = 'question' and handover_id = (select signals.waiting_at_link()));
create policy linked_writes on signals.handover_text for insert to lichtketen_reader with check (
  handover_id = (select signals.linked_handover()) and kind in ('refusal', 'answer') and by_person is null);
create policy linked on signals.handover for update to lichtketen_reader using (id = (select signals.linked_handover()));
create policy linked on signals.event for insert to lichtketen_reader with check (
  handover_id = (select signals.linked_handover()) and by_person is null and kind in ('linkRead', 'accept', 'refuse', 'answer'));
create policy linked on access.dossier_key for select to lichtketen_app using (
  region = access.my_region() and dossier_id = (select signals.linked_signal()));

grant create on schema signals to lichtketen_reader;
alter function signals.open_link(bytea, bytea, bytea) owner to lichtketen_reader;
alter function signals.linked_handover() owner to lichtketen_reader;
alter function signals.linked_signal() owner to lichtketen_reader;
alter function signals.handover_at_link() owner to lichtketen_reader;
alter function signals.facts_at_link() owner to lichtketen_reader;
alter function signals.waiting_at_link() owner to lichtketen_reader;
alter function signals.step_at_link(text, uuid, uuid, bytea) owner to lichtketen_reader;
revoke create on schema signals from lichtketen_reader;
revoke execute on function signals.open_link(bytea, bytea, bytea), signals.linked_handover(), signals.linked_signal(), signals.handover_at_link(),
  signals.facts_at_link(), signals.waiting_at_link(), signals.step_at_link(text, uuid, uuid, bytea) from public;
grant execute on function signals.open_link(bytea, bytea, bytea), signals.linked_signal(), signals.handover_at_link(),
  signals.facts_at_link(), signals.waiting_at_link(), signals.step_at_link(text, uuid, uuid, bytea) to lichtketen_app;
