import { expect, test } from 'vitest';
import { afterMove, idleAfterMs, isTold, nextLook, toldKey, type TellableFinding, type Writing } from './when-told.ts';

const text = 'I will probably send the report. Then we look';
const first = { start: 0, end: 31 };
const hedge: TellableFinding = { ruleId: 'hedged-commitment', basis: 'lexical', clause: first };
const noDate: TellableFinding = { ruleId: 'no-date', basis: 'slot-absent', clause: first };

function typing(caret: number | null, sinceMs: number, before: readonly string[] = []): Writing {
  return { caret, editedAt: 1000, now: 1000 + sinceMs, before: new Set(before) };
}

test('what is missing is told only when the caret has left the sentence', () => {
  expect(isTold(noDate, text, typing(20, 0))).toBe(false);
  expect(isTold(noDate, text, typing(32, 0)), 'directly behind the full stop').toBe(false);
  expect(isTold(noDate, text, typing(33, 0)), 'behind the space that follows it').toBe(true);
  const short: TellableFinding = { ...noDate, clause: { start: 0, end: 14 } };
  expect(isTold(short, 'I will send it\nThen', typing(14, 0))).toBe(false);
  expect(isTold(short, 'I will send it\nThen', typing(15, 0)), 'on the next line').toBe(true);
  const withStop: TellableFinding = { ...noDate, clause: { start: 0, end: 32 } };
  expect(isTold(withStop, text, typing(33, 0)), 'its full stop belongs to it').toBe(true);
});

test('a decimal point and an abbreviation inside a word end no sentence', () => {
  const clause: TellableFinding = { ...noDate, clause: { start: 0, end: 13 } };
  expect(isTold(clause, 'I will cut it to 2.5 days and', typing(29, 0))).toBe(false);
});

test('what is missing is told after a pause of 600 ms, and not a millisecond before', () => {
  expect(isTold(noDate, text, typing(20, idleAfterMs - 1))).toBe(false);
  expect(isTold(noDate, text, typing(20, idleAfterMs))).toBe(true);
  expect(idleAfterMs).toBe(600);
});

test('what stands there is told as soon as its clause is closed', () => {
  expect(isTold(hedge, text, typing(15, 0)), 'inside').toBe(false);
  expect(isTold(hedge, text.slice(0, 31), typing(31, 0)), 'at its open end').toBe(false);
  expect(isTold(hedge, text, typing(32, 0)), 'behind its full stop').toBe(true);
  const withStop: TellableFinding = { ...hedge, clause: { start: 0, end: 32 } };
  expect(isTold(withStop, text, typing(32, 0)), 'its full stop belongs to it').toBe(true);
});

test('a field that is left, or that nobody wrote in, tells everything', () => {
  expect(isTold(noDate, text, typing(null, 0))).toBe(true);
  expect(isTold(noDate, text, { caret: 5, editedAt: null, now: 0, before: new Set() })).toBe(true);
});

test('a question that stands is not taken back while its sentence is being mended', () => {
  expect(isTold(noDate, text, typing(20, 0, [toldKey(noDate)]))).toBe(true);
  expect(isTold(hedge, text, typing(20, 0, [toldKey(noDate)]))).toBe(false);
});

test('the caret may go back into a sentence without its question being taken back, right away and long after', () => {
  const written = typing(45, 0);
  expect(isTold(noDate, text, written)).toBe(true);
  for (const later of [1100, 9000]) expect(isTold(noDate, text, afterMove(written, [noDate], 20, later))).toBe(true);
  expect(isTold(hedge, text, afterMove(typing(15, 0), [], 16, 1100)), 'not told yet').toBe(false);
});

test('the next look is due when the pause is over, and none is due when all is told', () => {
  expect(nextLook([hedge, noDate], text, typing(20, 150))).toBe(450);
  expect(nextLook([hedge, noDate], text, typing(20, idleAfterMs))).toBeNull();
  expect(nextLook([hedge], text, typing(33, 0))).toBeNull();
});
