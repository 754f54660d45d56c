import type { CallBody } from '../../contract/client.ts';
import type { RuleId } from '../../core/language/diagnostic.ts';

export type Counts = CallBody<'POST /api/language/counts'>;

/** What the counting needs of the world; tests pass their own. */
export interface CountPorts {
  readonly send: (counts: Counts) => void;
  readonly later: (run: () => void, milliseconds: number) => void;
}

/** How long counts are gathered before they are sent, in milliseconds. */
const gatherMs = 20_000;
/** The contract's own limits. */
const mostWrong = 50;
const longestFingerprint = 400;

/**
 * Counts what was shown and what was called wrong, and sends it in batches: rules and numbers, never words. A finding counts
 * as shown once a session, however often it comes and goes while somebody writes.
 */
export class CountBatch {
  readonly #ports: CountPorts;
  readonly #seen = new Set<string>();
  #shown = new Map<RuleId, number>();
  #wrong = new Map<string, RuleId>();
  #waiting = false;

  constructor(ports: CountPorts) {
    this.#ports = ports;
  }

  shown(rule: RuleId, fingerprint: string): void {
    if (this.#seen.has(fingerprint)) return;
    this.#seen.add(fingerprint);
    this.#shown.set(rule, Math.min(1000, (this.#shown.get(rule) ?? 0) + 1));
    this.#wait();
  }

  wrong(rule: RuleId, fingerprint: string): void {
    this.#wrong.set(fingerprint.slice(0, longestFingerprint), rule);
    if (this.#wrong.size >= mostWrong) this.flush();
    else this.#wait();
  }

  /** Sends what was gathered, such as when the page is left. */
  flush(): void {
    this.#waiting = false;
    if (this.#shown.size === 0 && this.#wrong.size === 0) return;
    const shown = [...this.#shown].map(([rule, count]) => ({ rule, count }));
    const wrong = [...this.#wrong].map(([fingerprint, rule]) => ({ rule, fingerprint }));
    this.#shown = new Map();
    this.#wrong = new Map();
    this.#ports.send({ shown, wrong });
  }

  #wait(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#ports.later(() => this.flush(), gatherMs);
  }
}
