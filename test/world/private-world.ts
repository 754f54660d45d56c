import type { KpiId, MeetingId, ObjectiveId, PlanId, SeriesId, TriggerId } from '../../src/core/kernel/id.ts';
import { formatDate, formatInstant } from '../../src/core/kernel/schema.ts';
import { Temporal } from 'temporal-polyfill';
import { addObjective } from './add-objective.ts';
import { askStakeholders } from './ask-stakeholders.ts';
import { holdMeeting, must, startPair, worldDay } from './one-on-one.ts';
import { makeWorld, type World, type WorldOptions } from './world.ts';

/** A 1on1 that was held, with its words, and the one that follows. */
export interface HeldPair {
  readonly series: SeriesId;
  readonly meeting: MeetingId;
  readonly next: MeetingId;
}

/** A world with words in every place that holds any. `zebra` is said in coaching, `lynx` under a plan. */
export interface PrivateWorld {
  readonly world: World;
  readonly coaching: HeldPair;
  readonly performance: HeldPair;
  readonly plan: PlanId;
  readonly kpis: readonly KpiId[];
  /** A signal about the second report, which nobody else but the manager sees, with its diagnosis. */
  readonly trigger: TriggerId;
  /** A signal about a topic of the coaching 1on1s. */
  readonly coachingTrigger: TriggerId;
  /** An objective of the report: one key result by hand, with words beside its check-in, one from a KPI; what was agreed in coaching is for it. */
  readonly objective: ObjectiveId;
}

/** Makes it: one coaching series, one performance series that joined a plan, both held once, both with a next 1on1. */
export async function makePrivateWorld(options: WorldOptions = {}): Promise<PrivateWorld> {
  const world = await makeWorld(options);
  const stakeholderKpi = await askStakeholders(world);
  const coaching = await talk(world, 'coaching', 'zebra');
  const velocity = await defineKpi(world, 'Velocity');
  const kpis = [await defineKpi(world, 'Predictability'), velocity, await defineKpi(world, 'Blocked')];
  must(await world.people.manager.call('POST /api/kpis/:kpi/rebaseline', { params: { kpi: velocity }, body: { from: worldDay(world, -14), reason: 'a smaller team' } }));
  const performance = await talk(world, 'turnaround', 'lynx');
  const { manager, report, director, hrPartner, productLead } = world.people;
  const signers = { director: director.viewer.person, 'hr-partner': hrPartner.viewer.person, 'product-lead': productLead.viewer.person };
  const { series } = performance;
  const body = { goal: 'Predictable sprints', subject: report.viewer.person, signers, kpis, stakeholderKpi, trigger: null, series, startsOn: worldDay(world) };
  const { plan } = must(await manager.call('POST /api/plans', { body }));
  const criteria = [{ key: 'c1', statement: 'Sprints land as listed', kpi: kpis[0] ?? null, threshold: '85 %', by: worldDay(world, 28), proof: 'Sprint report' }];
  criteria.push({ key: 'c2', statement: 'Be more proactive', kpi: null, threshold: 'clearly better', by: worldDay(world, 28), proof: 'The manager’s opinion' });
  must(await manager.call('POST /api/plans/:plan/criteria', { params: { plan }, body: { criteria, reason: '', supersedes: 0 } }));
  await keepWordings(world, plan, 1);
  await lowerRule(world);
  must(await report.call('POST /api/plans/:plan/criteria/dispute', { params: { plan }, body: { version: 1, statement: 'The list is not mine' } }));
  must(await report.call('POST /api/plans/:plan/criteria/acknowledge', { params: { plan }, body: { version: 1 } }));
  must(await director.call('POST /api/plans/:plan/sign-off', { params: { plan }, body: { role: 'director', statement: 'Agreed', criteriaVersion: 1 } }));
  must(await report.call('POST /api/plans/:plan/tracker', { params: { plan }, body: { criterion: 'c1', blocker: 'The review queue' } }));
  const trigger = await fireTrigger(world);
  must(await manager.call('POST /api/triggers/:trigger/diagnosis', { params: { trigger }, body: { cause: 'scope', words: 'Too much was listed' } }));
  const coachingTrigger = await repeatTopic(world, coaching);
  const agreed = must(await report.call('GET /api/commitments', { query: { state: 'open' } })).items.find(({ action }) => action === 'zebra-action');
  const objective = await addObjective(world, { kpi: kpis[0], commitment: agreed?.id });
  await world.services.ledger.catchUp(manager.viewer.organisation);
  return { world, coaching, performance, plan, kpis, trigger, coachingTrigger, objective };
}

