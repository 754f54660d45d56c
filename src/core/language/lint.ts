import type { Diagnostic, LintContext, Linted, TextKind } from './diagnostic.ts';
import { splitEntries } from './entries.ts';
import { lintEntry } from './lint-entry.ts';
import { createMemo, detached, type Memo } from './memo.ts';
import { rosterWords } from './slots/names.ts';

/** Entries remembered for each context. LTeX keeps its last 2,000 sentences; a 5,000-word note has about 350. */
const entriesRemembered = 2_000;
/** Contexts remembered: an editor has one, a server one for each organisation at work. */
const contextsRemembered = 16;

interface Shelf {
  readonly roster: ReadonlySet<string>;
  readonly entries: Memo<Placed>;
}

/** An entry as linted at offset 0, and where it was last asked for. */
interface Placed {
  readonly linted: Linted;
  at: number;
  moved: Linted;
}

const shelves: Memo<Shelf> = createMemo(contextsRemembered);
const shelfOf = new WeakMap<LintContext, Shelf>();

function shelf(context: LintContext): Shelf {
  const held = shelfOf.get(context);
  if (held !== undefined) return held;
  const key = `${context.place}|${context.given.join()}|${context.hintsOnly.join()}|${context.roster.join()}`;
  const known = shelves.get(key) ?? { roster: rosterWords(context.roster), entries: createMemo<Placed>(entriesRemembered) };
  shelves.set(key, known);
  shelfOf.set(context, known);
  return known;
}

function moveDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  const { ruleId, group, severity, start, end, message, question, scaffold, slots, basis, clause, fingerprint } = diagnostic;
  return {
    ruleId,
    group,
    severity,
    start: start + by,
    end: end + by,
    message,
    question,
    scaffold,
    slots: slots.map((slot) => (slot.start === undefined || slot.end === undefined ? slot : { name: slot.name, state: slot.state, start: slot.start + by, end: slot.end + by })),
    basis,
    clause: { start: clause.start + by, end: clause.end + by },
    fingerprint,
  };
}

function remembered(text: string, at: number, kind: TextKind | null, context: LintContext): Linted {
  const { entries, roster } = shelf(context);
  const key = kind === null ? text : `${kind}\n${text}`;
  let placed = entries.get(key);
  if (placed === undefined) {
    const linted = lintEntry(text, kind, context, roster);
    placed = { linted, at: 0, moved: linted };
    entries.set(kind === null ? detached(key) : key, placed);
  }
  if (placed.at !== at) {
    placed.moved = placed.linted.diagnostics.length === 0 ? placed.linted : { ...placed.linted, diagnostics: placed.linted.diagnostics.map((one) => moveDiagnostic(one, at)) };
    placed.at = at;
  }
  return placed.moved;
}

/** Lints one entry of one kind; `null` asks the linter to guess the kind. Pure and deterministic. Lines of a longer text are entries of that kind. */
export function lint(text: string, kind: TextKind | null, context: LintContext): Linted {
  if (!text.includes('\n')) return remembered(text, 0, kind, context);
  const parts = splitEntries(text, false).map((part) => remembered(text.slice(part.start, part.end), part.start, kind, context));
  const first = parts.find((part) => part.kind !== 'other') ?? parts[0];
  return { kind: kind ?? first?.kind ?? 'other', guessed: kind === null, diagnostics: parts.flatMap((part) => part.diagnostics) };
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** Lines that were cut before, with their entries: while somebody types, all lines but one are the same. */
const cutLines: Memo<readonly Piece[]> = createMemo(entriesRemembered);

function piecesOf(line: string): readonly Piece[] {
  const known = cutLines.get(line);
  if (known !== undefined) return known;
  const own = detached(line);
  const pieces = splitEntries(own, true).map((part) => ({ text: own.slice(part.start, part.end), at: part.start }));
  cutLines.set(own, pieces);
  return pieces;
}

/** Lints a note as it is written: every line or sentence is an entry of its own, its kind guessed. Offsets are those of the note. */
export function lintNote(text: string, context: LintContext): readonly Linted[] {
  const linted: Linted[] = [];
  for (let start = 0; start < text.length; ) {
    const breakAt = text.indexOf('\n', start);
    const end = breakAt === -1 ? text.length : breakAt;
    for (const part of piecesOf(text.slice(start, end))) linted.push(remembered(part.text, start + part.at, null, context));
    start = end + 1;
  }
  return linted;
}
