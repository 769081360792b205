-- Database roles: least privilege each. Run once per cluster as a role that may create roles; safe to run again.
-- Nobody logs in as app, auth, jobs or reader: the runtime log-in takes one of the first three per transaction (SET LOCAL ROLE).
do $$
declare
  role_name text;
begin
  foreach role_name in array array['lichtketen_app', 'lichtketen_auth', 'lichtketen_jobs', 'lichtketen_reader'] loop
    begin
      execute format('create role %I nologin noinherit', role_name);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  begin
    create role lichtketen_runtime login noinherit;
  exception when duplicate_object or unique_violation then null;
  end;
end
$$;

grant lichtketen_app, lichtketen_auth, lichtketen_jobs to lichtketen_runtime;
