import { sql } from 'kysely';
import { z } from 'zod';
import type { OrganisationId, PacketId } from '../../core/kernel/id.ts';
import { sealPacket, type PackedEntry, type PacketProofs } from '../../core/packets/build-packet.ts';
import type { PacketFiles } from '../../core/packets/packet-file.ts';
import { parseLeaf } from '../../core/record/leaf.ts';
import type { ExportServices } from './export-services.ts';
import type { PreparedPlan } from './prepare-plan-packet.ts';

/** Completes a laid-out packet with its recorded export and the proofs of all, to one signed checkpoint. */
export async function sealPlanPacket(
  services: ExportServices,
  organisation: OrganisationId,
  { prepared, entries }: PreparedPlan,
  packet: PacketId,
): Promise<PacketFiles> {
  const proofs = await services.ledger.proofs(organisation);
  const exported = await exportEntry(services, organisation, packet);
  const seqs = [...entries, exported].map(({ leaf }) => seqOf(leaf));
  const inclusion = await proofs.inclusion(seqs);
  const receipts: PacketProofs['receipts'][number][] = [];
  for (const { size, note } of await sentStates(services, organisation, seqs, proofs.size)) {
    receipts.push({ checkpoint: note, growth: { oldSize: size, hashes: await proofs.consistency(size) } });
  }
  return sealPacket(prepared, { exported, checkpoint: proofs.checkpoint, inclusion, seen: new Map(), receipts });
}

/** The recorded export, with both its parts: they hold hashes and opaque ids. */
async function exportEntry(services: ExportServices, organisation: OrganisationId, packet: PacketId): Promise<PackedEntry> {
  const row = await asProduct(services, organisation, async (write) => {
    const { rows } = await sql<{ bytes: Uint8Array; disclosures: string[] }>`
      select l.bytes, array(select p.disclosure from event_part p
        where p.org_id = l.org_id and p.stream = l.stream and p.n = l.n and p.disclosure is not null order by p.name) as disclosures
      from ledger_leaf l where l.org_id = ${organisation} and l.stream = ${packet} and l.n = 0`.execute(write);
    return rows[0];
  });
  if (row === undefined) throw new Error('the export was recorded and is not in the record yet');
  return { leaf: new Uint8Array(row.bytes), disclosures: row.disclosures };
}

/** Most older states that one packet proves its growth from; the newest ones. */
const mostStates = 200;

/** The signed states in receipts that left the house for entries of this packet, older than the packet's own. */
async function sentStates(
  services: ExportServices,
  organisation: OrganisationId,
  seqs: readonly number[],
  size: number,
): Promise<readonly { readonly size: number; readonly note: string }[]> {
  const rows = await asProduct(services, organisation, async (write) => {
    const found = await sql<unknown>`
      select c.size, c.note from ledger_checkpoint c
      where c.org_id = ${organisation} and c.size < ${size} and c.size in
        (select r.size from ledger_receipt r where r.org_id = ${organisation} and r.seq = any(${[...seqs]}::bigint[]))
      order by c.size desc limit ${mostStates}`.execute(write);
    return found.rows;
  });
  return z.array(z.object({ size: z.number(), note: z.string() })).parse(rows);
}

// As the product, not as the viewer: receipts were sent to others too, and nothing but signed states is read.
async function asProduct<Value>(
  services: ExportServices,
  organisation: OrganisationId,
  work: Parameters<ExportServices['database']['inTransaction']>[1] extends (write: infer Write) => unknown ? (write: Write) => Promise<Value> : never,
): Promise<Value> {
  return await services.database.inTransaction({ org: organisation, person: 'system' }, work);
}

function seqOf(bytes: Uint8Array): number {
  const leaf = parseLeaf(bytes);
  if (!leaf.ok) throw new TypeError(`a stored leaf is not one: ${leaf.failure}`);
  return leaf.value.seq;
}
