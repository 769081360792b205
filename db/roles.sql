-- Database roles: least privilege each. Run before the migrations, as a role that may create roles; safe to run again.
-- Nobody logs in as app, auth, jobs, reader or backup: the runtime log-in takes one of the first three, picture or search per
-- transaction (SET LOCAL ROLE), functions run as reader, and who may read everything for a backup takes backup.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['lichtketen_app', 'lichtketen_auth', 'lichtketen_jobs', 'lichtketen_reader', 'lichtketen_picture', 'lichtketen_search', 'lichtketen_backup', 'lichtketen_runtime'] loop
    continue when exists (select from pg_roles where rolname = role_name);
    begin
      execute format('create role %I %s noinherit', role_name, case role_name when 'lichtketen_runtime' then 'login' else 'nologin' end);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;

  foreach role_name in array array['lichtketen_app', 'lichtketen_auth', 'lichtketen_jobs', 'lichtketen_picture', 'lichtketen_search'] loop
    continue when exists (select from pg_auth_members where roleid = role_name::regrole and member = 'lichtketen_runtime'::regrole);
    execute format('grant %I to lichtketen_runtime', role_name);
  end loop;

  -- An owner who is no superuser gives functions to reader and auth, and takes backup and jobs; inheriting them would undo forced row level security.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    foreach role_name in array array['lichtketen_reader', 'lichtketen_auth', 'lichtketen_backup', 'lichtketen_jobs'] loop
      begin
        execute format('grant %I to current_user %s', role_name,
          case when current_setting('server_version_num')::integer >= 160000 then 'with inherit false, set true' else '' end);
      exception when insufficient_privilege then null;
      end;
    end loop;
  end if;
end
$$;
