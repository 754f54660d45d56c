import { describe, expect, it } from 'vitest';
import { makePasskey } from '../../../test/record/passkey.ts';
import { logSigner, makeSigner, origin, policyText, policyWithoutWitness, type ExportOptions, type SampleEvent } from '../../../test/record/sample-ledger.ts';
import { hrPasskey, packetOf, tell, type Bend, type Step, type Story } from '../../../test/record/sample-story.ts';
import { nodeCrypto as crypto } from '../../server/record/crypto.ts';
import { formatAssertion, parseAssertion, type Assertion } from '../record/assertion.ts';
import { signCheckpoint } from '../record/checkpoint.ts';
import { formatVkey } from '../record/note-key.ts';
import { canonicalBytes } from '../record/canonical-json.ts';
import { toBase64, toBase64Url } from '../record/base64.ts';
import { findOmissions } from './build-packet.ts';
import type { FindingCode } from './finding.ts';
import { verifyPacket, type KeptByReader } from './verify-packet.ts';

// RECORD.md 5.10, O01-O40: what an operator with the log's key can do, everything linked and signed anew.

const honest = tell();
const { seq } = honest;
const assertionOf = (story: Story, step: Step): Uint8Array => story.ledger.packed[story.seq(step)]?.assertion ?? new Uint8Array(0);
const leafOf = (story: Story, step: Step): Uint8Array => story.ledger.packed[story.seq(step)]?.leaf ?? new Uint8Array(0);

/** The codes of a packet of a bent story that the reader holds against what they kept. */
function found(bend: Bend, kept: KeptByReader = {}, options: Partial<ExportOptions> = {}, policy: string = policyText): readonly FindingCode[] {
  const { findings } = verifyPacket(packetOf(tell(bend), options), policy, kept, crypto);
  return findings.map(({ code }) => code);
}

const change = (changes: Partial<SampleEvent>) => (event: SampleEvent): readonly SampleEvent[] => [{ ...event, ...changes }];
const before = (...others: readonly SampleEvent[]) => (event: SampleEvent): readonly SampleEvent[] => [...others, event];
const following = (...others: readonly SampleEvent[]) => (event: SampleEvent): readonly SampleEvent[] => [event, ...others];
const nothing = (): readonly SampleEvent[] => [];
const anyEvent = (event: Partial<SampleEvent>): SampleEvent => ({ type: 'tracker.updated', stream: 'pln_1', actor: 'usr_m', at: '2026-04-10T12:00:00.000Z', ...event });
const tamper = (edit: (assertion: Assertion) => Assertion) => change({
  forgeAssertion: (file) => {
    const assertion = parseAssertion(file);
    if (assertion === null) throw new Error('the sample is well-formed');
    return formatAssertion(edit(assertion));
  },
});

const recapRewritten: Bend = { recap: change({ parts: { 'shared/recap': { notes: 'No blockers were raised.' } } }) };
const reuse = { 'signed-off': change({ forgeAssertion: () => assertionOf(honest, 'signed-off') }) };
const keptRecap: KeptByReader = { receipts: [honest.ledger.receipt(seq('recap'), honest.receipts[1]?.size ?? 0)] };
const keptState: KeptByReader = { receipts: [honest.receipts[1]?.checkpoint ?? ''] };
const stranger = makePasskey();
const strangerLog = makeSigner(origin);

interface Case {
  readonly name: string;
  readonly bend: Bend;
  readonly code: FindingCode;
  readonly kept?: KeptByReader;
  readonly options?: Partial<ExportOptions>;
}

