import { useMemo } from 'react';
import type { CallOutput } from '../../contract/client.ts';
import type { Linted, Place, SlotName, TextKind } from '../../core/language/diagnostic.ts';
import { useRead } from '../use-read.ts';
import { useLinter, type Linter } from './linter.ts';

/** What a text is and where it stands. */
export interface LintPlace {
  readonly place: Place;
  /** `note`: lines and sentences of their own, their kinds guessed. */
  readonly kind: TextKind | 'note';
  /** Slots that the form holds in fields of their own. */
  readonly given?: readonly SlotName[];
}

const nothing: readonly Linted[] = [];
const slotNames: readonly SlotName[] = ['what', 'measure', 'output', 'owner', 'date', 'window', 'anchor', 'instance', 'result', 'agent'];

/** Lints as this organisation does: with its names, and with the rules that only hint here. Finds nothing until all is loaded. */
export function useLint({ place, kind, given = [] }: LintPlace): (text: string) => readonly Linted[] {
  const linter = useLinter();
  const { data } = useRead('GET /api/language');
  const slots = given.join(' ');
  return useMemo(() => (linter === null || data === undefined ? () => nothing : bind(linter, data, place, kind, slots)), [linter, data, place, kind, slots]);
}

function bind(linter: Linter, { roster, rules }: CallOutput<'GET /api/language'>, place: Place, kind: LintPlace['kind'], slots: string): (text: string) => readonly Linted[] {
  const named = new Set(slots.split(' '));
  const context = {
    place,
    roster,
    given: slotNames.filter((slot) => named.has(slot)),
    hintsOnly: rules.flatMap(({ rule, state }) => (state === 'hint' ? [rule] : [])),
  };
  return (text) => {
    if (text.trim() === '') return nothing;
    return kind === 'note' ? linter.lintNote(text, context) : [linter.lint(text, kind, context)];
  };
}
