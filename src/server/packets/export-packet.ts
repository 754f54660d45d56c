import type { Viewer } from '../../core/kernel/context.ts';
import type { PlanId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { packetStream } from '../../core/packets/packet-stream.ts';
import { mayInPlan } from '../../core/plans/policy.ts';
import type { ExportServices } from './export-services.ts';
import type { FileAnswer, Once } from '../http/handler.ts';
import { planPeople } from '../plans/queries.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { loadStream } from '../record/load.ts';
import { noteReadings } from './note-readings.ts';
import { preparePlanPacket, type PreparedPlan } from './prepare-plan-packet.ts';
import { recordExport, type RecordedExport } from './record-export.ts';
import { sealPlanPacket } from './seal-plan-packet.ts';
import { zipPacket } from './zip-packet.ts';

/**
 * Exports a plan as a packet: notes that it is read by someone who was not in the room, lays it out as the exporter may
 * read it, records the export, and proves every entry against one signed checkpoint. A repeated request gives the same file.
 */
export async function exportPacket(
  services: ExportServices,
  call: { readonly viewer: Viewer; readonly once: Once },
  plan: PlanId,
): Promise<Decision<FileAnswer, 'NOT_FOUND' | 'FORBIDDEN' | ExecutionCode>> {
  const { viewer } = call;
  const people = await services.read(viewer, async (read) => await planPeople(read, viewer.organisation, plan));
  if (people === null) return refuse({ code: 'NOT_FOUND' });
  if (!mayInPlan(people, viewer.person, 'export')) return refuse({ code: 'FORBIDDEN' });
  const noted = await noteReadings(services, call, plan);
  if (!noted.ok) return noted;
  await services.ledger.catchUp(viewer.organisation);
  const exportedAt = formatInstant(services.now());
  const first = await services.read(viewer, async (read) => await preparePlanPacket(read, viewer, { plan, people, exportedAt }));
  const recorded = await recordExport(services, call, { id: plan, people }, { prepared: first.prepared, exportedAt });
  if (!recorded.ok) return recorded;
  await services.ledger.catchUp(viewer.organisation);
  const made = await asRecorded(services, viewer, { plan, people }, recorded.value, first);
  if (made === null) return refuse({ code: 'CHANGED_MEANWHILE' });
  const files = await sealPlanPacket(services, viewer.organisation, made, recorded.value.packet);
  return ok({ fileName: `manent-plan-${plan.slice(4, 12)}-${recorded.value.exportedAt.slice(0, 10)}.zip`, bytes: zipPacket(files) });
}

/**
 * The layout that the recorded export commits to: the first one, or for a repeated request the same laid out again up to
 * where it stood. Null when that cannot be had any more, because content was erased since.
 */
async function asRecorded(
  services: ExportServices,
  viewer: Viewer,
  plan: Pick<Parameters<typeof preparePlanPacket>[2], 'plan' | 'people'>,
  { packet, exportedAt }: RecordedExport,
  first: PreparedPlan,
): Promise<PreparedPlan | null> {
  return await services.read(viewer, async (read) => {
    const { state } = await loadStream(read, viewer.organisation, packetStream, packet);
    if (state === null) return null;
    if (state.manifest === first.prepared.manifest) return first;
    const again = await preparePlanPacket(read, viewer, { ...plan, exportedAt, upTo: new Map(state.streams.map(({ stream, n }) => [stream, n])) });
    return again.prepared.manifest === state.manifest ? again : null;
  });
}
