import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, type Api } from '../src/contract/api.ts';
import type { CallResult } from '../src/contract/client.ts';
import type { EndpointKey } from '../src/contract/endpoint.ts';
import { formatDate, formatInstant } from '../src/core/kernel/schema.ts';
import { logStatements } from '../src/server/db/statements.ts';
import { sprintsEnding } from './kpis/small-team.ts';
import { addObjective } from './world/add-objective.ts';
import { makeWorld, worldZone, type World } from './world/world.ts';

/** The most that one read may send (DESIGN.md 9), the session's and the viewer's own statement included. */
const mostStatements = 6;

const reads = Object.keys(api).filter((key) => key.startsWith('GET '));

let world: World;
const ids: Record<string, string> = { seq: '0' };

/** What a call answers with, or the codes of its refusal as an error. */
function must<Key extends keyof Api & EndpointKey>(result: CallResult<Key>) {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((refusal) => `${refusal.code} ${refusal.path ?? ''}`).join(', '));
}

const hoursAhead = (hours: number) => formatInstant(world.now().add({ hours }));
const day = (ahead: number) => formatDate(world.now().toZonedDateTimeISO(worldZone).toPlainDate().add({ days: ahead }));

beforeAll(async () => {
  world = await makeWorld({ demo: true });
  const { manager, report, director, hrPartner, productLead, second } = world.people;
  const subject = report.viewer.person;
  await importSprints(subject);
  const { items: kpis } = must(await manager.call('GET /api/kpis'));
  const { items: triggers } = must(await manager.call('GET /api/triggers'));
  const trigger = triggers[0]?.id;
  if (trigger === undefined) throw new Error('no trigger fired');
  const { series, meeting } = must(
    await manager.call('POST /api/triggers/:trigger/schedule', { params: { trigger }, body: { startsAt: hoursAhead(2), timeZone: worldZone } }),
  );
  const { plan } = must(
    await manager.call('POST /api/plans', {
      body: {
        goal: 'Predictable sprints',
        subject,
        signers: { director: director.viewer.person, 'hr-partner': hrPartner.viewer.person, 'product-lead': productLead.viewer.person },
        kpis: kpis.slice(0, 3).map(({ id }) => id),
        stakeholderKpi: null,
        trigger,
        series,
        startsOn: day(0),
      },
    }),
  );
  const criteria = [{ key: 'c1', statement: 'Sprints land as listed', kpi: kpis[0]?.id ?? null, threshold: '85 %', by: day(28), proof: 'Sprint report' }];
  must(await manager.call('POST /api/plans/:plan/criteria', { params: { plan }, body: { criteria, reason: '', supersedes: 0 } }));
  must(await report.call('POST /api/plans/:plan/criteria/acknowledge', { params: { plan }, body: { version: 1 } }));
  must(await director.call('POST /api/plans/:plan/sign-off', { params: { plan }, body: { role: 'director', statement: 'I agree.', criteriaVersion: 1 } }));
  await world.pass({ hours: 2 });
  must(await manager.call('POST /api/meetings/:meeting/start', { params: { meeting } }));
  const commitments = ['first', 'second', 'third'].map((which) => ({ owner: subject, action: `Do the ${which} thing`, expectedOutput: 'A page', due: day(3), escalation: 'To the director', proofRequired: true }));
  must(await manager.call('POST /api/meetings/:meeting/close', { params: { meeting }, body: { commitments, recap: 'now', delta: '' } }));
  must(await manager.call('POST /api/series', { body: { report: second.viewer.person, preset: 'coaching', startsAt: hoursAhead(1), timeZone: worldZone, plan: null } }));
  const objective = await addObjective(world, { kpi: kpis.find(({ name }) => name === 'Predictability')?.id });
  // Late commitments, running deadlines and a published recap are on the pages as well.
  await world.pass({ hours: 24 * 4 });
  await world.services.ledger.catchUp(manager.viewer.organisation);
  Object.assign(ids, { trigger, meeting, plan, objective, kpi: kpis[0]?.id ?? '', person: subject });
});

afterAll(async () => {
  await world.end();
});

async function importSprints(owner: string): Promise<void> {
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/imports/sprints?owner=${owner}`,
    headers: { origin: world.services.config.url.origin, cookie: world.people.manager.cookie, 'content-type': 'text/csv', 'idempotency-key': randomUUID() },
    payload: sprintsEnding(79, day(-1)),
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

async function ask(key: string, cookie: string): Promise<{ readonly status: number; readonly statements: readonly string[] }> {
  const url = key.slice('GET '.length).replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
  const { value, statements } = await logStatements(async () => await world.app.inject({ method: 'GET', url, headers: { cookie } }));
  return { status: value.statusCode, statements };
}

describe('a read sends few statements, however much there is', () => {
  test('every read of the contract is asked', () => {
    expect(reads.length).toBeGreaterThan(12);
  });

  test.each(reads)('%s', async (key) => {
    const { manager, report, hrPartner, owner } = world.people;
    for (const { cookie } of [manager, report, hrPartner, owner]) {
      // The first of all requests reads what every later one remembers.
      await ask(key, cookie);
      const { statements } = await ask(key, cookie);
      expect(statements.length, `${key}:\n${statements.join('\n')}`).toBeLessThanOrEqual(mostStatements);
      expect(statements.length, key).toBeGreaterThan(0);
    }
    // What was counted is the whole page, not a refusal.
    expect((await ask(key, manager.cookie)).status, key).toBe(200);
  });
});
