-- The record: events with their parts, and the Merkle leaves, nodes, checkpoints and receipts made from them.
-- Append-only below the application: the writing role may insert, and triggers stop everyone else, the owner included.

create table manent.event (
  org_id   text not null,
  stream   text not null,
  n        integer not null check (n >= 0),
  -- Order of taking in. Gaps and late commits are expected: the sequencer reads ledger_pending, never a range of pos.
  pos      bigint generated always as identity,
  type     text not null,
  version  smallint not null,
  actor    text not null,
  via      text not null check (via in ('passkey', 'session', 'system')),
  taken_at timestamptz not null,
  refs     jsonb not null,
  primary key (org_id, stream, n)
);
create unique index event_pos on manent.event (org_id, pos);
create index event_actor on manent.event (org_id, actor, pos desc);

create table manent.event_part (
  org_id     text not null,
  stream     text not null,
  n          integer not null,
  name       text not null,
  audience   text not null check (audience in ('parties', 'plan', 'organisation', 'author', 'system')),
  digest     text not null,
  -- The disclosure (RECORD 4): base64url of [salt, name, value]. Null once erased; the digest stays.
  disclosure text,
  primary key (org_id, stream, n, name),
  foreign key (org_id, stream, n) references manent.event (org_id, stream, n)
);

create table manent.ledger_pending (
  org_id text not null,
  pos    bigint not null,
  primary key (org_id, pos)
);

create table manent.ledger_leaf (
  org_id text not null,
  seq    bigint not null check (seq >= 0),
  stream text not null,
  n      integer not null,
  type   text not null,
  at     timestamptz not null,
  bytes  bytea not null,
  hash   bytea not null check (octet_length(hash) = 32),
  primary key (org_id, seq),
  unique (org_id, stream, n)
);

-- Hashes of the perfect subtrees above the leaves: level 1 covers 2 leaves, level k covers 2^k.
create table manent.ledger_node (
  org_id text not null,
  level  smallint not null check (level >= 1),
  idx    bigint not null check (idx >= 0),
  hash   bytea not null check (octet_length(hash) = 32),
  primary key (org_id, level, idx)
);

create table manent.ledger_head (
  org_id  text primary key,
  origin  text not null,
  size    bigint not null,
  last_at timestamptz not null
);

-- One root per size, by key.
create table manent.ledger_checkpoint (
  org_id  text not null,
  size    bigint not null,
  root    bytea not null check (octet_length(root) = 32),
  note    text not null,
  made_at timestamptz not null,
  primary key (org_id, size)
);

-- Which receipts left the house, so that an export carries the right consistency proofs.
create table manent.ledger_receipt (
  org_id  text not null,
  seq     bigint not null,
  size    bigint not null,
  person  text not null,
  channel text not null check (channel in ('mail', 'download')),
  sent_at timestamptz not null,
  primary key (org_id, seq, person, channel)
);

-- A repeated request gets the first answer (DESIGN 4).
create table manent.idempotency (
  org_id   text not null,
  person   text not null,
  key      text not null,
  endpoint text not null,
  request  text not null,
  answer   jsonb,
  made_at  timestamptz not null,
  primary key (org_id, person, key)
);
create index idempotency_age on manent.idempotency (made_at);

create function manent.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'P0001';
end $$;

do $$
declare t text;
begin
  foreach t in array array['event', 'ledger_leaf', 'ledger_node', 'ledger_checkpoint', 'ledger_receipt'] loop
    execute format('create trigger %I_append_only before update or delete on manent.%I for each row execute function manent.refuse_change()', t, t);
    execute format('create trigger %I_no_truncate before truncate on manent.%I for each statement execute function manent.refuse_change()', t, t);
  end loop;
end $$;

-- A part may lose its content (erasure), and nothing else about it may change.
create function manent.only_erase_part() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.disclosure is null and old.disclosure is not null
     and (new.org_id, new.stream, new.n, new.name, new.audience, new.digest)
       = (old.org_id, old.stream, old.n, old.name, old.audience, old.digest) then
    return new;
  end if;
  raise exception 'the record is append-only: % on event_part is refused', tg_op using errcode = 'P0001';
