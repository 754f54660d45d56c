-- API tokens: a member's way in for a script, kept as a digest, and the last day on which each was used.

create table manent.api_token (
  org_id     text not null,
  id         text not null,
  person     text not null,
  -- Null once erased.
  name       text,
  scopes     text[] not null,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  primary key (org_id, id)
);
create index api_token_person on manent.api_token (org_id, person, made_at desc, id);

-- Apart from the token, because nobody has to see it but the door: SHA-256 of the value in base64url. Once erased there is no row,
-- and the token opens nothing.
create table manent.api_token_digest (
  org_id text not null,
  token  text not null,
  digest text not null,
  primary key (org_id, token)
);
create unique index api_token_by_digest on manent.api_token_digest (digest);

-- Not a read table: using a token is no event.
create table manent.api_token_use (
  org_id text not null,
  token  text not null,
  person text not null,
  day    date not null,
  primary key (org_id, token)
);

do $$
declare t text;
begin
  foreach t in array array['api_token', 'api_token_digest', 'api_token_use'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
  end loop;
  foreach t in array array['api_token', 'api_token_use'] loop
    execute format('create policy reader on manent.%I for select to manent_read using (org_id = manent.app_org() and person = manent.app_person())', t);
    execute format('grant select on manent.%I to manent_read', t);
  end loop;
end $$;

-- Whose token a digest is at a moment, in one question. Without an account there is nobody to act as.
create function auth.bearer_of_digest(asked text, at timestamptz)
  returns table (organisation text, person text, roles text[], token text, scopes text[], used_today boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select t.org_id, t.person,
      array(select r.role from manent.person_role r where r.org_id = t.org_id and r.person = t.person order by r.role),
      t.id, t.scopes, exists (select from manent.api_token_use u where u.org_id = t.org_id and u.token = t.id and u.day = (at at time zone 'UTC')::date)
    from manent.api_token_digest d join manent.api_token t on t.org_id = d.org_id and t.id = d.token
      join auth."user" a on a."organisation" = t.org_id and a."person" = t.person
    where d.digest = asked and t.expires_at > at
  $$;

-- Notes the day (UTC) on which a token was used; one that was revoked in the meantime leaves nothing.
create function auth.note_token_use(used text, at timestamptz)
  returns void language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into manent.api_token_use (org_id, token, person, day)
      select t.org_id, t.id, t.person, (at at time zone 'UTC')::date from manent.api_token t where t.id = used
      on conflict (org_id, token) do update set day = excluded.day
  $$;
revoke execute on function auth.bearer_of_digest(text, timestamptz), auth.note_token_use(text, timestamptz) from public;
grant execute on function auth.bearer_of_digest(text, timestamptz), auth.note_token_use(text, timestamptz) to manent_auth;
