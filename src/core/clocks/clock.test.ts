import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../kernel/event.ts';
import { formatInstant } from '../kernel/schema.ts';
import { PureRecord, countingIds, namedId } from '../../../test/decisions/pure-record.ts';
import { answerClock, clockStream, missClock, startClock, stopClock } from './clock.ts';

const start = Temporal.Instant.from('2026-03-04T10:00:00Z');
const due = start.add({ hours: 48 });
const told = [namedId('person', 'manager')];
const started = startClock({ now: start, newId: countingIds() }, { name: 'first-1on1', subject: 'trg_x', dueAt: formatInstant(due), told });

const acts = { answer: answerClock, miss: missClock, stop: stopFor } as const;
type Act = keyof typeof acts;

function stopFor(clock: Parameters<typeof stopClock>[0], context: Parameters<typeof stopClock>[2]): readonly NewEvent[] {
  return stopClock(clock, 'cancelled', context);
}

/** Starts the clock, takes steps in the order of time, and names all events that came of it. */
function run(steps: readonly { readonly act: Act; readonly minutes: number }[]): readonly string[] {
  const record = new PureRecord();
  record.append([started], start);
  let now = start;
  for (const { act, minutes } of steps) {
    now = now.add({ minutes });
    record.append(acts[act](record.load(clockStream, started.stream), { now }), now);
  }
  return record.stored(started.stream).map((event) => event.type);
}

const steps = fc.array(
  fc.record({ act: fc.constantFrom<Act[]>('answer', 'miss', 'stop'), minutes: fc.integer({ min: 0, max: 60 * 40 }) }),
  { maxLength: 12 },
);
const past = 48 * 60 + 1;

describe('a clock (S13)', () => {
  it('settles exactly once, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const settled = run(all).filter((type) => ['clock.met', 'clock.missed', 'clock.stopped'].includes(type));
        expect(settled.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('once missed stays missed: no later answer or stop takes it back', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom<Act[]>('answer', 'miss', 'stop'), (all, first) => {
        const kinds = run([{ act: first, minutes: past }, ...all]);
        expect(kinds[1]).toBe('clock.missed');
        expect(kinds).not.toContain('clock.met');
        expect(kinds).not.toContain('clock.stopped');
        expect(kinds.filter((type) => type === 'clock.answered-late').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('records the same outcome whether or not the loop came round before the late answer', () => {
    const asleep = run([{ act: 'answer', minutes: past }]);
    const awake = run([{ act: 'miss', minutes: past }, { act: 'answer', minutes: 0 }]);
    expect(asleep).toEqual(['clock.started', 'clock.missed', 'clock.answered-late']);
    expect(awake).toEqual(asleep);
  });

  it('R7: 48 hours to the minute are in time, one more is not', () => {
    expect(run([{ act: 'answer', minutes: past - 1 }])).toEqual(['clock.started', 'clock.met']);
    expect(run([{ act: 'miss', minutes: past - 1 }])).toEqual(['clock.started']);
    expect(run([{ act: 'miss', minutes: past }])).toEqual(['clock.started', 'clock.missed']);
  });

  it('keeps the deadline and whom to tell on the record of the miss', () => {
    const record = new PureRecord();
    record.append([started], start);
    const [missed] = missClock(record.load(clockStream, started.stream), { now: due.add({ hours: 1 }) });
    expect(missed?.parts['missed']).toEqual({ dueAt: formatInstant(due), told });
  });

  it('folds with its content erased, and then misses no deadline that it does not know', () => {
    const record = new PureRecord();
    record.append([started], start);
    const clock = record.loadErased(clockStream, started.stream);
    expect(clock.state).toEqual({ status: 'running', terms: null });
    expect(missClock(clock, { now: due.add({ hours: 99 }) })).toEqual([]);
  });
});
