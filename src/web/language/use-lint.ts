import { useMemo } from 'react';
import type { CallOutput } from '../../contract/client.ts';
import type { LintContext, Linted, Place, SlotName, TextKind } from '../../core/language/diagnostic.ts';
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

/** Lints any text as this organisation does: with its names, and with the rules that only hint here. */
export type Lint = (text: string, where: LintPlace) => readonly Linted[];

const nothing: readonly Linted[] = [];
const slotNames: readonly SlotName[] = ['what', 'measure', 'output', 'owner', 'date', 'window', 'anchor', 'instance', 'result', 'agent'];

/** The organisation's linter. Finds nothing until all is loaded. */
export function useOrganisationLint(): Lint {
  const linter = useLinter();
  const { data } = useRead('GET /api/language');
  return useMemo(() => (linter === null || data === undefined ? () => nothing : bind(linter, data)), [linter, data]);
}

/** The organisation's linter for one place. */
export function useLint({ place, kind, given = [] }: LintPlace): (text: string) => readonly Linted[] {
  const lint = useOrganisationLint();
  const slots = given.join(' ');
  return useMemo(() => {
    const named = new Set(slots.split(' '));
    const where = { place, kind, given: slotNames.filter((slot) => named.has(slot)) };
    return (text: string) => lint(text, where);
  }, [lint, place, kind, slots]);
}

function bind(linter: Linter, { roster, rules }: CallOutput<'GET /api/language'>): Lint {
  const hintsOnly = rules.flatMap(({ rule, state }) => (state === 'hint' ? [rule] : []));
  // The linter remembers what it found for a context that stays the same object.
  const contexts = new WeakMap<LintPlace, LintContext>();
  return (text, where) => {
    if (text.trim() === '') return nothing;
    const { place, kind, given = [] } = where;
    const context = contexts.get(where) ?? { place, roster, given, hintsOnly };
    contexts.set(where, context);
    return kind === 'note' ? linter.lintNote(text, context) : [linter.lint(text, kind, context)];
  };
}
