import type { Json } from '../kernel/json.ts';
import { ok, type Result } from '../kernel/result.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Why a value or a file is not canonical JSON of the kind the record holds. */
export type CanonicalFailure =
  | 'not-utf8'
  | 'not-json'
  | 'not-canonical'
  | 'number'
  | 'text-not-nfc'
  | 'lone-surrogate'
  | 'member-name'
  | 'too-deep';

/**
 * `integers` (leaves, manifests, intents): safe integers only, so that no reader of another language rounds.
 * `finite` (the content of a part): any finite number, written as RFC 8785 3.2.2.3 says.
 */
export type Numbers = 'integers' | 'finite';

/** Deeper nesting than this is refused, so that a hostile file cannot exhaust the stack. */
const deepest = 64;

class Refused extends Error {
  readonly reason: CanonicalFailure;
  constructor(reason: CanonicalFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** Text in NFC without surrogates, whatever it holds: the ids and digests that leaves are made of. */
const plainText = /^[\x20-\x7e]*$/;

function writeText(text: string): string {
  if (plainText.test(text)) return JSON.stringify(text);
  if (text.normalize('NFC') !== text) throw new Refused('text-not-nfc');
  // The `u` flag makes a surrogate pair one character, so what still matches is a lone one.
  if (/[\uD800-\uDFFF]/u.test(text)) throw new Refused('lone-surrogate');
  return JSON.stringify(text);
}

function writeNumber(value: number, numbers: Numbers): string {
  const allowed = numbers === 'integers' ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!allowed) throw new Refused('number');
  return JSON.stringify(value);
}

/** Narrows a JSON value to an array. */
export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Narrows a JSON value to an object. */
export function isJsonObject(value: Json | undefined): value is { readonly [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function write(value: unknown, numbers: Numbers, depth: number): string {
  if (depth > deepest) throw new Refused('too-deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return writeNumber(value, numbers);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, numbers, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new Refused('not-json');
  const members: [string, unknown][] = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const written = members.map(([name, member]) => {
    if (!plainText.test(name)) throw new Refused('member-name');
    return `${JSON.stringify(name)}:${write(member, numbers, depth + 1)}`;
  });
  return `{${written.join(',')}}`;
}

/** The canonical text of a value (RFC 8785, restricted as RECORD.md 5.2 says), or why it has none. */
export function canonicalJson(value: Json, numbers: Numbers = 'integers'): Result<string, CanonicalFailure> {
  return tryWrite(value, numbers);
}

function tryWrite(value: unknown, numbers: Numbers): Result<string, CanonicalFailure> {
  try {
    return ok(write(value, numbers, 0));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failure: error.reason };
    throw error;
  }
}

/** Canonical bytes of a value that the product made itself; a value that has none is a programming error. */
export function canonicalBytes(value: Json, numbers: Numbers = 'integers'): Uint8Array {
  const text = canonicalJson(value, numbers);
  const bytes = text.ok ? encodeUtf8(text.value) : null;
  if (bytes === null) throw new TypeError(`not canonical JSON: ${text.ok ? 'lone-surrogate' : text.failure}`);
  return bytes;
}

/**
 * Reads canonical JSON. Writing the value again must give the same bytes, which refuses doubled members, other spellings
 * of a number or a text, other orders and spaces in one stroke.
 */
export function parseCanonical(bytes: Uint8Array, numbers: Numbers = 'integers'): Result<Json, CanonicalFailure> {
  const text = decodeUtf8(bytes);
  if (text === null) return { ok: false, failure: 'not-utf8' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, failure: 'not-json' };
  }
  const again = tryWrite(value, numbers);
  if (!again.ok) return again;
  if (!isWrittenAs(value, again.value, text)) return { ok: false, failure: 'not-canonical' };
  return ok(value);
}

/**
 * What could be written as canonical JSON is JSON; that it is written as this text makes it the text's. No two byte strings
 * decode to one text (`decodeUtf8` refuses every second spelling), so equal texts are equal bytes.
 */
function isWrittenAs(value: unknown, written: string, text: string): value is Json {
  return value !== undefined && written === text;
}

/** The same value with every text in Unicode NFC, as it must be before it is hashed. */
export function normaliseTexts(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  if (isJsonList(value)) return value.map(normaliseTexts);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, normaliseTexts(member)]));
}

/** A value's member by name when the value is an object that has it of its own. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
