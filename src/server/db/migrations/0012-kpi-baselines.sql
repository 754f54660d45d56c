-- From which reading on a KPI has a new usual level, by whose decision and why.

create table manent.kpi_baseline (
  org_id   text not null,
  kpi      text not null,
  from_day date not null,
  reason   text not null,
  by       text not null,
  at       timestamptz not null,
  primary key (org_id, kpi, from_day)
);

alter table manent.kpi_baseline enable row level security;
create policy writer on manent.kpi_baseline to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org());
grant select, insert, update, delete on manent.kpi_baseline to manent_write;
grant select on manent.kpi_baseline to manent_read;
-- As for readings: the viewer's KPIs are asked once a statement.
create policy reader on manent.kpi_baseline for select to manent_read
  using (org_id = manent.app_org() and kpi in (select r.stream from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream like 'kpi\_%'));
