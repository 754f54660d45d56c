import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { DecisionContext } from '../kernel/context.ts';
import type { Loaded, NewEvent } from '../kernel/event.ts';
import { idPrefixes, type Id, type IdKind, type PersonId } from '../kernel/id.ts';
import { foldStream, type StoredEvent } from '../kernel/read-event.ts';
import type { Decision } from '../kernel/result.ts';
import { formatDate, formatInstant } from '../kernel/schema.ts';
import { acknowledgeCriteria } from './acknowledge-criteria.ts';
import { giveSignOff } from './give-sign-off.ts';
import { isLive, judgeCriteria } from './judge-criteria.ts';
import { judgedText } from './judged-text.ts';
import { keepWording } from './keep-wording.ts';
import { planStream, type Criterion, type PlanKind, type PlanState } from './plan.ts';
import { findingsInForce } from './wording-gate.ts';

const id = <Kind extends IdKind>(kind: Kind, n: number): Id<Kind> => `${idPrefixes[kind]}_${String(n).padStart(32, '0')}`;
const day = (text: string) => formatDate(Temporal.PlainDate.from(text));
const subject = id('person', 1);
const manager = id('person', 2);
const director = id('person', 3);
const hrPartner = id('person', 4);
const productLead = id('person', 5);
const stranger = id('person', 9);
const plan = id('plan', 1);
const now = Temporal.Instant.from('2026-03-10T12:00:00Z');
const judging = { roster: ['Remy', 'Maya'], hintsOnly: [] } as const;

const whole: Criterion = { key: 'whole', statement: 'The release branch is cut by 12:00 on each of the 4 release days', kpi: null, threshold: '4 of 4', by: day('2026-03-28'), proof: 'Tags in the repository' };
const vague: Criterion = { ...whole, key: 'vague', statement: 'Be more proactive', threshold: 'clearly better' };

const as = (person: PersonId): DecisionContext => ({ now, newId: (kind) => id(kind, 99), viewer: { organisation: id('organisation', 1), person, roles: [] } });

/** A plan's stream in memory, its criteria written by the manager. */
class Story {
  private readonly stored: StoredEvent[] = [];

  constructor(criteria: readonly Criterion[], kind: PlanKind = 'turnaround') {
    const terms = {
      kind, goal: 'Predictable sprints', subject, manager, signers: { director, 'hr-partner': hrPartner, 'product-lead': productLead }, series: null, trigger: null,
      triggerReading: null, kpis: [id('kpi', 1)], stakeholderKpi: null, baselines: [], startsOn: day('2026-03-01'), endsOn: day('2026-03-31'), policyVersion: 1, windows: [],
    };
    this.append(manager, 'plan.opened', { 'shared/plan': terms });
    this.append(manager, 'criteria.set', { 'shared/criteria': { version: 1, criteria } });
  }

  append(actor: PersonId, type: string, parts: Readonly<Record<string, unknown>>, refs: StoredEvent['refs'] = []): void {
    const n = this.stored.length;
    this.stored.push({ type, version: 1, stream: plan, n, actor, via: 'session', takenAt: formatInstant(now), refs, parts: Object.entries(parts).map(([name, value]) => ({ name, content: { value } })) });
  }

  amend(criteria: readonly Criterion[], version: number): void {
    this.append(manager, 'criteria.amended', { 'shared/criteria': { version, criteria }, reason: { reason: 'Clearer' } });
  }

  /** Erases the content of the first event of a type. */
  erase(type: string): void {
    const at = this.stored.findIndex((event) => event.type === type);
    const event = this.stored[at];
    if (event !== undefined) this.stored[at] = { ...event, parts: event.parts.map(({ name }) => ({ name, content: null })) };
  }

  get loaded(): Loaded<PlanState> {
    return foldStream(planStream, plan, this.stored);
  }

  /** Codes and paths of a refusal, or `ok` once the events are recorded. */
  take(person: PersonId, decision: Decision<readonly NewEvent[], string>): string {
    if (!decision.ok) return decision.failure.map(({ code, path = '' }) => `${code} ${path}`.trim()).join(', ');
    for (const event of decision.value) this.append(person, event.type.type, event.parts, event.refs.flatMap((ref) => ('stream' in ref ? [ref] : [])));
    return 'ok';
  }

  sign(criteriaVersion = 1, hintsOnly: Parameters<typeof giveSignOff>[2]['hintsOnly'] = []): string {
    return this.take(director, giveSignOff(this.loaded, { role: 'director', statement: 'I agree.', criteriaVersion }, { ...judging, hintsOnly }, as(director)));
  }

  acknowledge(): string {
    return this.take(subject, acknowledgeCriteria(this.loaded, { version: 1 }, judging, as(subject)));
  }

  get gates() {
    return findingsInForce(this.loaded.state, judging).filter((finding) => finding.severity === 'gate');
  }

  /** Keeps every wording that a gate stops. */
  keepAll(person: PersonId, criteriaVersion = 1): readonly string[] {
    return this.gates.map(({ criterion, rule, fingerprint }) =>
      this.take(person, keepWording(this.loaded, { criteriaVersion, criterion, rule, fingerprint, reason: 'agreed-as-is', note: 'Both of us know the list' }, judging, as(person))),
    );
  }
}

