import type { Viewer } from '../../core/kernel/context.ts';
import type { TriggerId } from '../../core/kernel/id.ts';
import { refuse, type Decision } from '../../core/kernel/result.ts';
import { mayRead } from '../access/may-read.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { Decided, ExecutionCode, Unit } from '../record/execute.ts';
import { holdTrigger, type HeldTrigger } from './held-trigger.ts';

/** Who acts. */
export interface Acting {
  readonly viewer: Viewer;
  readonly once?: Once;
}

/** Lets a viewer act on a trigger that they may read; to others it does not exist. */
export async function actOnTrigger<Value, Code extends string>(
  services: Pick<Services, 'execute'>,
  { viewer, once }: Acting,
  id: TriggerId,
  act: (unit: Unit, held: HeldTrigger) => Promise<Decision<Decided<Value>, Code>> | Decision<Decided<Value>, Code>,
): Promise<Decision<Value, Code | 'NOT_FOUND' | ExecutionCode>> {
  return await services.execute<Value, Code | 'NOT_FOUND'>({ viewer, ...(once === undefined ? {} : { once }) }, async (unit) => {
    if (!(await mayRead(unit.write, unit.organisation, viewer.person, id))) return refuse({ code: 'NOT_FOUND' });
    return await act(unit, await holdTrigger(unit, id));
  });
}
