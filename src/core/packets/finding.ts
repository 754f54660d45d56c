/** How bad: an error means that the packet is not what it claims to be; a warning is a caveat to read. */
export type Severity = 'error' | 'warning';

/** What a code tells a reader: what it means, and what to do about it. */
interface Sentence {
  readonly means: string;
  readonly todo: string;
}

const askAgain = 'Ask for a new export, and keep this one until the new one verifies.';
const keepBoth = 'Keep both files unchanged. Together they show it to anyone who holds the public keys. Take them to HR, the works council or counsel.';
const notEvidence = 'Do not rely on this packet. Get the export again, directly from the record.';
const askWriter = 'Ask the people named in the entry, in writing, why, and keep this packet.';
const askKey = 'Check the policy file against the fingerprint you were given at the start (onboarding mail, handbook).';

/**
 * Every code with its words. The names are stable: an independent verifier uses the same (RECORD.md 5.8). Worst first,
 * which is also the order in which findings are shown.
 */
export const sentences = {
  E_FORMAT: { means: 'This cannot be read as what it claims to be, so nothing can be said about it.', todo: notEvidence },
  E_SPLIT_VIEW: { means: 'Two different histories of the same length were signed.', todo: keepBoth },
  E_REWOUND: { means: 'The record is shorter than your receipt says it once was: entries were taken away.', todo: keepBoth },
  E_CONSISTENCY: { means: 'Nothing shows that this record grew out of the one in the receipt. It may have been rewritten since.', todo: keepBoth },
  E_SEEN_FORK: { means: 'The record that the signer saw when signing is not part of this one: the past was changed after they signed.', todo: keepBoth },
  E_NOTE_SIGNATURE: { means: "The signed state's text or signature was altered.", todo: notEvidence },
  E_NOTE_UNTRUSTED: { means: 'It is signed by no key that you trust.', todo: askKey },
  E_ORIGIN: { means: "It belongs to another record, or was signed with another record's key.", todo: askKey },
  E_WITNESS_QUORUM: { means: 'Not enough independent witnesses saw this state, so it may have been made for you alone.', todo: 'Ask the witnesses named in your policy whether they saw it.' },
  E_INCLUSION: { means: 'The entry is not in the record at that place.', todo: notEvidence },
  E_INDEX: { means: 'The entry stands under a number that is not its own.', todo: notEvidence },
  E_ENTRY_REPLACED: { means: 'Another entry stands where this one stood.', todo: keepBoth },
  E_ENTRY_OMITTED: { means: 'An entry that belongs here was left out.', todo: askAgain },
  E_STREAM_GAP: { means: 'An event in the middle is missing, or stands there twice.', todo: askAgain },
  E_STREAM_LINK: { means: 'The events do not follow one another: one was swapped or put in afterwards.', todo: askAgain },
  E_STREAM_TRUNCATED: { means: 'The last events were cut off.', todo: askAgain },
  E_PART_UNCOMMITTED: { means: 'The text shown is not what was recorded.', todo: notEvidence },
  E_ARTIFACT_HASH: { means: 'The evidence file is not the one that was recorded.', todo: notEvidence },
  E_FILE_HASH: { means: 'The file was changed after the export.', todo: notEvidence },
  E_FILE_EXTRA: { means: 'The file was put in after the export.', todo: 'Ignore this file, and get the export again.' },
  E_FILE_MISSING: { means: 'The file was taken out after the export.', todo: askAgain },
  E_ASSERTION_MISSING: { means: 'The entry says that it was signed with a passkey, and the signature is not here.', todo: askAgain },
  E_ASSERTION_HASH: { means: 'The signature shown is not the one that the entry recorded.', todo: notEvidence },
  E_ASSERTION_FORMAT: { means: 'The signature file is malformed, so it proves nothing.', todo: askAgain },
  E_ASSERTION_INTENT: { means: 'What was signed is not what the entry says.', todo: askWriter },
  E_ASSERTION_CHALLENGE: { means: 'The passkey signed something else.', todo: askWriter },
  E_ASSERTION_SITE: { means: 'The passkey signed for another site.', todo: askWriter },
  E_ASSERTION_FLAGS: { means: 'The passkey did not check that its owner was there.', todo: askWriter },
  E_ASSERTION_CREDENTIAL: { means: 'The passkey does not belong to the person named in the entry.', todo: askWriter },
  E_ASSERTION_SIGNATURE: { means: 'The person did not sign this.', todo: askWriter },
  E_SIGNATURE_REQUIRED: { means: 'This person had a passkey, and this kind of entry must be signed with it. It was not.', todo: askWriter },
  E_CREDENTIAL_REVOKED: { means: 'The passkey had been withdrawn before this was signed.', todo: askWriter },
  E_CRITERIA_SILENT: { means: 'The bar was moved without saying which version it replaces.', todo: askWriter },
  E_CRITERIA_NO_REASON: { means: 'The bar was moved without a reason.', todo: askWriter },
  E_CRITERIA_STALE: { means: 'An old bar was used, not the one in force.', todo: askWriter },
  E_CRITERIA_UNACKNOWLEDGED: { means: 'Nobody but their author had acknowledged the criteria that were used.', todo: askWriter },
  E_CRITERIA_NONE: { means: 'It names no criteria.', todo: askWriter },
  E_TIME_ORDER: { means: 'An entry carries an earlier time than the one before it.', todo: keepBoth },
  E_BACKDATED: { means: 'It was recorded later than it says: a witness had already seen the record without it.', todo: keepBoth },
  E_POSTDATED: { means: 'It carries a time later than the moment a witness saw it.', todo: keepBoth },
  E_EVIDENCE_FUTURE: { means: 'The evidence claims a day that had not come when it was recorded.', todo: askWriter },
  E_AFTER_CLOSE: { means: 'Something was added to the plan after it was closed.', todo: askWriter },
  E_ERASURE_NO_BASIS: { means: 'Content was erased without a stated legal basis.', todo: askWriter },
  W_NO_WITNESS: { means: 'No independent witness saw this state. Only kept receipts could show a rewrite.', todo: 'Compare with receipts that participants kept. Ask the operator to run a witness outside their control.' },
  W_CREDENTIAL_RESET: { means: 'A new passkey was registered without being confirmed by the old one.', todo: 'Ask the person whether they registered it.' },
  W_SESSION_ONLY: { means: 'Attested by the server only. This is not a signature.', todo: 'If it matters, ask the person to confirm it.' },
  W_ERASED: { means: 'The content was erased. The record still proves that something stood here.', todo: 'Read the entry that erased it for the reason.' },
  W_WITHHELD: { means: 'Some of the content is not shown in this packet.', todo: 'If you should see it, ask for it. It can be checked against this record later.' },
  W_ARTIFACT_ABSENT: { means: 'The evidence file was recorded and is not in this packet.', todo: 'Ask for the file. It can be checked against its recorded hash.' },
  W_RECAP_LATE: { means: 'The recap was published more than 24 hours after the meeting.', todo: 'Weigh it as a later account.' },
  W_EVIDENCE_LATE: { means: 'The evidence was recorded more than 24 hours after the day it claims.', todo: 'Weigh the claimed day and the recorded day apart.' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** A stable name of a finding. */
export type FindingCode = keyof typeof sentences;

/** One thing found, for a person to read: what, at which entry, what it means, what to do. No personal content. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The entry's number in the record, when it is about one. */
  readonly entry?: number;
  readonly what: string;
  readonly means: string;
  readonly todo: string;
}

/** Takes a finding down. */
export type Report = (code: FindingCode, what: string, entry?: number) => void;

/** `ok`: no error. `failed`: something is not what it claims to be. `unreadable`: it cannot be judged at all. */
export type Verdict = 'ok' | 'failed' | 'unreadable';

const codes: readonly string[] = Object.keys(sentences);

/** Collects findings and gives them back worst first. */
export class Findings {
  readonly #found: Finding[] = [];

  readonly report: Report = (code, what, entry) => {
    const severity = code.startsWith('E_') ? 'error' : 'warning';
    const { means, todo } = sentences[code];
    this.#found.push({ code, severity, ...(entry === undefined ? {} : { entry }), what, means, todo });
  };

  sorted(): readonly Finding[] {
    return this.#found.toSorted(
      (a, b) => codes.indexOf(a.code) - codes.indexOf(b.code) || (a.entry ?? -1) - (b.entry ?? -1),
    );
  }

  verdict(): Verdict {
    const errors = this.#found.filter((finding) => finding.severity === 'error');
    if (errors.length === 0) return 'ok';
    return errors.every((finding) => finding.code === 'E_FORMAT') ? 'unreadable' : 'failed';
  }
}
