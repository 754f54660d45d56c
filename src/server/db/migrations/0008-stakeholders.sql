-- Stakeholder asks: who is asked each week about a KPI, what came of each week, and the answers until the week closes.

-- An NPS is a scale of its own beside the 0-10 mean.
alter table manent.kpi drop constraint kpi_unit_check;
alter table manent.kpi add constraint kpi_unit_check check (unit in ('points', 'percent', 'count', 'score', 'nps'));

create table manent.stakeholder_ask (
  org_id     text not null,
  id         text not null,
  kpi        text not null,
  time_zone  text not null,
  started_at timestamptz not null,
  stopped_at timestamptz,
  -- When the next week's question is due.
  next_at    timestamptz not null,
  primary key (org_id, id)
);
-- One ask at a time about a KPI.
create unique index stakeholder_ask_kpi on manent.stakeholder_ask (org_id, kpi) where stopped_at is null;
create index stakeholder_ask_kpi_all on manent.stakeholder_ask (org_id, kpi, started_at desc);
create index stakeholder_ask_due on manent.stakeholder_ask (next_at) where stopped_at is null;

create table manent.stakeholder (
  org_id      text not null,
  ask         text not null,
  id          text not null,
  name        text not null,
  listed_at   timestamptz not null,
  unlisted_at timestamptz,
  because     text check (because in ('removed', 'left')),
  primary key (org_id, ask, id)
);

-- Apart from the name, because an address is for sending mail and nothing else. The row goes when the person leaves the list.
create table manent.stakeholder_contact (
  org_id text not null,
  ask    text not null,
  id     text not null,
  email  text not null,
  primary key (org_id, ask, id)
);
create unique index stakeholder_contact_email on manent.stakeholder_contact (org_id, ask, lower(email));

-- One week. `scores` is there from the close on, from low to high: the order tells nothing of who or when.
create table manent.stakeholder_round (
  org_id      text not null,
  ask         text not null,
  week        date not null,
  opened_at   timestamptz not null,
  remind_at   timestamptz not null,
  closes_at   timestamptz not null,
  reminded_at timestamptz,
  closed_at   timestamptz,
  asked       integer not null,
  answered    integer,
  outcome     text check (outcome in ('scored', 'listed', 'insufficient')),
  value       double precision,
  low         double precision,
  high        double precision,
  scores      jsonb,
  primary key (org_id, ask, week)
);
create index stakeholder_round_open on manent.stakeholder_round (closes_at) where closed_at is null;
create index stakeholder_round_remind on manent.stakeholder_round (remind_at) where closed_at is null and reminded_at is null;

-- What was written beside the answers of a closed week, without a name, in alphabetical order.
create table manent.stakeholder_comment (
  org_id  text not null,
  ask     text not null,
  week    date not null,
  place   smallint not null,
  comment text not null,
  primary key (org_id, ask, week, place)
);

-- Answers of an open week, so that they can be changed. They are deleted when the week closes: nothing keeps who said what.
create table manent.stakeholder_answer (
  org_id      text not null,
  ask         text not null,
  week        date not null,
  stakeholder text not null,
  score       smallint not null check (score between 0 and 10),
  comment     text not null,
  primary key (org_id, ask, week, stakeholder)
);

-- Links in mails. Only digests are kept.
create table manent.stakeholder_link (
  org_id      text not null,
  token_hash  text not null,
  ask         text not null,
  stakeholder text not null,
  week        date not null,
  expires_at  timestamptz not null,
  primary key (org_id, token_hash)
);
create unique index stakeholder_link_token on manent.stakeholder_link (token_hash);
create index stakeholder_link_age on manent.stakeholder_link (org_id, expires_at);

-- Which mails have left, so that a job that is tried again sends none twice.
create table manent.stakeholder_notice (
  org_id      text not null,
  ask         text not null,
  week        date not null,
  stakeholder text not null,
  kind        text not null check (kind in ('ask', 'remind')),
  primary key (org_id, ask, week, stakeholder, kind)
);

do $$
declare t text;
begin
  foreach t in array array['stakeholder_ask', 'stakeholder', 'stakeholder_contact', 'stakeholder_round', 'stakeholder_comment', 'stakeholder_answer', 'stakeholder_link', 'stakeholder_notice'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
  end loop;
end $$;

-- Readers see the ask, the names and the closed weeks of a KPI that they may see; addresses, links and single answers are closed.
create policy reader on manent.stakeholder_ask for select to manent_read
  using (org_id = manent.app_org() and kpi in (select r.stream from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream like 'kpi\_%'));
create policy reader on manent.stakeholder for select to manent_read
  using (org_id = manent.app_org() and ask in (select a.id from manent.stakeholder_ask a where a.org_id = manent.app_org()));
create policy reader on manent.stakeholder_round for select to manent_read
  using (org_id = manent.app_org() and ask in (select a.id from manent.stakeholder_ask a where a.org_id = manent.app_org()));
-- Words are for those who read all of the KPI: a product lead sees figures only.
create policy reader on manent.stakeholder_comment for select to manent_read
  using (org_id = manent.app_org() and ask in (select a.id from manent.stakeholder_ask a
    join manent.stream_reader r on r.org_id = a.org_id and r.stream = a.kpi
    where a.org_id = manent.app_org() and r.person = manent.app_person() and r.level = 'all'));
grant select on manent.stakeholder_ask, manent.stakeholder, manent.stakeholder_round, manent.stakeholder_comment to manent_read;
