import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import type { Decision } from '../kernel/result.ts';
import { formatDate, type CivilDate } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { countingIds, namedId, PureRecord } from '../../../test/decisions/pure-record.ts';
import { activateObjective } from './activate-objective.ts';
import { checkIn, correctCheckIn } from './check-in.ts';
import { closeObjective, rescoreObjective } from './close-objective.ts';
import { digestOutcomes, type Outcome } from './digest-outcomes.ts';
import { amendObjective, draftObjective } from './draft-objective.ts';
import { keyResultRaised } from './events.ts';
import { latestCheckIn, objectiveStream, type KeyResultTerms } from './objective.ts';
import { quarterSchema } from './quarter.ts';
import { addKeyResult, amendKeyResult, dropKeyResult } from './set-key-result.ts';
import { watchKeyResults } from './watch-key-results.ts';
import { nextWatch } from './watch-time.ts';

const [owner, manager, stranger] = [namedId('person', 'owner'), namedId('person', 'manager'), namedId('person', 'stranger')];
const kpi = namedId('kpi', 'latency');
const draft = { title: 'Launches feel instant', quarter: quarterSchema.parse('2026-Q3'), owner, team: 'red', crossFunctional: true };
const latency: KeyResultTerms = { title: 'Launch latency', unit: 'ms', start: 400, target: 200, owner, kpi: null };
const facts = { manager, ownerKnown: true, kpi: null };
const policy = defaultPolicy.objectives;
const behind = defaultPolicy.triggers.keyResultSlip.behind.value;
const day = (text: string): CivilDate => formatDate(Temporal.PlainDate.from(text));

/** One objective in Berlin, with verbs that act on it at a moment and record what was decided. */
class Case {
  readonly record = new PureRecord();
  readonly newId = countingIds();
  readonly id: string;
  now = Temporal.Instant.from('2026-07-01T08:00:00Z');

  constructor() {
    const drafted = draftObjective(draft, { known: true, manager, timeZone: 'Europe/Berlin' }, this.as(owner));
    if (!drafted.ok) throw new Error('not drafted');
    this.id = drafted.value.objective;
    this.take(drafted);
  }

  as(person: PersonId): DecisionContext {
    return { now: this.now, newId: this.newId, viewer: { organisation: namedId('organisation', 'o'), person, roles: [] } };
  }

  get loaded() {
    return this.record.load(objectiveStream, this.id);
  }

  take(decision: Decision<{ readonly events: readonly NewEvent[] }, string>): readonly string[] {
    if (!decision.ok) return decision.failure.map(({ code }) => code);
    this.record.append(decision.value.events, this.now, owner);
    return ['ok'];
  }

  add(terms: Partial<KeyResultTerms> = {}, over: Partial<typeof facts> | { readonly kpi: { readonly owner: PersonId; readonly direction: 'up' | 'down' } } = {}) {
    return this.take(addKeyResult(this.loaded, { ...latency, ...terms }, { ...facts, ...over }, policy, this.as(owner)));
  }

  begin() {
    return this.take(activateObjective(this.loaded, manager, policy, this.as(owner)));
  }

  checkIn(value: number | null, on: string, person = owner, confidence = 6) {
    return this.take(checkIn(this.loaded, { key: 'kr-1', on: day(on), value, confidence, note: null }, manager, policy, this.as(person)));
  }

  watch(on: string, kpis: ReadonlyMap<typeof kpi, number> = new Map()) {
    this.now = Temporal.Instant.from(`${on}T08:00:00Z`);
    const watched = watchKeyResults(this.loaded, kpis, behind, this.as(owner));
    this.record.append(watched.events, this.now);
    return { said: watched.events.map(({ type }) => type.type), waiting: watched.waiting.map(({ key }) => key) };
  }
}

