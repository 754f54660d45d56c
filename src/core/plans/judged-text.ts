import type { Criterion, CriterionField } from './plan.ts';

/** Where a stretch of the judged text stands in the criterion's fields. */
export interface FieldRange {
  readonly field: CriterionField;
  readonly start: number;
  readonly end: number;
}

/** The words of a criterion as one text, and the way back to its fields. */
export interface JudgedText {
  readonly text: string;
  /** The field that holds the beginning of a stretch, and the part of the stretch that lies in it. */
  readonly fieldAt: (start: number, end: number) => FieldRange;
}

const order = ['statement', 'threshold', 'proof'] as const satisfies readonly CriterionField[];

/** Stands before each field: the threshold completes the statement, the proof is a sentence of its own. */
const before: Readonly<Record<CriterionField, string>> = { statement: '', threshold: ': ', proof: '. ' };

/** Puts the fields of a criterion together as a reader takes them: one statement with its threshold, then its proof. */
export function judgedText(criterion: Pick<Criterion, CriterionField>): JudgedText {
  let text = '';
  const places: { readonly field: CriterionField; readonly from: number; readonly to: number }[] = [];
  for (const field of order) {
    const words = criterion[field];
    text = joined(text, before[field]);
    places.push({ field, from: text.length, to: text.length + words.length });
    text += words;
  }
  return {
    text,
    fieldAt: (start, end) => {
      // A stretch that begins between two fields belongs to the later one.
      const place = places.find(({ to }) => start < to) ?? places.at(-1);
      if (place === undefined) return { field: 'statement', start, end };
      const { field, from, to } = place;
      return { field, start: Math.max(0, start - from), end: Math.min(Math.max(end, from), to) - from };
    },
  };
}

/** Joins without doubling the stop that a field may end with itself. */
function joined(text: string, link: string): string {
  return /[.!?;:]$/.test(text) ? `${text} ` : `${text}${link}`;
}
