import { Temporal } from 'temporal-polyfill';
import type { Api } from '../../src/contract/api.ts';
import type { CallInput, CallResult } from '../../src/contract/client.ts';
import type { EndpointKey } from '../../src/contract/endpoint.ts';
import type { MeetingId, SeriesId } from '../../src/core/kernel/id.ts';
import { formatDate, formatInstant, type CivilDate } from '../../src/core/kernel/schema.ts';
import { worldZone, type World } from './world.ts';

type Preset = CallInput<'POST /api/series'>['body']['preset'];
type Draft = CallInput<'POST /api/meetings/:meeting/close'>['body']['commitments'][number];

/** What a call answered with. Throws its refusals, with the paths they name. */
export function must<Key extends keyof Api & EndpointKey>(result: CallResult<Key>) {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((refusal) => `${refusal.code} ${refusal.path ?? ''}`.trim()).join(', '));
}

/** What a call was refused with, code and path; `ok` when it was not. */
export function codesOf<Key extends keyof Api & EndpointKey>(result: CallResult<Key>): readonly string[] {
  return result.ok ? ['ok'] : result.refusals.map((refusal) => `${refusal.code} ${refusal.path ?? ''}`.trim());
}

/** The civil day in the world, some days from now. */
export function worldDay(world: World, days = 0): CivilDate {
  return formatDate(world.now().toZonedDateTimeISO(worldZone).toPlainDate().add({ days }));
}

/** Starts a 1on1 of manager and report, an hour from now, and goes to its start. */
export async function startPair(world: World, preset: Preset): Promise<{ readonly series: SeriesId; readonly meeting: MeetingId }> {
  const { manager, report } = world.people;
  const startsAt = formatInstant(world.now().add({ hours: 1 }));
  const started = must(
    await manager.call('POST /api/series', { body: { report: report.viewer.person, preset, startsAt, timeZone: worldZone, plan: null } }),
  );
  world.setNow(Temporal.Instant.from(startsAt));
  return started;
}

/** A commitment of the report that has everything the gate asks for. */
export function wholeDraft(world: World, over: Partial<Draft> = {}): Draft {
  return {
    owner: world.people.report.viewer.person,
    action: 'Cut the review queue to two days',
    expectedOutput: 'The chart of open reviews',
    due: worldDay(world, 5),
    escalation: 'To the director on the day after',
    proofRequired: true,
    ...over,
  };
}

/** Starts and closes a meeting with one whole commitment. */
export async function holdMeeting(world: World, meeting: MeetingId, recap: 'now' | 'later', over: Partial<Draft> = {}) {
  const { call } = world.people.manager;
  must(await call('POST /api/meetings/:meeting/start', { params: { meeting }, body: {} }));
  const body = { commitments: [wholeDraft(world, over)], recap, delta: '' };
  return must(await call('POST /api/meetings/:meeting/close', { params: { meeting }, body }));
}
