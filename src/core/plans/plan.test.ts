import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { DecisionContext } from '../kernel/context.ts';
import type { Loaded, NewEvent } from '../kernel/event.ts';
import { idPrefixes, type Id, type IdKind, type PersonId } from '../kernel/id.ts';
import { foldStream, type StoredEvent } from '../kernel/read-event.ts';
import type { Decision } from '../kernel/result.ts';
import { formatDate, formatInstant } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { acknowledgeCriteria } from './acknowledge-criteria.ts';
import { decideExit, type Assessment } from './decide-exit.ts';
import { disputeCriteria } from './dispute-criteria.ts';
import { planOpened } from './events.ts';
import { extendPlan } from './extend-plan.ts';
import { hasFormalEffect, standings } from './formal-effect.ts';
import { giveSignOff } from './give-sign-off.ts';
import { planStream, signOffRoles, type PlanState, type PlanTerms, type SignOffRole } from './plan.ts';
import { refuseSignOff } from './refuse-sign-off.ts';
import { setCriteria } from './set-criteria.ts';
import { updateTracker } from './update-tracker.ts';

const id = <Kind extends IdKind>(kind: Kind, n: number): Id<Kind> => `${idPrefixes[kind]}_${String(n).padStart(32, '0')}`;
const day = (text: string) => formatDate(Temporal.PlainDate.from(text));
const subject = id('person', 1);
const manager = id('person', 2);
const signers = { director: id('person', 3), 'hr-partner': id('person', 4), 'product-lead': id('person', 5) };
const stranger = id('person', 9);
const everyone = [subject, manager, ...Object.values(signers), stranger];
const plan = id('plan', 1);
const now = Temporal.Instant.from('2026-03-10T12:00:00Z');

const terms: PlanTerms = {
  kind: 'turnaround',
  goal: 'Predictable sprints',
  subject,
  manager,
  signers,
  series: null,
  trigger: null,
  triggerReading: null,
  kpis: [id('kpi', 1), id('kpi', 2), id('kpi', 3)],
  stakeholderKpi: null,
  baselines: [],
  startsOn: day('2026-03-01'),
  endsOn: day('2026-03-31'),
  policyVersion: 1,
  windows: [],
};
const criterion = { key: 'c1', statement: 'Sprints land', kpi: id('kpi', 1), threshold: '85 %', by: day('2026-03-28'), proof: 'Sprint report' };
const assessment: Assessment = { onDay: 30, proposal: 'met', conditions: [], policyVersion: 1 };

const judging = { roster: [], hintsOnly: [] };

const as = (person: PersonId): DecisionContext => ({
  now,
  newId: (kind) => id(kind, 99),
  viewer: { organisation: id('organisation', 1), person, roles: [] },
});

/** A plan's stream in memory: each step decides on what the steps before recorded. */
class Story {
  private readonly stored: StoredEvent[] = [];

  static opened(): Story {
    const story = new Story();
    story.append(manager, [{ type: planOpened, stream: plan, parts: { 'shared/plan': terms }, refs: [] }]);
    return story;
  }

  get loaded(): Loaded<PlanState> {
    return foldStream(planStream, plan, this.stored);
  }

  get events(): readonly StoredEvent[] {
    return this.stored;
  }

  /** The codes of a refusal, or `ok` once the events are recorded. */
  take(person: PersonId, decision: Decision<readonly NewEvent[] | { readonly events: readonly NewEvent[] }, string>): string {
    if (!decision.ok) return decision.failure.map((refusal) => refusal.code).join(' ');
    this.append(person, 'events' in decision.value ? decision.value.events : decision.value);
    return 'ok';
  }

  erase(type: string): void {
    for (const [index, event] of this.stored.entries()) {
      if (event.type === type) this.stored[index] = { ...event, parts: event.parts.map(({ name }) => ({ name, content: null })) };
    }
  }

  private append(actor: PersonId, events: readonly NewEvent[]): void {
    const first = this.stored.length;
    for (const event of events) {
      this.stored.push({
        type: event.type.type,
        version: event.type.version,
        stream: event.stream,
        n: this.stored.length,
        actor,
        via: 'session',
        takenAt: formatInstant(now),
        refs: event.refs.map((ref) => ('sibling' in ref ? { rel: ref.rel, stream: plan, n: first + ref.sibling } : ref)),
        parts: Object.entries(event.parts).map(([name, value]) => ({ name, content: { value } })),
      });
    }
  }
}

