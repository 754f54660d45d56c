/** A stretch of the base that one side replaced by other lines; `from === to` is an insertion before line `from`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Two texts made one. `clean` is false where both sides changed the same lines: the text then holds both versions. */
export interface Merged {
  readonly clean: boolean;
  readonly text: string;
}

/** How many line pairs are compared at most; beyond it a changed stretch counts as one change, which is safe and coarse. */
const mostPairs = 4_000_000;

/**
 * Merges two texts that were written on the same base, line by line. What only one side changed is taken from it; what both
 * added at the same place is kept from both, theirs first, because it is saved already. No line that a side added is lost,
 * clean or not.
 */
export function mergeLines(base: string, mine: string, theirs: string): Merged {
  const lines = linesOf(base);
  const [left, right] = [changesBetween(lines, linesOf(theirs)), changesBetween(lines, linesOf(mine))];
  const merged: string[] = [];
  let clean = true;
  let at = 0;
  while (left.length > 0 || right.length > 0) {
    const region = takeRegion(left, right);
    merged.push(...lines.slice(at, region.from));
    const before = lines.slice(region.from, region.to);
    const [their, my] = [applied(lines, region, region.theirs), applied(lines, region, region.mine)];
    if (region.mine.length === 0) merged.push(...their);
    else if (region.theirs.length === 0) merged.push(...my);
    else {
      if (!sameLines(their, my) && before.some((line) => line.trim() !== '')) clean = false;
      merged.push(...bothOf(their, my));
    }
    at = region.to;
  }
  merged.push(...lines.slice(at));
  return { clean, text: merged.join('\n') };
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly theirs: readonly Change[];
  readonly mine: readonly Change[];
}

/** Takes the first change of either side with all that it collides with. */
function takeRegion(theirs: Change[], mine: Change[]): Region {
  const [a, b] = [theirs[0], mine[0]];
  const first = b === undefined || (a !== undefined && startsBefore(a, b)) ? a : b;
  let region = { from: first?.from ?? 0, to: first?.to ?? 0 };
  const taken: { theirs: Change[]; mine: Change[] } = { theirs: [], mine: [] };
  for (let grew = true; grew; ) {
    grew = false;
    for (const side of ['theirs', 'mine'] as const) {
      const waiting = side === 'theirs' ? theirs : mine;
      for (let next = waiting[0]; next !== undefined && (next === first || collides(region, next)); next = waiting[0]) {
        waiting.shift();
        taken[side].push(next);
        region = { from: Math.min(region.from, next.from), to: Math.max(region.to, next.to) };
        grew = true;
      }
    }
  }
  return { ...region, ...taken };
}

/** An insertion before a line comes before a replacement of that line. */
function startsBefore(a: Change, b: Change): boolean {
  return a.from < b.from || (a.from === b.from && a.to <= b.to);
}

/** Changes collide when they touch the same lines, or insert at the same place; neighbours do not. */
function collides(a: { readonly from: number; readonly to: number }, b: Change): boolean {
  if (a.from === a.to && b.from === b.to) return a.from === b.from;
  return b.from < a.to && a.from < b.to;
}

/** A region of the base after the changes of one side. */
function applied(base: readonly string[], region: Region, changes: readonly Change[]): readonly string[] {
  const lines: string[] = [];
  let at = region.from;
  for (const change of changes) {
    lines.push(...base.slice(at, change.from), ...change.lines);
    at = change.to;
  }
  return [...lines, ...base.slice(at, region.to)];
}

/** Both versions of a region, theirs first. Lines that stand in both, such as those of a save whose answer was lost, are written once. */
function bothOf(theirs: readonly string[], mine: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let at = 0;
  for (const change of changesBetween(theirs, mine)) {
    lines.push(...theirs.slice(at, change.to), ...change.lines);
    at = change.to;
  }
  return [...lines, ...theirs.slice(at)];
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && sharedStart(a, b) === a.length;
}

/** An empty text has no lines, so that two first lines are two additions and not one quarrel. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** What has to change in one list of lines to make the other: the stretches outside their longest common subsequence. */
function changesBetween(base: readonly string[], next: readonly string[]): Change[] {
  const head = sharedStart(base, next);
  const tail = Math.min(sharedStart(base.toReversed(), next.toReversed()), base.length - head, next.length - head);
  const [was, is] = [base.slice(head, base.length - tail), next.slice(head, next.length - tail)];
  if (was.length === 0 && is.length === 0) return [];
  if (was.length * is.length > mostPairs) return [{ from: head, to: head + was.length, lines: is }];
  const longest = commonLengths(was, is);
  const width = is.length + 1;
  const changes: Change[] = [];
  let [i, j, from, taken] = [0, 0, 0, 0];
  const push = (): void => {
    if (i > from || j > taken) changes.push({ from: head + from, to: head + i, lines: is.slice(taken, j) });
  };
  while (i < was.length && j < is.length) {
    if (was[i] === is[j]) {
      push();
      [i, j] = [i + 1, j + 1];
      [from, taken] = [i, j];
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [was.length, is.length];
  push();
  return changes;
}

/** Lengths of the longest common subsequence of every pair of tails, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}
