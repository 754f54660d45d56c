import { challengeOf, intentOf, parseAssertion, parseClientData, seenHead, type Assertion } from '../record/assertion.ts';
import { toBase64 } from '../record/base64.ts';
import { concatBytes, equalBytes } from '../record/bytes.ts';
import { canonicalJson, memberOf } from '../record/canonical-json.ts';
import { verifyConsistency } from '../record/consistency.ts';
import { parseConsistency } from '../record/consistency-file.ts';
import { decodeUtf8, utf8 } from '../record/utf8.ts';
import { readCredentials, usableAt, type Credential } from './credentials.ts';
import type { FindingCode, Report } from './finding.ts';
import { entryPath } from './packet-file.ts';
import type { Entry, PacketView } from './packet-view.ts';

/** Kinds of entries that need a passkey once their actor has one (RECORD.md 5.3). */
function needsSignature(type: string): boolean {
  return type.startsWith('criteria.') || type.startsWith('signoff.') || type === 'assessment.recorded' || type === 'plan.closed';
}

/** Checks who signed what: every field of the entry, the site, the passkey, and the record that the signer had seen. */
export function checkAssertions(view: PacketView, report: Report): void {
  const credentials = readCredentials(view.entries);
  for (const entry of view.entries) {
    const { seq, leaf } = entry;
    if (leaf.via === 'passkey' || leaf.assertion !== undefined) checkSigned(view, entry, credentials, report);
    else {
      if (view.files.has(entryPath.assertion(seq))) report('E_ASSERTION_HASH', `entry ${seq} recorded no signature`, seq);
      if (needsSignature(leaf.type)) {
        const had = usableAt(credentials, leaf.actor, seq).length > 0;
        report(had ? 'E_SIGNATURE_REQUIRED' : 'W_SESSION_ONLY', `entry ${seq} (${leaf.type})`, seq);
      }
    }
    if (leaf.type === 'credential.registered') checkRegistration(entry, credentials, report);
  }
}

/** A person's first passkey comes with enrolment; a later one is confirmed by an earlier one, or is a reset to ask about. */
function checkRegistration(entry: Entry, credentials: readonly Credential[], report: Report): void {
  const { seq, leaf } = entry;
  if (leaf.actor !== leaf.stream) report('E_ASSERTION_CREDENTIAL', `entry ${seq} registers a passkey for somebody else`, seq);
  const earlier = credentials.some((known) => known.person === leaf.stream && known.registered < seq);
  if (earlier && leaf.via !== 'passkey') report('W_CREDENTIAL_RESET', `entry ${seq}`, seq);
}

function checkSigned(view: PacketView, entry: Entry, credentials: readonly Credential[], report: Report): void {
  const { seq, leaf } = entry;
  const file = view.files.get(entryPath.assertion(seq));
  if (file === undefined || leaf.assertion === undefined) {
    report('E_ASSERTION_MISSING', `entry ${seq} (${leaf.type})`, seq);
    return;
  }
  if (toBase64(view.crypto.sha256(file)) !== leaf.assertion) {
    report('E_ASSERTION_HASH', entryPath.assertion(seq), seq);
    return;
  }
  const assertion = parseAssertion(file);
  if (assertion === null) {
    report('E_ASSERTION_FORMAT', entryPath.assertion(seq), seq);
    return;
  }
  const fault = judgeAssertion(view, entry, assertion, credentials);
  if (fault !== null) report(fault, `the signature of entry ${seq} (${leaf.type})`, seq);
  checkSeen(view, entry, assertion, report);
}

function judgeAssertion(
  view: PacketView,
  entry: Entry,
  assertion: Assertion,
  credentials: readonly Credential[],
): FindingCode | null {
  const { leaf, seq } = entry;
  const id = memberOf(assertion.intent, 'cred');
  const seen = seenHead(assertion.intent);
  if (typeof id !== 'string' || seen === null) return 'E_ASSERTION_FORMAT';
  const expected = canonicalJson(intentOf(leaf, id, { size: seen.size, root: toBase64(seen.root) }));
  const signed = canonicalJson(assertion.intent);
  if (!expected.ok || !signed.ok || expected.value !== signed.value) return 'E_ASSERTION_INTENT';
  const client = parseClientData(assertion.clientDataJson);
  if (client === null) return 'E_ASSERTION_FORMAT';
  if (client.type !== 'webauthn.get' || client.challenge !== challengeOf(assertion.intent, view.crypto)) return 'E_ASSERTION_CHALLENGE';
  const credential = credentials.find((known) => known.id === id && known.person === leaf.actor && known.registered < seq);
  if (credential === undefined) return 'E_ASSERTION_CREDENTIAL';
  if (credential.revoked !== null && credential.revoked < seq) return 'E_CREDENTIAL_REVOKED';
  return judgeAuthenticator(view, assertion, client.origin, credential);
}

/** Flags of authenticator data (WebAuthn 6.1): the person was present, and was verified. */
const presentAndVerified = 0b101;

function judgeAuthenticator(view: PacketView, assertion: Assertion, origin: string, credential: Credential): FindingCode | null {
  const { authenticatorData, clientDataJson, signature } = assertion;
  const host = /^https?:\/\/([a-z0-9.-]+)(?::[0-9]+)?$/.exec(origin)?.[1];
  if (host === undefined || !isWithin(host, credential.site)) return 'E_ASSERTION_SITE';
  if (authenticatorData.length < 37) return 'E_ASSERTION_FORMAT';
  if (!equalBytes(authenticatorData.slice(0, 32), view.crypto.sha256(utf8(credential.site)))) return 'E_ASSERTION_SITE';
  if (((authenticatorData[32] ?? 0) & presentAndVerified) !== presentAndVerified) return 'E_ASSERTION_FLAGS';
  const message = concatBytes(authenticatorData, view.crypto.sha256(clientDataJson));
  return view.crypto.verifyP256?.(credential.publicKey, message, signature) === true ? null : 'E_ASSERTION_SIGNATURE';
}

const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/** Every signer is a witness: the record that they saw must be the beginning of this one. */
function checkSeen(view: PacketView, entry: Entry, assertion: Assertion, report: Report): void {
  const { seq } = entry;
  const path = entryPath.seen(seq);
  const file = view.files.get(path);
  const seen = seenHead(assertion.intent);
  if (seen === null || view.checkpoint === null) return;
  if (file === undefined) {
    report('E_FILE_MISSING', `${path} is not in the packet`, seq);
    return;
  }
  const growth = parseConsistency(decodeUtf8(file) ?? '');
  const proven =
    growth.ok &&
    growth.value.oldSize === seen.size &&
    growth.value.checkpoint === view.checkpointText &&
    verifyConsistency(seen, view.checkpoint, growth.value.hashes, view.crypto);
  if (!proven) report('E_SEEN_FORK', `what the signer of entry ${seq} saw`, seq);
}
