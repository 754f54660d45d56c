import { useSyncExternalStore } from 'react';
import type { LintContext, Linted, TextKind } from '../../core/language/diagnostic.ts';

/** The linter once it has been loaded. */
export interface Linter {
  readonly lint: (text: string, kind: TextKind | null, context: LintContext) => Linted;
  readonly lintNote: (text: string, context: LintContext) => readonly Linted[];
}

let linter: Linter | null = null;
let asked = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    void load();
  }
  return () => listeners.delete(listener);
}

/** A field works without its linter: when the network fails, the next field to open asks again. */
async function load(): Promise<void> {
  try {
    const { lint, lintNote } = await import('../../core/language/lint.ts');
    linter = { lint, lintNote };
    for (const listener of listeners) listener();
  } catch {
    asked = false;
  }
}

/** The linter, fetched when the first field that needs it opens; null until it is there. */
export function useLinter(): Linter | null {
  return useSyncExternalStore(subscribe, () => linter);
}
