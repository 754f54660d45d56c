import { sql } from 'kysely';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { objectiveClosed, objectiveRescored } from '../../core/objectives/events.ts';
import type { Writer } from '../db/database.ts';

/** Keeps the final score, and who recorded it. */
export async function closeRow(write: Writer, organisation: OrganisationId, event: Recorded<typeof objectiveClosed>): Promise<void> {
  const { 'shared/outcome': outcome, 'shared/note': note } = event.parts;
  await write
    .updateTable('objective')
    .set({ state: 'closed', next_at: null, closed_by: event.actor, closed_at: event.takenAt })
    .where('org_id', '=', organisation)
    .where('id', '=', event.stream)
    .execute();
  if (outcome !== erased) await score(write, organisation, event.stream, outcome);
  if (note !== erased && note !== undefined) await write.insertInto('objective_note').values({ org_id: organisation, objective: event.stream, n: event.n, note: note.note }).execute();
}

/** Keeps the corrected score. Who closed the objective stays. */
export async function rescoreRow(write: Writer, organisation: OrganisationId, event: Recorded<typeof objectiveRescored>): Promise<void> {
  const outcome = event.parts['shared/outcome'];
  if (outcome === erased) return;
  await score(write, organisation, event.stream, outcome);
  await sql`update objective set corrections = corrections + 1 where org_id = ${organisation} and id = ${event.stream}`.execute(write);
}

interface Outcome {
  readonly score: number;
  readonly scores: readonly { readonly key: string; readonly score: number }[];
}

async function score(write: Writer, organisation: OrganisationId, objective: string, outcome: Outcome): Promise<void> {
  await write.updateTable('objective').set({ score: outcome.score }).where('org_id', '=', organisation).where('id', '=', objective).execute();
  await sql`
    update key_result k set score = s.score from jsonb_to_recordset(${JSON.stringify(outcome.scores)}::jsonb) as s(key text, score double precision)
    where k.org_id = ${organisation} and k.objective = ${objective} and k.key = s.key`.execute(write);
}
