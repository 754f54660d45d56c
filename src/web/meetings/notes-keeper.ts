import { mergeLines } from './merge-lines.ts';

/** The notes as the server holds them. `version` counts saves. */
export interface SavedNotes {
  readonly text: string;
  readonly version: number;
}

/** Words that were not acknowledged yet, and the notes they were written on. */
export interface KeptNotes {
  readonly base: SavedNotes;
  readonly mine: string;
}

/** How a save went. `changed`: somebody else saved first; `refused`: the meeting does not take notes any more. */
export type SaveOutcome = { readonly ok: true; readonly version: number } | { readonly ok: false; readonly why: 'offline' | 'changed' | 'refused' };

/** What the keeper needs of the world; tests pass their own. */
export interface NotesPorts {
  readonly save: (text: string, version: number) => Promise<SaveOutcome>;
  /** Asks for the newest notes; they come back through `arrived`. */
  readonly refresh: () => void;
  /** Keeps unsaved words in this browser, or forgets them with null. False when the browser refused. */
  readonly keep: (kept: KeptNotes | null) => boolean;
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

export interface NotesState {
  /** What stands in the editor. */
  readonly mine: string;
  readonly status: 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused';
  /** Whether unsaved words would survive a closed tab. */
  readonly kept: boolean;
  /** Two versions of the same lines: theirs is saved, mine is not. */
  readonly conflict: { readonly theirs: SavedNotes; readonly both: string } | null;
}

/** How long after the last key the notes are saved, in milliseconds. Two people see each other's lines within about a second. */
const saveAfterMs = 500;
const retryFirstMs = 2000;
const retryMostMs = 30_000;
/** A flush waits up to 3 s for a save under way, or for the other person's words. */
const flushRoundMs = 100;
const flushRounds = 30;

/**
 * Keeps the words of one person while they write: in the browser at once, on the server a moment later, and merged with
 * what the other person saves. Words leave the browser's store only when the server has acknowledged exactly them.
 */
export class NotesKeeper {
  readonly #ports: NotesPorts;
  readonly #listeners = new Set<() => void>();
  #base: SavedNotes;
  #sending: string | null = null;
  #stale = false;
  #retryMs = retryFirstMs;
  #cancelTimer: (() => void) | null = null;
  #state: NotesState;

  constructor(ports: NotesPorts, server: SavedNotes, kept: readonly KeptNotes[] = []) {
    this.#ports = ports;
    this.#base = server;
    this.#state = { mine: server.text, status: 'saved', kept: true, conflict: null };
    const [first, ...others] = kept.filter(({ base, mine }) => mine !== base.text && mine !== server.text);
    if (first === undefined) {
      if (kept.length > 0) ports.keep(null);
      return;
    }
    // Several tabs left words behind: all of them are put into one text before it meets the server's.
    const mine = others.reduce((all, { base, mine: more }) => mergeLines(base.text, more, all).text, first.mine);
    this.#meet(first.base.text, mine, server);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): NotesState => this.#state;

  /** The person wrote. */
  write(text: string): void {
    if (text === this.#state.mine) return;
    const conflict = this.#state.conflict;
    this.#show({ mine: text, ...(conflict === null ? { status: this.#sending === null ? 'unsaved' : 'saving' } : {}) });
    this.#keep();
    if (conflict === null && this.#sending === null) this.#sendIn(saveAfterMs);
  }

  /** The server's notes were read again. Older ones, and those that overtake a save under way, are left aside. */
  arrived(server: SavedNotes): void {
    if (server.version <= this.#base.version || this.#sending !== null) return;
    if (server.version === this.#state.conflict?.theirs.version) return;
    this.#stale = false;
    this.#meet(this.#base.text, this.#state.mine, server);
  }

  /** The person settled a conflict: this is the text that both versions become. */
  resolve(text: string): void {
    const { conflict } = this.#state;
    if (conflict === null) return;
    this.#base = conflict.theirs;
    this.#show({ mine: text, conflict: null, status: 'unsaved' });
    this.#keep();
    void this.#send();
  }

  /** Saves what is unsaved now. False when words are left that the server does not have. */
  async flush(): Promise<boolean> {
    for (let round = 0; round < flushRounds && this.#state.mine !== this.#base.text; round += 1) {
      if (this.#state.conflict !== null) return false;
      await this.#send();
      if (this.#state.status === 'offline' || this.#state.status === 'refused') return false;
      if (this.#sending !== null || this.#stale) await new Promise<void>((resolve) => void this.#ports.later(resolve, flushRoundMs));
    }
    return this.#state.mine === this.#base.text;
  }

  /** The network may be back. */
  retry(): void {
    this.#retryMs = retryFirstMs;
    if (this.#state.mine !== this.#base.text && this.#state.conflict === null) void this.#send();
  }

  /** Stops the timers; unsaved words stay in the browser. */
  rest(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  /** Unsaved words are given up for good, because the person said so. */
  discard(): void {
    this.#ports.keep(null);
    this.#show({ mine: this.#base.text, status: 'saved', conflict: null });
  }

  #meet(baseText: string, mine: string, server: SavedNotes): void {
    const merged = mergeLines(baseText, mine, server.text);
    if (!merged.clean) {
      this.#cancelTimer?.();
      // The words rest on what they were written on until the person has chosen.
      if (this.#base.text !== baseText) this.#base = { text: baseText, version: this.#base.version };
      this.#show({ mine, status: 'conflict', conflict: { theirs: server, both: merged.text } });
      this.#keep();
      return;
    }
    this.#base = server;
    const saved = merged.text === server.text;
    this.#show({ mine: merged.text, status: saved ? 'saved' : 'unsaved', conflict: null });
    this.#keep();
    if (!saved) this.#sendIn(saveAfterMs);
  }

  #sendIn(milliseconds: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#ports.later(() => void this.#send(), milliseconds);
  }

  async #send(): Promise<void> {
    if (this.#sending !== null || this.#stale || this.#state.conflict !== null || this.#state.mine === this.#base.text) return;
    this.#cancelTimer?.();
    const text = this.#state.mine;
    this.#sending = text;
    this.#show({ status: 'saving' });
    const outcome = await this.#ports.save(text, this.#base.version);
    this.#sending = null;
    if (outcome.ok) {
      this.#retryMs = retryFirstMs;
      this.#base = { text, version: outcome.version };
      const saved = this.#state.mine === text;
      this.#show({ status: saved ? 'saved' : 'unsaved' });
      this.#keep();
      if (!saved) this.#sendIn(saveAfterMs);
    } else if (outcome.why === 'changed') {
      this.#stale = true;
      this.#show({ status: 'unsaved' });
      this.#ports.refresh();
    } else {
      this.#show({ status: outcome.why });
      if (outcome.why === 'refused') return;
      this.#sendIn(this.#retryMs);
      this.#retryMs = Math.min(retryMostMs, this.#retryMs * 2);
    }
  }

  #keep(): void {
    const { mine, conflict } = this.#state;
    const kept = this.#ports.keep(mine === this.#base.text && conflict === null ? null : { base: this.#base, mine });
    if (kept !== this.#state.kept) this.#show({ kept });
  }

  #show(change: Partial<NotesState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
