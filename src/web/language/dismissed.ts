import { useSyncExternalStore } from 'react';
import { readKept, writeKept } from '../kept-in-browser.ts';

const place = 'manent.language.dismissed';
/** Older ones are forgotten first: a text from months ago is not written any more. */
const most = 400;

let kept: readonly string[] | null = null;
let known: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function read(): readonly string[] {
  if (kept === null) {
    const found = readKept(place);
    kept = Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
    known = new Set(kept);
  }
  return kept;
}

/** Asks no more about these words in this browser. A fingerprint holds the rule and a digest, and no word. */
export function dismiss(fingerprint: string): void {
  kept = [...read(), fingerprint].slice(-most);
  known = new Set(kept);
  writeKept(place, kept);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The fingerprints of all that was dismissed in this browser. */
export function useDismissed(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => {
    read();
    return known;
  });
}