describe('a signature under criteria', () => {
  test('passes where a third person could decide, and is stopped at the field where not, in words of nobody', () => {
    expect(new Story([whole]).sign()).toBe('ok');
    const story = new Story([whole, vague]);
    expect(story.gates.map(({ rule }) => rule)).toContain('vague-criterion');
    const refused = giveSignOff(story.loaded, { role: 'director', statement: 'I agree.', criteriaVersion: 1 }, judging, as(director));
    if (refused.ok) throw new Error('the vague criterion was signed');
    expect(new Set(refused.failure.map(({ code }) => code))).toEqual(new Set(['CRITERION_UNVERIFIABLE']));
    expect(refused.failure.map(({ path }) => path)).toContain('criteria.1.statement');
    expect(refused.failure.some(({ path }) => path?.startsWith('criteria.0') === true)).toBe(false);
    expect(JSON.stringify(refused.failure)).not.toMatch(/proactive|clearly/);
  });

  test('is the only thing that is stopped: a loop’s criteria may be acknowledged, a formal plan’s may not', () => {
    expect(new Story([vague]).acknowledge()).toBe('ok');
    expect(new Story([vague], 'formal').acknowledge()).toContain('CRITERION_UNVERIFIABLE criteria.0');
    expect(new Story([whole], 'formal').acknowledge()).toBe('ok');
  });

  test('passes a rule that only hints in the organisation', () => {
    const story = new Story([vague]);
    expect(story.sign(1, story.gates.map(({ rule }) => rule))).toBe('ok');
  });
});

describe('a kept wording', () => {
  test('lets the signature pass, with its clause and its reason on the record', () => {
    const story = new Story([vague]);
    expect(new Set(story.keepAll(manager))).toEqual(new Set(['ok']));
    expect(story.loaded.state.wordings[0]).toMatchObject({ criterion: 'vague', criteriaVersion: 1 });
    expect(story.loaded.state.wordings.map(({ clause }) => clause).join(' ')).toContain('proactive');
    expect(story.sign()).toBe('ok');
    expect(new Set(story.keepAll(director))).toEqual(new Set(['WORDING_KEPT']));
  });

  test('is void once its clause changed, and nothing else keeps the new one', () => {
    const story = new Story([vague, whole]);
    story.keepAll(manager);
    story.amend([vague, { ...whole, proof: 'Tags and the release notes' }], 2);
    expect(story.sign(2)).toBe('ok');
    story.amend([{ ...vague, statement: 'Be more proactive towards the team' }, whole], 3);
    const [kept] = story.loaded.state.wordings;
    if (kept === undefined) throw new Error('nothing is kept');
    expect(story.gates.map(({ rule }) => rule), 'the same rule, about other words').toContain(kept.rule);
    expect(isLive(kept, findingsInForce(story.loaded.state, judging))).toBe(false);
    expect(story.sign(3)).toContain('CRITERION_UNVERIFIABLE criteria.0.statement');
  });

  test('speaks of one criterion: the same clause in another is open', () => {
    const story = new Story([vague]);
    story.keepAll(manager);
    story.amend([vague, { ...vague, key: 'again' }], 2);
    expect(story.sign(2)).toContain('CRITERION_UNVERIFIABLE criteria.1');
    expect(story.sign(2)).not.toContain('criteria.0');
  });

  test('keeps nothing once its content was erased', () => {
    const story = new Story([vague]);
    story.keepAll(manager);
    story.erase('wording.kept');
    expect(story.loaded.state.wordings).toHaveLength(story.gates.length - 1);
    expect(story.sign()).toContain('CRITERION_UNVERIFIABLE');
  });

  test('is for the manager and those who sign, and names what is found', () => {
    const keep = (person: PersonId, fingerprint?: string) => {
      const story = new Story([vague]);
      const [gate] = story.gates;
      if (gate === undefined) throw new Error('nothing is found');
      const command = { criteriaVersion: 1, criterion: 'vague', rule: gate.rule, fingerprint: fingerprint ?? gate.fingerprint, reason: 'linter-wrong', note: 'It is a name' } as const;
      return story.take(person, keepWording(story.loaded, command, judging, as(person)));
    };
    expect([manager, director, hrPartner, productLead].map((person) => keep(person))).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect([keep(subject), keep(stranger)]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    expect(keep(manager, 'vague-criterion.else')).toBe('FINDING_GONE');
  });
});

describe('the judged text', () => {
  const words = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.trim()).filter((text) => text !== '');

  test('leads every stretch back to the field that holds its beginning', () => {
    fc.assert(
      fc.property(words, words, words, fc.nat(), fc.nat(), (statement, threshold, proof, a, b) => {
        const { text, fieldAt } = judgedText({ ...whole, statement, threshold, proof });
        const start = Math.min(a % text.length, b % (text.length + 1));
        const end = Math.max(a % text.length, b % (text.length + 1));
        const found = fieldAt(start, end);
        const field = { statement, threshold, proof }[found.field];
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(field.length);
        expect(found.end).toBeGreaterThanOrEqual(found.start);
        expect(text.slice(start, end)).toContain(field.slice(found.start, found.end));
      }),
    );
    const { text, fieldAt } = judgedText(vague);
    const at = text.indexOf('Tags');
    expect(fieldAt(at, at + 4)).toEqual({ field: 'proof', start: 0, end: 4 });
  });

  test('takes the day as answered, and a number in the threshold', () => {
    const gates = (criterion: Criterion) => judgeCriteria([criterion], judging).filter(({ severity }) => severity === 'gate');
    const bare = { ...whole, statement: 'Reduce the number of open incidents' };
    expect(gates({ ...bare, threshold: 'below 5' })).toEqual([]);
    expect(gates({ ...bare, threshold: 'fewer' })).not.toEqual([]);
  });
});
