import { refuse, type Decision } from '../../core/kernel/result.ts';
import type { Unit } from '../record/execute.ts';

/**
 * Turns "you may not" into "there is nothing here" for someone who may not even see the stream: a refusal must not tell
 * that something exists. Costs a statement only when it is needed.
 */
export async function hideUnseen<Value, Code extends string>(
  unit: Unit,
  stream: string,
  decision: Decision<Value, Code | 'FORBIDDEN' | 'NOT_FOUND'>,
): Promise<Decision<Value, Code | 'FORBIDDEN' | 'NOT_FOUND'>> {
  const { viewer } = unit.context;
  if (decision.ok || viewer === 'system' || !decision.failure.some(({ code }) => code === 'FORBIDDEN')) return decision;
  const reads = await unit.write
    .selectFrom('stream_reader')
    .select('level')
    .where('org_id', '=', unit.organisation)
    .where('person', '=', viewer.person)
    .where('stream', '=', stream)
    .executeTakeFirst();
  return reads === undefined ? refuse({ code: 'NOT_FOUND' }) : decision;
}
