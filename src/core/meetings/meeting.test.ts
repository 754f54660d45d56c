import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { clockStream } from '../clocks/clock.ts';
import { commitmentStream } from '../commitments/commitment.ts';
import type { DecisionContext } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import { isId, type PersonId } from '../kernel/id.ts';
import { formatDate, formatInstant } from '../kernel/schema.ts';
import type { Decision } from '../kernel/result.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { PresetName } from '../policy/preset.ts';
import { PureRecord, countingIds, namedId } from '../../../test/decisions/pure-record.ts';
import { acknowledgeRecap } from './acknowledge-recap.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import type { CommitmentDraft } from './close-gate.ts';
import { closeMeeting } from './close-meeting.ts';
import { correctRecap } from './correct-recap.ts';
import { enterSection } from './enter-section.ts';
import { meetingStream } from './meeting.ts';
import { missMeeting } from './miss-meeting.ts';
import { moveMeeting } from './move-meeting.ts';
import { noteReading } from './note-reading.ts';
import { publishRecap } from './publish-recap.ts';
import { seriesStream } from './series.ts';
import { settleAgendaItem } from './settle-agenda-item.ts';
import { startMeeting } from './start-meeting.ts';
import { startSeries } from './start-series.ts';

const manager = namedId('person', 'manager');
const report = namedId('person', 'report');
const stranger = namedId('person', 'stranger');
const zone = 'America/St_Johns';

/** A pair with a series, acting by hand in memory. */
class Pair {
  readonly record = new PureRecord();
  readonly newId = countingIds();
  readonly series = namedId('series', 's');
  now = Temporal.PlainDateTime.from('2026-03-01T08:00').toZonedDateTime(zone).toInstant();

  constructor(preset: PresetName, first = '2026-03-02T23:50') {
    const startsAt = formatInstant(Temporal.PlainDateTime.from(first).toZonedDateTime(zone).toInstant());
    const terms = { manager, report, preset, timeZone: zone, plan: null, trigger: null };
    const series = this.record.load(seriesStream, this.series);
    const decided = startSeries({ series, terms, startsAt, timeZone: zone, policy: defaultPolicy }, this.context(manager));
    if (!decided.ok) throw new Error(decided.failure[0]?.code);
    this.record.append(decided.value.events, this.now, manager);
  }

  context(person: PersonId): DecisionContext {
    return { now: this.now, newId: this.newId, viewer: { organisation: namedId('organisation', 'o'), person, roles: [] } };
  }

  at(local: string): this {
    this.now = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
    return this;
  }

  take(decided: Decision<readonly NewEvent[], string>, actor: PersonId): string {
    if (!decided.ok) return decided.failure.map(({ code, facts }) => [code, ...Object.values(facts ?? {})].join(' ')).join();
    this.record.append(decided.value, this.now, actor);
    return 'ok';
  }

  get latest(): string {
    return this.record.ids('meeting').at(-1) ?? '';
  }

  meeting(id = this.latest) {
    return this.record.load(meetingStream, id);
  }

  clock(subject: string, name: string) {
    const clocks = this.record.ids('clock').map((id) => this.record.load(clockStream, id));
    return clocks.findLast(({ state }) => state.terms?.subject === subject && state.terms.name === name) ?? null;
  }

  start(person = manager): string {
    return this.take(startMeeting(this.meeting(), this.clock(this.latest, 'meeting-held'), this.context(person)), person);
  }

  draft(due: string): CommitmentDraft {
    return { owner: report, action: `By ${due}`, expectedOutput: 'A chart', due: formatDate(Temporal.PlainDate.from(due)), escalation: 'Up', proofRequired: true };
  }

  close(due: string, recap: 'now' | 'later' = 'now', person = manager): string {
    const command = { commitments: [this.draft(due)], notes: 'What was said', recap, delta: '', open: this.open() };
    const decided = closeMeeting(this.meeting(), this.record.load(seriesStream, this.series), command, defaultPolicy, this.context(person));
    return this.take(decided.ok ? { ok: true, value: decided.value.events } : decided, person);
  }

