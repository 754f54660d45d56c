import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { Loaded, NewEvent } from '../../core/kernel/event.ts';
import type { ObjectiveId, PersonId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { kpiStream } from '../../core/kpis/kpi.ts';
import type { OwnerFacts } from '../../core/objectives/draft-objective.ts';
import { objectiveStream, type KeyResultTerms, type ObjectiveState } from '../../core/objectives/objective.ts';
import type { KeyResultFacts } from '../../core/objectives/set-key-result.ts';
import { mayRead } from '../access/may-read.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import { arePeople, managerOf, timeZoneOf } from '../people/queries.ts';
import type { ExecutionCode, Unit } from '../record/execute.ts';

/** Who acts, and the key that makes it happen once. */
export interface Acting {
  readonly viewer: Viewer;
  readonly once: Once;
}

/** An objective to be acted on, and whom its owner reports to today. */
export interface HeldObjective {
  readonly objective: Loaded<ObjectiveState>;
  readonly manager: PersonId | null;
}

/** Loads an objective, decides, and records what was decided. The answer holds nothing. */
export async function actOnObjective<Code extends string>(
  services: Pick<Services, 'execute'>,
  acting: Acting,
  id: ObjectiveId,
  decide: (unit: Unit, held: HeldObjective) => Decision<{ readonly events: readonly NewEvent[] }, Code> | Promise<Decision<{ readonly events: readonly NewEvent[] }, Code>>,
): Promise<Decision<Record<string, never>, Code | ExecutionCode>> {
  return await services.execute({ viewer: acting.viewer, once: acting.once }, async (unit) => {
    const decided = await decide(unit, await holdObjective(unit, id));
    return decided.ok ? ok({ events: decided.value.events, value: {} }) : decided;
  });
}

/** Loads an objective to be acted on. Version 0: it does not exist. */
export async function holdObjective(unit: Unit, id: ObjectiveId): Promise<HeldObjective> {
  const objective = await unit.load(objectiveStream, id);
  const { terms } = objective.state;
  const manager = terms === null ? null : await managerOf(unit.write, unit.organisation, terms.owner, civilDay(unit.context.now, terms.timeZone));
  return { objective, manager };
}

/** What is known about the one who is to answer for an objective. */
export async function ownerFacts({ write, organisation, context }: Unit, owner: PersonId): Promise<OwnerFacts> {
  const timeZone = await timeZoneOf(write, organisation, owner);
  const manager = await managerOf(write, organisation, owner, civilDay(context.now, timeZone));
  return { known: await arePeople(write, organisation, [owner]), manager, timeZone };
}

/** What is known about the owner of a key result and the KPI that it is to read: a KPI that the viewer may not see is none. */
export async function keyResultFacts(unit: Unit, viewer: Viewer, { manager }: HeldObjective, terms: KeyResultTerms): Promise<KeyResultFacts> {
  const { write, organisation } = unit;
  const sees = terms.kpi !== null && (await mayRead(write, organisation, viewer.person, terms.kpi));
  const kpi = terms.kpi !== null && sees ? (await unit.load(kpiStream, terms.kpi)).state.definition : null;
  return { manager, ownerKnown: await arePeople(write, organisation, [terms.owner]), kpi };
}
