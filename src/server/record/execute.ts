import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { DecisionContext, Viewer } from '../../core/kernel/context.ts';
import type { EventType, Loaded, NewEvent, StreamType } from '../../core/kernel/event.ts';
import type { NewId, OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { Json } from '../../core/kernel/json.ts';
import { ok, refuse, type Decision, type Refusal } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import type { Database, Writer } from '../db/database.ts';
import { isUniqueViolation } from '../db/driver-error.ts';
import type { Once } from '../http/handler.ts';
import { appendEvents } from './append.ts';
import { loadStream } from './load.ts';
import { claimOnce, keepAnswer } from './once.ts';
import { projectEvents, type Projector } from './projector.ts';

/** A side effect to be carried out after commit, queued in the same transaction. Its payload holds ids, never words. */
export interface Job {
  readonly task: string;
  readonly payload: { readonly [member: string]: Json };
  /** Jobs with one key are one job. */
  readonly key?: string;
}

/** What a piece of work decided: the events to record, the answer, and what to do after commit. */
export interface Decided<Value> {
  readonly events: readonly NewEvent[];
  readonly value: Value;
  readonly jobs?: readonly Job[];
  /** Whose open pages should look again although nothing was recorded: a draft that they share changed. */
  readonly heardBy?: readonly PersonId[];
}

/** What a piece of work gets to decide with. Everything it loads is checked for changes when its events are appended. */
export interface Unit {
  readonly organisation: OrganisationId;
  readonly context: DecisionContext;
  readonly write: Writer;
  /** Loads a stream; version 0 means that it does not exist. */
  readonly load: <State, Types extends readonly EventType[]>(stream: StreamType<State, Types>, id: string) => Promise<Loaded<State>>;
  /** Records events ahead of the decision's own, so that a long import need not hold them all. A refusal undoes them too. */
  readonly append: (events: readonly NewEvent[]) => Promise<void>;
}

/** For whom a decision is made: a signed-in viewer, or the product itself for one organisation. */
export type Acting = { readonly viewer: Viewer; readonly once?: Once } | { readonly system: OrganisationId };

/** The codes that any execution may add to those of its decision. */
export type ExecutionCode = 'CHANGED_MEANWHILE' | 'IDEMPOTENCY_KEY_REUSED';

/** Runs a decision and records what it decided: events, read tables, queued effects and the answer, all or nothing. */
export type Execute = <Value, Code extends string>(
  acting: Acting,
  work: (unit: Unit) => Promise<Decision<Decided<Value>, Code>>,
) => Promise<Decision<Value, Code | ExecutionCode>>;

/** What executing needs from the world. */
export interface ExecuteWorld {
  readonly database: Database;
  readonly projectors: readonly Projector[];
  readonly now: () => Temporal.Instant;
  readonly newId: NewId;
  /** Called after a commit that recorded something. */
  readonly committed: (organisation: OrganisationId) => void;
  /** Called after a commit that recorded nothing but changed a draft of these people. */
  readonly heard?: (organisation: OrganisationId, people: readonly PersonId[]) => void;
}

/** Thrown to undo the transaction of a refused decision. */
class RefusedError extends Error {}

/** Makes the one door through which state changes. A lost race is run again once, then refused as CHANGED_MEANWHILE. */
export function makeExecute(world: ExecuteWorld): Execute {
  return async (acting, work) => {
    const first = await attempt(world, acting, work);
    if (first !== 'lost-race') return first;
    const second = await attempt(world, acting, work);
    return second === 'lost-race' ? refuse({ code: 'CHANGED_MEANWHILE' }) : second;
  };
}

async function attempt<Value, Code extends string>(
  world: ExecuteWorld,
  acting: Acting,
  work: (unit: Unit) => Promise<Decision<Decided<Value>, Code>>,
): Promise<Decision<Value, Code | ExecutionCode> | 'lost-race'> {
  const organisation = 'system' in acting ? acting.system : acting.viewer.organisation;
  const person = 'system' in acting ? ('system' as const) : acting.viewer.person;
  const context: DecisionContext = { now: world.now(), newId: world.newId, viewer: 'system' in acting ? 'system' : acting.viewer };
  let refused: readonly Refusal<Code>[] = [];
  try {
    const outcome = await world.database.inTransaction({ org: organisation, person }, async (write): Promise<
      { readonly decision: Decision<Value, Code | ExecutionCode>; readonly recorded: boolean; readonly heardBy: readonly PersonId[] }
    > => {
      const once = 'viewer' in acting && acting.once !== undefined && acting.once.key !== '' ? acting.once : null;
      const takenAt = formatInstant(context.now);
      if (once !== null) {
        const claim = await claimOnce<Value>(write, organisation, person, once, takenAt);
        if (claim !== 'new') return { decision: claim, recorded: false, heardBy: [] };
      }
      const versions = new Map<string, number>();
      let recorded = false;
      const append = async (events: readonly NewEvent[]): Promise<void> => {
        if (events.length === 0) return;
        const stored = await appendEvents(write, { organisation, actor: person, via: person === 'system' ? 'system' : 'session', takenAt }, events, versions);
        for (const event of stored) versions.set(event.stream, event.n + 1);
        await projectEvents(world.projectors, write, organisation, stored);
        recorded = true;
      };
      const unit: Unit = {
        organisation,
        context,
        write,
        load: async (stream, id) => {
          const loaded = await loadStream(write, organisation, stream, id);
          versions.set(id, loaded.version);
          return loaded;
        },
        append,
      };
      const decision = await work(unit);
      // Thrown, so that the transaction is undone: a refusal leaves nothing behind, not even its key.
      if (!decision.ok) {
        refused = decision.failure;
        throw new RefusedError();
      }
      const { events, value, jobs = [], heardBy = [] } = decision.value;
      await append(events);
      for (const job of jobs) await queueJob(write, organisation, job);
      if (once !== null) await keepAnswer(write, organisation, person, once, value);
      return { decision: ok(value), recorded, heardBy };
    });
    if (outcome.recorded) world.committed(organisation);
    else if (outcome.heardBy.length > 0) world.heard?.(organisation, outcome.heardBy);
    return outcome.decision;
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, failure: refused };
    if (isUniqueViolation(error, 'event_pkey')) return 'lost-race';
    throw error;
  }
}

async function queueJob(write: Writer, organisation: OrganisationId, job: Job): Promise<void> {
  const payload = JSON.stringify({ organisation, ...job.payload });
  await sql`select enqueue_job(${job.task}, ${payload}::json, ${job.key ?? null})`.execute(write);
}