  open() {
    return this.record.ids('commitment').flatMap((id) => {
      const { status, terms, due } = this.record.load(commitmentStream, id).state;
      return status === 'open' && terms !== null && due !== null ? [{ action: terms.action, due }] : [];
    });
  }

  publish(id: string, person = manager): string {
    const { state } = this.meeting(id);
    const commitments = (state.held?.commitments ?? []).map((each) => this.record.load(commitmentStream, each));
    const decided = publishRecap(this.meeting(id), commitments, this.clock(id, 'recap'), { delta: 'Better' }, this.context(person));
    return this.take(decided.ok ? { ok: true, value: decided.value.events } : decided, person);
  }

  miss(): void {
    const series = this.record.load(seriesStream, this.series);
    this.record.append(missMeeting(this.meeting(), series, this.open(), defaultPolicy, this.context(manager)), this.now);
  }

  local(id = this.latest): string {
    const at = this.meeting(id).state.startsAt ?? '';
    return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString();
  }

  part(stream: string, type: string, name: string): unknown {
    return this.record.stored(stream).find((event) => event.type === type)?.parts.find((part) => part.name === name)?.content?.value;
  }
}

describe('a turnaround series', () => {
  it('R8, S3: holds five sessions, at days 0, 7, 14, 21 and 28, over a change of the clocks, and then no more', () => {
    const pair = new Pair('turnaround', '2026-03-02T15:00');
    const days: string[] = [];
    for (let session = 0; session < 5; session += 1) {
      days.push(pair.local());
      pair.at(pair.local());
      expect([pair.start(), pair.close('2026-04-20')]).toEqual(['ok', 'ok']);
    }
    expect(days).toEqual(['02', '09', '16', '23', '30'].map((day) => `2026-03-${day}T15:00:00`));
    expect(pair.record.ids('meeting')).toHaveLength(5);
  });

  it('a missed session keeps its number, so that five are held', () => {
    const pair = new Pair('turnaround', '2026-03-02T15:00');
    const first = pair.latest;
    pair.at('2026-03-03T15:00:01').miss();
    expect(pair.meeting(first).state.status).toBe('missed');
    expect([pair.local(), pair.meeting().state.terms?.number]).toEqual(['2026-03-09T15:00:00', 1]);
    pair.at('2026-03-09T15:00');
    pair.start();
    pair.close('2026-04-20');
    expect(pair.meeting().state.terms?.number).toBe(2);
  });

  it('R21, S20: has 5, 5 and 2 minutes and is a performance record; the other presets are what they are', () => {
    const record = (preset: PresetName): string | undefined => new Pair(preset).meeting().state.terms?.recordType;
    expect(new Pair('turnaround').meeting().state.terms?.sections.map(({ minutes }) => minutes)).toEqual([5, 5, 2]);
    expect([record('turnaround'), record('formal'), record('coaching'), record('standard')]).toEqual(['performance', 'verification', 'coaching', 'coaching']);
  });
});

