import type { z } from 'zod';
import { erased, type StreamType } from '../kernel/event.ts';
import { packetEvents, type packetExported } from './events.ts';

/** What an export commits to; null before it is recorded and where that was erased. */
export type ExportState = z.infer<(typeof packetExported)['parts']['export']['schema']> | null;

/** The stream of one packet: the one event that says it left the house. */
export const packetStream: StreamType<ExportState, typeof packetEvents> = {
  kind: 'packet',
  events: packetEvents,
  initial: null,
  evolve: (_, event) => (event.parts.export === erased ? null : event.parts.export),
};
