import { recordApi } from '../../contract/record.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import type { Area } from '../app/area.ts';
import { checkEntries, rootText } from './check-entries.ts';
import { recordProjector } from './project.ts';
import { mayHoldReceipt, recordEntries, recordStatus } from './queries.ts';

/** The record: what happened, who did it, the receipt, verify now (DESIGN 7). */
export const recordArea: Area<typeof recordApi> = {
  endpoints: recordApi,
  projectors: [recordProjector],
  jobs: [],
  handlers: (services) => ({
    'GET /api/record': async ({ viewer, query }) =>
      await services.read(viewer, async (read) => {
        const before = query.after === undefined ? null : Number(query.after);
        if (before !== null && !Number.isSafeInteger(before)) return ok({ items: [], next: null, size: 0, origin: '', lastSignedAt: null, pending: 0 });
        const status = await recordStatus(read, viewer.organisation);
        const items = await recordEntries(read, { organisation: viewer.organisation, stream: query.stream ?? null, before, limit: query.limit });
        const last = items.at(-1);
        return ok({ ...status, items: [...items], next: items.length < query.limit || last === undefined ? null : String(last.seq) });
      }),
    'GET /api/record/policy': async ({ viewer }) =>
      ok({ fileName: 'policy.txt', bytes: new TextEncoder().encode(await services.ledger.policyText(viewer.organisation)) }),
    'GET /api/record/receipts/:seq': async ({ viewer, params }) => {
      const may = await services.read(viewer, async (read) => await mayHoldReceipt(read, viewer.organisation, params.seq));
      if (!may) return refuse({ code: 'NOT_FOUND' });
      const receipt = await services.ledger.receiptAt(viewer.organisation, params.seq);
      return receipt === null ? refuse({ code: 'NOT_READY', facts: { reason: 'The entry is not signed yet.' } }) : ok(receipt);
    },
    'POST /api/record/check': async ({ viewer }) => {
      const taken = await services.auth.takeAttempt('record-check', viewer.person);
      if (!taken.ok) return taken;
      // As the product, not as the viewer: what is compared are hashes, and faults name places only.
      const found = await services.database.inTransaction({ org: viewer.organisation, person: 'system' }, async (write) =>
        await checkEntries(write, viewer.organisation, () => undefined),
      );
      return ok({
        ok: found.faults.length === 0,
        size: found.size,
        root: rootText(found.root),
        checkedAt: formatInstant(services.now()),
        faults: found.faults.slice(0, 50).map((fault) => `${fault.where}: ${fault.what}`),
      });
    },
  }),
};