const write = (story: Story, person: PersonId, supersedes: number, reason = '', criteria = [criterion]) =>
  story.take(person, setCriteria(story.loaded, { criteria, reason, supersedes }, as(person)));
const acknowledge = (story: Story, person: PersonId, version: number) =>
  story.take(person, acknowledgeCriteria(story.loaded, { version }, judging, as(person)));
const sign = (story: Story, role: SignOffRole, person: PersonId, criteriaVersion: number) =>
  story.take(person, giveSignOff(story.loaded, { role, statement: 'I agree.', criteriaVersion }, judging, as(person)));
const decide = (story: Story, person: PersonId, outcome: 'met' | 'withdrawn' | 'not-met' | 'partly-met', reason = '') =>
  story.take(person, decideExit(story.loaded, { outcome, reason, nextMilestone: '' }, assessment, as(person)));

describe('criteria', () => {
  test('are written once by the manager or the director, and by nobody else (R26)', () => {
    for (const person of [subject, signers['hr-partner'], signers['product-lead']]) expect(write(Story.opened(), person, 0)).toBe('FORBIDDEN');
    expect(write(Story.opened(), stranger, 0)).toBe('NOT_FOUND');
    expect(write(Story.opened(), signers.director, 0)).toBe('ok');
    const story = Story.opened();
    expect(write(story, manager, 1)).toBe('CRITERIA_STALE');
    expect(write(story, manager, 0)).toBe('ok');
    expect(write(story, manager, 0)).toBe('CRITERIA_SET');
  });

  test('move only with a reason, naming the version they replace (S31)', () => {
    const story = Story.opened();
    write(story, manager, 0);
    expect(write(story, manager, 1, '  ')).toBe('CRITERIA_NO_REASON');
    expect(write(story, manager, 1, 'The release moved')).toBe('ok');
    expect(write(story, manager, 1, 'Again')).toBe('CRITERIA_STALE');
    const amended = story.events.at(-1);
    expect(amended?.refs).toEqual([{ rel: 'supersedes', stream: plan, n: 1 }]);
    expect(story.loaded.state.versions.map((version) => version.version)).toEqual([1, 2]);
  });

  test('name each fault by its place', () => {
    const decision = setCriteria(
      Story.opened().loaded,
      { criteria: [criterion, { ...criterion, kpi: id('kpi', 7) }, { ...criterion, key: 'c3', by: day('2026-02-28') }], reason: '', supersedes: 0 },
      as(manager),
    );
    expect(decision.ok ? [] : decision.failure.map((refusal) => refusal.path)).toEqual(['criteria.1.key', 'criteria.2.by']);
  });

  test('are acknowledged by others than their author, for the version in force, once', () => {
    const story = Story.opened();
    expect(acknowledge(story, subject, 1)).toBe('CRITERIA_MISSING');
    write(story, manager, 0);
    expect(acknowledge(story, manager, 1)).toBe('FORBIDDEN');
    expect(acknowledge(story, signers['product-lead'], 1)).toBe('FORBIDDEN');
    expect(acknowledge(story, subject, 2)).toBe('CRITERIA_STALE');
    expect(acknowledge(story, subject, 1)).toBe('ok');
    expect(acknowledge(story, subject, 1)).toBe('ALREADY_ACKNOWLEDGED');
    expect(story.events.at(-1)?.refs).toEqual([{ rel: 'criteria', stream: plan, n: 1 }]);
    write(story, manager, 1, 'Moved');
    expect(acknowledge(story, subject, 2)).toBe('ok');
  });

  test('are disputed by the person they judge, on the record', () => {
    const story = Story.opened();
    write(story, manager, 0);
    const dispute = (person: PersonId) => story.take(person, disputeCriteria(story.loaded, { version: 1, statement: 'Too high' }, as(person)));
    expect(dispute(manager)).toBe('FORBIDDEN');
    expect(dispute(subject)).toBe('ok');
    expect(story.events.at(-1)?.refs).toEqual([{ rel: 'criteria', stream: plan, n: 1 }]);
  });
});

