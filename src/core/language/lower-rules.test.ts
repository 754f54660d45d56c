import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { OrganisationRole } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import { foldStream, type StoredEvent } from '../kernel/read-event.ts';
import { formatInstant } from '../kernel/schema.ts';
import { lowerRules, type RuleTally } from './lower-rules.ts';
import { loweredRulesStream } from './lowered-rules.ts';
import { restoreRule } from './restore-rule.ts';

const organisation = `org_${'1'.repeat(32)}` as const;
const now = Temporal.Instant.from('2026-03-10T12:00:00Z');
const limits = { above: 10, shownFrom: 30, peopleFrom: 2 };

/** The organisation's stream with these events after those of other areas. */
function after(...events: readonly NewEvent[]) {
  const others = ['ledger.created', 'organisation.named'].map((type) => ({ type, parts: {} }));
  const stored = [...others, ...events.map(({ type, parts }) => ({ type: type.type, parts }))].map(
    ({ type, parts }, n): StoredEvent => ({
      type, version: 1, stream: organisation, n, actor: 'system', via: 'system', takenAt: formatInstant(now), refs: [],
      parts: Object.entries(parts).map(([name, value]) => ({ name, content: { value } })),
    }),
  );
  return foldStream(loweredRulesStream, organisation, stored);
}

const tally = (over: Partial<RuleTally>): RuleTally => ({ rule: 'no-date', shown: 30, wrong: 4, people: 2, ...over });
const lowered = (over: Partial<RuleTally>): readonly NewEvent[] => lowerRules(after(), [tally(over)], limits);

const restore = (state: ReturnType<typeof after>, ...roles: readonly OrganisationRole[]) =>
  restoreRule(state, { rule: 'no-date', reason: 'The words were new to us' }, { now, newId: (kind) => { throw new Error(kind); }, viewer: { organisation, person: `usr_${'1'.repeat(32)}`, roles } });

describe('a rule that people call wrong', () => {
  test('is lowered once the share is passed, enough was shown, and more than one person says so', () => {
    expect(lowered({})).toHaveLength(1);
    expect(lowered({ wrong: 3 }), 'exactly 10 %').toEqual([]);
    expect(lowered({ people: 1, wrong: 30 }), 'one person alone').toEqual([]);
    expect(lowered({ shown: 29, wrong: 29 }), 'too few').toEqual([]);
  });

  test('is lowered once, stays so beside what other areas record, and is restored by an owner or an HR partner', () => {
    const events = lowered({});
    const state = after(...events);
    expect(state).toMatchObject({ version: 3, state: { lowered: ['no-date'] } });
    expect(lowerRules(state, [tally({}), tally({ rule: 'no-owner' })], limits).map((event) => event.parts['counts'])).toMatchObject([{ rule: 'no-owner' }]);
    expect([restore(state), restore(state, 'director', 'product-lead')].map((decision) => decision.ok)).toEqual([false, false]);
    expect(restore(after(), 'owner')).toMatchObject({ ok: false, failure: [{ code: 'RULE_NOT_LOWERED' }] });
    for (const role of ['owner', 'hr-partner'] as const) {
      const decision = restore(state, role);
      expect(decision.ok && after(...events, ...decision.value).state.lowered).toEqual([]);
    }
  });
});
