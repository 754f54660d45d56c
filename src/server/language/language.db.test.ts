import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RuleId } from '../../core/language/diagnostic.ts';
import { verifyPacket } from '../../core/packets/verify-packet.ts';
import type { SignOffRole } from '../../core/plans/plan.ts';
import { codesOf, must, worldDay } from '../../../test/world/one-on-one.ts';
import { makePrivateWorld, type PrivateWorld } from '../../../test/world/private-world.ts';
import type { Inhabitant } from '../../../test/world/world.ts';
import { allProjectors } from '../app/assemble.ts';
import { compareReadTables } from '../record/compare-read-tables.ts';
import { nodeCrypto } from '../record/crypto.ts';

/** A word that is nowhere but in what is linted and called wrong. */
const secret = 'quokka';

const lines: string[] = [];
let made: PrivateWorld;

beforeAll(async () => {
  made = await makePrivateWorld({ logLine: (line) => lines.push(line) });
});
afterAll(async () => {
  await made.world.end();
});

const viewPlan = async (who: Inhabitant) => must(await who.call('GET /api/plans/:plan', { params: { plan: made.plan } }));
const gatesOf = async (who: Inhabitant) => (await viewPlan(who)).findings.filter(({ severity, state }) => severity === 'gate' && state === 'open');
const standingOf = async (rule: RuleId) => must(await made.world.people.second.call('GET /api/language')).rules.find((each) => each.rule === rule);

async function amend(statement: string): Promise<number> {
  const { manager } = made.world.people;
  const supersedes = (await viewPlan(manager)).versions.length;
  const criteria = [{ key: 'c2', statement, kpi: null, threshold: 'clearly better', by: worldDay(made.world, 28), proof: 'An opinion' }];
  return must(await manager.call('POST /api/plans/:plan/criteria', { params: { plan: made.plan }, body: { criteria, reason: 'Said anew', supersedes } })).version;
}

const sign = async (who: Inhabitant, role: SignOffRole, criteriaVersion: number) =>
  (await who.call('POST /api/plans/:plan/sign-off', { params: { plan: made.plan }, body: { role, statement: 'I agree.', criteriaVersion } }));

async function keepAll(who: Inhabitant, criteriaVersion: number, reason: 'agreed-as-is' | 'linter-wrong', note: string): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const { criterion, rule, fingerprint } of await gatesOf(made.world.people.manager)) {
    const body = { criteriaVersion, criterion, rule, fingerprint, reason, note };
    codes.push(...codesOf(await who.call('POST /api/plans/:plan/wording', { params: { plan: made.plan }, body })));
  }
  return codes;
}

async function recorded(type: string): Promise<readonly unknown[]> {
  const rows = await made.world.database.asOwner('select type, stream, actor from manent.event where type = $1', [type]);
  return z.array(z.unknown()).parse(rows);
}

describe('the gate at a signature', () => {
  test('stops it at each field, until the wording is kept for all to see; an amended clause is stopped again', async () => {
    const { director, hrPartner, report, second, manager } = made.world.people;
    const version = await amend('Be more proactive towards the team');
    const refused = await sign(director, 'director', version);
    expect(codesOf(refused)).toContain('CRITERION_UNVERIFIABLE criteria.0.statement');
    expect(refused.ok ? '' : JSON.stringify(refused.refusals)).not.toContain('proactive');
    expect((await viewPlan(report)).findings).toContainEqual(expect.objectContaining({ criterion: 'c2', field: 'statement', rule: 'vague-criterion', state: 'open' }));

    expect(new Set(await keepAll(second, version, 'agreed-as-is', 'Mine'))).toEqual(new Set(['NOT_FOUND']));
    expect(new Set(await keepAll(report, version, 'agreed-as-is', 'Mine'))).toEqual(new Set(['FORBIDDEN']));
    expect(new Set(await keepAll(hrPartner, version, 'agreed-as-is', 'The list hangs in the room'))).toEqual(new Set(['ok']));
    expect(codesOf(await sign(director, 'director', version))).toEqual(['ok']);
    const { wordings, findings, can } = await viewPlan(report);
    expect(wordings.filter(({ state }) => state === 'live').map(({ note, by }) => [note, by.id])).toContainEqual(['The list hangs in the room', hrPartner.viewer.person]);
    expect(findings.filter(({ severity }) => severity === 'gate').every(({ state }) => state === 'kept')).toBe(true);
    expect([can.keepWording, (await viewPlan(manager)).can.keepWording]).toEqual([false, true]);

    const next = await amend('Be far more proactive towards the team');
    expect(codesOf(await sign(director, 'director', next))).toContain('CRITERION_UNVERIFIABLE criteria.0.statement');
    expect((await viewPlan(report)).wordings.filter(({ note, clause }) => note === 'The list hangs in the room' && clause.includes('proactive')).map(({ state }) => state)).toContain('void');
  });

  test('shows a third party what was kept and why, in a packet that holds', async () => {
    const { hrPartner } = made.world.people;
    await keepAll(hrPartner, (await viewPlan(hrPartner)).versions.length, 'agreed-as-is', 'Said so by both');
    const answer = await made.world.app.inject({
      method: 'POST',
      url: `/api/plans/${made.plan}/packet`,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: made.world.services.config.url.origin, cookie: hrPartner.cookie },
      payload: '{}',
    });
    const files = new Map(Object.entries(unzipSync(new Uint8Array(answer.rawPayload))));
    const { verdict } = verifyPacket(files, await made.world.services.ledger.policyText(hrPartner.viewer.organisation), {}, nodeCrypto);
    expect(verdict).toBe('ok');
    const shown = strFromU8(files.get('report.html') ?? new Uint8Array());
    for (const words of ['The list hangs in the room', 'Said so by both', 'void: the clause changed', '<td>stands</td>', 'vague-criterion']) expect(shown).toContain(words);
  });
});

