import { call } from '../call.ts';
import { CountBatch } from './count-batch.ts';

/** What this page counts. A count that does not arrive is lost: it is a statistic, and nobody waits for it. */
export const counting = new CountBatch({
  send: (counts) => void call('POST /api/language/counts', { body: counts }),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
});

addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') counting.flush();
});
