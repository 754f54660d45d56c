import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Viewer } from '../../core/kernel/context.ts';
import type { Decision } from '../../core/kernel/result.ts';
import type { Endpoint } from '../../contract/endpoint.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Part<Definition, Name extends string> = Definition extends { readonly [N in Name]?: infer Schema } ? Parsed<Schema> : undefined;

/** Makes a repeated request act once: the key the client chose, and a digest of what it asked. */
export interface Once {
  readonly key: string;
  readonly endpoint: string;
  readonly request: string;
}

/** One validated call of an endpoint. */
export interface HandlerCall<Definition> {
  readonly params: Part<Definition, 'params'>;
  readonly query: Part<Definition, 'query'>;
  readonly body: Part<Definition, 'body'>;
  /** The raw body of an endpoint that takes a stream. */
  readonly stream: Readable;
  /** Who asks. Endpoints for nobody never look at it. */
  readonly viewer: Viewer;
  readonly once: Once;
  readonly requestId: string;
  /** Tells the caller how far the work is, where the endpoint does so and the caller asked to hear it. */
  readonly progress: (done: number, of: number) => void;
  /** The caller's address, for rate limits; never stored. */
  readonly address: string;
  /** Sets headers of the answer, such as a session cookie. */
  readonly setHeader: (name: string, value: string | string[]) => void;
}

/** An answer that is a file. */
export interface FileAnswer {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

type Answer<Definition> = Definition extends { readonly output: infer Output }
  ? Output extends z.ZodNever
    ? FileAnswer
    : Output extends z.ZodType
      ? z.input<Output>
      : never
  : never;

type Codes<Definition> = Definition extends { readonly refusals: readonly (infer Code)[] } ? Code & string : never;

/** Answers one endpoint: auth and validation are done, the policy and the decision are its own. */
export type Handler<Definition> = (
  call: HandlerCall<Definition>,
) => Promise<Decision<Answer<Definition>, Codes<Definition> | 'IDEMPOTENCY_KEY_REUSED' | 'CHANGED_MEANWHILE'>>;

/** A handler for every endpoint of an area; a missing one is a compile error. */
export type Handlers<Area extends Readonly<Record<string, Endpoint>>> = { readonly [Key in keyof Area]: Handler<Area[Key]> };
