-- Deadlines, commitments and meetings.

create table manent.clock (
  org_id     text not null,
  id         text not null,
  name       text not null,
  -- The stream that it watches.
  subject    text not null,
  started_at timestamptz not null,
  due_at     timestamptz not null,
  state      text not null check (state in ('running', 'met', 'missed', 'answered-late', 'stopped')),
  settled_at timestamptz,
  told       jsonb not null,
  primary key (org_id, id)
);
create index clock_due on manent.clock (due_at, id) where state = 'running';
create index clock_subject on manent.clock (org_id, subject, name);

-- To whom the mail about a missed deadline went, so that a job that runs twice mails once. No projection.
create table manent.clock_notice (
  org_id  text not null,
  clock   text not null,
  person  text not null,
  sent_at timestamptz not null,
  primary key (org_id, clock, person)
);

create table manent.commitment (
  org_id          text not null,
  id              text not null,
  owner           text not null,
  manager         text not null,
  report          text not null,
  record_type     text not null,
  meeting         text,
  series          text,
  plan            text,
  time_zone       text not null,
  action          text not null,
  expected_output text not null,
  escalation      text not null,
  proof_required  boolean not null,
  first_due       date not null,
  due             date not null,
  state           text not null check (state in ('open', 'kept', 'late', 'missed', 'withdrawn')),
  proof           jsonb,
  met_on          date,
  made_at         timestamptz not null,
  primary key (org_id, id)
);
create index commitment_manager on manent.commitment (org_id, manager, state, due, id);
create index commitment_report on manent.commitment (org_id, report, state, due, id);
create index commitment_plan on manent.commitment (org_id, plan, state, due, id) where plan is not null;
create index commitment_meeting on manent.commitment (org_id, meeting) where meeting is not null;
create index commitment_series on manent.commitment (org_id, series) where series is not null;

create table manent.meeting (
  org_id       text not null,
  id           text not null,
  series       text not null,
  number       integer not null,
  manager      text not null,
  report       text not null,
  preset       text not null,
  record_type  text not null,
  plan         text,
  state        text not null check (state in ('scheduled', 'live', 'closed', 'missed', 'cancelled')),
  starts_at    timestamptz not null,
  minutes      integer not null,
  time_zone    text not null,
  sections     jsonb not null,
  agenda_items integer not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  previous     text,
  next         text,
  recap_due_at timestamptz,
  recap_n      integer,
  recap_at     timestamptz,
  recap_late   boolean not null,
  -- Who sent it; they need not acknowledge their own words.
  recap_by     text,
  manager_acknowledged_at timestamptz,
  report_acknowledged_at  timestamptz,
  primary key (org_id, id)
);
create index meeting_manager_open on manent.meeting (org_id, manager, starts_at, id) where state in ('scheduled', 'live');
create index meeting_report_open on manent.meeting (org_id, report, starts_at, id) where state in ('scheduled', 'live');
create index meeting_manager_past on manent.meeting (org_id, manager, starts_at desc, id desc) where state in ('closed', 'missed', 'cancelled');
create index meeting_report_past on manent.meeting (org_id, report, starts_at desc, id desc) where state in ('closed', 'missed', 'cancelled');
create index meeting_plan on manent.meeting (org_id, plan, starts_at, id) where plan is not null;
create index meeting_series on manent.meeting (org_id, series, starts_at);
create index meeting_recap_unsent on manent.meeting (org_id, manager, recap_due_at) where state = 'closed' and recap_at is null;
create index meeting_recap_of_manager on manent.meeting (org_id, manager, recap_at) where recap_at is not null and manager_acknowledged_at is null;
create index meeting_recap_of_report on manent.meeting (org_id, report, recap_at) where recap_at is not null and report_acknowledged_at is null;

-- What only those may read who read all of a meeting: never a product lead.
create table manent.meeting_room (
  org_id  text not null,
  meeting text not null,
  entered jsonb not null,
  notes   text,
  recap   jsonb,
  primary key (org_id, meeting)
);

create table manent.meeting_agenda (
  org_id  text not null,
  meeting text not null,
  item    text not null,
  place   integer not null,
  section text not null,
  text    text not null,
  origin  text not null,
  by      text,
  outcome text not null check (outcome in ('open', 'discussed', 'dropped', 'carried-over')),
  primary key (org_id, meeting, item)
);

create table manent.meeting_correction (
  org_id  text not null,
  meeting text not null,
  n       integer not null,
  by      text not null,
  at      timestamptz not null,
  text    text not null,
  primary key (org_id, meeting, n)
);

-- Who read a performance record without having been in the room.
create table manent.meeting_reading (
  org_id  text not null,
  meeting text not null,
  n       integer not null,
  by      text not null,
  at      timestamptz not null,
  purpose text,
  primary key (org_id, meeting, n)
);

-- Working notes while a meeting is open; the record takes them in when it closes. No projection.
create table manent.meeting_notes_draft (
  org_id  text not null,
  meeting text not null,
  text    text not null,
  version integer not null,
  by      text,
  at      timestamptz,
  primary key (org_id, meeting)
);

-- Lists start from the plans that name the viewer.
create index stream_reader_plan on manent.stream_reader (org_id, person, stream) where stream like 'pln\_%';

do $$
declare t text;
begin
  foreach t in array array['clock', 'clock_notice', 'commitment', 'meeting', 'meeting_room', 'meeting_agenda', 'meeting_correction', 'meeting_reading', 'meeting_notes_draft'] loop
    execute format('alter table manent.%I enable row level security', t);
    execute format('create policy writer on manent.%I to manent_write using (org_id = manent.app_org() or manent.app_org() is null) with check (org_id = manent.app_org())', t);
    execute format('grant select, insert, update, delete on manent.%I to manent_write', t);
  end loop;
  foreach t in array array['clock', 'commitment', 'meeting', 'meeting_room', 'meeting_agenda', 'meeting_correction', 'meeting_reading', 'meeting_notes_draft'] loop
    execute format('grant select on manent.%I to manent_read', t);
  end loop;
  foreach t in array array['meeting_room', 'meeting_agenda', 'meeting_correction'] loop
    execute format('create policy reader on manent.%1$I for select to manent_read
      using (org_id = manent.app_org() and exists (select from manent.stream_reader r
        where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = %1$I.meeting and r.level = ''all''))', t);
  end loop;
end $$;

-- What may_read asks, written out (see 0005). The two of a meeting or a commitment are in its row.
create policy reader on manent.clock for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = clock.subject));
create policy reader on manent.commitment for select to manent_read
  using (org_id = manent.app_org() and (manent.app_person() in (manager, report) or exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = commitment.id)));
create policy reader on manent.meeting for select to manent_read
  using (org_id = manent.app_org() and (manent.app_person() in (manager, report) or exists (select from manent.stream_reader r
    where r.org_id = manent.app_org() and r.person = manent.app_person() and r.stream = meeting.id)));
-- Only the two see who looked.
create policy reader on manent.meeting_reading for select to manent_read
  using (org_id = manent.app_org() and (by = manent.app_person() or exists (select from manent.meeting m
    where m.org_id = meeting_reading.org_id and m.id = meeting_reading.meeting and manent.app_person() in (m.manager, m.report))));
-- What is being typed is not on record yet: it is the two's alone, whoever may read the room once it is closed.
create policy reader on manent.meeting_notes_draft for select to manent_read
  using (org_id = manent.app_org() and exists (select from manent.meeting m
    where m.org_id = meeting_notes_draft.org_id and m.id = meeting_notes_draft.meeting and manent.app_person() in (m.manager, m.report)));
