import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DecisionContext } from '../kernel/context.ts';
import { formatInstant } from '../kernel/schema.ts';
import { isId, type PersonId } from '../kernel/id.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { intervalOf, nextStart, presetCadence } from './cadence.ts';
import { changeCadence } from './change-cadence.ts';
import type { Cadence, SeriesState } from './series.ts';
import { stretchSections } from './stretch-sections.ts';
import { waysOut } from './ways-out.ts';

const firstAt = formatInstant(Temporal.Instant.from('2026-03-02T09:30:00Z'));
const of = (preset: 'standard' | 'coaching' | 'turnaround' | 'formal', over: Partial<Cadence> = {}): Cadence => ({ ...presetCadence(defaultPolicy, preset, firstAt), ...over });

describe('the ways out of R40 (S18)', () => {
  it.each([
    ['standard', 'both', [{ way: 'tighten', from: 14, to: 7 }, { way: 'lengthen', from: 30, to: 45 }]],
    ['coaching', '7 days are the floor', [{ way: 'lengthen', from: 30, to: 45 }]],
    ['turnaround', 'once: 27 minutes keep every pillar under its cap of 12', [{ way: 'lengthen', from: 12, to: 27 }]],
    ['formal', 'longer only', [{ way: 'lengthen', from: 15, to: 30 }]],
  ] as const)('%s: %s', (preset, _, ways) => {
    expect(waysOut(of(preset), preset, defaultPolicy)).toEqual(ways);
  });

  it('S1: does not propose a turnaround session whose pillars run past their cap', () => {
    expect(waysOut(of('turnaround', { minutes: 27 }), 'turnaround', defaultPolicy)).toEqual([]);
  });

  it('gives every section its share, in whole minutes that add up', () => {
    expect(stretchSections([{ minutes: 8 }, { minutes: 8 }, { minutes: 7 }, { minutes: 7 }], 45).map(({ minutes }) => minutes)).toEqual([12, 12, 11, 10]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 240 }), (sections, minutes) => {
        const planned = sections.reduce((sum, each) => sum + each, 0);
        const stretched = stretchSections(sections.map((each) => ({ minutes: each })), minutes).map((section) => section.minutes);
        expect(stretched.reduce((sum, each) => sum + each, 0)).toBe(minutes);
        for (const [place, each] of stretched.entries()) expect(Math.abs(each - ((sections[place] ?? 0) * minutes) / planned)).toBeLessThan(1);
      }),
    );
  });
});

const person = (digit: string): PersonId => {
  const id = `usr_${digit.repeat(32)}`;
  if (!isId('person', id)) throw new Error(id);
  return id;
};
const [manager, report] = [person('1'), person('2')];
const because = `trg_${'3'.repeat(32)}`;

function change(cadence: Cadence, way: { readonly way: 'tighten' | 'lengthen'; readonly from: number; readonly to: number }, as: PersonId = manager, status: SeriesState['status'] = 'started') {
  if (!isId('trigger', because)) throw new Error(because);
  const terms = { manager, report, preset: 'standard', recordType: 'coaching', timeZone: 'Europe/Berlin', plan: null, trigger: null } as const;
  const context: DecisionContext = { now: Temporal.Instant.from('2026-04-01T10:00:00Z'), viewer: { organisation: `org_${'4'.repeat(32)}`, person: as, roles: [] }, newId: () => { throw new Error('nothing is made'); } };
  return changeCadence({ id: `ser_${'5'.repeat(32)}`, version: 1, state: { status, terms, cadence } }, { way, because, reason: 'Weekly' }, context);
}

describe('changing a cadence', () => {
  const tighter = { way: 'tighten', from: 14, to: 7 } as const;

  it('meets every 7 days instead of 14 on the same weekday at the same hour, and keeps the rest', () => {
    const decided = change(of('standard'), tighter);
    if (!decided.ok) throw new Error(JSON.stringify(decided.failure));
    const [event] = decided.value;
    expect(event?.parts).toMatchObject({ 'shared/cadence': { ...of('standard'), rule: 'FREQ=WEEKLY;INTERVAL=1' }, reason: { reason: 'Weekly' } });
    const weekly = of('standard', { rule: 'FREQ=WEEKLY;INTERVAL=1' });
    expect(intervalOf(weekly)).toBe(7);
    expect(nextStart(weekly, 'Europe/Berlin', Temporal.Instant.from('2026-03-30T08:30:00Z'))).toBe('2026-04-06T08:30:00.000Z');
  });

  it('refuses whoever does not hold the series, one that has ended, and one that is no longer as it was', () => {
    expect(change(of('standard'), tighter, report)).toMatchObject({ failure: [{ code: 'FORBIDDEN' }] });
    expect(change(of('standard'), tighter, manager, 'ended')).toMatchObject({ failure: [{ code: 'SERIES_NOT_RUNNING' }] });
    expect(change(of('coaching'), tighter)).toMatchObject({ failure: [{ code: 'CHANGED_MEANWHILE' }] });
    expect(change(of('standard', { minutes: 45 }), { way: 'lengthen', from: 30, to: 45 })).toMatchObject({ failure: [{ code: 'CHANGED_MEANWHILE' }] });
  });
});