const cases: readonly Case[] = [
  { name: 'O01 recap rewritten, against a kept state', bend: { ...recapRewritten, ...reuse }, kept: keptState, code: 'E_CONSISTENCY' },
  { name: 'O02 recap rewritten, no receipt, but a later signer had seen the record', bend: { ...recapRewritten, ...reuse }, code: 'E_SEEN_FORK' },
  { name: 'O04 criteria raised retroactively', bend: { set: change({ parts: { 'shared/criteria': { version: 1, threshold: '99 %' } } }) }, kept: { receipts: [honest.receipts[0]?.checkpoint ?? ''] }, code: 'E_CONSISTENCY' },
  { name: 'O05 evidence deleted and renumbered', bend: { evidence: nothing }, kept: { have: [leafOf(honest, 'evidence')] }, code: 'E_ENTRY_OMITTED' },
  { name: 'O06 rewound', bend: { amended: nothing, 'acknowledged-again': nothing, assessed: nothing, 'signed-off': nothing, closed: nothing }, kept: { receipts: [honest.ledger.cosigned('2026-04-10T12:01:00.000Z')] }, code: 'E_REWOUND' },
  { name: 'O07 a middle entry omitted from the export', bend: {}, options: { choose: (seqs) => seqs.filter((at) => at !== seq('evidence')) }, code: 'E_STREAM_GAP' },
  { name: 'O07 the last entry omitted from the export', bend: {}, options: { choose: (seqs) => seqs.filter((at) => at !== seq('closed')) }, kept: { have: [leafOf(honest, 'closed')] }, code: 'E_ENTRY_OMITTED' },
  { name: 'O08 a kept entry replaced', bend: recapRewritten, kept: { have: [leafOf(honest, 'recap')] }, code: 'E_ENTRY_REPLACED' },
  { name: 'O09 signed without the passkey', bend: { 'signed-off': (event) => { const { signed: _, ...rest } = event; return [rest]; } }, code: 'E_SIGNATURE_REQUIRED' },
  { name: 'O10 a passkey planted by somebody else', bend: { evidence: following(anyEvent({ type: 'credential.registered', stream: 'usr_hr', actor: 'usr_root', at: '2026-03-10T17:00:00.000Z', parts: { credential: { id: stranger.id, publicKey: stranger.publicKey, site: 'manent.example' } } })) }, code: 'E_ASSERTION_CREDENTIAL' },
  { name: 'O10 a passkey registered without the old one', bend: { evidence: following(anyEvent({ type: 'credential.registered', stream: 'usr_hr', actor: 'usr_hr', at: '2026-03-10T17:00:00.000Z', parts: { credential: { id: stranger.id, publicKey: stranger.publicKey, site: 'manent.example' } } })) }, code: 'W_CREDENTIAL_RESET' },
  { name: 'O11 criteria set twice', bend: { amended: change({ type: 'criteria.set', refs: [] }) }, code: 'E_CRITERIA_SILENT' },
  { name: 'O11 criteria amended without naming the version replaced', bend: { amended: change({ refs: [] }) }, code: 'E_CRITERIA_SILENT' },
  { name: 'O12 amended without reason', bend: { amended: change({ parts: { 'shared/criteria': { version: 2 } } }) }, code: 'E_CRITERIA_NO_REASON' },
  { name: 'O13 judged by old criteria', bend: { assessed: change({ refs: [{ rel: 'criteria', seq: seq('set') }] }) }, code: 'E_CRITERIA_STALE' },
  { name: 'O14 judged before anyone acknowledged', bend: { 'acknowledged-again': nothing }, code: 'E_CRITERIA_UNACKNOWLEDGED' },
  { name: 'O14 acknowledged by nobody but the author', bend: { 'acknowledged-again': change({ actor: 'usr_m' }) }, code: 'E_CRITERIA_UNACKNOWLEDGED' },
  { name: 'O14 acknowledged only afterwards', bend: { 'acknowledged-again': nothing, assessed: following({ type: 'criteria.acknowledged', stream: 'pln_1', actor: 'usr_e', at: '2026-04-10T10:00:00.000Z', refs: [{ rel: 'criteria', seq: seq('amended') }] }) }, code: 'E_CRITERIA_UNACKNOWLEDGED' },
  { name: 'O14 judged by no criteria', bend: { assessed: change({ refs: [] }) }, code: 'E_CRITERIA_NONE' },
  { name: 'O15 backdated', bend: { evidence: change({ at: '2026-03-03T15:59:00.000Z' }) }, code: 'E_TIME_ORDER' },
  { name: 'O16 evidence from the future', bend: { evidence: change({ parts: { evidence: { happenedOn: '2026-03-12' } } }) }, code: 'E_EVIDENCE_FUTURE' },
  { name: 'O17 evidence backdated', bend: { evidence: change({ parts: { evidence: { happenedOn: '2026-03-05' } } }) }, code: 'W_EVIDENCE_LATE' },
  { name: 'O18 an entry after the close', bend: { closed: following(anyEvent({})) }, code: 'E_AFTER_CLOSE' },
  { name: 'O19 a ref to other content', bend: { assessed: change({ forge: (leaf) => ({ ...leaf, refs: leaf.refs.map((ref) => ({ ...ref, leaf: toBase64(honest.ledger.hash(0)) })) }) }) }, code: 'E_ENTRY_REPLACED' },
  { name: 'O20 a broken link', bend: { assessed: change({ forge: (leaf) => ({ ...leaf, prev: toBase64(honest.ledger.hash(0)) }) }) }, code: 'E_STREAM_LINK' },
  { name: 'O21 a signature used again', bend: { closed: change({ actor: 'usr_hr', signed: { passkey: hrPasskey, seen: 1 }, forgeAssertion: () => assertionOf(honest, 'signed-off') }) }, code: 'E_ASSERTION_INTENT' },
  { name: 'O22 authenticator data altered', bend: { 'signed-off': tamper((assertion) => ({ ...assertion, authenticatorData: Uint8Array.from(assertion.authenticatorData, (byte, at) => (at === 36 ? byte + 1 : byte)) })) }, code: 'E_ASSERTION_SIGNATURE' },
  { name: "O23 another person's passkey", bend: { 'signed-off': change({ signed: { passkey: stranger, seen: 1 } }) }, code: 'E_ASSERTION_CREDENTIAL' },
  { name: "O23 another passkey under the person's name", bend: { 'signed-off': change({ signed: { passkey: { ...stranger, id: hrPasskey.id }, seen: 1 } }) }, code: 'E_ASSERTION_SIGNATURE' },
  { name: 'O25 signed for another site', bend: { 'signed-off': change({ signed: { passkey: { ...hrPasskey, sign: (intent) => hrPasskey.sign(intent, { origin: 'https://manent.example.evil.test' }) }, seen: 1 } }) }, code: 'E_ASSERTION_SITE' },
  { name: 'O25 the authenticator bound to another site', bend: { 'signed-off': change({ signed: { passkey: { ...hrPasskey, sign: (intent) => hrPasskey.sign(intent, { site: 'evil.test' }) }, seen: 1 } }) }, code: 'E_ASSERTION_SITE' },
  { name: 'O25 its owner was not verified', bend: { 'signed-off': change({ signed: { passkey: { ...hrPasskey, sign: (intent) => hrPasskey.sign(intent, { flags: 1 }) }, seen: 1 } }) }, code: 'E_ASSERTION_FLAGS' },
  { name: 'O25 a registration shown as a signature', bend: { 'signed-off': change({ signed: { passkey: { ...hrPasskey, sign: (intent) => hrPasskey.sign(intent, { type: 'webauthn.create' }) }, seen: 1 } }) }, code: 'E_ASSERTION_CHALLENGE' },
  { name: 'O11 an amendment of a version no longer in force', bend: { assessed: before(anyEvent({ type: 'criteria.amended', at: '2026-03-13T00:00:00.000Z', parts: { reason: 'x' }, refs: [{ rel: 'supersedes', seq: seq('set') }] })) }, code: 'E_CRITERIA_SILENT' },
  { name: 'O07 the export and the manifest name different ends', bend: {}, options: { bendHeads: (heads) => heads.slice(1) }, code: 'E_STREAM_TRUNCATED' },
  { name: 'O07 a stream without a stated end', bend: {}, options: { bendManifest: (manifest) => ({ ...manifest, streams: manifest.streams.slice(1) }) }, code: 'E_STREAM_TRUNCATED' },
  { name: 'O07 a stated stream that is not there', bend: {}, options: { bendManifest: (manifest) => ({ ...manifest, streams: [...manifest.streams, { stream: 'cmt_1', n: 0, head: toBase64(honest.ledger.hash(0)) }] }) }, code: 'E_STREAM_TRUNCATED' },
  { name: 'O20 a stated end that is another event', bend: {}, options: { bendManifest: (manifest) => ({ ...manifest, streams: manifest.streams.map((head) => ({ ...head, head: toBase64(honest.ledger.hash(0)) })) }) }, code: 'E_STREAM_LINK' },
  { name: 'D17 a manifest of another record', bend: {}, options: { bendManifest: (manifest) => ({ ...manifest, origin: 'other.example/ledger/org_0a' }) }, code: 'E_ORIGIN' },
  { name: 'O26 a gap in the counter', bend: { assessed: change({ forge: (leaf) => ({ ...leaf, n: leaf.n + 1 }) }) }, options: { choose: (seqs) => seqs }, code: 'E_STREAM_GAP' },
  { name: 'O30 a revoked passkey', bend: { assessed: before(anyEvent({ type: 'credential.revoked', stream: 'usr_hr', actor: 'usr_hr', at: '2026-04-01T00:00:00.000Z', parts: { credential: { id: hrPasskey.id } } })) }, code: 'E_CREDENTIAL_REVOKED' },
  { name: 'O32 a recap against its one-file receipt', bend: recapRewritten, kept: keptRecap, code: 'E_ENTRY_REPLACED' },
  { name: 'O33 a forged receipt', bend: {}, kept: { receipts: [signCheckpoint(strangerLog, { size: 3, root: honest.ledger.root(3) })] }, code: 'E_NOTE_UNTRUSTED' },
  { name: 'O33 a receipt for another place', bend: {}, kept: { receipts: [honest.ledger.receipt(seq('recap'), 10).replace(/index \d+/, `index ${seq('recap') - 1}`)] }, code: 'E_INCLUSION' },
  { name: 'O34 the intent swapped after signing', bend: { 'signed-off': tamper((assertion) => ({ ...assertion, intent: Object.assign({}, assertion.intent, { seen: { size: 0, root: toBase64(crypto.sha256(new Uint8Array(0))) } }) })) }, code: 'E_ASSERTION_CHALLENGE' },
  { name: 'O35 an assertion that is not canonical', bend: { 'signed-off': change({ forgeAssertion: (file) => new Uint8Array([...file, 0x0a]) }) }, code: 'E_ASSERTION_FORMAT' },
  { name: 'O36 a late recap', bend: { held: change({ at: '2026-03-02T14:59:59.000Z' }) }, code: 'W_RECAP_LATE' },
  { name: 'O37 an acknowledgement without criteria', bend: { acknowledged: change({ refs: [] }) }, code: 'E_CRITERIA_NONE' },
  { name: 'O37 an acknowledgement of something else', bend: { acknowledged: change({ refs: [{ rel: 'criteria', seq: seq('opened') }] }) }, code: 'E_CRITERIA_NONE' },
  { name: 'O38 a guessable salt', bend: { assessed: change({ disclosures: [toBase64Url(canonicalBytes(['c2FsdA', 'shared/assessment', 'met']))] }) }, code: 'E_PART_UNCOMMITTED' },
  { name: 'O39 a ref outside the packet', bend: { assessed: change({ refs: [{ rel: 'criteria', seq: seq('amended') }, { rel: 'note', seq: seq('elsewhere') }] }) }, options: { choose: (seqs) => seqs }, code: 'E_ENTRY_OMITTED' },
  { name: 'O40 an artifact not shipped', bend: {}, options: { artifacts: [] }, code: 'W_ARTIFACT_ABSENT' },
  { name: 'P02 erased without basis', bend: { evidence: following(anyEvent({ type: 'content.erased', actor: 'usr_hr', at: '2026-03-11T00:00:00.000Z', refs: [{ rel: 'erases', seq: seq('opened') }] })) }, code: 'E_ERASURE_NO_BASIS' },
];

