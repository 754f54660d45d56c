import { storableText } from '../../core/kernel/schema.ts';

/** Deeper than any input of the contract. What lies below is dropped, so that nesting cannot exhaust the stack. */
const deepest = 32;

/** Secrets are compared, never kept as text: they stay exactly as they were sent. */
const secrets = new Set(['password', 'token']);

/**
 * Input with every text in the form in which stores and hashes can hold it, before its lengths are looked at: bringing a
 * text into that form may lengthen it threefold, and a NUL would end in the database as a fault of ours.
 */
export function storableInput(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((each: unknown) => storableInput(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]: [string, unknown]) => [name, secrets.has(name) ? each : storableInput(each, depth + 1)]));
}