describe('a meeting', () => {
  it('carries what nobody settled into the next one, and reminds of what is due before it', () => {
    const pair = new Pair('standard', '2026-03-02T15:00');
    const first = pair.latest;
    const add = (text: string) => {
      const decided = addAgendaItem(pair.meeting(), { section: 'blockers', text }, pair.context(report));
      return pair.take(decided.ok ? { ok: true, value: decided.value.events } : decided, report);
    };
    expect([add('Left'), add('Talked'), add('Dropped')]).toEqual(['ok', 'ok', 'ok']);
    pair.at('2026-03-02T15:00');
    pair.start();
    pair.take(settleAgendaItem(pair.meeting(), { item: 'item-3', outcome: 'discussed' }, pair.context(manager)), manager);
    pair.take(settleAgendaItem(pair.meeting(), { item: 'item-4', outcome: 'dropped' }, pair.context(manager)), manager);
    expect(pair.close('2026-03-16')).toBe('ok');
    expect(pair.meeting(first).state.agenda.map(({ outcome }) => outcome)).toEqual(['open', 'carried-over', 'discussed', 'dropped']);
    expect(pair.meeting().state.agenda.map(({ text, origin }) => [text, origin])).toEqual([
      ['What are you avoiding right now?', 'question'],
      ['Left', 'carried-over'],
      ['By 2026-03-16', 'commitment-due'],
    ]);
    // The reminder is not carried on: while the commitment is open it is made anew, once.
    pair.at('2026-03-16T15:00');
    pair.start();
    pair.close('2026-05-01');
    expect(pair.meeting().state.agenda.filter(({ origin }) => origin === 'commitment-due').map(({ text }) => text)).toEqual(['By 2026-03-16']);
  });

  it('counts the seconds in each section, also when one is entered twice', () => {
    const pair = new Pair('turnaround', '2026-03-02T15:00').at('2026-03-02T15:00:00');
    const id = pair.latest;
    pair.start();
    for (const [local, section] of [['15:05:00', 'obstacle-removal'], ['15:06:00', 'metric-review'], ['15:07:30', 'commitment']] as const) {
      pair.at(`2026-03-02T${local}`);
      expect(pair.take(enterSection(pair.meeting(), section, pair.context(report)), report)).toBe('ok');
    }
    pair.at('2026-03-02T15:09:00').close('2026-03-08');
    expect(pair.meeting(id).state.held?.sections.map(({ seconds }) => seconds)).toEqual([390, 60, 90]);
  });

  it('closes a due day in its own time zone, not in UTC', () => {
    // 23:55 in Newfoundland is the next day in UTC.
    const pair = new Pair('turnaround', '2026-03-02T23:50').at('2026-03-02T23:55');
    pair.start();
    expect(pair.close('2026-03-01')).toBe('GATE_DATE_PAST');
    expect(pair.close('2026-03-02')).toBe('ok');
    expect(pair.clock(pair.record.ids('commitment')[0] ?? '', 'commitment-due')?.state.terms?.dueAt).toBe('2026-03-03T03:29:59.999Z');
  });

  it('moved, it keeps its place in the series: the next one follows from the plan', () => {
    const pair = new Pair('turnaround', '2026-03-02T15:00');
    const startsAt = formatInstant(Temporal.PlainDateTime.from('2026-03-04T11:00').toZonedDateTime(zone).toInstant());
    const clock = pair.clock(pair.latest, 'meeting-held');
    expect(pair.take(moveMeeting(pair.meeting(), clock, { startsAt, reason: 'Ill' }, defaultPolicy, pair.context(report)), report)).toBe('ok');
    pair.at('2026-03-04T11:00');
    expect([pair.start(), pair.close('2026-03-08')]).toEqual(['ok', 'ok']);
    expect(pair.local()).toBe('2026-03-09T15:00:00');
  });

  it('whose time ran out cannot be started, moved or cancelled, even before the miss is on record', () => {
    const pair = new Pair('turnaround', '2026-03-02T15:00').at('2026-03-03T15:00:01');
    const clock = pair.clock(pair.latest, 'meeting-held');
    const startsAt = formatInstant(pair.now.add({ hours: 1 }));
    const series = pair.record.load(seriesStream, pair.series);
    expect(pair.start()).toBe('MEETING_NOT_SCHEDULED missed');
    expect(pair.take(moveMeeting(pair.meeting(), clock, { startsAt, reason: 'x' }, defaultPolicy, pair.context(manager)), manager)).toBe('MEETING_NOT_SCHEDULED missed');
    expect(cancelMeeting(pair.meeting(), clock, series, { reason: 'x', open: [] }, defaultPolicy, pair.context(manager)).ok).toBe(false);
  });

  it('lets nobody act who is not in the room, and the report neither close nor cancel', () => {
    const pair = new Pair('turnaround', '2026-03-02T15:00').at('2026-03-02T15:00');
    expect(pair.start(stranger)).toBe('FORBIDDEN');
    expect(pair.start(report)).toBe('ok');
    expect([pair.close('2026-03-08', 'now', stranger), pair.close('2026-03-08', 'now', report)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(pair.close('2026-03-08')).toBe('ok');
    expect(pair.close('2026-03-08')).toContain('MEETING_NOT_SCHEDULED'.slice(0, 8));
  });
});

describe('a recap (R92)', () => {
  const closed = (): readonly [Pair, string] => {
    const pair = new Pair('turnaround', '2026-03-02T15:00').at('2026-03-02T15:00');
    const id = pair.latest;
    pair.start();
    pair.close('2026-03-08', 'later');
    return [pair, id];
  };

  it('is in time up to 24 hours after the close, and late for good after', () => {
    const [inTime, first] = closed();
    expect(inTime.at('2026-03-03T15:00').publish(first)).toBe('ok');
    expect(inTime.part(first, 'recap.published', 'shared/timing')).toMatchObject({ late: false });
    expect(inTime.clock(first, 'recap')?.state.status).toBe('met');
    const [tardy, second] = closed();
    expect(tardy.at('2026-03-03T15:00:01').publish(second)).toBe('ok');
    expect(tardy.part(second, 'recap.published', 'shared/timing')).toMatchObject({ late: true });
    expect(tardy.clock(second, 'recap')?.state.status).toBe('answered-late');
    expect(tardy.publish(second)).toBe('RECAP_SENT');
  });

  it('refers to the meeting that was held, and answers refer to the recap', () => {
    const [pair, id] = closed();
    pair.publish(id);
    pair.take(acknowledgeRecap(pair.meeting(id), pair.context(report)), report);
    pair.take(correctRecap(pair.meeting(id), { text: 'It was Tuesday' }, pair.context(report)), report);
    const events = pair.record.stored(id);
    const place = (type: string): number => events.findIndex((event) => event.type === type);
    expect(events[place('recap.published')]?.refs).toEqual([{ rel: 'meeting', stream: id, n: place('meeting.held') }]);
    expect(events[place('recap.acknowledged')]?.refs).toEqual([{ rel: 'recap', stream: id, n: place('recap.published') }]);
    expect(events[place('recap.corrected')]?.refs).toEqual([{ rel: 'recap', stream: id, n: place('recap.published') }]);
    expect(pair.take(acknowledgeRecap(pair.meeting(id), pair.context(report)), report)).toBe('RECAP_ACKNOWLEDGED');
  });

  it('sent later says the same as one sent at the close', () => {
    const [later, id] = closed();
    later.at('2026-03-02T18:00').publish(id);
    const now = new Pair('turnaround', '2026-03-02T15:00').at('2026-03-02T15:00');
    const other = now.latest;
    now.start();
    now.close('2026-03-08', 'now');
    const recap = now.part(other, 'recap.published', 'shared/recap');
    expect(later.part(id, 'recap.published', 'shared/recap')).toEqual({ ...Object(recap), delta: 'Better' });
    expect(recap).toMatchObject({ number: 1, heldOn: '2026-03-02', notes: 'What was said', commitments: [{ terms: { action: 'By 2026-03-08' } }] });
    expect(now.clock(other, 'recap')).toBeNull();
  });

  it('is not there before the close', () => {
    const pair = new Pair('turnaround');
    expect(pair.publish(pair.latest)).toBe('RECAP_NOT_READY');
    expect(pair.take(acknowledgeRecap(pair.meeting(), pair.context(report)), report)).toBe('RECAP_NOT_SENT');
  });
});

describe('reading a record', () => {
  it('by someone who was not in the room is noted for performance, and never for the two', () => {
    const pair = new Pair('turnaround');
    expect(noteReading(pair.meeting(), pair.context(stranger)).map(({ type }) => type.type)).toEqual(['access.read']);
    expect(noteReading(pair.meeting(), pair.context(report))).toEqual([]);
    expect(noteReading(new Pair('coaching').meeting(), pair.context(stranger))).toEqual([]);
  });

  it('still works after every part was erased', () => {
    const pair = new Pair('turnaround', '2026-03-02T15:00').at('2026-03-02T15:00');
    const id = pair.latest;
    pair.start();
    pair.close('2026-03-08');
    const bare = pair.record.loadErased(meetingStream, id);
    expect(bare.state).toMatchObject({ status: 'closed', terms: null, held: null, notes: null, agenda: [] });
    expect(bare.state.recap).not.toBeNull();
    expect(isId('meeting', bare.id)).toBe(true);
    expect(acknowledgeRecap(bare, pair.context(report))).toMatchObject({ ok: false, failure: [{ code: 'NOT_FOUND' }] });
  });
});