describe("an operator with the log's key", () => {
  it('keeps the honest story acceptable to everyone who kept something', () => {
    const again = tell();
    const kept = { receipts: [...(keptRecap.receipts ?? []), ...(keptState.receipts ?? [])], have: honest.ledger.packed.slice(0, 5).map(({ leaf }) => leaf) };
    const { verdict, findings } = verifyPacket(packetOf(again), policyText, kept, crypto);
    expect(findings.filter(({ code }) => code !== 'W_SESSION_ONLY')).toEqual([]);
    expect(verdict).toBe('ok');
  });

  it.each(cases)('is caught: $name', ({ bend, kept, options, code }) => {
    expect(found(bend, kept, options)).toContain(code);
  });

  it('is caught: O24 two histories of one size', () => {
    const other = tell(recapRewritten);
    const kept = { receipts: [packetState(other)] };
    const { findings } = verifyPacket(packetOf(tell()), policyText, kept, crypto);
    expect(findings.map(({ code }) => code)).toContain('E_SPLIT_VIEW');
  });

  it('is caught: O27 an entry backdated into a quiet period', () => {
    const story = tell({ assessed: change({ at: '2026-03-13T10:00:00.000Z' }) });
    const size = story.seq('assessed');
    const heartbeat = { size, checkpoint: story.ledger.cosigned('2026-04-01T00:00:00.000Z', size) };
    const { findings } = verifyPacket(packetOf(story, { receipts: [heartbeat] }), policyText, {}, crypto);
    expect(findings.filter(({ code }) => code === 'E_BACKDATED').map(({ entry }) => entry)).toEqual([size]);
  });

  it('is caught: O29 a clock ahead of the witness', () => {
    const story = tell();
    const size = story.seq('evidence') + 1;
    const early = { size, checkpoint: story.ledger.cosigned('2026-03-09T00:00:00.000Z', size) };
    const { findings } = verifyPacket(packetOf(story, { receipts: [early] }), policyText, {}, crypto);
    expect(findings.map(({ code }) => code)).toContain('E_POSTDATED');
  });

  it('is caught once a witness exists (O03), and stays accepted without one (U01, the stated limit)', () => {
    const tail: Bend = { closed: change({ parts: { 'shared/decision': { outcome: 'not-met' }, reason: { reason: 'x' } } }) };
    expect(found(tail, {}, { cosign: false })).toContain('E_WITNESS_QUORUM');
    const { verdict, findings } = verifyPacket(packetOf(tell(tail), { cosign: false, receipts: [] }), policyWithoutWitness, {}, crypto);
    expect(verdict).toBe('ok');
    expect(findings.map(({ code }) => code)).toContain('W_NO_WITNESS');
  });

  it('is caught: D17 a receipt of another record with equal ids', () => {
    const other = makeSigner('other.example/ledger/org_0a');
    const both = `log ${formatVkey(logSigner.key)}\nlog ${formatVkey(other.key)}\nquorum none\n`;
    const kept = { receipts: [signCheckpoint(other, { size: 3, root: honest.ledger.root(3) })] };
    expect(found({}, kept, {}, both)).toContain('E_ORIGIN');
  });
});

