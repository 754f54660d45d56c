-- People: who is here, what they were given, who reported to whom on a day; and how they sign in.

create table manent.organisation (
  org_id     text primary key,
  name       text not null,
  founded_at timestamptz not null
);

create table manent.person (
  org_id      text not null,
  person      text not null,
  name        text not null,
  time_zone   text not null,
  joined_at   timestamptz not null,
  -- When they chose a password and came in; null while the invitation is open.
  accepted_at timestamptz,
  primary key (org_id, person)
);
create index person_by_name on manent.person (org_id, lower(name), person);

-- Apart from the person, because an address is for sending mail and for the person alone.
create table manent.person_contact (
  org_id text not null,
  person text not null,
  email  text not null,
  primary key (org_id, person)
);
create unique index person_contact_email on manent.person_contact (org_id, lower(email));

create table manent.person_role (
  org_id     text not null,
  person     text not null,
  role       text not null check (role in ('owner', 'hr-partner', 'director', 'product-lead')),
  granted_at timestamptz not null,
  primary key (org_id, person, role)
);

-- Both days belong to the line; null: until further notice. The lines of one person never overlap.
create table manent.reporting_line (
  org_id   text not null,
  person   text not null,
  manager  text not null,
  from_day date not null,
  to_day   date check (to_day >= from_day),
  primary key (org_id, person, from_day)
);
create index reporting_line_manager on manent.reporting_line (org_id, manager, from_day);

-- Which streams are about a person, and what each is, so that one page can tell their story.
create table manent.person_stream (
  org_id text not null,
  person text not null,
  stream text not null,
  about  text not null,
  primary key (org_id, person, stream)
);

-- The open invitation of a person, if any: a newer one takes the place of the older. Only a digest of the link is kept.
create table manent.invitation (
  org_id     text not null,
  person     text not null,
  token_hash text not null,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  primary key (org_id, person)
);
create unique index invitation_token on manent.invitation (token_hash);

-- The one-time link that founds the first organisation. It belongs to the installation: there is no organisation yet.
create table manent.setup_token (
  token_hash text primary key,
  made_at    timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['organisation', 'person', 'person_contact', 'person_role', 'reporting_line', 'person_stream', 'invitation'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
  end loop;
  foreach t in array array['organisation', 'person', 'person_role', 'reporting_line'] loop
    execute format('create policy reader on manent.%I for select to manent_read using (org_id = manent.app_org())', t);
    execute format('grant select on manent.%I to manent_read', t);
  end loop;
end $$;

create policy reader on manent.person_contact for select to manent_read
  using (org_id = manent.app_org() and person = manent.app_person());
-- Written out instead of may_read(): a person's page looks at hundreds of these rows, and a plain subquery costs a tenth.
create policy reader on manent.person_stream for select to manent_read
  using (org_id = manent.app_org() and (stream = person or exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = person_stream.stream)));
grant select on manent.person_contact, manent.person_stream to manent_read;

alter table manent.setup_token enable row level security;
create policy writer on manent.setup_token to manent_write using (true) with check (true);
grant select, insert, delete on manent.setup_token to manent_write;

-- A person as others see them, or null for an id that is nobody's.
create function manent.person_view(id text) returns json language sql stable parallel safe
  as $$ select json_build_object('id', p.person, 'name', p.name) from manent.person p
    where p.org_id = manent.app_org() and p.person = id $$;
grant execute on function manent.person_view(text) to manent_read, manent_write;

-- Sign-in: the tables that better-auth 1.7.6 wants, under its own names. A user is one person of one organisation.
create table auth."user" (
  "id"            text not null primary key,
  "name"          text not null,
  "email"         text not null unique,
  "emailVerified" boolean not null,
  "image"         text,
  "createdAt"     timestamptz not null default current_timestamp,
  "updatedAt"     timestamptz not null default current_timestamp,
  "organisation"  text not null,
  "person"        text not null unique
);

create table auth."session" (
  "id"        text not null primary key,
  "expiresAt" timestamptz not null,
  "token"     text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId"    text not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id"                    text not null primary key,
  "accountId"             text not null,
  "providerId"            text not null,
  "userId"                text not null references auth."user" ("id") on delete cascade,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope"                 text,
  "password"              text,
  "createdAt"             timestamptz not null default current_timestamp,
  "updatedAt"             timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id"         text not null primary key,
  "identifier" text not null,
  "value"      text not null,
  "expiresAt"  timestamptz not null,
  "createdAt"  timestamptz not null default current_timestamp,
  "updatedAt"  timestamptz not null default current_timestamp
);
create index "verification_identifier_idx" on auth."verification" ("identifier");

-- Tries by address and by account, counted here so that all processes share one count. Keys are digests.
create table auth.attempt (
  key         text primary key,
  tries       integer not null,
  window_ends timestamptz not null
);
create index attempt_age on auth.attempt (window_ends);

-- Signs the session cookie. In the database, so that all processes know it; made by the first that starts.
create table auth.cookie_secret (
  only_row boolean primary key default true check (only_row),
  secret   text not null
);

-- Who a session belongs to, in one question. It sees roles that the sign-in role itself may not.
create function auth.viewer_of_session(asked text)
  returns table (organisation text, person text, roles text[], seconds_left integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u."organisation", u."person",
      array(select r.role from manent.person_role r where r.org_id = u."organisation" and r.person = u."person" order by r.role),
      extract(epoch from s."expiresAt" - current_timestamp)::integer
    from auth."session" s join auth."user" u on u."id" = s."userId"
    where s."token" = asked and s."expiresAt" > current_timestamp
  $$;
revoke execute on function auth.viewer_of_session(text) from public;
grant execute on function auth.viewer_of_session(text) to manent_auth;

-- Makes the account of a person, or gives it another password, in the transaction of the change that lets them in. The
-- rows are those that the sign-in library would write. False: the address signs somebody else in.
create function manent.open_account(who text, display text, address text, password_hash text)
  returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  account_of text;
begin
  insert into auth."user" ("id", "name", "email", "emailVerified", "organisation", "person")
    values (gen_random_uuid()::text, display, lower(address), true, manent.app_org(), who)
    on conflict do nothing;
  select u."id" into account_of from auth."user" u
    where u."person" = who and u."organisation" = manent.app_org() and u."email" = lower(address);
  if account_of is null then
    return false;
  end if;
  if password_hash is not null then
    update auth."account" set "password" = password_hash, "updatedAt" = current_timestamp
      where "userId" = account_of and "providerId" = 'credential';
    if not found then
      insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
        values (gen_random_uuid()::text, account_of, 'credential', account_of, password_hash, current_timestamp);
    end if;
  end if;
  return true;
end $$;
revoke execute on function manent.open_account(text, text, text, text) from public;
grant execute on function manent.open_account(text, text, text, text) to manent_write;
