import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitConcurrency } from './limit-concurrency.ts';

test('never more at a time than allowed, nobody is forgotten, and a failure frees its place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 4 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (scheduler, most, failing) => {
      const inTurn = limitConcurrency(most);
      let running = 0;
      let highest = 0;
      const all = failing.map(async (fails, index) =>
        await inTurn(async () => {
          running += 1;
          highest = Math.max(highest, running);
          await scheduler.schedule(Promise.resolve(), `work ${index}`);
          running -= 1;
          if (fails) throw new Error('failed');
          return index;
        }).catch(() => -1),
      );
      await scheduler.waitFor(Promise.all(all));
      expect(await Promise.all(all)).toEqual(failing.map((fails, index) => (fails ? -1 : index)));
      expect(highest).toBe(Math.min(most, failing.length));
    }),
  );
});
