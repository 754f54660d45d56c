import type { Viewer } from '../../core/kernel/context.ts';
import type { PlanId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { preparePacket, type PackedEntry, type PreparedPacket } from '../../core/packets/build-packet.ts';
import { openEntries } from '../../core/packets/report/report-entry.ts';
import { renderReport } from '../../core/packets/report/render-report.ts';
import type { PlanPeople } from '../../core/plans/policy.ts';
import type { Reader } from '../db/database.ts';
import { planStreams } from '../plans/queries.ts';
import { nodeCrypto } from '../record/crypto.ts';
import { recordStatus } from '../record/queries.ts';
import { packetEntries } from './packet-entries.ts';

/** A packet's content, laid out, before or after its export was recorded. */
export interface PreparedPlan {
  readonly prepared: PreparedPacket;
  readonly entries: readonly PackedEntry[];
}

/** What is exported, when, and up to where: `upTo` is set to lay the same packet out a second time. */
export interface PacketOccasion {
  readonly plan: PlanId;
  readonly people: PlanPeople;
  readonly exportedAt: UtcInstant;
  readonly upTo?: ReadonlyMap<string, number>;
}

/**
 * Lays out everything that belongs to a plan, as its exporter may read it: its streams, the people in them, and the report.
 * The same occasion gives the same bytes.
 */
export async function preparePlanPacket(read: Reader, viewer: Viewer, occasion: PacketOccasion): Promise<PreparedPlan> {
  const { plan, people, exportedAt, upTo } = occasion;
  const streams = upTo === undefined ? await withPeople(read, viewer, people, await planStreams(read, viewer.organisation, plan)) : [...upTo.keys()];
  const entries = await packetEntries(read, viewer, upTo === undefined ? { streams } : { streams, upTo });
  const { origin } = await recordStatus(read, viewer.organisation);
  const html = renderReport(openEntries(entries), { origin, plan, exportedAt, exportedBy: viewer.person });
  const reportHtml = new TextEncoder().encode(html);
  return { prepared: preparePacket({ origin, entries, artifacts: [], reportHtml }, nodeCrypto), entries };
}

const placesOf = ({ subject, manager, signers }: PlanPeople): readonly string[] => [subject, manager, ...Object.values(signers)];

/** Adds the five and whoever acted in any of the streams, those of the people among them, so that the packet can say every name. */
async function withPeople(read: Reader, viewer: Viewer, people: PlanPeople, streams: readonly string[]): Promise<readonly string[]> {
  const all = new Set([...streams, ...placesOf(people)]);
  for (let before = 0; before < all.size; ) {
    before = all.size;
    const actors = await read
      .selectFrom('event')
      .select('actor')
      .distinct()
      .where('org_id', '=', viewer.organisation)
      .where('stream', 'in', [...all])
      .where('actor', '<>', 'system')
      .execute();
    for (const { actor } of actors) all.add(actor);
  }
  return [...all].toSorted();
}