async function talk(world: World, preset: 'coaching' | 'turnaround', word: string): Promise<HeldPair> {
  const { manager, report } = world.people;
  const { series, meeting } = await startPair(world, preset);
  const params = { meeting };
  const section = preset === 'coaching' ? 'growth' : 'metric-review';
  must(await report.call('POST /api/meetings/:meeting/agenda', { params, body: { section, text: `${word}-agenda`, topic: `${word}-topic` } }));
  must(await report.call('PUT /api/meetings/:meeting/notes', { params, body: { text: `${word}-notes`, version: 0 } }));
  const over = { action: `${word}-action`, expectedOutput: `${word}-output`, escalation: `${word}-escalation` };
  const { next } = await holdMeeting(world, meeting, 'now', over);
  if (next === null) throw new Error('nothing follows');
  must(await report.call('POST /api/meetings/:meeting/recap/correct', { params, body: { text: `${word}-correction` } }));
  const coming = { meeting: next };
  must(await report.call('PUT /api/meetings/:meeting/notes', { params: coming, body: { text: `${word}-draft`, version: 0 } }));
  const startsAt = formatInstant(world.now().add({ hours: 24 * 8 }));
  must(await manager.call('POST /api/meetings/:meeting/move', { params: coming, body: { startsAt, reason: `${word}-moved` } }));
  return { series, meeting, next };
}

async function defineKpi(world: World, name: string): Promise<KpiId> {
  const { report, manager } = world.people;
  const body = { name, role: 'other', unit: 'percent', direction: 'up', team: 'red', owner: report.viewer.person, target: 85, source: 'test' } as const;
  const { kpi } = must(await manager.call('POST /api/kpis', { body }));
  for (let week = 8; week > 0; week -= 1) {
    const to = formatDate(Temporal.PlainDate.from(worldDay(world)).subtract({ weeks: week }));
    must(await manager.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body: { from: null, to, value: 70 + (week % 3), of: null } }));
  }
  return kpi;
}

/** Keeps every wording that a signature would be stopped at. */
async function keepWordings(world: World, plan: PlanId, criteriaVersion: number): Promise<void> {
  const { manager } = world.people;
  const { findings } = must(await manager.call('GET /api/plans/:plan', { params: { plan } }));
  for (const { criterion, rule, fingerprint } of findings.filter(({ severity }) => severity === 'gate')) {
    const body = { criteriaVersion, criterion, rule, fingerprint, reason: 'agreed-as-is', note: 'Both know what is meant' } as const;
    must(await manager.call('POST /api/plans/:plan/wording', { params: { plan }, body }));
  }
}

/** Two people call a rule wrong often enough, so that it only hints. */
async function lowerRule(world: World): Promise<void> {
  const rule = 'status-question';
  for (const { call } of [world.people.manager, world.people.report]) {
    const wrong = ['first', 'second', 'third'].map((clause) => ({ rule, fingerprint: `${rule}.${clause}` }) as const);
    must(await call('POST /api/language/counts', { body: { shown: [{ rule, count: 20 }], wrong } }));
  }
}

/** The topic of the first coaching 1on1 comes up in the second. */
async function repeatTopic(world: World, { next }: HeldPair): Promise<TriggerId> {
  const body = { section: 'growth', text: 'zebra-agenda', topic: 'zebra-topic' };
  const { triggers } = must(await world.people.report.call('POST /api/meetings/:meeting/agenda', { params: { meeting: next }, body }));
  const [trigger] = triggers;
  if (trigger === undefined) throw new Error('the topic did not fire');
  return trigger.id;
}

async function fireTrigger(world: World): Promise<TriggerId> {
  const { second, manager } = world.people;
  const body = { name: 'Promises', role: 'predictability', unit: 'percent', direction: 'up', team: 'blue', owner: second.viewer.person, target: 85, source: 'test' } as const;
  const { kpi } = must(await manager.call('POST /api/kpis', { body }));
  const read = async (daysAgo: number, part: number): Promise<readonly TriggerId[]> => {
    const body = { from: worldDay(world, -daysAgo - 6), to: worldDay(world, -daysAgo), value: part * 10, of: { part, whole: 10 } };
    return must(await manager.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body })).triggers.map(({ id }) => id);
  };
  for (const daysAgo of [36, 29, 22, 15, 8]) await read(daysAgo, 10);
  const [trigger] = await read(1, 1);
  if (trigger === undefined) throw new Error('no rule fired');
  return trigger;
}
