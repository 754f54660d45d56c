import type { SlotName, TextKind } from '../diagnostic.ts';
import { addSlot } from './add-slot.ts';
import { isAside, kindOfHeading, slotsOfLabel } from './heading-words.ts';
import type { PlanEntry } from './plan-entry.ts';
import { stripMarkup, type Content } from './strip-markup.ts';
import { cellsOf } from './table-cells.ts';

type Column = { readonly holds: 'text'; readonly kind: TextKind | null } | { readonly holds: 'slots'; readonly slots: readonly SlotName[] } | { readonly holds: 'aside' };

/**
 * The entries of a table's rows. Columns such as Owner, Due, Measure and Proof fill slots of the row; the column that says what
 * (Action, Criterion, What, or the first that is no slot) is the entry. `section`: the kind that the heading above announces.
 */
export function readTable(header: Content, rows: readonly Content[], section: TextKind | null): readonly PlanEntry[] {
  const columns = columnsOf(cellsOf(header).map((cell) => stripMarkup([cell]).text));
  return rows.flatMap((row) => {
    const cells = cellsOf(row).map((cell) => stripMarkup([cell]));
    const addSlots = (entry: PlanEntry): PlanEntry =>
      columns.reduce((filled, column, position) => {
        const cell = cells[position];
        return column.holds === 'slots' && cell !== undefined ? addSlot(filled, column.slots, cell) : filled;
      }, entry);
    return columns.flatMap((column, position): readonly PlanEntry[] => {
      const plain = cells[position];
      if (column.holds !== 'text' || plain === undefined || plain.text === '') return [];
      return [addSlots({ plain, kind: column.kind ?? section ?? kindBySlots(columns), given: [] })];
    });
  });
}

function columnsOf(names: readonly string[]): readonly Column[] {
  const columns = names.map((name): Column | null => {
    const slots = slotsOfLabel(name);
    if (slots !== null) return { holds: 'slots', slots };
    if (isAside(name)) return { holds: 'aside' };
    const kind = kindOfHeading(name);
    return kind === null || kind === 'other' ? null : { holds: 'text', kind };
  });
  const open = columns.some((column) => column?.holds === 'text') ? -1 : columns.indexOf(null);
  return columns.map((column, position) => column ?? (position === open ? { holds: 'text', kind: null } : { holds: 'aside' }));
}

/** A row with an owner is a promise, one with a measure alone is an expectation. */
function kindBySlots(columns: readonly Column[]): TextKind | null {
  const slots = new Set(columns.flatMap((column) => (column.holds === 'slots' ? column.slots : [])));
  if (slots.has('owner')) return 'commitment';
  return slots.has('measure') ? 'criterion' : null;
}
