import { useSyncExternalStore } from 'react';
import { readKept, writeKept } from '../kept-in-browser.ts';

const place = 'manent.language.dismissed';
/** Older ones are forgotten first: a text from months ago is not written any more. */
const most = 400;

let kept: readonly string[] | null = null;
let known: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/**
 * A finding's fingerprint as it is kept: 53 bits of it (cyrb53), from which no word can be read back.
 */
export function digestOf(fingerprint: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < fingerprint.length; index += 1) {
    const code = fingerprint.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

function read(): readonly string[] {
  if (kept === null) {
    const found = readKept(place);
    kept = Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
    known = new Set(kept);
  }
  return kept;
}

/** Asks no more about these words in this browser. */
export function dismiss(fingerprint: string): void {
  kept = [...read(), digestOf(fingerprint)].slice(-most);
  known = new Set(kept);
  writeKept(place, kept);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The digests of all that was dismissed in this browser. */
export function useDismissed(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => {
    read();
    return known;
  });
}
