import type { Diagnostic, RuleGroup, RuleId, SlotName, TextKind } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { Span } from '../token.ts';
import type { Facts } from '../facts.ts';

/** Where a rule found its fault: tokens, and the slot that is missing or vague there. */
export interface Finding extends Span {
  readonly slot: SlotName;
  readonly state: 'missing' | 'vague';
  readonly basis: Diagnostic['basis'];
}

/** One rule as data: what it is called, says and asks, and the predicate over slots and kind that finds it. */
export interface Rule {
  readonly id: RuleId;
  readonly group: RuleGroup;
  /** The kinds of text that are held to it. */
  readonly kinds: readonly TextKind[];
  readonly message: string;
  readonly question: string;
  /** The rewrite with holes; `{clause}` is the author's own words. */
  readonly scaffold: string;
  readonly find: (entry: Entry, facts: Facts, kind: TextKind) => Finding | null;
}

export function at(span: Span, slot: SlotName, state: Finding['state'], basis: Finding['basis']): Finding {
  return { from: span.from, to: Math.max(span.to, span.from + 1), slot, state, basis };
}
