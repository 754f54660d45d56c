import { expect, test } from 'vitest';
import { CountBatch, type Counts } from './count-batch.ts';

function gathering() {
  const sent: Counts[] = [];
  const timers: (() => void)[] = [];
  const batch = new CountBatch({ send: (counts) => sent.push(counts), later: (run) => timers.push(run) });
  return { batch, sent, runTimers: () => timers.splice(0).forEach((run) => run()), timers };
}

test('a finding that comes and goes while somebody writes is counted once, and many go in one call', () => {
  const { batch, sent, runTimers, timers } = gathering();
  batch.shown('no-date', 'no-date send it');
  batch.shown('no-date', 'no-date send it');
  batch.shown('no-date', 'no-date send that');
  batch.wrong('no-owner', 'no-owner send it');
  expect(sent).toEqual([]);
  expect(timers).toHaveLength(1);
  runTimers();
  expect(sent).toEqual([{ shown: [{ rule: 'no-date', count: 2 }], wrong: [{ rule: 'no-owner', fingerprint: 'no-owner send it' }] }]);
  batch.shown('no-date', 'no-date send it');
  runTimers();
  expect(sent).toHaveLength(1);
});

test('what is gathered when the page is left is sent then, and not once more', () => {
  const { batch, sent, runTimers } = gathering();
  batch.shown('no-date', 'a');
  batch.flush();
  runTimers();
  expect(sent).toHaveLength(1);
  batch.wrong('no-date', 'a');
  batch.wrong('no-date', 'a');
  runTimers();
  expect(sent[1]).toEqual({ shown: [], wrong: [{ rule: 'no-date', fingerprint: 'a' }] });
});
