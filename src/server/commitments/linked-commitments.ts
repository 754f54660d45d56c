import { sql } from 'kysely';
import type { CommitmentRow } from '../../contract/views.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { ObjectiveId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { Reader } from '../db/database.ts';
import { commitmentJson, toCommitmentRow, type CommitmentFacts } from './commitment-row.ts';

/** A commitment and the key result that it is for; null: for the objective as a whole. */
export interface LinkedCommitment {
  readonly key: string | null;
  readonly commitment: CommitmentRow;
}

/** The commitments that are for an objective, as the viewer may see them, by due day, 200 at most. One statement. */
export async function linkedCommitments(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, now: UtcInstant, objective: ObjectiveId): Promise<LinkedCommitment[]> {
  const { rows } = await sql<{ key: string | null; facts: CommitmentFacts }>`
    select l.key, ${commitmentJson('c', now)} as facts from commitment_link l join commitment c on c.org_id = l.org_id and c.id = l.commitment
    where l.org_id = app_org() and l.objective = ${objective} order by c.due desc, c.id limit 200`.execute(read);
  return rows.map(({ key, facts }) => ({ key, commitment: toCommitmentRow(facts, viewer.person) }));
}