describe('sign-offs', () => {
  test('are given only by the person they belong to (R109)', () => {
    for (const role of signOffRoles) {
      for (const person of everyone) {
        const story = Story.opened();
        write(story, manager, 0);
        const expected = person === signers[role] ? 'ok' : person === stranger ? 'NOT_FOUND' : 'NOT_YOUR_SIGNATURE';
        expect(sign(story, role, person, 1)).toBe(expected);
      }
    }
  });

  test('bind to the criteria in force: an amendment outdates them and takes the formal effect away (S23)', () => {
    const story = Story.opened();
    expect(sign(story, 'director', signers.director, 1)).toBe('CRITERIA_MISSING');
    write(story, manager, 0);
    const effect = () => hasFormalEffect('turnaround', standings(story.loaded.state), defaultPolicy);
    for (const role of signOffRoles) {
      expect(effect()).toBe(false);
      expect(sign(story, role, signers[role], 1)).toBe('ok');
    }
    expect(effect()).toBe(true);
    expect(sign(story, 'director', signers.director, 1)).toBe('ALREADY_SIGNED');
    write(story, manager, 1, 'Moved');
    expect(standings(story.loaded.state)).toEqual({ director: 'outdated', 'hr-partner': 'outdated', 'product-lead': 'outdated' });
    expect(effect()).toBe(false);
    expect(sign(story, 'director', signers.director, 1)).toBe('CRITERIA_STALE');
    expect(sign(story, 'director', signers.director, 2)).toBe('ok');
    expect(standings(story.loaded.state).director).toBe('given');
  });

  test('may be refused with a reason, and given after all', () => {
    const story = Story.opened();
    write(story, manager, 0);
    const refuseAs = (person: PersonId) =>
      story.take(person, refuseSignOff(story.loaded, { role: 'hr-partner', reason: 'No proof named' }, as(person)));
    expect(refuseAs(manager)).toBe('NOT_YOUR_SIGNATURE');
    expect(refuseAs(signers['hr-partner'])).toBe('ok');
    expect(standings(story.loaded.state)['hr-partner']).toBe('refused');
    expect(sign(story, 'hr-partner', signers['hr-partner'], 1)).toBe('ok');
    expect(refuseAs(signers['hr-partner'])).toBe('ALREADY_SIGNED');
  });
});

describe('the decision', () => {
  const ready = (): Story => {
    const story = Story.opened();
    write(story, manager, 0);
    acknowledge(story, subject, 1);
    return story;
  };

  test('judges nobody by a bar they did not acknowledge in its present version', () => {
    const story = Story.opened();
    expect(decide(story, manager, 'met')).toBe('CRITERIA_MISSING');
    write(story, manager, 0);
    acknowledge(story, signers['hr-partner'], 1);
    expect(decide(story, manager, 'met')).toBe('CRITERIA_UNACKNOWLEDGED');
    acknowledge(story, subject, 1);
    write(story, manager, 1, 'Moved');
    expect(decide(story, manager, 'met')).toBe('CRITERIA_UNACKNOWLEDGED');
    acknowledge(story, subject, 2);
    expect(decide(story, manager, 'met')).toBe('ok');
    expect(story.events.slice(-2).map(({ type, refs }) => [type, refs])).toEqual([
      ['assessment.recorded', [{ rel: 'criteria', stream: plan, n: 4 }]],
      ['plan.closed', [{ rel: 'assessment', stream: plan, n: story.events.length - 2 }]],
    ]);
  });

  test('is the manager’s or the director’s, and says why when it differs from the proposal (S28)', () => {
    for (const person of [subject, signers['hr-partner'], signers['product-lead']]) expect(decide(ready(), person, 'met')).toBe('FORBIDDEN');
    expect(decide(ready(), signers.director, 'not-met', ' ')).toBe('DECISION_NEEDS_REASON');
    expect(decide(ready(), signers.director, 'not-met', 'The scores slid back')).toBe('ok');
    expect(decide(Story.opened(), manager, 'withdrawn')).toBe('DECISION_NEEDS_REASON');
    const withdrawn = Story.opened();
    expect(decide(withdrawn, manager, 'withdrawn', 'Opened by mistake')).toBe('ok');
    expect(withdrawn.events.map((event) => event.type)).toEqual(['plan.opened', 'plan.closed']);
  });

  test('comes after at most one extension, to a later day that has not passed (S3)', () => {
    const story = ready();
    const extend = (endsOn: string) =>
      story.take(manager, extendPlan(story.loaded, { endsOn: day(endsOn), reason: 'One more sprint' }, defaultPolicy, as(manager)));
    expect(extend('2026-03-31')).toBe('GATE_DATE_PAST');
    expect(extend('2026-04-14')).toBe('ok');
    expect(story.loaded.state.endsOn).toBe('2026-04-14');
    expect(extend('2026-04-28')).toBe('EXTENDED_ALREADY');
  });
});