const packetState = (story: Story): string => {
  const files = packetOf(story);
  return Buffer.from(files.get('checkpoint') ?? []).toString('utf8');
};

describe('erasure', () => {
  const erasure = anyEvent({ type: 'content.erased', actor: 'usr_hr', at: '2026-04-10T13:00:00.000Z', parts: { basis: { basis: 'retention' } }, refs: [{ rel: 'erases', seq: seq('recap') }] });

  it('with a basis verifies, even after the close (P01)', () => {
    const story = tell({ closed: following(erasure) });
    const { verdict, findings } = verifyPacket(packetOf(story, { withhold: new Set([seq('recap')]) }), policyText, {}, crypto);
    expect(verdict).toBe('ok');
    expect(findings.filter(({ entry }) => entry === seq('recap')).map(({ code }) => code)).toEqual(['W_ERASED']);
  });

  it('that nobody recorded is content withheld', () => {
    expect(found({}, {}, { withhold: new Set([seq('recap')]) })).toContain('W_WITHHELD');
  });
});

describe('what is not held against anyone', () => {
  it('a reason that is merely withheld', () => {
    const codes = found({}, {}, { withhold: new Set([seq('amended')]) });
    expect(codes).toContain('W_WITHHELD');
    expect(codes).not.toContain('E_CRITERIA_NO_REASON');
  });

  it('work on a plan that was reopened', () => {
    expect(found({ closed: following(anyEvent({ type: 'plan.reopened' }), anyEvent({})) })).not.toContain('E_AFTER_CLOSE');
  });
});

describe('a packet to be built', () => {
  it('names what it still needs', () => {
    const leaves = [leafOf(honest, 'acknowledged'), leafOf(honest, 'recap-seen')];
    expect(findOmissions(leaves)).toEqual([
      { kind: 'event', stream: 'pln_1', n: 0 },
      { kind: 'event', stream: 'pln_1', n: 1 },
      { kind: 'event', stream: 'mtg_1', n: 0 },
      { kind: 'event', stream: 'mtg_1', n: 1 },
      { kind: 'event', stream: 'mtg_1', n: 2 },
      { kind: 'ref', seq: seq('set') },
      { kind: 'ref', seq: seq('recap') },
    ]);
  });

  it('may be exported into a stream that it shows', () => {
    const { verdict } = verifyPacket(packetOf(tell(), { exportStream: 'pln_1' }), policyText, {}, crypto);
    expect(verdict).toBe('ok');
  });
});
