import { ok, type Result } from '../kernel/result.ts';
import { hasControlCharacter } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { cosignatureType, ed25519Type, parseVkey, sameKeyMaterial, type NoteKey } from './note-key.ts';

/** Which logs and witnesses a reader trusts, and how many witnesses must have seen a state (C2SP tlog-policy). */
export interface TrustPolicy {
  readonly logs: readonly NoteKey[];
  readonly witnesses: ReadonlyMap<string, NoteKey>;
  readonly quorum: Quorum;
}

/** A rule over witnesses: nobody is needed, one by name, or `threshold` of several. */
export type Quorum =
  | { readonly kind: 'none' }
  | { readonly kind: 'witness'; readonly key: NoteKey }
  | { readonly kind: 'group'; readonly threshold: number; readonly members: readonly Quorum[] };

/** Why a policy cannot be used, with the line it stands on (from 1; 0 for the file as a whole). */
export interface PolicyFailure {
  readonly reason:
    | 'control-character'
    | 'unknown-line'
    | 'malformed-line'
    | 'bad-key'
    | 'duplicate-key'
    | 'duplicate-name'
    | 'unknown-name'
    | 'member-used-twice'
    | 'bad-threshold'
    | 'quorum-count';
  readonly line: number;
}

class PolicyReader {
  readonly logs: NoteKey[] = [];
  readonly witnesses = new Map<string, NoteKey>();
  readonly defined = new Map<string, Quorum>();
  readonly used = new Set<string>();
  readonly crypto: Crypto;
  quorum: Quorum | null = null;

  constructor(crypto: Crypto) {
    this.crypto = crypto;
  }

  read(words: readonly string[]): PolicyFailure['reason'] | null {
    const [verb, ...rest] = words;
    if (verb === 'log') return this.readLog(rest);
    if (verb === 'witness') return this.readWitness(rest);
    if (verb === 'group') return this.readGroup(rest);
    if (verb === 'quorum') return this.readQuorum(rest);
    return 'unknown-line';
  }

  private readLog([vkey, , ...more]: readonly string[]): PolicyFailure['reason'] | null {
    if (vkey === undefined || more.length > 0) return 'malformed-line';
    const key = parseVkey(vkey, this.crypto);
    if (key?.type !== ed25519Type) return 'bad-key';
    if (this.logs.some((other) => sameKeyMaterial(other, key))) return 'duplicate-key';
    this.logs.push(key);
    return null;
  }

  private readWitness([name, vkey, , ...more]: readonly string[]): PolicyFailure['reason'] | null {
    if (name === undefined || vkey === undefined || more.length > 0) return 'malformed-line';
    const key = parseVkey(vkey, this.crypto);
    if (key?.type !== cosignatureType) return 'bad-key';
    if ([...this.witnesses.values()].some((other) => sameKeyMaterial(other, key))) return 'duplicate-key';
    if (name === 'none' || this.defined.has(name)) return 'duplicate-name';
    this.witnesses.set(name, key);
    this.defined.set(name, { kind: 'witness', key });
    return null;
  }

  private readGroup([name, count, ...names]: readonly string[]): PolicyFailure['reason'] | null {
    if (name === undefined || count === undefined || names.length === 0) return 'malformed-line';
    if (name === 'none' || this.defined.has(name)) return 'duplicate-name';
    const members: Quorum[] = [];
    for (const member of names) {
      const rule = this.defined.get(member);
      if (rule === undefined) return 'unknown-name';
      if (this.used.has(member)) return 'member-used-twice';
      this.used.add(member);
      members.push(rule);
    }
    const threshold = readThreshold(count, members.length);
    if (threshold === null) return 'bad-threshold';
    this.defined.set(name, { kind: 'group', threshold, members });
    return null;
  }

  private readQuorum([name, ...more]: readonly string[]): PolicyFailure['reason'] | null {
    if (name === undefined || more.length > 0) return 'malformed-line';
    if (this.quorum !== null) return 'quorum-count';
    if (name === 'none') this.quorum = { kind: 'none' };
    else this.quorum = this.defined.get(name) ?? this.shorthand(name);
    return this.quorum === null ? 'unknown-name' : null;
  }

  /** `quorum any|all|N` over all witnesses so far, for a policy too small to need a named group. */
  private shorthand(count: string): Quorum | null {
    const members = [...this.witnesses.values()].map((key): Quorum => ({ kind: 'witness', key }));
    const threshold = readThreshold(count, members.length);
    return threshold === null ? null : { kind: 'group', threshold, members };
  }
}

function readThreshold(word: string, members: number): number | null {
  if (members === 0) return null;
  if (word === 'any') return 1;
  if (word === 'all') return members;
  if (!/^[1-9][0-9]{0,3}$/.test(word)) return null;
  const threshold = Number(word);
  return threshold <= members ? threshold : null;
}

/** Reads a policy file. Everything in it is needed to trust anything, so the first fault refuses the whole. */
export function parseTrustPolicy(text: string, crypto: Crypto): Result<TrustPolicy, PolicyFailure> {
  const reader = new PolicyReader(crypto);
  for (const [index, line] of text.split('\n').entries()) {
    if (hasControlCharacter(line, '\t')) {
      return { ok: false, failure: { reason: 'control-character', line: index + 1 } };
    }
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words[0] === undefined || words[0].startsWith('#')) continue;
    const reason = reader.read(words);
    if (reason !== null) return { ok: false, failure: { reason, line: index + 1 } };
  }
  if (reader.quorum === null) return { ok: false, failure: { reason: 'quorum-count', line: 0 } };
  return ok({ logs: reader.logs, witnesses: reader.witnesses, quorum: reader.quorum });
}

/** Tells whether the witnesses who signed are enough. */
export function meetsQuorum(quorum: Quorum, signed: (key: NoteKey) => boolean): boolean {
  if (quorum.kind === 'none') return true;
  if (quorum.kind === 'witness') return signed(quorum.key);
  return quorum.members.filter((member) => meetsQuorum(member, signed)).length >= quorum.threshold;
}
