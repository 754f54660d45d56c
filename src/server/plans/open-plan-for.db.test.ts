import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, must, worldDay } from '../../../test/world/one-on-one.ts';
import { makePrivateWorld, type PrivateWorld } from '../../../test/world/private-world.ts';

let made: PrivateWorld;
beforeAll(async () => {
  made = await makePrivateWorld();
  const { director } = made.world.people;
  // The person has to be free for another plan (S21).
  must(await director.call('POST /api/plans/:plan/decision', { params: { plan: made.plan }, body: { outcome: 'withdrawn', reason: 'Another one follows' } }));
});
afterAll(async () => {
  await made.world.end();
});

const loop = () => {
  const { report, director, hrPartner, productLead } = made.world.people;
  const signers = { director: director.viewer.person, 'hr-partner': hrPartner.viewer.person, 'product-lead': productLead.viewer.person };
  return { goal: 'Again', subject: report.viewer.person, signers, kpis: [...made.kpis], stakeholderKpi: null, trigger: null, series: null, startsOn: worldDay(made.world) };
};

describe('what a plan brings along', () => {
  test('is never a signal about somebody else: its five would see that person’s numbers', async () => {
    const { manager, report } = made.world.people;
    expect(codesOf(await manager.call('POST /api/plans', { body: { ...loop(), trigger: made.trigger } }))).toEqual(['NOT_FOUND trigger']);
    expect(codesOf(await report.call('GET /api/triggers/:trigger', { params: { trigger: made.trigger } }))).toEqual(['NOT_FOUND']);
  });

  test('is never a series with an earlier manager: the new one would read what was said before them', async () => {
    const { owner, director, report, second } = made.world.people;
    const line = { manager: second.viewer.person, from: worldDay(made.world) };
    must(await owner.call('POST /api/people/:person/manager', { params: { person: report.viewer.person }, body: line }));
    expect(codesOf(await director.call('POST /api/plans', { body: { ...loop(), series: made.performance.series } }))).toEqual(['NOT_FOUND series']);
    expect(codesOf(await second.call('GET /api/meetings/:meeting', { params: { meeting: made.performance.meeting } }))).toEqual(['NOT_FOUND']);
    must(await director.call('POST /api/plans', { body: loop() }));
  });
});
