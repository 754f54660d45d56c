-- Plans as they are read: made from the events of their streams and nothing else.

create table manent.plan (
  org_id          text not null,
  id              text not null,
  kind            text not null check (kind in ('turnaround', 'formal')),
  goal            text not null,
  subject         text not null,
  manager         text not null,
  director        text not null,
  hr_partner      text not null,
  product_lead    text not null,
  series          text,
  trigger_id      text,
  trigger_reading jsonb,
  kpis            jsonb not null,
  stakeholder_kpi text,
  baselines       jsonb not null,
  windows         jsonb not null,
  starts_on       date not null,
  ends_on         date not null,
  policy_version  integer not null,
  opened_at       timestamptz not null,
  criteria_version integer not null,
  -- Set by plan.extended: when it was to end after it, by whom, why.
  extension       jsonb,
  closed          boolean not null,
  -- Set by plan.closed: the outcome, the computed proposal, who, when, why, and where its entry stands.
  decision        jsonb,
  primary key (org_id, id)
);
-- Two plans for one gap would be two bars (S21).
create unique index plan_one_open on manent.plan (org_id, subject) where not closed;
create index plan_series on manent.plan (org_id, series) where series is not null;
create index plan_trigger on manent.plan (org_id, trigger_id) where trigger_id is not null;

-- The five whom a plan names, newest plans first: what a list of plans walks.
create table manent.plan_person (
  org_id    text not null,
  person    text not null,
  plan      text not null,
  place     text not null check (place in ('subject', 'manager', 'director', 'hr-partner', 'product-lead')),
  opened_at timestamptz not null,
  closed    boolean not null,
  primary key (org_id, person, plan)
);
create index plan_person_newest on manent.plan_person (org_id, person, opened_at desc, plan desc);
create index plan_person_open on manent.plan_person (org_id, person, opened_at desc, plan desc) where not closed;
create index plan_person_plan on manent.plan_person (org_id, plan);

create table manent.plan_criteria (
  org_id   text not null,
  plan     text not null,
  version  integer not null,
  n        integer not null,
  -- Null once erased.
  criteria jsonb,
  author   text not null,
  at       timestamptz not null,
  reason   text,
  primary key (org_id, plan, version)
);

create table manent.plan_response (
  org_id    text not null,
  plan      text not null,
  n         integer not null,
  version   integer not null,
  kind      text not null check (kind in ('acknowledged', 'disputed')),
  person    text not null,
  at        timestamptz not null,
  statement text,
  primary key (org_id, plan, n)
);

-- The last word of each signer.
create table manent.plan_sign_off (
  org_id           text not null,
  plan             text not null,
  role             text not null check (role in ('director', 'hr-partner', 'product-lead')),
  n                integer not null,
  state            text not null check (state in ('given', 'refused')),
  statement        text,
  criteria_version integer not null,
  at               timestamptz not null,
  via              text not null,
  primary key (org_id, plan, role)
);

create table manent.plan_blocker (
  org_id    text not null,
  plan      text not null,
  criterion text not null,
  blocker   text not null,
  primary key (org_id, plan, criterion)
);

-- The streams that belong to a plan: its own, and those of what it rests on. What its five may read, and what a packet holds.
create table manent.plan_stream (
  org_id text not null,
  plan   text not null,
  stream text not null,
  primary key (org_id, plan, stream)
);
create index plan_stream_stream on manent.plan_stream (org_id, stream);

do $$
declare t text;
begin
  foreach t in array array['plan', 'plan_person', 'plan_criteria', 'plan_response', 'plan_sign_off', 'plan_blocker', 'plan_stream'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('create policy reader on manent.%I for select to manent_read using (org_id = manent.app_org() and manent.may_read(%s))', t, case t when 'plan' then 'id' else 'plan' end);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
    execute format('grant select on manent.%I to manent_read', t);
  end loop;
end $$;
