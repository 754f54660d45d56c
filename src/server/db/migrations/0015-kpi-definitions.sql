-- The share of dependencies on other teams that were resolved within 48 hours is watched as well (R76).
alter table manent.kpi drop constraint kpi_role_check;
alter table manent.kpi add constraint kpi_role_check check (role in ('velocity', 'predictability', 'blocked', 'dependencies', 'stakeholder', 'other'));

-- Null in each: nothing was agreed on, and the natural limits rest on as many readings as the policy takes.
alter table manent.kpi
  add column floor           double precision,
  add column ceiling         double precision,
  add column baseline_window integer;
