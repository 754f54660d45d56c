import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanView } from '../../../contract/plans.ts';
import { verifyPacket } from '../../../core/packets/verify-packet.ts';
import { formatDate } from '../../../core/kernel/schema.ts';
import { readPacket } from '../../../server/packets/read-packet.ts';
import { nodeCrypto } from '../../../server/record/crypto.ts';
import { CommandError } from '../../output.ts';
import { at, daysToFirstMeeting, decisionDay, triggerSprint } from './days.ts';
import { done, type Stage } from './stage.ts';
import { recordScore } from './steps-plan.ts';
import type { Facts, Step } from './step.ts';
import { need, type Told } from './told.ts';

/** Step 6: recaps were mailed with receipts, acknowledged or corrected; the late one is late for good. */
export const recapsStep = (directory: string): Step => ({
  id: 'recaps',
  title: 'Recaps mailed with receipts, acknowledged, corrected, one late for good',
  run: async ({ players, mailbox }, _sprints, told) => {
    const counts = { late: 0, acknowledged: 0, corrected: 0 };
    for (const meeting of told.meetings) {
      const { recap } = done('read the room', await players.report.call('GET /api/meetings/:meeting', { params: { meeting } }));
      const sent = need(recap, 'recap');
      if (sent.late) counts.late += 1;
      counts.acknowledged += sent.acknowledgements.length;
      counts.corrected += sent.corrections.length;
    }
    const withReceipt = (): number => mailbox.mails.filter((mail) => mail.attachments.some((file) => file.fileName.endsWith('.tlog-proof'))).length;
    await mailbox.waitFor('the recap mails', () => withReceipt() >= told.meetings.length * 2, 30);
    told.receipts = saveReceipts(mailbox.mails, directory);
    return { sent: told.meetings.length, ...counts, 'mails with a receipt': withReceipt(), 'receipts kept': told.receipts.length };
  },
});

function saveReceipts(mails: Stage['mailbox']['mails'], directory: string): string[] {
  const folder = join(directory, 'receipts');
  mkdirSync(folder, { recursive: true });
  const kept = new Map<string, Uint8Array>();
  for (const mail of mails) for (const { fileName, bytes } of mail.attachments) if (/^[\w.-]+\.tlog-proof$/.test(fileName)) kept.set(fileName, bytes);
  return [...kept].map(([fileName, bytes]) => {
    const path = join(folder, fileName);
    writeFileSync(path, bytes);
    return path;
  });
}

/** Step 7: the one-page tracker, in the subject's own eyes. */
export const trackerStep: Step = {
  id: 'tracker',
  title: 'The one-page tracker',
  run: async ({ players }, _sprints, told) => {
    const plan = need(told.plan, 'plan');
    done('say what blocks', await players.manager.call('POST /api/plans/:plan/tracker', { params: { plan }, body: { criterion: 'predictability', blocker: 'Stories enter a sprint larger than five points' } }));
    const { tracker, commitments } = done('read the plan', await players.report.call('GET /api/plans/:plan', { params: { plan } }));
    const states = commitments.map((commitment) => commitment.state);
    return {
      ...Object.fromEntries(tracker.map((row) => [row.criterion, row.now] as const)),
      commitments: ['kept', 'late', 'open', 'missed'].map((state) => `${states.filter((each) => each === state).length} ${state}`).join(', '),
    };
  },
};