describe('an objective', () => {
  it('begins with a key result that has something to do, and ends with a score for each', () => {
    const made = new Case();
    expect(made.begin()).toEqual(['OBJECTIVE_EMPTY']);
    expect(made.add({ target: 400 })).toEqual(['KEY_RESULT_SAME']);
    expect(made.add()).toEqual(['ok']);
    expect(made.add({ title: 'Crashes', unit: null, start: 9, target: 3 })).toEqual(['ok']);
    expect(made.checkIn(380, '2026-07-01')).toEqual(['OBJECTIVE_STATE']);
    expect(made.begin()).toEqual(['ok']);
    const close = (...scores: readonly (readonly [string, number])[]) =>
      made.take(closeObjective(made.loaded, { scores: scores.map(([key, score]) => ({ key, score })), note: null }, manager, made.as(manager)));
    expect(close(['kr-1', 70])).toEqual(['SCORES_INCOMPLETE']);
    expect(close(['kr-1', 70], ['kr-1', 70])).toEqual(['SCORES_INCOMPLETE']);
    expect(close(['kr-1', 70], ['kr-2', 30])).toEqual(['ok']);
    expect(made.record.stored(made.id).at(-1)?.parts[0]?.content?.value).toMatchObject({ score: 50 });
    expect(made.checkIn(300, '2026-07-01')).toEqual(['OBJECTIVE_STATE']);
    expect(made.take(rescoreObjective(made.loaded, { scores: [{ key: 'kr-1', score: 80 }, { key: 'kr-2', score: 30 }], reason: 'The last week came in late' }, manager, made.as(owner)))).toEqual(['ok']);
  });

  it('is shaped by its owner, their manager, and nobody else', () => {
    const made = new Case();
    for (const [person, answer] of [[stranger, 'FORBIDDEN'], [manager, 'ok']] as const) {
      expect(made.take(addKeyResult(made.loaded, latency, facts, policy, made.as(person)))).toEqual([answer]);
      expect(made.take(amendObjective(made.loaded, { draft: { ...draft, title: 'Other' }, reason: 'clearer' }, { manager, owner: { known: true, manager, timeZone: 'UTC' } }, made.as(person)))).toEqual([answer]);
    }
    expect(draftObjective(draft, { known: true, manager, timeZone: 'UTC' }, made.as(stranger))).toMatchObject({ failure: [{ code: 'FORBIDDEN' }] });
    made.begin();
    expect(made.checkIn(380, '2026-07-01', stranger)).toEqual(['FORBIDDEN']);
  });

  it('reads a KPI for the key result of its own owner, in its own direction', () => {
    const made = new Case();
    expect(made.add({ kpi })).toEqual(['KPI_UNKNOWN']);
    expect(made.add({ kpi }, { kpi: { owner: stranger, direction: 'down' } })).toEqual(['KPI_OF_ANOTHER']);
    expect(made.add({ kpi }, { kpi: { owner, direction: 'up' } })).toEqual(['KEY_RESULT_DIRECTION']);
    expect(made.add({ kpi }, { kpi: { owner, direction: 'down' } })).toEqual(['ok']);
    made.begin();
    expect(made.checkIn(300, '2026-07-01')).toEqual(['CHECK_IN_VALUE']);
    expect(made.checkIn(null, '2026-07-01')).toEqual(['ok']);
  });

  it('is checked in on within its quarter and not ahead of the day, and a correction takes the place of what was wrong', () => {
    const made = new Case();
    made.add();
    made.begin();
    expect([made.checkIn(380, '2026-06-30'), made.checkIn(380, '2026-07-02'), made.checkIn(380, '2026-07-01', owner, 11)]).toEqual([['DATE_BEFORE_QUARTER'], ['DATE_IN_FUTURE'], ['CONFIDENCE_RANGE']]);
    made.now = Temporal.Instant.from('2026-08-01T08:00:00Z');
    made.checkIn(300, '2026-08-01');
    // Recorded later, and about an earlier day: it does not count.
    made.checkIn(390, '2026-07-10');
    const counts = latestCheckIn(made.loaded.state, 'kr-1');
    expect(counts?.value).toBe(300);
    const correct = (n: number) => correctCheckIn(made.loaded, { n, on: day('2026-08-01'), value: 310, confidence: 5, reason: 'misread' }, manager, policy, made.as(owner));
    expect(made.take(correct(0))).toEqual(['CHECK_IN_UNKNOWN']);
    expect(made.take(correct(counts?.n ?? 0))).toEqual(['ok']);
    expect(latestCheckIn(made.loaded.state, 'kr-1')).toMatchObject({ value: 310, confidence: 5 });
  });

  it('survives the erasure of everything that it said', () => {
    const made = new Case();
    made.add();
    made.begin();
    made.watch('2026-08-01');
    expect(made.record.loadErased(objectiveStream, made.id).state).toMatchObject({ status: 'active', terms: null, keyResults: [] });
  });

  it('names key results once, also after one was dropped or amended', () => {
    const made = new Case();
    made.add();
    expect(made.take(dropKeyResult(made.loaded, { key: 'kr-1', reason: 'not ours' }, manager, made.as(owner)))).toEqual(['ok']);
    made.add();
    expect(made.loaded.state.keyResults.map(({ key, dropped }) => [key, dropped])).toEqual([['kr-1', true], ['kr-2', false]]);
    const amend = (key: string) => made.take(amendKeyResult(made.loaded, { key, terms: { ...latency, target: 250 }, reason: 'agreed' }, facts, made.as(owner)));
    expect([amend('kr-1'), amend('kr-2')]).toEqual([['KEY_RESULT_UNKNOWN'], ['ok']]);
    expect(made.loaded.state.keyResults[1]?.terms.target).toBe(250);
  });
});

