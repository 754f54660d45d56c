-- Signals of more rules than two: what they are about where they read no KPI, how much they weigh, and what a person did with them.

alter table manent.trigger drop constraint trigger_rule_check;
alter table manent.trigger add constraint trigger_rule_check check (rule ~ '^[RS][0-9]{1,3}$');
alter table manent.trigger alter column kpi drop not null;
alter table manent.trigger alter column opinion drop not null;
alter table manent.trigger alter column back_test drop not null;
alter table manent.trigger
  add column about_kind text,
  add column about_id text,
  -- It speaks of a coaching 1on1: for the two alone.
  add column private boolean not null default false,
  add column weight double precision not null default 0,
  add column snoozed_until timestamptz,
  add column snooze_reason text,
  add column agenda_meeting text,
  add column agenda_item text,
  add column dismissed_as text check (dismissed_as in ('false-alarm', 'known-cause', 'handled', 'wrong-data', 'other')),
  add column dismissed_reason text,
  add constraint trigger_about_something check ((kpi is null) <> (about_id is null));

-- What rebuilding gives for the two rules that could fire before: size times confirmation.
update manent.trigger set weight =
  (case rule when 'R4' then shortfall / threshold else 1 + shortfall / expected end)
  * (case opinion ->> 'verdict' when 'confirmed' then 1 when 'slow-drift' then 1 when 'not-enough-history' then 0.75 else 0.5 end);
-- A disclosure is base64url of [salt, name, value].
update manent.trigger t set dismissed_as = 'other', dismissed_reason = (
  select convert_from(decode(rpad(translate(p.disclosure, '-_', '+/'), (4 * ceil(length(p.disclosure) / 4.0))::integer, '='), 'base64'), 'utf8')::jsonb -> 2 ->> 'reason'
  from manent.event e join manent.event_part p using (org_id, stream, n)
  where e.org_id = t.org_id and e.stream = t.id and e.type = 'trigger.dismissed' and p.name = 'reason' limit 1)
  where state = 'dismissed';

drop index manent.trigger_once;
-- A rule fires once on a reading of a KPI, or on a meeting, week or day of what it is about.
create unique index trigger_once on manent.trigger (org_id, (coalesce(kpi, about_id)), rule, reading);
create index trigger_about on manent.trigger (org_id, about_id, rule) where about_id is not null;

-- What the one who answers a signal believes lies behind it: for the two, not for those who are told of a missed deadline.
create table manent.trigger_diagnosis (
  org_id  text not null,
  trigger text not null,
  cause   text not null check (cause in ('skill', 'scope', 'confidence', 'politics', 'clarity')),
  words   text not null,
  at      timestamptz not null,
  primary key (org_id, trigger)
);
alter table manent.trigger_diagnosis enable row level security;
create policy writer on manent.trigger_diagnosis to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org());
grant select, insert, update, delete on manent.trigger_diagnosis to manent_write;
grant select on manent.trigger_diagnosis to manent_read;
create policy reader on manent.trigger_diagnosis for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = trigger_diagnosis.trigger and r.level = 'all'));

-- The topic that a person gave an agenda item, and the signal that it is about.
alter table manent.meeting_agenda add column topic text, add column trigger text;