/** Step 8: the exit is computed with every number shown; a named person decides and says why. */
export const exitStep: Step = {
  id: 'exit',
  title: 'The computed exit, and the decision of a named person',
  run: async (stage, sprints, told) => {
    const { players, moveTo, timeZone } = stage;
    const plan = need(told.plan, 'plan');
    const day = sprints.endOf(triggerSprint).add({ days: daysToFirstMeeting + decisionDay });
    await moveTo(at(day, '09:00', timeZone));
    await recordScore(players.manager, need(told.stakeholderKpi, 'stakeholder score'), formatDate(day.subtract({ days: 1 })), 36, 5);
    const before = done('read the plan', await players.director.call('GET /api/plans/:plan', { params: { plan } }));
    const exit = need(before.exit, 'computed exit');
    const decided = done(
      'decide',
      await players.director.call('POST /api/plans/:plan/decision', {
        params: { plan },
        body: {
          outcome: 'met',
          reason: 'Every condition of the policy holds. Two sprints are few, so the next milestone is to hold this for two more.',
          nextMilestone: 'Velocity at or above 13 points in each of the next two sprints; owners: Remy Report-Example and the lead engineer',
        },
      }),
    );
    const names = new Map<string, string>(before.kpis.map((kpi) => [kpi.id, kpi.name]));
    const deciding = exit.conditions.filter((condition) => !condition.rule.endsWith('it decides nothing.)'));
    return {
      day: exit.day,
      ...Object.fromEntries(deciding.map((condition) => [`${condition.requirement}: ${nameOf(condition.id, names)}`, inShort(condition)] as const)),
      'second opinion': exit.notes.join(' '),
      proposal: decided.proposal,
      decision: 'met, by Dara Director-Example, with a reason and the next milestone',
    };
  },
};

type Condition = NonNullable<PlanView['exit']>['conditions'][number];

/** The condition's name, with its KPI's name in place of an id. */
function nameOf(id: string, names: ReadonlyMap<string, string>): string {
  const [what = '', kpi] = id.split(':');
  return kpi === undefined ? what.replaceAll('-', ' ') : `${what} of ${names.get(kpi) ?? kpi}`;
}

/** The first figures are those that decide; the page shows all of them. */
function inShort({ rule, met, measured, threshold }: Condition): string {
  if (rule.startsWith('Red flag')) return met === 'met' ? 'not raised' : met === 'not-met' ? 'RAISED' : met;
  const figures = measured.split('; ').slice(0, 4).join(', ');
  return [met, figures, threshold === '' ? '' : `needs ${threshold}`].filter((part) => part !== '').join('; ');
}

/** Step 9: the packet leaves the house, verifies offline, and one flipped byte anywhere breaks it. */
export const packetStep = (directory: string): Step => ({
  id: 'packet',
  title: 'The packet: exported, verified offline, one byte flipped',
  run: async ({ players }, _sprints, told): Promise<Facts> => {
    const plan = need(told.plan, 'plan');
    const policy = await players.hrPartner.raw({ method: 'GET', path: '/api/record/policy' });
    const packet = await players.hrPartner.raw({ method: 'POST', path: `/api/plans/${plan}/packet`, media: 'application/json', body: '{}' });
    if (policy.status !== 200 || packet.status !== 200) {
      throw new CommandError(`The demo could not export the packet (status ${packet.status}): ${new TextDecoder().decode(packet.bytes.slice(0, 500))}`, 1);
    }
    told.policy = join(directory, 'policy.txt');
    told.packet = join(directory, 'packet.zip');
    writeFileSync(told.policy, policy.bytes);
    writeFileSync(told.packet, packet.bytes);
    return await judge(told, new TextDecoder().decode(policy.bytes));
  },
});

async function judge(told: Told, policyText: string): Promise<Facts> {
  const files = await readPacket(need(told.packet, 'packet'));
  const receipts = told.receipts.map((path) => readFileSync(path, 'utf8'));
  const whole = verifyPacket(files, policyText, { receipts }, nodeCrypto);
  if (whole.verdict !== 'ok') {
    throw new CommandError(`The demo’s packet does not verify: ${whole.findings.map((finding) => `${finding.code} ${finding.what}`).join('; ')}`, 1);
  }
  const name = [...files.keys()].find((path) => path.startsWith('parts/')) ?? 'checkpoint';
  const broken = new Map(files);
  const bytes = Uint8Array.from(files.get(name) ?? []);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  broken.set(name, bytes);
  const flipped = verifyPacket(broken, policyText, { receipts }, nodeCrypto);
  if (flipped.verdict === 'ok') throw new CommandError('The demo’s packet still verifies with a byte flipped.', 1);
  return {
    files: files.size,
    entries: [...files.keys()].filter((path) => path.endsWith('.leaf')).length,
    verdict: whole.verdict,
    'receipts checked against it': receipts.length,
    caveats: [...new Set(whole.findings.map((finding) => finding.code))].join(', '),
    'one bit flipped in': name,
    'verdict with that bit': `${flipped.verdict} (${[...new Set(flipped.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.code))].join(', ')})`,
  };
}
