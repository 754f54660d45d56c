import { Temporal } from 'temporal-polyfill';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Loaded } from '../kernel/event.ts';
import type { PersonId, PulseId } from '../kernel/id.ts';
import { civilDateSchema, utcInstantSchema } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { policySchema } from '../policy/policy.ts';
import { countBallots } from './count-ballots.ts';
import { pulseChoices, type PulseChoice } from './events.ts';
import { closePulseRound, openPulseRound, remindPulseRound } from './pulse-round.ts';
import type { PulseState } from './pulse.ts';

const questions = defaultPolicy.pulse.questions.map(({ key, statement, expectations }) => ({ key, statement, expectations }));
const ballot = (first: PulseChoice): readonly PulseChoice[] => [first, 'agree', 'agree', 'agree'];
const count = (...firsts: readonly PulseChoice[]) => countBallots(questions, firsts.map(ballot), defaultPolicy);

describe('counting a pulse', () => {
  it('shows nothing of three answers, and no policy may show fewer than that (S29)', () => {
    expect(count('disagree', 'disagree', 'disagree')).toBeNull();
    expect(count('disagree', 'agree', 'agree', 'agree')?.counts[0]).toEqual({ key: 'expectations', agree: 3, partly: 0, disagree: 1 });
    const showFrom = { ...defaultPolicy.pulse.showFrom, value: 2 };
    expect(policySchema.safeParse({ ...defaultPolicy, pulse: { ...defaultPolicy.pulse, showFrom } }).success).toBe(false);
  });

  it.each([
    [['disagree', 'agree', 'agree', 'agree'], false],
    [['disagree', 'disagree', 'agree', 'agree'], true],
    // "Partly" is not "unclear".
    [['disagree', 'partly', 'partly', 'partly'], false],
  ] as const)('hears unclear expectations in %j: %s (R6, S29)', (firsts, fires) => {
    expect(count(...firsts)?.unclear).toMatchObject({ answers: 4, fires });
  });

  it('counts each ballot once for each statement, in whatever order they lie', () => {
    const one = fc.array(fc.constantFrom(...pulseChoices), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(one, { minLength: 4, maxLength: 30 }), (ballots) => {
        const counted = countBallots(questions, ballots, defaultPolicy);
        expect(counted).toEqual(countBallots(questions, ballots.toReversed(), defaultPolicy));
        for (const { agree, partly, disagree } of counted?.counts ?? []) expect(agree + partly + disagree).toBe(ballots.length);
      }),
    );
  });
});

describe('the rounds of a pulse', () => {
  const manager: PersonId = `usr_${'1'.repeat(32)}`;
  const id: PulseId = `pls_${'2'.repeat(32)}`;
  const people = ['a', 'b', 'c', 'd'].map((letter): PersonId => `usr_${letter.repeat(32)}`);
  const at = (text: string) => ({ now: Temporal.Instant.from(text) });
  const pulse = (over: Partial<PulseState> = {}, cadence: 'weekly' | 'biweekly' = 'biweekly'): Loaded<PulseState> => ({
    id,
    version: 1,
    state: { status: 'running', terms: { manager, cadence, timeZone: 'Europe/Berlin' }, round: null, nextAt: utcInstantSchema.parse('2026-06-15T07:00:00.000Z'), ...over },
  });
  const round = {
    week: civilDateSchema.parse('2026-06-15'),
    questions,
    invited: 4,
    remindAt: utcInstantSchema.parse('2026-06-18T07:00:00.000Z'),
    closesAt: utcInstantSchema.parse('2026-06-21T21:59:59.999Z'),
    reminded: false,
  };

  it('open when they are due, every week or every other, and leave a group that is too small out in the open', () => {
    const open = (now: string, state: Loaded<PulseState>, group = people) => openPulseRound(state, group, defaultPolicy.pulse, at(now)).map(({ type, parts }) => [type.type, parts['shared/round']]);
    expect(open('2026-06-15T06:59:59.999Z', pulse())).toEqual([]);
    expect(open('2026-06-15T07:00:00Z', pulse())).toMatchObject([['pulse-round.opened', { week: '2026-06-15', nextAt: '2026-06-29T07:00:00.000Z' }]]);
    expect(open('2026-06-15T07:00:00Z', pulse({}, 'weekly'))).toMatchObject([['pulse-round.opened', { nextAt: '2026-06-22T07:00:00.000Z' }]]);
    expect(open('2026-06-15T07:00:00Z', pulse(), people.slice(1))).toMatchObject([['pulse-round.skipped', { people: 3, nextAt: '2026-06-29T07:00:00.000Z' }]]);
    expect(open('2026-06-29T07:00:00Z', pulse({ round }))).toEqual([]);
  });

  it('remind once and close after their last moment, as lost where the ballots cannot be opened', () => {
    expect(remindPulseRound(pulse({ round }), at('2026-06-18T07:00:00Z'))).toHaveLength(1);
    expect(remindPulseRound(pulse({ round: { ...round, reminded: true } }), at('2026-06-18T07:00:00Z'))).toHaveLength(0);
    const close = (now: string, ballots: Parameters<typeof closePulseRound>[2], cast = 4) => closePulseRound(pulse({ round }), cast, ballots, defaultPolicy, at(now))?.parts['shared/round'];
    expect(close('2026-06-21T21:59:59.999Z', [])).toBeUndefined();
    expect(close('2026-06-21T22:00:00Z', null)).toMatchObject({ outcome: 'lost', answered: 4, counts: [], unclear: null });
    expect(close('2026-06-21T22:00:00Z', [], 3)).toMatchObject({ outcome: 'too-few', answered: 3, counts: [], unclear: null });
  });
});
