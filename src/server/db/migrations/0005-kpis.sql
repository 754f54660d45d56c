-- KPIs and their readings, and the triggers that a rule fired on one of them.

create table manent.kpi (
  org_id     text not null,
  id         text not null,
  name       text not null,
  role       text not null check (role in ('velocity', 'predictability', 'blocked', 'stakeholder', 'other')),
  unit       text not null check (unit in ('points', 'percent', 'count', 'score')),
  direction  text not null check (direction in ('up', 'down')),
  team       text not null,
  owner      text not null,
  target     double precision,
  source     text not null,
  defined_at timestamptz not null,
  primary key (org_id, id)
);
create index kpi_owner on manent.kpi (org_id, owner, team, role);

-- One value for each key of a KPI: a correction takes the place of the value, while the record keeps both.
create table manent.reading (
  org_id   text not null,
  kpi      text not null,
  key      text not null,
  from_day date,
  to_day   date not null,
  value    double precision not null,
  part     double precision,
  whole    double precision,
  primary key (org_id, kpi, key)
);
create index reading_by_day on manent.reading (org_id, kpi, to_day desc, key desc);

create table manent.trigger (
  org_id      text not null,
  id          text not null,
  rule        text not null check (rule in ('R3', 'R4')),
  kpi         text not null,
  -- As it was called when the rule fired: whoever hears of a missed deadline need not see the KPI itself.
  kpi_name    text not null,
  kpi_unit    text not null,
  kpi_team    text not null,
  subject     text not null,
  manager     text,
  reading     text not null,
  value       double precision not null,
  expected    double precision not null,
  shortfall   double precision not null,
  threshold   double precision not null,
  observed_at timestamptz not null,
  opinion     jsonb not null,
  back_test   jsonb not null,
  state       text not null check (state in ('open', 'answered', 'dismissed')),
  clock       text,
  due_at      timestamptz,
  series      text,
  meeting     text,
  plan        text,
  primary key (org_id, id)
);
-- A rule fires once on a reading, whoever records it how often.
create unique index trigger_once on manent.trigger (org_id, kpi, rule, reading);
create index trigger_kpi on manent.trigger (org_id, kpi, observed_at desc, id desc);
create index trigger_open on manent.trigger (org_id, manager) where state = 'open';
create index trigger_unmanned on manent.trigger (org_id, subject) where manager is null;
create index trigger_series on manent.trigger (org_id, series) where series is not null;
create index trigger_clock on manent.trigger (org_id, clock) where clock is not null;

-- Lists start from what the viewer may read, so that they cost the same whatever the size of the organisation.
create index stream_reader_kpi on manent.stream_reader (org_id, person, stream) where stream like 'kpi\_%';
create index stream_reader_trigger on manent.stream_reader (org_id, person, stream) where stream like 'trg\_%';

do $$
declare t text;
begin
  foreach t in array array['kpi', 'reading', 'trigger'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
    execute format('grant select on manent.%I to manent_read', t);
  end loop;
end $$;

-- What may_read asks, written out: a chart reads hundreds of rows, and PostgreSQL cannot inline a function that asks a table.
create policy reader on manent.kpi for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = kpi.id));
-- For readings the set of the viewer's KPIs is asked once a statement and not once a row: a list looks at hundreds of them.
create policy reader on manent.reading for select to manent_read
  using (org_id = manent.app_org() and kpi in (select r.stream from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream like 'kpi\_%'));
create policy reader on manent.trigger for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = trigger.id));
