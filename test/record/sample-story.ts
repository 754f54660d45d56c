import { toHex } from '../../src/core/record/bytes.ts';
import type { PacketFiles } from '../../src/core/packets/packet-file.ts';
import { nodeCrypto as crypto } from '../../src/server/record/crypto.ts';
import { makePasskey, type TestPasskey } from './passkey.ts';
import { exportPacket, SampleLedger, type ExportOptions, type SampleEvent } from './sample-ledger.ts';

export const artifact = new Uint8Array(Buffer.from('release notes, build 412\n'));

/** The steps of the story, by name, so that a test can bend one. */
export type Step =
  | 'created' | 'credential' | 'opened' | 'set' | 'acknowledged' | 'scheduled' | 'held' | 'recap' | 'recap-seen' | 'evidence'
  | 'elsewhere' | 'amended' | 'acknowledged-again' | 'assessed' | 'signed-off' | 'closed';

/** The events of a story, in order. A bent one may replace, drop or multiply its step. */
export interface Bend {
  readonly [step: string]: (event: SampleEvent) => readonly SampleEvent[];
}

/** A told story: its record, where each step stands, and the states and receipts that people kept on the way. */
export interface Story {
  readonly ledger: SampleLedger;
  readonly seq: (step: Step) => number;
  readonly receipts: readonly { readonly size: number; readonly checkpoint: string }[];
}

export const hrPasskey: TestPasskey = makePasskey();

type Plot = readonly (readonly [Step, (seq: (step: Step) => number) => SampleEvent])[];

const plot: Plot = [
  ['created', () => ({ type: 'ledger.created', stream: 'org_0a', actor: 'system', at: '2026-03-01T08:00:00.000Z', parts: { ledger: { origin: 'x' } } })],
  ['credential', () => ({ type: 'credential.registered', stream: 'usr_hr', actor: 'usr_hr', at: '2026-03-01T08:30:00.000Z', parts: { credential: { id: hrPasskey.id, publicKey: hrPasskey.publicKey, site: 'manent.example' } } })],
  ['opened', () => ({ type: 'plan.opened', stream: 'pln_1', actor: 'usr_m', at: '2026-03-01T09:00:00.000Z', parts: { 'shared/plan': { goal: 'ship weekly' } } })],
  ['set', () => ({ type: 'criteria.set', stream: 'pln_1', actor: 'usr_m', at: '2026-03-01T09:10:00.000Z', parts: { 'shared/criteria': { version: 1, threshold: '95.5 %' } } })],
  ['acknowledged', (seq) => ({ type: 'criteria.acknowledged', stream: 'pln_1', actor: 'usr_e', at: '2026-03-01T12:00:00.000Z', parts: { 'shared/acknowledgement': { version: 1 } }, refs: [{ rel: 'criteria', seq: seq('set') }] })],
  ['scheduled', () => ({ type: 'meeting.scheduled', stream: 'mtg_1', actor: 'usr_m', at: '2026-03-02T09:00:00.000Z', parts: { 'shared/meeting': { number: 1 } } })],
  ['held', () => ({ type: 'meeting.held', stream: 'mtg_1', actor: 'usr_m', at: '2026-03-03T10:00:00.000Z', parts: { 'shared/notes': { text: 'Caf\u00e9, two blockers' } } })],
  ['recap', (seq) => ({ type: 'recap.published', stream: 'mtg_1', actor: 'usr_m', at: '2026-03-03T15:00:00.000Z', parts: { 'shared/recap': { notes: 'Two blockers, both owned.' } }, refs: [{ rel: 'meeting', seq: seq('held') }] })],
  ['recap-seen', (seq) => ({ type: 'recap.acknowledged', stream: 'mtg_1', actor: 'usr_e', at: '2026-03-03T16:00:00.000Z', refs: [{ rel: 'recap', seq: seq('recap') }] })],
  ['evidence', () => ({ type: 'evidence.attached', stream: 'pln_1', actor: 'usr_e', at: '2026-03-10T16:00:00.000Z', parts: { evidence: { happenedOn: '2026-03-10', sha256: toHex(crypto.sha256(artifact)) } } })],
  ['elsewhere', () => ({ type: 'note.private', stream: 'usr_x', actor: 'usr_x', at: '2026-03-11T16:00:00.000Z', parts: { note: 'nobody else reads this' } })],
  ['amended', (seq) => ({ type: 'criteria.amended', stream: 'pln_1', actor: 'usr_m', at: '2026-03-12T09:00:00.000Z', parts: { 'shared/criteria': { version: 2, threshold: '94 %' }, reason: { reason: 'the holiday week' } }, refs: [{ rel: 'supersedes', seq: seq('set') }] })],
  ['acknowledged-again', (seq) => ({ type: 'criteria.acknowledged', stream: 'pln_1', actor: 'usr_e', at: '2026-03-12T10:00:00.000Z', parts: { 'shared/acknowledgement': { version: 2 } }, refs: [{ rel: 'criteria', seq: seq('amended') }] })],
  ['assessed', (seq) => ({ type: 'assessment.recorded', stream: 'pln_1', actor: 'usr_m', at: '2026-04-10T10:00:00.000Z', parts: { 'shared/assessment': { proposal: 'met' } }, refs: [{ rel: 'criteria', seq: seq('amended') }] })],
  ['signed-off', (seq) => ({ type: 'signoff.given', stream: 'pln_1', actor: 'usr_hr', at: '2026-04-10T11:00:00.000Z', parts: { 'shared/signoff': { role: 'hr-partner' } }, refs: [{ rel: 'assessment', seq: seq('assessed') }], signed: { passkey: hrPasskey, seen: seq('assessed') + 1 } })],
  ['closed', () => ({ type: 'plan.closed', stream: 'pln_1', actor: 'usr_m', at: '2026-04-10T12:00:00.000Z', parts: { 'shared/decision': { outcome: 'met' }, reason: { reason: 'all met' } } })],
];

/** Tells the story, with some steps bent, and keeps the states after the acknowledgement and after the recap. */
export function tell(bend: Bend = {}): Story {
  const ledger = new SampleLedger();
  const seqs = new Map<Step, number>();
  const receipts: { size: number; checkpoint: string }[] = [];
  const seq = (step: Step): number => seqs.get(step) ?? 0;
  for (const [step, make] of plot) {
    const events = bend[step]?.(make(seq)) ?? [make(seq)];
    for (const event of events) seqs.set(step, ledger.add(event));
    const last = events.at(-1);
    if (last !== undefined && (step === 'acknowledged' || step === 'recap')) {
      receipts.push({ size: ledger.size, checkpoint: ledger.cosigned(last.at) });
    }
  }
  return { ledger, seq, receipts };
}

/** Exports a told story. */
export function packetOf(story: Story, options: Partial<ExportOptions> = {}): PacketFiles {
  return exportPacket(story.ledger, {
    at: '2026-04-11T09:00:00.000Z',
    streams: ['pln_1', 'mtg_1', 'usr_hr'],
    artifacts: [artifact],
    receipts: story.receipts,
    ...options,
  });
}
