import { expect, test } from 'vitest';
import { nextHole, previousHole } from './holes.ts';
import { jumpTarget } from './jump.ts';

const findings = [
  { start: 2, end: 5 },
  { start: 10, end: 12 },
  { start: 10, end: 14 },
];
const [first, second, third] = findings;

test('F8 goes on from finding to finding, also where two begin at one place, and begins again at the end', () => {
  expect(jumpTarget(findings, { start: 0, end: 0 }, false)).toBe(first);
  expect(jumpTarget(findings, { start: 2, end: 5 }, false)).toBe(second);
  expect(jumpTarget(findings, { start: 10, end: 12 }, false)).toBe(third);
  expect(jumpTarget(findings, { start: 10, end: 14 }, false)).toBe(first);
  expect(jumpTarget(findings, { start: 30, end: 30 }, false)).toBe(first);
});

test('Shift F8 goes back the same way', () => {
  expect(jumpTarget(findings, { start: 10, end: 12 }, true)).toBe(first);
  expect(jumpTarget(findings, { start: 2, end: 5 }, true)).toBe(third);
  expect(jumpTarget(findings, { start: 7, end: 7 }, true)).toBe(first);
  expect(jumpTarget([], { start: 0, end: 0 }, true)).toBeNull();
});

test('F8 goes past questions about the very same words, which the panel asks one after the other', () => {
  const same = [{ start: 2, end: 5 }, { start: 10, end: 14, rule: 'no-owner' }, { start: 10, end: 14, rule: 'no-date' }, { start: 20, end: 22 }];
  const [before, owner, , behind] = same;
  expect(jumpTarget(same, { start: 2, end: 5 }, false)).toBe(owner);
  expect(jumpTarget(same, { start: 10, end: 14 }, false)).toBe(behind);
  expect(jumpTarget(same, { start: 20, end: 22 }, true)).toBe(owner);
  expect(jumpTarget(same, { start: 10, end: 14 }, true)).toBe(before);
});

test('holes are found in both directions; braces of one’s own without a name are none', () => {
  const text = 'On {day} {name} brings {what}';
  expect(nextHole(text, 0)).toEqual({ start: 3, end: 8 });
  expect(nextHole(text, 8)).toEqual({ start: 9, end: 15 });
  expect(previousHole(text, 9)).toEqual({ start: 3, end: 8 });
  expect(previousHole(text, 3)).toBeNull();
  expect(nextHole('an empty {} and { an open one', 0)).toBeNull();
});
