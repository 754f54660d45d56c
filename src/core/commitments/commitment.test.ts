import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { clockStream, missClock } from '../clocks/clock.ts';
import type { Viewer } from '../kernel/context.ts';
import { formatDate, type CivilDate } from '../kernel/schema.ts';
import type { PersonId } from '../kernel/id.ts';
import { PureRecord, countingIds, namedId } from '../../../test/decisions/pure-record.ts';
import { commitmentStream } from './commitment.ts';
import { makeCommitment } from './make-commitment.ts';
import { meetCommitment } from './meet-commitment.ts';
import { missCommitment } from './miss-commitment.ts';
import { moveCommitment } from './move-commitment.ts';
import { withdrawCommitment } from './withdraw-commitment.ts';

const manager = namedId('person', 'manager');
const report = namedId('person', 'report');
const stranger = namedId('person', 'stranger');
const zones = ['Pacific/Auckland', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC', 'America/Sao_Paulo'] as const;

const day = (text: string): CivilDate => formatDate(Temporal.PlainDate.from(text));
const at = (local: string, zone: string): Temporal.Instant => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const viewer = (person: PersonId): Viewer => ({ organisation: namedId('organisation', 'o'), person, roles: [] });

/** One commitment of the report, due on a day in a zone, with verbs that act on it and record what was decided. */
class Case {
  readonly record = new PureRecord();
  readonly id: string;
  readonly newId = countingIds();
  readonly zone: string;

  constructor(zone: string, due: string, proofRequired = true) {
    this.zone = zone;
    const now = at('2026-01-01T09:00', zone);
    const made = makeCommitment(
      { owner: report, action: 'Cut the queue', expectedOutput: 'A chart', due: day(due), escalation: 'To the director', proofRequired },
      { meeting: null, series: null, plan: null, manager, report, recordType: 'performance', timeZone: zone },
      { now, newId: this.newId },
    );
    this.id = made.id;
    this.record.append(made.events, now);
  }

  get state() {
    return this.record.load(commitmentStream, this.id).state;
  }

  clocks() {
    return this.record.ids('clock').map((id) => this.record.load(clockStream, id));
  }

  running() {
    return this.clocks().findLast((clock) => clock.state.terms?.subject === this.id) ?? null;
  }

  meet(local: string, person: PersonId = report, statement = 'The chart is up', claimed?: string): string {
    const now = at(local, this.zone);
    const happenedOn = day(claimed ?? local.slice(0, 10));
    const context = { now, newId: this.newId, viewer: viewer(person) };
    const decided = meetCommitment(this.record.load(commitmentStream, this.id), this.running(), { happenedOn, statement, link: null }, context);
    if (!decided.ok) return decided.failure.map((refusal) => refusal.code).join();
    this.record.append(decided.value.events, now, person);
    return this.state.status === decided.value.status ? this.state.status : `answered ${decided.value.status}, recorded ${this.state.status}`;
  }

  move(local: string, due: string, person: PersonId = report): string {
    const now = at(local, this.zone);
    const context = { now, newId: this.newId, viewer: viewer(person) };
    const decided = moveCommitment(this.record.load(commitmentStream, this.id), this.running(), { due: day(due), reason: 'Ill' }, context);
    if (!decided.ok) return decided.failure.map((refusal) => refusal.code).join();
    this.record.append(decided.value, now, person);
    return this.state.status;
  }

  withdraw(local: string, person: PersonId): string {
    const now = at(local, this.zone);
    const context = { now, newId: this.newId, viewer: viewer(person) };
    const decided = withdrawCommitment(this.record.load(commitmentStream, this.id), this.running(), { reason: 'Moot' }, context);
    if (!decided.ok) return decided.failure.map((refusal) => refusal.code).join();
    this.record.append(decided.value, now, person);
    return this.state.status;
  }

  runOut(local: string): string {
    const clock = this.running();
    const now = at(local, this.zone);
    if (clock === null) return this.state.status;
    this.record.append([...missCommitment(this.record.load(commitmentStream, this.id), { now }), ...missClock(clock, { now })], now);
    return this.state.status;
  }
}

describe('a commitment', () => {
  it.each(zones)('S17: in %s the due day counts to its last second', (zone) => {
    expect(new Case(zone, '2026-03-10').meet('2026-03-10T23:59:59')).toBe('kept');
    expect(new Case(zone, '2026-03-10').meet('2026-03-11T00:00:00')).toBe('late');
  });

  it.each([
    ['Pacific/Auckland', '2026-04-05', '25 hours'],
    ['Pacific/Auckland', '2026-09-27', '23 hours'],
    ['America/St_Johns', '2026-03-08', '23 hours'],
    ['America/St_Johns', '2026-11-01', '25 hours'],
  ])('in %s the day of the clock change %s (%s) ends at its own midnight', (zone, due) => {
    const beside = new Case(zone, due);
    expect(beside.runOut(`${due}T23:59:59`)).toBe('open');
    expect(beside.runOut(`${Temporal.PlainDate.from(due).add({ days: 1 }).toString()}T00:00:00`)).toBe('missed');
    expect(new Case(zone, due).meet(`${due}T23:59:59`)).toBe('kept');
  });

  it('S17: a moved due day moves the clock and never what completion is measured against', () => {
    const moved = new Case('UTC', '2026-03-10');
    expect(moved.move('2026-03-09T12:00', '2026-03-20')).toBe('open');
    expect(moved.state.terms?.due).toBe('2026-03-10');
    expect(moved.state.due).toBe('2026-03-20');
    expect(moved.runOut('2026-03-15T12:00')).toBe('open');
    expect(moved.clocks().map((clock) => clock.state.status)).toEqual(['stopped', 'running']);
    expect(moved.meet('2026-03-15T12:00')).toBe('late');
    expect(moved.clocks().map((clock) => clock.state.status)).toEqual(['stopped', 'met']);
    const early = new Case('UTC', '2026-03-10');
    early.move('2026-03-05T12:00', '2026-03-20');
    expect(early.meet('2026-03-10T12:00')).toBe('kept');
  });

  it('a missed one may become late, and nothing else', () => {
    const missed = new Case('UTC', '2026-03-10');
    expect(missed.runOut('2026-03-11T00:00')).toBe('missed');
    expect(missed.move('2026-03-11T09:00', '2026-03-20')).toBe('COMMITMENT_SETTLED');
    expect(missed.withdraw('2026-03-11T09:00', manager)).toBe('COMMITMENT_SETTLED');
    expect(missed.meet('2026-03-11T09:00')).toBe('late');
    expect(missed.meet('2026-03-11T10:00')).toBe('COMMITMENT_SETTLED');
  });

  it('a miss that the loop has not seen yet cannot be moved or withdrawn away, and is on record when it is met', () => {
    const asleep = new Case('UTC', '2026-03-10');
    expect(asleep.move('2026-03-11T00:00', '2026-03-20')).toBe('COMMITMENT_SETTLED');
    expect(asleep.withdraw('2026-03-11T00:00', manager)).toBe('COMMITMENT_SETTLED');
    expect(asleep.meet('2026-03-11T00:00')).toBe('late');
    expect(asleep.record.stored(asleep.id).map((event) => event.type)).toEqual(['commitment.made', 'commitment.missed', 'commitment.met']);
  });

  it('a claimed day does not make a late one kept, and cannot lie ahead', () => {
    expect(new Case('UTC', '2026-03-10').meet('2026-03-12T09:00', report, 'Done before', '2026-03-09')).toBe('late');
    expect(new Case('UTC', '2026-03-10').meet('2026-03-09T09:00', report, 'Soon', '2026-03-10')).toBe('DATE_IN_FUTURE');
  });

  it('needs the proof that was agreed, and only that', () => {
    expect(new Case('UTC', '2026-03-10', true).meet('2026-03-09T09:00', report, '  ')).toBe('PROOF_MISSING');
    expect(new Case('UTC', '2026-03-10', false).meet('2026-03-09T09:00', report, '')).toBe('kept');
  });

  it('the owner meets it, owner or manager move it, the manager withdraws it, and nobody else does anything', () => {
    const fresh = (): Case => new Case('UTC', '2026-03-10');
    const when = '2026-03-09T09:00';
    expect([report, manager, stranger].map((person) => fresh().meet(when, person))).toEqual(['kept', 'FORBIDDEN', 'FORBIDDEN']);
    expect([report, manager, stranger].map((person) => fresh().move(when, '2026-03-12', person))).toEqual(['open', 'open', 'FORBIDDEN']);
    expect([report, manager, stranger].map((person) => fresh().withdraw(when, person))).toEqual(['FORBIDDEN', 'withdrawn', 'FORBIDDEN']);
  });

  it('is kept exactly when it was met on or before its first due day and never missed', () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom('meet', 'move', 'withdraw', 'run-out'), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 28 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...zones), acts, (zone, steps) => {
        const one = new Case(zone, '2026-02-10');
        let hours = 0;
        for (const [act, gap, target] of steps) {
          hours += gap * 11;
          const local = Temporal.PlainDateTime.from('2026-02-01T00:00').add({ hours }).toString();
          const due = `2026-02-${String(target).padStart(2, '0')}`;
          if (act === 'meet') one.meet(local);
          if (act === 'move') one.move(local, due);
          if (act === 'withdraw') one.withdraw(local, manager);
          if (act === 'run-out') one.runOut(local);
        }
        const kinds = one.record.stored(one.id).map((event) => event.type);
        const { status, metOn } = one.state;
        expect(status === 'kept').toBe(metOn !== null && metOn <= '2026-02-10' && !kinds.includes('commitment.missed'));
        expect(kinds.filter((kind) => kind === 'commitment.met').length).toBeLessThanOrEqual(1);
        expect(kinds.includes('commitment.missed') && !['missed', 'late'].includes(status)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('folds after every part was erased, and then can no longer be acted on', () => {
    const one = new Case('UTC', '2026-03-10');
    one.meet('2026-03-09T09:00');
    const bare = one.record.loadErased(commitmentStream, one.id);
    expect(bare.state.terms).toBeNull();
    expect(bare.state.status).toBe('kept');
    const decided = withdrawCommitment(bare, null, { reason: 'x' }, { now: at('2026-03-09T10:00', 'UTC'), newId: countingIds(), viewer: viewer(manager) });
    expect(decided).toMatchObject({ ok: false, failure: [{ code: 'NOT_FOUND' }] });
  });
});
