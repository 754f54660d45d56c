import { Temporal } from 'temporal-polyfill';
import type { Api } from '../../src/contract/api.ts';
import type { CallResult } from '../../src/contract/client.ts';
import type { EndpointKey } from '../../src/contract/endpoint.ts';
import { formatInstant } from '../../src/core/kernel/schema.ts';
import { callAs } from './people.ts';

/** The value of a call that sets a scene; a refusal ends the journey with its code. */
export function given<Key extends keyof Api & EndpointKey>(result: CallResult<Key>) {
  if (result.ok) return result.value;
  throw new Error(`the scene could not be set: ${result.refusals.map(({ code }) => code).join(', ')}`);
}

/** Starts a 1on1 of the manager with one of the reports, and returns the path of its room, live. */
export async function liveRoom(url: string, report: 'report' | 'second'): Promise<string> {
  const [manager, other] = await Promise.all([callAs(url, 'manager'), callAs(url, report)]);
  const startsAt = formatInstant(Temporal.Now.instant().add({ minutes: 30 }));
  const { meeting } = given(
    await manager.call('POST /api/series', { body: { report: other.id, preset: 'standard', startsAt, timeZone: Temporal.Now.timeZoneId(), plan: null } }),
  );
  given(await manager.call('POST /api/meetings/:meeting/start', { params: { meeting }, body: {} }));
  return `/meetings/${meeting}`;
}
