import type { z } from 'zod';
import type { Json } from './json.ts';
import type { PersonId } from './id.ts';
import type { UtcInstant } from './schema.ts';

/**
 * Who may ever read a part of an event:
 * `parties` those in the room; `plan` those whom the plan names as well; `organisation` everyone in it
 * who may see the stream; `author` nobody but the one who wrote it; `system` operators (it holds no words of a person).
 */
export type Audience = 'parties' | 'plan' | 'organisation' | 'author' | 'system';

/** The content of a part after it was erased: the record still proves that something stood there (RECORD.md 4). */
export const erased: unique symbol = Symbol('erased');
export type Erased = typeof erased;

/** How one named part of an event type is shaped and who may read it. */
export interface PartType<Value> {
  readonly audience: Audience;
  readonly schema: z.ZodType<Value, unknown>;
  readonly optional: boolean;
}

/** Describes a part that every event of the type carries. */
export function part<Value>(audience: Audience, schema: z.ZodType<Value, unknown>): PartType<Value> {
  return { audience, schema, optional: false };
}

/** Describes a part that an event of the type may lack. */
export function optionalPart<Value>(
  audience: Audience,
  schema: z.ZodType<Value, unknown>,
): PartType<Value | undefined> & { readonly optional: true } {
  return { audience, schema: schema.optional(), optional: true };
}

/** A type of event: `noun.past-tense`, a version, and its parts by name (`shared/recap`, `reason`). */
export interface EventType<
  Type extends string = string,
  Parts extends Readonly<Record<string, PartType<unknown>>> = Readonly<Record<string, PartType<unknown>>>,
> {
  readonly type: Type;
  readonly version: number;
  readonly parts: Parts;
}

/** Declares an event type. Its name comes from RECORD.md 5.3 or follows the same style. */
export function eventType<const Type extends string, const Parts extends Readonly<Record<string, PartType<unknown>>>>(
  type: Type,
  version: number,
  parts: Parts,
): EventType<Type, Parts> {
  return { type, version, parts };
}

/** A pointer to one recorded event: its stream and its place there (from 0). */
export interface EventRef {
  readonly stream: string;
  readonly n: number;
}

/** How the actor proved who they are; a session is attested by the server only, and is never called a signature. */
export type Via = 'passkey' | 'session' | 'system';

/** Who did something: a person, or the product itself (a clock that ran out). */
export type Actor = PersonId | 'system';

type PartValue<Spec> = Spec extends PartType<infer Value> ? Value : never;
type PartValues<Parts> = { readonly [Name in keyof Parts]: PartValue<Parts[Name]> };

/** An event as it was recorded: header and content, each part readable or erased. */
export type Recorded<Type extends EventType> =
  Type extends EventType<infer Name, infer Parts>
    ? {
        readonly type: Name;
        readonly stream: string;
        readonly n: number;
        readonly actor: Actor;
        readonly via: Via;
        /** When the server took the event in; the record's own time (`at` of the leaf) is set by the sequencer. */
        readonly takenAt: UtcInstant;
        readonly refs: readonly (EventRef & { readonly rel: string })[];
        readonly parts: { readonly [Part in keyof Parts]: PartValue<Parts[Part]> | Erased };
      }
    : never;

/** A relation from a new event to one already recorded, or to an earlier one of the same decision. */
export type NewRef = { readonly rel: string } & (EventRef | { readonly sibling: number });

/** An event that a decision wants recorded. The shell adds position, time, actor and salts. */
export interface NewEvent {
  readonly type: EventType;
  readonly stream: string;
  readonly parts: Readonly<Record<string, Json>>;
  readonly refs: readonly NewRef[];
}

/** Builds a new event with its parts checked against its type at compile time. */
export function newEvent<Type extends EventType>(
  type: Type,
  stream: string,
  parts: PartValues<Type['parts']>,
  refs: readonly NewRef[] = [],
): NewEvent {
  const present: Record<string, Json> = {};
  for (const [name, spec] of Object.entries(type.parts)) {
    const value: unknown = Reflect.get(parts, name);
    if (value !== undefined) present[name] = toJson(spec.schema.parse(value));
  }
  return { type, stream, parts: present, refs };
}

function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object') {
    const members: Record<string, Json> = {};
    for (const [name, member] of Object.entries(value)) if (member !== undefined) members[name] = toJson(member);
    return members;
  }
  throw new TypeError(`a part may hold JSON only, not ${typeof value}`);
}

/** A kind of stream: which events it may hold and how they fold into state. */
export interface StreamType<State, Types extends readonly EventType[] = readonly EventType[]> {
  readonly kind: string;
  readonly events: Types;
  readonly initial: State;
  /** Several areas record in it, as in the organisation's own: each folds its events and passes over those of the others. */
  readonly shared?: true;
  readonly evolve: (state: State, event: Recorded<Types[number]>) => State;
}

/** A folded stream: its id, how many events it holds, and the state they give. */
export interface Loaded<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
}
