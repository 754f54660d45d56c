import type { z } from 'zod';
import type { TokenScope } from '../core/access/token-scope.ts';
import type { RefusalCode } from './refusals.ts';

/**
 * Who may call an endpoint at all. What they may see or do there is decided by the area's policy.
 * `nobody`: no session needed; `person`: a signed-in member of an organisation; `owner`: one with the owner's role.
 */
export type Access = 'nobody' | 'person' | 'owner';

/** One endpoint of the API: shapes both ways, the refusals it may answer with, and who may call it. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends RefusalCode = RefusalCode,
> {
  readonly summary: string;
  readonly access: Access;
  /** The scope of the API tokens that may call it for their member; absent: only a session may. */
  readonly token?: TokenScope;
  readonly params?: Params;
  readonly query?: Query;
  /** A JSON body; absent on reads and on endpoints that take a stream (see `stream`). */
  readonly body?: Body;
  /** The media type of a body that is read as a stream, such as `text/csv`. */
  readonly stream?: string;
  /** True where the answer may be asked for as `application/x-ndjson`: lines that tell how far the work is, then the answer. */
  readonly progress?: boolean;
  readonly output: Output;
  /** The media type of an answer that is not JSON; `output` then describes nothing and is `z.never()`. */
  readonly file?: string;
  readonly refusals: readonly Code[];
}

/** `METHOD /path/:param`, the name of an endpoint everywhere. */
export type EndpointKey = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;

/** Declares an endpoint and keeps its exact types. */
export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
  const Code extends RefusalCode,
>(definition: Endpoint<Params, Query, Body, Output, Code>): Endpoint<Params, Query, Body, Output, Code> {
  return definition;
}