describe('a rule that people call wrong', () => {
  test('gates no longer once two of them do, in the open; an HR partner restores it, and it gates again', async () => {
    const { manager, director, report, hrPartner } = made.world.people;
    const rule = 'vague-criterion';
    const version = await amend('Be somewhat more proactive');
    await keepAll(manager, version, 'linter-wrong', 'A name of ours');
    expect(await standingOf(rule)).toMatchObject({ wrong: 1, people: 1, state: 'active' });
    for (let times = 0; times < 3; times += 1) {
      const flood = Array.from({ length: 50 }, (_, n) => ({ rule, fingerprint: `${rule}.${String(times)}x${String(n)}` }) as const);
      must(await report.call('POST /api/language/counts', { body: { shown: [{ rule, count: 1000 }], wrong: flood } }));
    }
    expect(await standingOf(rule), 'a day’s cap').toMatchObject({ shown: 51, wrong: 6, people: 2, state: 'hint', loweredAt: { shown: 51, wrong: 6, people: 2 } });
    expect(await recorded('language.rule-lowered')).toContainEqual({ type: 'language.rule-lowered', stream: manager.viewer.organisation, actor: 'system' });

    const next = await amend('Be endlessly more proactive');
    expect((await gatesOf(manager)).filter((finding) => finding.rule === rule)).toEqual([]);
    await keepAll(manager, next, 'agreed-as-is', 'Whatever else');
    expect(codesOf(await sign(director, 'director', next))).toEqual(['ok']);

    const restore = async (who: Inhabitant) => codesOf(await who.call('POST /api/language/rules/:rule/restore', { params: { rule }, body: { reason: 'It was a quarrel' } }));
    expect(await restore(report)).toEqual(['FORBIDDEN']);
    expect(await restore(hrPartner)).toEqual(['ok']);
    expect(await restore(hrPartner)).toEqual(['RULE_NOT_LOWERED']);
    expect(await standingOf(rule)).toMatchObject({ shown: 0, wrong: 0, share: null, state: 'active', restored: { by: { id: hrPartner.viewer.person }, reason: 'It was a quarrel' } });
    expect(codesOf(await sign(made.world.people.productLead, 'product-lead', next))).toContain('CRITERION_UNVERIFIABLE criteria.0.statement');
    expect(await compareReadTables(made.world.database.target, allProjectors(), manager.viewer.organisation, () => undefined)).toEqual([]);
  });

  test('is counted once a person for a finding, whatever they send', async () => {
    const rule = 'no-instance';
    const { second } = made.world.people;
    const wrong = { rule, fingerprint: `${rule}.${secret}` } as const;
    for (let times = 0; times < 2; times += 1) must(await second.call('POST /api/language/counts', { body: { shown: [], wrong: [wrong, wrong] } }));
    expect(codesOf(await second.call('POST /api/language/counts', { body: { shown: [], wrong: [{ rule, fingerprint: `the words about the ${secret}` }] } }))).toEqual(['INVALID_INPUT wrong.0.fingerprint']);
    expect(await standingOf(rule)).toMatchObject({ shown: 1, wrong: 1, people: 1 });
  });
});

test('linting knows the colleagues and what only hints, and keeps no word of it anywhere', async () => {
  const { second, report } = made.world.people;
  const text = `Be more proactive about the ${secret}.`;
  const body = { entries: [{ id: 'a', kind: 'criterion' as const, text }, { kind: null, text }, { text }], place: 'signing' as const };
  const { entries } = must(await second.call('POST /api/language/lint', { body }));
  expect(entries.map(({ entry, id, guessed }) => [entry, id, guessed])).toEqual([
    [0, 'a', false],
    [1, null, true],
    [2, null, true],
  ]);
  expect(entries[0]?.diagnostics).toContainEqual(expect.objectContaining({ ruleId: 'vague-criterion', severity: 'gate' }));
  must(await second.call('POST /api/language/lint', { body: { ...body, note: true } }));
  const { roster } = must(await report.call('GET /api/language'));
  expect(roster.slice(0, 2)).toEqual(['Maya Manager-Example', 'Maya']);
  expect(codesOf(await second.call('POST /api/language/lint', { body: { entries: Array.from({ length: 11 }, () => ({ kind: null, text: 'x'.repeat(10_000) })), place: 'notes' } }))).toEqual(['INVALID_INPUT entries']);

  const tables = z.array(z.object({ name: z.string() })).parse(await made.world.database.asOwner(`select relname as name from pg_class where relnamespace = 'manent'::regnamespace and relkind = 'r'`));
  for (const { name } of tables) {
    const found = await made.world.database.asOwner(`select count(*)::int as n from manent.${name} t where t::text like '%${secret}%'`);
    expect(found, name).toEqual([{ n: 0 }]);
  }
  expect(tables.length).toBeGreaterThan(30);
  expect(lines.join('\n')).not.toContain(secret);
});
