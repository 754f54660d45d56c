import { checkEntries } from '../src/server/record/check-entries.ts';
import { foundCompany } from './company.ts';
import { cpuOf, type Bench } from './measure.ts';

/** Checks a whole record from the database, as `manent verify --deep` does first: hashes, headers, parts, root, checkpoints. */
export const checkBench: Bench = {
  name: 'check',
  run: async (note) => {
    const { database, organisation, end } = await foundCompany(1, note);
    try {
      const began = performance.now();
      const { value, cpuMs } = await cpuOf(async () => await database.inTransaction({ org: organisation, person: 'system' }, async (write) => await checkEntries(write, organisation, () => undefined)));
      const ms = performance.now() - began;
      if (value.faults.length > 0) throw new Error('the record does not hold');
      const seconds = (spent: number): number => (spent / value.size) * 100;
      return {
        bench: 'check',
        what: `${value.size.toLocaleString('en')} entries in the database: every leaf, header and part, and every checkpoint`,
        figures: [
          { name: 'for a hundred thousand entries', value: seconds(ms), unit: 's' },
          { name: 'of it CPU of the checker', value: seconds(cpuMs), unit: 's' },
        ],
      };
    } finally {
      await end();
    }
  },
};