end $$;
create trigger event_part_append_only before update or delete on manent.event_part for each row execute function manent.only_erase_part();
create trigger event_part_no_truncate before truncate on manent.event_part for each statement execute function manent.refuse_change();

grant select, insert on manent.event, manent.event_part, manent.ledger_leaf, manent.ledger_node, manent.ledger_checkpoint, manent.ledger_receipt to manent_write;
grant select, insert, delete on manent.ledger_pending to manent_write;
grant select, insert, update on manent.ledger_head to manent_write;
grant select, insert, update, delete on manent.idempotency to manent_write;

-- Who may read a stream, kept by the projections of the areas (DESIGN 8): `all` reads every part but private ones,
-- `plan` only those meant for the people whom a plan names. Row-level security rests on it.
create table manent.stream_reader (
  org_id text not null,
  person text not null,
  stream text not null,
  level  text not null check (level in ('all', 'plan')),
  primary key (org_id, person, stream)
);
create index stream_reader_stream on manent.stream_reader (org_id, stream);
grant select, insert, update, delete on manent.stream_reader to manent_write;

create function manent.may_read(asked text) returns boolean language sql stable parallel safe
  as $$ select exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = asked) $$;
grant execute on function manent.may_read(text) to manent_read, manent_write;

do $$
declare t text;
begin
  foreach t in array array['event', 'event_part', 'ledger_pending', 'ledger_leaf', 'ledger_node', 'ledger_head', 'ledger_checkpoint', 'ledger_receipt', 'idempotency', 'stream_reader'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
  end loop;
end $$;

-- What may_read() asks, written out: PostgreSQL does not inline a function that asks a table, and a page looks at hundreds of rows.
create policy reader on manent.event for select to manent_read
  using (org_id = manent.app_org() and (stream like 'usr\_%' or stream like 'org\_%'
    or exists (select from manent.stream_reader r
      where r.org_id = event.org_id and r.person = manent.app_person() and r.stream = event.stream)));
create policy reader on manent.event_part for select to manent_read
  using (org_id = manent.app_org() and case audience
    when 'organisation' then true
    when 'plan' then exists (select from manent.stream_reader r
      where r.org_id = event_part.org_id and r.person = manent.app_person() and r.stream = event_part.stream)
    when 'parties' then exists (select from manent.stream_reader r
      where r.org_id = event_part.org_id and r.person = manent.app_person() and r.stream = event_part.stream and r.level = 'all')
    when 'author' then exists (select from manent.event e
      where e.org_id = event_part.org_id and e.stream = event_part.stream and e.n = event_part.n and e.actor = manent.app_person())
    else false end);
-- Leaves, nodes and checkpoints hold opaque ids and digests only; whoever is a member may prove against them.
create policy reader on manent.ledger_leaf for select to manent_read using (org_id = manent.app_org());
create policy reader on manent.ledger_node for select to manent_read using (org_id = manent.app_org());
create policy reader on manent.ledger_head for select to manent_read using (org_id = manent.app_org());
create policy reader on manent.ledger_checkpoint for select to manent_read using (org_id = manent.app_org());
create policy reader on manent.ledger_pending for select to manent_read using (org_id = manent.app_org());
create policy reader on manent.ledger_receipt for select to manent_read using (org_id = manent.app_org() and person = manent.app_person());
-- Who reads what is itself telling (that there is a coaching series, between whom): each sees their own.
create policy reader on manent.stream_reader for select to manent_read using (org_id = manent.app_org() and person = manent.app_person());
grant select on manent.event, manent.event_part, manent.ledger_leaf, manent.ledger_node, manent.ledger_head, manent.ledger_checkpoint,
  manent.ledger_pending, manent.ledger_receipt, manent.stream_reader to manent_read;
