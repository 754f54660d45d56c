import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../src/core/kernel/schema.ts';
import { companyConfig } from './company-config.ts';
import type { Closing } from './company.ts';
import { median, percentile, sideBySide, type Figure } from './measure.ts';
import type { Served } from './served.ts';

/** How many meetings warm the server up before anything is measured. */
const warmUp = 40;
/** How many are closed one after another, to see what one close takes by itself. */
const alone = 60;

/** Closes each meeting once with three commitments and its recap queued: some one by one, the others side by side. */
export async function closeMeetings(server: Served, closings: readonly Closing[], connections: number): Promise<readonly Figure[]> {
  const run = async (clients: number, from: number, count: number): Promise<{ readonly each: readonly number[]; readonly total: number }> =>
    await sideBySide(clients, count, async (index) => {
      const closing = closings[from + index];
      if (closing !== undefined) await close(server, closing);
    });
  await run(connections, 0, warmUp);
  const single = await run(1, warmUp, alone);
  const rest = closings.length - warmUp - alone;
  const before = await server.cpu();
  const many = await run(connections, warmUp + alone, rest);
  const after = await server.cpu();
  return [
    { name: 'close a meeting: one at a time, p50', value: median(single.each), unit: 'ms', bar: 15, good: 'at most' },
    { name: `close a meeting: ${connections} at a time, closed`, value: (rest / many.total) * 1_000, unit: '/s' },
    { name: `close a meeting: ${connections} at a time, p50`, value: median(many.each), unit: 'ms', bar: 15, good: 'at most' },
    { name: `close a meeting: ${connections} at a time, p99`, value: percentile(many.each, 0.99), unit: 'ms' },
    { name: 'close a meeting: CPU of the server, signing and queue included', value: (after.ms - before.ms) / rest, unit: 'ms' },
  ];
}

async function close(server: Served, { meeting, report, cookie }: Closing): Promise<void> {
  const due = formatDate(Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 6 }));
  const commitments = ['first', 'second', 'third'].map((which) => ({ owner: report, action: `Do the ${which} thing`, expectedOutput: 'A page that says what was done', due, escalation: 'To the director the day after', proofRequired: true }));
  const answer = await fetch(`${server.at}/api/meetings/${meeting}/close`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: companyConfig('').url.origin, cookie },
    body: JSON.stringify({ commitments, recap: 'now', delta: '' }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`a close was refused: ${text.slice(0, 300)}`);
}
