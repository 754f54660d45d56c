import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Loaded } from '../kernel/event.ts';
import type { AskId, KpiId, StakeholderId } from '../kernel/id.ts';
import { countingIds } from '../../../test/decisions/pure-record.ts';
import { civilDateSchema, utcInstantSchema } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { AskState, OpenRound } from './stakeholder-ask.ts';
import { closeScoreRound, outcomeOf } from './stakeholder-close.ts';
import { listStakeholders } from './stakeholder-list.ts';
import { openScoreRound, remindScoreRound } from './stakeholder-round.ts';
import { weekAfter, weekOf } from './stakeholder-week.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const policy = defaultPolicy.stakeholders;
const kpi: KpiId = `kpi_${'1'.repeat(32)}`;
const ask: AskId = `ask_${'2'.repeat(32)}`;
const someone: StakeholderId = `stk_${'3'.repeat(32)}`;

function running(over: Partial<AskState> = {}): Loaded<AskState> {
  return { id: ask, version: 1, state: { status: 'running', terms: { kpi, timeZone: 'Europe/Berlin' }, listed: new Set([someone]), round: null, lastWeek: null, ...over } };
}

const round: OpenRound = {
  week: civilDateSchema.parse('2026-06-08'),
  asked: 6,
  remindAt: utcInstantSchema.parse('2026-06-11T07:00:00.000Z'),
  closesAt: utcInstantSchema.parse('2026-06-14T21:59:59.999Z'),
  reminded: false,
};

describe('a week of an ask', () => {
  it('runs from Monday nine o’clock to the end of Sunday by the clocks of its zone', () => {
    expect(weekOf(at('2026-06-10T08:00:00Z'), 'Europe/Berlin', policy)).toEqual({
      week: '2026-06-08',
      lastDay: '2026-06-14',
      opensAt: '2026-06-08T07:00:00.000Z',
      remindAt: '2026-06-11T07:00:00.000Z',
      closesAt: '2026-06-14T21:59:59.999Z',
    });
  });

  it('keeps its hours over a change of the clocks', () => {
    // Berlin goes back to standard time on Sunday 25 October 2026.
    const week = weekOf(at('2026-10-20T08:00:00Z'), 'Europe/Berlin', policy);
    expect([week.opensAt, week.closesAt]).toEqual(['2026-10-19T07:00:00.000Z', '2026-10-25T22:59:59.999Z']);
    expect(weekAfter(at('2026-10-20T08:00:00Z'), 'Europe/Berlin', policy).opensAt).toBe('2026-10-26T08:00:00.000Z');
  });

  it('belongs to the zone: late on Sunday in Berlin is Monday in Apia', () => {
    expect(weekOf(at('2026-06-14T20:00:00Z'), 'Europe/Berlin', policy).week).toBe('2026-06-08');
    expect(weekOf(at('2026-06-14T20:00:00Z'), 'Pacific/Apia', policy).week).toBe('2026-06-15');
  });
});

describe('opening, reminding, closing', () => {
  it('opens a week at its hour, once, and makes up for none that was slept through', () => {
    expect(openScoreRound(running(), defaultPolicy, { now: at('2026-06-08T06:59:59.999Z') })).toEqual([]);
    const [opened] = openScoreRound(running({ lastWeek: civilDateSchema.parse('2026-05-11') }), defaultPolicy, { now: at('2026-06-09T06:00:00Z') });
    expect(opened?.parts['shared/round']).toMatchObject({ week: '2026-06-08', asked: 1, nextAt: '2026-06-15T07:00:00.000Z' });
    expect(openScoreRound(running({ lastWeek: round.week }), defaultPolicy, { now: at('2026-06-09T06:00:00Z') })).toEqual([]);
    expect(openScoreRound(running({ round }), defaultPolicy, { now: at('2026-06-16T06:00:00Z') })).toEqual([]);
    expect(openScoreRound(running({ status: 'stopped' }), defaultPolicy, { now: at('2026-06-09T06:00:00Z') })).toEqual([]);
  });

  it('reminds once, and never after the week', () => {
    const remind = (now: string, over: Partial<OpenRound> = {}): number => remindScoreRound(running({ round: { ...round, ...over } }), { now: at(now) }).length;
    expect([remind('2026-06-11T06:59:59.999Z'), remind('2026-06-11T07:00:00Z'), remind('2026-06-12T07:00:00Z', { reminded: true }), remind('2026-06-15T07:00:00Z')]).toEqual([0, 1, 0, 0]);
  });

  it.each([
    [0, 'insufficient'],
    [2, 'insufficient'],
    [3, 'listed'],
    [4, 'listed'],
    [5, 'scored'],
  ])('shows %d answers as %s (S6)', (answers, outcome) => {
    expect(outcomeOf(answers, policy)).toBe(outcome);
  });

  const answers = (...scores: readonly number[]) => scores.map((score) => ({ score, comment: score === 9 ? 'zebra' : score === 2 ? 'ant' : ' ' }));
  const after = { now: at('2026-06-14T22:00:00Z') };

  it('counts a week after its last moment, and records neither order nor who', () => {
    expect(closeScoreRound(running({ round }), 'score', answers(9, 2, 7, 7, 5), defaultPolicy, { now: at('2026-06-14T21:59:59.999Z') })).toBeNull();
    const closed = closeScoreRound(running({ round }), 'score', answers(9, 2, 7, 7, 5), defaultPolicy, after);
    expect(closed?.events[0]?.parts).toMatchObject({ 'shared/round': { outcome: 'scored', answered: 5, asked: 6, scores: [2, 5, 7, 7, 9] }, 'shared/comments': ['ant', 'zebra'] });
    expect(closed?.reading).toMatchObject({ key: 'week-2026-06-08', from: '2026-06-08', to: '2026-06-14', value: 6, of: { part: 5, whole: 6 } });
  });

  it('makes no reading of fewer than five, and keeps nothing of fewer than three', () => {
    const four = closeScoreRound(running({ round }), 'score', answers(9, 2, 7, 7), defaultPolicy, after);
    expect([four?.reading, four?.events[0]?.parts]).toMatchObject([null, { 'shared/round': { estimate: null, scores: [2, 7, 7, 9] } }]);
    const two = closeScoreRound(running({ round }), 'score', answers(9, 2), defaultPolicy, after);
    expect(two?.events[0]?.parts).toEqual({ 'shared/round': { week: '2026-06-08', scale: 'score', asked: 6, answered: 2, outcome: 'insufficient', estimate: null, scores: [] } });
  });

  it('asks one address once, in whatever letters it is written', () => {
    const list = (known: readonly string[], ...emails: readonly string[]) => listStakeholders(ask, new Set(known), emails.map((email) => ({ name: 'A', email })), defaultPolicy, { newId: countingIds() });
    expect(list(['a@b.test'], 'A@B.test')).toMatchObject({ ok: false, failure: [{ code: 'STAKEHOLDER_LISTED', path: 'stakeholders.0.email' }] });
    expect(list([], 'c@b.test', 'C@b.test')).toMatchObject({ ok: false, failure: [{ path: 'stakeholders.1.email' }] });
    expect(list(Array.from({ length: 50 }, (_, n) => `${n}@b.test`), 'c@b.test')).toMatchObject({ ok: false, failure: [{ code: 'STAKEHOLDERS_TOO_MANY' }] });
  });
});
