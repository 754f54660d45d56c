import { newEvent } from '../../core/kernel/event.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PacketId, PlanId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { packetExported } from '../../core/packets/events.ts';
import type { PreparedPacket } from '../../core/packets/build-packet.ts';
import { placeOf, type PlanPeople } from '../../core/plans/policy.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';
import type { ExportServices } from './export-services.ts';

/** The recorded export: its stream, and when it says it was made. */
export interface RecordedExport {
  readonly packet: PacketId;
  readonly exportedAt: UtcInstant;
}

/** Records the export in a stream of its own: it commits to the manifest and to the head of each stream (RECORD 5.6). */
export async function recordExport(
  services: ExportServices,
  call: { readonly viewer: Viewer; readonly once: Once },
  plan: { readonly id: PlanId; readonly people: PlanPeople },
  made: { readonly prepared: PreparedPacket; readonly exportedAt: UtcInstant },
): Promise<Decision<RecordedExport, ExecutionCode>> {
  const audience = placeOf(plan.people, call.viewer.person) === 'hr-partner' ? 'hr-partner' : 'parties';
  const { manifest, streams } = made.prepared;
  return await services.execute(call, async ({ context }) => {
    const packet = context.newId('packet');
    const parts = { export: { manifest, streams: streams.map((head) => ({ ...head })) }, subject: { plan: plan.id, audience } } as const;
    return ok({ events: [newEvent(packetExported, packet, parts)], value: { packet, exportedAt: made.exportedAt } });
  });
}
