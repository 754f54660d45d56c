-- The language linter: how each rule is taken in an organisation, and the wordings that plans keep against one. No words of
-- what was linted are anywhere in the first two tables.

-- What one person added to the counters of one rule, with what they added on the last day: nobody can flood them.
create table manent.language_count (
  org_id      text not null,
  rule        text not null,
  person      text not null,
  shown       integer not null check (shown >= 0),
  wrong       integer not null check (wrong >= 0 and wrong <= shown),
  day         date not null,
  shown_today integer not null,
  wrong_today integer not null,
  primary key (org_id, rule, person)
);

-- Which findings a person has called wrong, so that each counts once: a digest over the finding and the person, which
-- neither tells the words nor can be matched with another person's.
create table manent.language_verdict (
  org_id text not null,
  rule   text not null,
  person text not null,
  digest text not null,
  primary key (org_id, rule, person, digest)
);

-- Rules that were ever lowered here, as the organisation's stream tells it.
create table manent.language_rule (
  org_id      text not null,
  rule        text not null,
  state       text not null check (state in ('hint', 'active')),
  since       timestamptz not null,
  -- The counts on which it was lowered; null once erased.
  lowered     jsonb,
  restored_by text,
  restored_at timestamptz,
  reason      text,
  primary key (org_id, rule)
);

create table manent.plan_wording (
  org_id           text not null,
  plan             text not null,
  n                integer not null,
  -- What is kept; null once erased, and then it keeps nothing.
  wording          jsonb,
  -- Why; null once erased.
  reason           jsonb,
  criteria_version integer not null,
  person           text not null,
  at               timestamptz not null,
  primary key (org_id, plan, n)
);

do $$
declare t text;
begin
  foreach t in array array['language_count', 'language_verdict', 'language_rule', 'plan_wording'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
  end loop;
end $$;

create policy reader on manent.language_rule for select to manent_read using (org_id = manent.app_org());
create policy reader on manent.plan_wording for select to manent_read using (org_id = manent.app_org() and manent.may_read(plan));
grant select on manent.language_rule, manent.plan_wording to manent_read;

-- The counters of the viewer's organisation, added up: who called a rule wrong is nobody's to read.
create function manent.language_tally()
  returns table (rule text, shown integer, wrong integer, people integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.rule, sum(c.shown)::integer, sum(c.wrong)::integer, (count(*) filter (where c.wrong > 0))::integer
    from manent.language_count c where c.org_id = manent.app_org() group by c.rule
  $$;
revoke execute on function manent.language_tally() from public;
grant execute on function manent.language_tally() to manent_read, manent_write;
