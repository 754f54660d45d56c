-- Roles belong to the whole server, so they may be there already: made by another database of the same server, or by an
-- administrator for a login that may not create roles itself. They own nothing but what is said here.
do $$
declare
  role_name text;
  -- From 16 on, who makes a role may hand it out and yet not act as it.
  acting text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  foreach role_name in array array['manent_read', 'manent_write', 'manent_auth', 'manent_jobs'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin nosuperuser nocreatedb nocreaterole nobypassrls', role_name);
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end;
    if not pg_has_role(current_user, role_name, acting) then
      execute format('grant %I to %I', role_name, current_user);
    end if;
  end loop;
end
$$;

revoke create on schema public from public;

-- The product's tables. Each migration that makes one says who may do what with it.
create schema if not exists manent;
grant usage on schema manent to manent_read, manent_write;
grant select on manent.migration to manent_read, manent_write;
-- Functions are open to everyone by default; here only what a migration grants.
alter default privileges in schema manent revoke execute on functions from public;

-- Accounts, passwords and sessions: the sign-in library's, behind a role that sees nothing else.
create schema auth;
grant usage on schema auth to manent_auth;
alter default privileges in schema auth grant select, insert, update, delete on tables to manent_auth;
alter default privileges in schema auth grant usage on sequences to manent_auth;

-- The job queue makes and keeps its own tables. Its register of migrations is made here, as it would make it itself,
-- because it would else need the right to create schemas.
create schema graphile_worker authorization manent_jobs;
create table graphile_worker.migrations (
  id int primary key,
  ts timestamptz default now() not null,
  breaking boolean default false not null
);
alter table graphile_worker.migrations owner to manent_jobs;

-- Whom a connection works for, for the row-level security of every table. An unset name gives null, and null sees nothing.
create function manent.app_org() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.org', true), '') $$;
create function manent.app_person() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '') $$;
grant execute on function manent.app_org(), manent.app_person() to manent_read, manent_write;

-- Queues a job in the transaction of the change that asks for it. The queue's tables stay closed to the writer.
create function manent.enqueue_job(task text, payload json, job_key text default null, run_at timestamptz default null)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin perform graphile_worker.add_job(task, payload, job_key => enqueue_job.job_key, run_at => enqueue_job.run_at); end $$;
grant create on schema manent to manent_jobs;
alter function manent.enqueue_job(text, json, text, timestamptz) owner to manent_jobs;
revoke create on schema manent from manent_jobs;
revoke execute on function manent.enqueue_job(text, json, text, timestamptz) from public;
grant execute on function manent.enqueue_job(text, json, text, timestamptz) to manent_write;
