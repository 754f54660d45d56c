import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../kernel/context.ts';
import { erased, type Loaded } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { civilDateSchema, utcInstantSchema } from '../kernel/schema.ts';
import { readingsRecorded, type Reading } from './events.ts';
import { kpiStream, type KpiState } from './kpi.ts';
import type { Unit } from './measure.ts';
import { recordReadings, type ReadingFacts } from './record-readings.ts';

const owner: PersonId = `usr_${'1'.repeat(32)}`;
const manager: PersonId = `usr_${'2'.repeat(32)}`;
const stranger: PersonId = `usr_${'3'.repeat(32)}`;
const viewer = (person: PersonId, roles: Viewer['roles'] = []): Viewer => ({ organisation: `org_${'0'.repeat(32)}`, person, roles });
const today = civilDateSchema.parse('2026-03-04');

function kpi(unit: Unit): Loaded<KpiState> {
  const definition = { name: 'A', role: 'other', unit, direction: 'up', team: 'red', owner, target: null, source: 'test' } as const;
  return { id: `kpi_${'0'.repeat(32)}`, version: 1, state: { status: 'defined', definition, rebaselined: [] } };
}

const reading = (key: string, value: number, over: Partial<Reading> = {}): Reading => ({ key, from: null, to: today, value, of: null, ...over });
const facts = (...known: readonly Reading[]): ReadingFacts => ({ known: new Map(known.map((one) => [one.key, one])), manager, today });
const record = (readings: readonly Reading[], known: ReadingFacts = facts(), unit: Unit = 'points', by: Viewer = viewer(owner)): ReturnType<typeof recordReadings> =>
  recordReadings(kpi(unit), { source: 'hand', fileHash: null, readings }, known, { viewer: by });

describe('recording readings', () => {
  it.each([
    ['percent', 0, true],
    ['percent', 100, true],
    ['percent', 100.1, false],
    ['percent', -0.1, false],
    ['score', 10, true],
    ['score', 10.5, false],
    ['points', 120, true],
    ['points', -1, false],
    ['count', 0, true],
    ['count', -1, false],
  ] as const)('a %s of %d is possible: %s', (unit, value, possible) => {
    const outcome = record([reading('a', value)], facts(), unit);
    const refused = outcome.ok ? [] : outcome.failure.map(({ code, path }) => `${code} ${path ?? ''}`);
    expect(refused).toEqual(possible ? [] : ['READING_OUT_OF_RANGE value']);
  });

  it('records what is new or changed, and nothing of what is the same', () => {
    const outcome = record([reading('same', 1), reading('other', 2), reading('new', 3)], facts(reading('same', 1), reading('other', 1)));
    expect(outcome).toMatchObject({ ok: true, value: { added: 1, corrected: 1, unchanged: 1, changed: [{ key: 'other' }, { key: 'new' }] } });
    expect(record([reading('same', 1)], facts(reading('same', 1)))).toMatchObject({ value: { events: [] } });
  });

  it('a changed day or a changed origin is a correction, even where the value stays', () => {
    const before = reading('a', 50, { of: { part: 1, whole: 2 } });
    for (const after of [reading('a', 50, { of: { part: 2, whole: 4 } }), reading('a', 50), { ...before, to: civilDateSchema.parse('2026-03-03') }, { ...before, from: today }]) {
      expect(record([after], facts(before))).toMatchObject({ value: { corrected: 1 } });
    }
  });

  it('is for the owner, their manager and an owner of the organisation', () => {
    for (const by of [viewer(owner), viewer(manager), viewer(stranger, ['owner'])]) expect(record([reading('a', 1)], facts(), 'points', by).ok).toBe(true);
    for (const by of [viewer(stranger), viewer(stranger, ['hr-partner', 'director', 'product-lead'])]) {
      expect(record([reading('a', 1)], facts(), 'points', by)).toEqual({ ok: false, failure: [{ code: 'FORBIDDEN' }] });
    }
  });

  it('takes no reading of a day to come, and none that ends before it begins', () => {
    const tomorrow = civilDateSchema.parse('2026-03-05');
    expect(record([reading('a', 1, { to: tomorrow })])).toMatchObject({ failure: [{ code: 'DATE_IN_FUTURE' }] });
    expect(record([reading('a', 1, { from: tomorrow })])).toMatchObject({ failure: [{ code: 'INVALID_INPUT', path: 'from' }] });
  });

  it('keeps every reading once, at most 1,000 to an event', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3500 }), (count) => {
        const outcome = record(Array.from({ length: count }, (_, index) => reading(`k${index}`, index)));
        if (!outcome.ok) throw new Error('refused');
        const sizes = outcome.value.events.map((event) => readingsRecorded.parts['shared/readings'].schema.parse(event.parts['shared/readings']).readings.length);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 20 },
    );
  });

  it('an erased KPI folds, and takes no readings', () => {
    const event = { type: 'kpi.defined', stream: 'kpi_1', n: 0, actor: owner, via: 'session', takenAt: utcInstantSchema.parse('2026-03-04T10:00:00.000Z'), refs: [], parts: { 'shared/kpi': erased } } as const;
    const state = kpiStream.evolve(kpiStream.initial, event);
    expect(state).toEqual({ status: 'defined', definition: null, rebaselined: [] });
    expect(recordReadings({ id: 'kpi_1', version: 1, state }, { source: 'hand', fileHash: null, readings: [reading('a', 1)] }, facts(), { viewer: viewer(owner) })).toEqual({
      ok: false,
      failure: [{ code: 'KPI_UNKNOWN' }],
    });
  });
});