describe('R17: a slip', () => {
  it('is said once until the key result has caught up, and then a later one again', () => {
    const made = new Case();
    made.add();
    made.begin();
    expect(made.watch('2026-07-13')).toEqual({ said: [], waiting: [] });
    expect(made.watch('2026-07-20')).toEqual({ said: ['key-result.slipped'], waiting: ['kr-1'] });
    // Nobody had a place for it: it waits, and is not said again.
    expect(made.watch('2026-07-27')).toEqual({ said: [], waiting: ['kr-1'] });
    made.record.append([newEvent(keyResultRaised, made.id, { 'shared/slip': { key: 'kr-1', trigger: null } })], made.now);
    expect(made.watch('2026-08-03')).toEqual({ said: [], waiting: [] });
    made.checkIn(300, '2026-08-03');
    expect(made.watch('2026-08-03')).toEqual({ said: ['key-result.recovered'], waiting: [] });
    expect(made.watch('2026-09-20')).toEqual({ said: ['key-result.slipped'], waiting: ['kr-1'] });
    expect(made.watch('2026-10-05')).toEqual({ said: [], waiting: [] });
  });

  it('is unknown, and no slip, while a KPI says nothing', () => {
    const made = new Case();
    made.add({ kpi }, { kpi: { owner, direction: 'down' } });
    made.begin();
    expect(made.watch('2026-09-01')).toEqual({ said: [], waiting: [] });
    expect(made.watch('2026-09-01', new Map([[kpi, 390]]))).toEqual({ said: ['key-result.slipped'], waiting: ['kr-1'] });
  });
});

describe('when key results are looked at', () => {
  it('is the next Monday at six where they belong, also where clocks change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 * 24 }), fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland', 'UTC'), (hours, zone) => {
        const now = Temporal.Instant.from('2025-01-01T00:30:00Z').add({ hours });
        const next = Temporal.Instant.from(nextWatch(now, zone, policy));
        const here = next.toZonedDateTimeISO(zone);
        expect([here.dayOfWeek, here.hour]).toEqual([1, 6]);
        const wait = now.until(next).total('hour');
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(7 * 24 + 1);
      }),
    );
  });
});

describe('R133: what the 1on1s brought before a review', () => {
  const outcome = fc.record({
    key: fc.constantFrom('kr-1', 'kr-2', null),
    state: fc.constantFrom<Outcome['state'][]>('open', 'kept', 'late', 'missed', 'withdrawn'),
    overdue: fc.boolean(),
    moved: fc.boolean(),
  });

  it('counts each outcome once, under the key result that it is for', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 30 }), (outcomes) => {
        const rows = digestOutcomes(outcomes, [{ key: 'kr-1', confidence: 8 }, { key: 'kr-2', confidence: null }], policy);
        expect(rows.map(({ key }) => key)).toEqual(['kr-1', 'kr-2', null]);
        for (const row of rows) {
          const own = outcomes.filter(({ key }) => key === row.key);
          expect(row.kept + row.late + row.missed + row.open + row.overdue + row.withdrawn).toBe(own.length);
          expect(row.untied).toBe(own.length === 0);
        }
      }),
    );
  });

  it('names a risk where the confidence is high and more failed than was kept', () => {
    const of = (confidence: number | null, ...states: readonly Outcome['state'][]) =>
      digestOutcomes(states.map((state) => ({ key: 'kr-1', state, overdue: false, moved: false })), [{ key: 'kr-1', confidence }], policy)[0]?.hiddenRisk;
    expect([of(7, 'kept', 'missed', 'late'), of(6, 'missed'), of(null, 'missed'), of(9, 'kept', 'missed'), of(9, 'withdrawn')]).toEqual([true, false, false, false, false]);
  });
});
