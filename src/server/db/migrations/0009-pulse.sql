-- The anonymous pulse. Who answered and what was answered lie in two tables that share a round's name and nothing else; both
-- are written anew, in random order and in one transaction, with each answer, so that neither place nor transaction tells
-- which belong together. Ballots are sealed with a key that is not in the database (docs/decisions/0023).

create table manent.pulse (
  org_id     text not null,
  id         text not null,
  manager    text not null,
  cadence    text not null check (cadence in ('weekly', 'biweekly')),
  time_zone  text not null,
  started_at timestamptz not null,
  stopped_at timestamptz,
  next_at    timestamptz not null,
  primary key (org_id, id)
);
create unique index pulse_manager on manent.pulse (org_id, manager) where stopped_at is null;
create index pulse_due on manent.pulse (next_at) where stopped_at is null;

create table manent.pulse_round (
  org_id      text not null,
  pulse       text not null,
  week        date not null,
  questions   jsonb not null,
  invited     integer not null,
  remind_at   timestamptz not null,
  closes_at   timestamptz not null,
  reminded_at timestamptz,
  closed_at   timestamptz,
  answered    integer,
  outcome     text check (outcome in ('counted', 'too-few', 'lost')),
  counts      jsonb,
  -- R6: whether enough people say that they do not know what is expected. What the rules read.
  unclear_answers  integer,
  unclear_matching integer,
  unclear_fires    boolean,
  primary key (org_id, pulse, week)
);
create index pulse_round_open on manent.pulse_round (closes_at) where closed_at is null;

-- The public half of an open round's key. The private half is a file of the server, destroyed when the round is counted.
create table manent.pulse_key (
  org_id     text not null,
  pulse      text not null,
  week       date not null,
  public_key text not null,
  primary key (org_id, pulse, week)
);

-- Who is invited to an open round, and whether they have answered. No time, no number, no ballot.
create table manent.pulse_seat (
  org_id text not null,
  pulse  text not null,
  week   date not null,
  person text not null,
  spent  boolean not null,
  primary key (org_id, pulse, week, person)
);
create index pulse_seat_person on manent.pulse_seat (org_id, person);

-- Links in mails and from the product's own page. Only digests are kept, until the round is counted.
create table manent.pulse_pass (
  org_id     text not null,
  token_hash text not null,
  pulse      text not null,
  week       date not null,
  person     text not null,
  primary key (org_id, token_hash)
);
create unique index pulse_pass_token on manent.pulse_pass (token_hash);
create index pulse_pass_round on manent.pulse_pass (org_id, pulse, week);

create table manent.pulse_notice (
  org_id text not null,
  pulse  text not null,
  week   date not null,
  person text not null,
  kind   text not null check (kind in ('ask', 'remind')),
  primary key (org_id, pulse, week, person, kind)
);

-- What was answered in an open round: sealed, all of one length. `slot` is random and new with each answer of anyone.
create table manent.pulse_ballot (
  org_id text not null,
  pulse  text not null,
  week   date not null,
  slot   uuid not null,
  sealed bytea not null check (octet_length(sealed) = 256),
  primary key (org_id, pulse, week, slot)
);

do $$
declare t text;
begin
  foreach t in array array['pulse', 'pulse_round', 'pulse_key', 'pulse_seat', 'pulse_pass', 'pulse_notice', 'pulse_ballot'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
  end loop;
end $$;

-- The manager and those who were ever invited see what came of the rounds; each sees their own seat; ballots are closed.
create policy reader on manent.pulse for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = pulse.id));
create policy reader on manent.pulse_round for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = pulse_round.pulse));
create policy reader on manent.pulse_seat for select to manent_read using (org_id = manent.app_org() and person = manent.app_person());
grant select on manent.pulse, manent.pulse_round, manent.pulse_seat to manent_read;
