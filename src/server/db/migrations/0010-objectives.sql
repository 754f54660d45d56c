-- Objectives of a quarter with their key results. Titles and numbers are for everyone in the organisation; the words beside a
-- check-in are for those who answer for it; that somebody is behind is for nobody but the engine and the signal that it makes.

create table manent.objective (
  org_id           text not null,
  id               text not null,
  title            text not null,
  quarter          text not null,
  owner            text not null,
  team             text not null,
  cross_functional boolean not null,
  time_zone        text not null,
  state            text not null check (state in ('drafted', 'active', 'closed')),
  score            double precision,
  closed_by        text,
  closed_at        timestamptz,
  -- How often its words, its score and those of its key results were corrected.
  corrections      integer not null default 0,
  next_at          timestamptz,
  primary key (org_id, id)
);
create index objective_quarter on manent.objective (org_id, quarter, team, id);
create index objective_owner on manent.objective (org_id, owner);
create index objective_due on manent.objective (next_at) where state = 'active';

create table manent.key_result (
  org_id       text not null,
  objective    text not null,
  key          text not null,
  place        integer not null,
  title        text not null,
  unit         text,
  start_value  double precision not null,
  target_value double precision not null,
  owner        text not null,
  kpi          text,
  dropped      boolean not null default false,
  score        double precision,
  primary key (org_id, objective, key)
);
create index key_result_owner on manent.key_result (org_id, owner);

create table manent.key_result_check_in (
  org_id      text not null,
  objective   text not null,
  n           integer not null,
  key         text not null,
  on_day      date not null,
  -- Null where the value is read from a KPI.
  value       double precision,
  confidence  integer not null,
  recorded_at timestamptz not null,
  corrected   boolean not null default false,
  primary key (org_id, objective, n)
);
create index key_result_check_in_latest on manent.key_result_check_in (org_id, objective, key, on_day desc, n desc);

-- Words beside a check-in, or beside the score (n of its event).
create table manent.objective_note (
  org_id    text not null,
  objective text not null,
  n         integer not null,
  note      text not null,
  primary key (org_id, objective, n)
);

-- What a commitment is for. It is told where the commitment is told, and nowhere else.
create table manent.commitment_link (
  org_id     text not null,
  commitment text not null,
  objective  text not null,
  key        text,
  primary key (org_id, commitment)
);
create index commitment_link_objective on manent.commitment_link (org_id, objective);

do $$
declare t text;
begin
  foreach t in array array['objective', 'key_result', 'key_result_check_in', 'objective_note', 'commitment_link'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
  end loop;
  foreach t in array array['objective', 'key_result', 'key_result_check_in'] loop
    execute format('create policy reader on manent.%I for select to manent_read using (org_id = manent.app_org())', t);
  end loop;
end $$;

create policy reader on manent.objective_note for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = objective_note.objective and r.level = 'all'));
create policy reader on manent.commitment_link for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = commitment_link.commitment));
grant select on manent.objective, manent.key_result, manent.key_result_check_in, manent.objective_note, manent.commitment_link to manent_read;
