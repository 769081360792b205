-- Run after the migrations, each time: role backup reads every row of every table and changes none. Row level security
-- holds for the owner too, so without this a backup made as the owner would be empty, and nobody would see it.
do $$
declare
  found record;
begin
  for found in select oid::regnamespace as schema from pg_namespace
    where nspname !~ '^pg_' and nspname <> 'information_schema' and pg_has_role(nspowner, 'member')
  loop
    execute format('grant usage on schema %s to lichtketen_backup', found.schema);
    -- Also for the yearly sequences of numbers, which are made while the system runs.
    execute format('alter default privileges in schema %s grant select on sequences to lichtketen_backup', found.schema);
  end loop;

  for found in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and pg_has_role(c.relowner, 'member')
      and not has_table_privilege('lichtketen_backup', c.oid, 'select')
  loop
    execute format('grant select on %s to lichtketen_backup', found.name);
  end loop;

  for found in select c.oid::regclass as name from pg_class c
    where c.relrowsecurity and pg_has_role(c.relowner, 'member')
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup')
  loop
    execute format('create policy backup on %s for select to lichtketen_backup using (true)', found.name);
  end loop;
end
$$;