test('the tracker takes blockers of criteria in force only', () => {
  const story = Story.opened();
  const track = (key: string) => story.take(subject, updateTracker(story.loaded, { criterion: key, blocker: 'Waiting for access' }, as(subject)));
  expect(track('c1')).toBe('CRITERIA_MISSING');
  write(story, manager, 0);
  expect(track('c2')).toBe('INVALID_INPUT');
  expect(track('c1')).toBe('ok');
});

/** What the verifier of a packet would object to (RECORD 5.8), seen from the stored events alone. */
function faultsIn(events: readonly StoredEvent[]): readonly string[] {
  const faults: string[] = [];
  let inForce = -1;
  for (const [index, event] of events.entries()) {
    const bound = event.refs.filter((ref) => ref.rel === 'criteria' || ref.rel === 'supersedes');
    if (bound.some((ref) => ref.n !== inForce)) faults.push(`${event.type} ${index} names another version`);
    if (event.type === 'criteria.set' && inForce !== -1) faults.push(`criteria set twice at ${index}`);
    if (event.type === 'criteria.set' || event.type === 'criteria.amended') inForce = index;
    if (event.type === 'plan.closed' && index !== events.length - 1) faults.push(`${index} closes and is followed`);
  }
  return faults;
}

test('whatever is tried in whatever order, nothing follows the close and every reference names the version in force', () => {
  const steps = ['write', 'amend', 'acknowledge', 'sign', 'refuse', 'dispute', 'track', 'extend', 'decide', 'withdraw'] as const;
  const step = fc.record({ what: fc.constantFrom(...steps), who: fc.constantFrom(...everyone), role: fc.constantFrom(...signOffRoles), version: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (tried) => {
      const story = Story.opened();
      for (const { what, who, role, version } of tried) {
        if (what === 'write') write(story, who, 0);
        if (what === 'amend') write(story, who, version, 'Moved');
        if (what === 'acknowledge') acknowledge(story, who, version);
        if (what === 'sign') sign(story, role, who, version);
        if (what === 'refuse') story.take(who, refuseSignOff(story.loaded, { role, reason: 'No' }, as(who)));
        if (what === 'dispute') story.take(who, disputeCriteria(story.loaded, { version, statement: 'No' }, as(who)));
        if (what === 'track') story.take(who, updateTracker(story.loaded, { criterion: 'c1', blocker: '' }, as(who)));
        if (what === 'extend') story.take(who, extendPlan(story.loaded, { endsOn: day('2026-05-01'), reason: 'More' }, defaultPolicy, as(who)));
        if (what === 'decide') decide(story, who, 'met');
        if (what === 'withdraw') decide(story, who, 'withdrawn', 'Over');
      }
      expect(faultsIn(story.events)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a plan with erased content still folds, and nobody can act on erased terms', () => {
  const story = Story.opened();
  write(story, manager, 0);
  acknowledge(story, subject, 1);
  story.erase('criteria.set');
  story.erase('criteria.acknowledged');
  expect(story.loaded.state.versions).toEqual([{ version: 1, n: 1, setter: manager, criteria: null, acknowledgedBy: [subject] }]);
  story.erase('plan.opened');
  expect(decide(story, manager, 'met')).toBe('NOT_FOUND');
});
