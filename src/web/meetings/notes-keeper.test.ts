import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotesKeeper, type KeptNotes, type NotesPorts, type SavedNotes, type SaveOutcome } from './notes-keeper.ts';

/** Notes on a server that two browsers reach over a network which may fail before or after a save. */
class Room {
  saved: SavedNotes = { text: '', version: 0 };
  network: 'up' | 'down' | 'answers-lost' = 'up';
  open = true;

  save(text: string, version: number): SaveOutcome {
    if (this.network === 'down') return { ok: false, why: 'offline' };
    if (!this.open) return { ok: false, why: 'refused' };
    if (version !== this.saved.version) return { ok: false, why: 'changed' };
    this.saved = { text, version: version + 1 };
    return this.network === 'up' ? { ok: true, version: version + 1 } : { ok: false, why: 'offline' };
  }
}

class Browser {
  kept: KeptNotes | null = null;
  timers: (() => void)[] = [];
  keeper: NotesKeeper;
  readonly room: Room;

  constructor(room: Room) {
    this.room = room;
    this.keeper = new NotesKeeper(this.#ports(), room.saved);
  }

  #ports(): NotesPorts {
    return {
      save: async (text, version) => this.room.save(text, version),
      refresh: () => this.timers.push(() => this.keeper.arrived(this.room.saved)),
      keep: (kept) => {
        this.kept = kept;
        return true;
      },
      later: (run) => {
        this.timers.push(run);
        return () => (this.timers = this.timers.filter((timer) => timer !== run));
      },
    };
  }

  /** The tab is closed and opened again: only what the browser kept survives. */
  reload(): void {
    this.keeper.rest();
    this.timers = [];
    this.keeper = new NotesKeeper(this.#ports(), this.room.saved, this.kept === null ? [] : [this.kept]);
  }

  async runTimers(): Promise<void> {
    const due = this.timers;
    this.timers = [];
    for (const timer of due) timer();
    await settled();
  }
}

/** Lets the promises of a save come home. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

const step = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom('write', 'write', 'timers', 'timers', 'arrive', 'reload', 'down', 'up', 'answers-lost', 'flush'),
  place: fc.nat(20),
});

test('two people write at once over a bad network with closed tabs: every line reaches the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const room = new Room();
      const browsers = [new Browser(room), new Browser(room)];
      const written: string[] = [];
      for (const [index, { who, what, place }] of steps.entries()) {
        const browser = browsers[who];
        if (browser === undefined) continue;
        if (what === 'write') {
          // Replaces nothing: a line that somebody strikes out is meant to go.
          const lines = browser.keeper.state().mine.split('\n');
          const line = `line ${index} of ${who}`;
          lines.splice(place % (lines.length + 1), 0, line);
          browser.keeper.write(lines.join('\n'));
          written.push(line);
        } else if (what === 'timers') await browser.runTimers();
        else if (what === 'arrive') browser.keeper.arrived(room.saved);
        else if (what === 'reload') browser.reload();
        else if (what === 'flush') {
          void browser.keeper.flush();
          await settled();
        } else room.network = what;
      }
      room.network = 'up';
      for (let round = 0; round < 12; round += 1) {
        for (const browser of browsers) {
          browser.keeper.arrived(room.saved);
          const { conflict } = browser.keeper.state();
          if (conflict !== null) browser.keeper.resolve(conflict.both);
          await browser.runTimers();
        }
      }
      const end = room.saved.text.split('\n');
      for (const line of written) expect(end.filter((found) => found === line)).toEqual([line]);
      for (const browser of browsers) {
        expect(browser.keeper.state()).toMatchObject({ mine: room.saved.text, status: 'saved' });
        expect(browser.kept).toBeNull();
      }
    }),
    { numRuns: 600 },
  );
});

test('words are kept in the browser until exactly they are acknowledged', async () => {
  const browser = new Browser(new Room());
  browser.keeper.write('one');
  expect(browser.kept?.mine).toBe('one');
  const sent = browser.runTimers();
  browser.keeper.write('one two');
  await sent;
  expect(browser.keeper.state().status).toBe('unsaved');
  expect(browser.kept).toEqual({ base: { text: 'one', version: 1 }, mine: 'one two' });
});

test('the same line written two ways waits for a choice, and a closed tab keeps the question', async () => {
  const room = new Room();
  room.saved = { text: 'due soon', version: 1 };
  const browser = new Browser(room);
  browser.keeper.write('due Friday');
  room.saved = { text: 'due Monday', version: 2 };
  await browser.runTimers();
  await browser.runTimers();
  expect(browser.keeper.state()).toMatchObject({ status: 'conflict', mine: 'due Friday', conflict: { theirs: { text: 'due Monday', version: 2 } } });
  expect(await browser.keeper.flush()).toBe(false);
  browser.reload();
  expect(browser.keeper.state()).toMatchObject({ status: 'conflict', mine: 'due Friday', conflict: { both: 'due Monday\ndue Friday' } });
  browser.keeper.resolve('due Friday, 12:00');
  await settled();
  expect(room.saved).toEqual({ text: 'due Friday, 12:00', version: 3 });
});

test('words that come after the meeting closed stay in the browser', async () => {
  const room = new Room();
  const browser = new Browser(room);
  room.open = false;
  browser.keeper.write('too late');
  expect(await browser.keeper.flush()).toBe(false);
  expect(browser.keeper.state().status).toBe('refused');
  expect(browser.kept?.mine).toBe('too late');
});
