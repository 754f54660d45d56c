import { keptKeys, readKept, writeKept } from '../kept-in-browser.ts';
import type { KeptNotes } from './notes-keeper.ts';

/** The unsaved words of one person in one meeting, as this browser keeps them. */
export interface NotesStash {
  /** What other pages left behind: a closed tab, a crash, a reload. */
  readonly found: readonly KeptNotes[];
  readonly keep: (kept: KeptNotes | null) => boolean;
}

/**
 * Opens the stash of a page. Each page has a place of its own, so that two tabs never write over each other; the places of
 * earlier pages are emptied only when their words stand in this one's, or are saved.
 */
export function openStash(person: string, meeting: string, page: string): NotesStash {
  const prefix = `manent.notes.${person}.${meeting}.`;
  const own = prefix + page;
  let adopted = keptKeys(prefix).filter((key) => key !== own);
  const found = adopted.map(readKept).filter(isKeptNotes);
  return {
    found,
    keep: (kept) => {
      const done = writeKept(own, kept);
      if (done) {
        for (const key of adopted) writeKept(key, null);
        adopted = [];
      }
      return done;
    },
  };
}

function isKeptNotes(value: unknown): value is KeptNotes {
  if (typeof value !== 'object' || value === null) return false;
  const base: unknown = Reflect.get(value, 'base');
  if (typeof Reflect.get(value, 'mine') !== 'string' || typeof base !== 'object' || base === null) return false;
  return typeof Reflect.get(base, 'text') === 'string' && typeof Reflect.get(base, 'version') === 'number';
}
