import type { SlotName, TextKind } from '../diagnostic.ts';
import type { PlainText } from './plain-text.ts';

/** One entry of a plan: an item, a row, or a sentence or two of a paragraph. */
export interface PlanEntry {
  readonly plain: PlainText;
  /** What its heading, label or column says it is; null when nothing says it. */
  readonly kind: TextKind | null;
  /** Slots that stand beside it: in other columns of its row, or under labels such as `Owner:` after it. */
  readonly given: readonly SlotName[];
}
