/** Where a caret belongs after other words arrived around it: it stays with the words that it stood behind or before. */
export function moveCaret(before: string, after: string, caret: number): number {
  let head = 0;
  const shortest = Math.min(before.length, after.length);
  while (head < shortest && before[head] === after[head]) head += 1;
  if (caret <= head) return caret;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (caret >= before.length - tail) return after.length - (before.length - caret);
  return Math.min(caret, after.length - tail);
}
