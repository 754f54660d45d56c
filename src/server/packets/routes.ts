import { packetsApi } from '../../contract/packets.ts';
import type { Area } from '../app/area.ts';
import { exportPacket } from './export-packet.ts';
import { packetProjector } from './project.ts';

/** Packets: what leaves the house so that a third party can read and verify it without trusting the server. */
export const packetsArea: Area<typeof packetsApi> = {
  endpoints: packetsApi,
  projectors: [packetProjector],
  jobs: [],
  handlers: (services) => ({
    'POST /api/plans/:plan/packet': async ({ viewer, once, params }) => await exportPacket(services, { viewer, once }, params.plan),
  }),
};
