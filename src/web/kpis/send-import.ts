import type { CallOutput } from '../../contract/client.ts';
import { importMedia } from '../../contract/import-media.ts';
import type { ApiRefusal } from '../../contract/refusals.ts';
import type { ImportMapping } from '../../core/kpis/import/import-mapping.ts';
import { CallFailed } from '../call-failed.ts';
import { randomHex } from '../random-hex.ts';
import { refusalsIn } from '../refusals-in.ts';

/** What came of an import. */
export type ImportResult = CallOutput<'POST /api/imports'>;

/** How a file would be read. */
export type ImportPreview = CallOutput<'POST /api/imports/preview'>;

/** Whose figures a file holds, what it does not say by itself, and the file. */
export interface ImportSent {
  readonly owner: string;
  readonly mapping: ImportMapping;
  readonly file: File;
  /** Stops the upload. */
  readonly signal: AbortSignal;
}

interface ImportKept extends ImportSent {
  readonly keep: 'good' | 'nothing';
  /** The Idempotency-Key: a second try with the same one acts once. */
  readonly key: string;
  /** Told how many bytes have left, and after that how many the server has read. */
  readonly onProgress: (step: 'sending' | 'reading', bytes: number) => void;
}

/** Has a file read without recording anything. Throws {@link CallFailed}. */
export async function sendPreview({ owner, mapping, file, signal }: ImportSent): Promise<ImportPreview> {
  const answer = await send({ path: '/api/imports/preview', asked: { owner, mapping }, file, key: randomHex(), signal, accept: 'application/json' });
  return readAnswer(answer, isPreview);
}

/** Imports a file, and tells how far it is. Throws {@link CallFailed}; an upload that was stopped counts as a network that did not carry it. */
export async function sendImport({ owner, mapping, keep, file, key, onProgress, signal }: ImportKept): Promise<ImportResult> {
  let heard = 0;
  const answer = await send({
    path: '/api/imports',
    asked: { owner, mapping, keep },
    file,
    key,
    signal,
    accept: 'application/x-ndjson',
    onSent: (bytes) => onProgress('sending', bytes),
    onText: (text) => {
      // Whole lines only: the rest of the last one is still under way.
      for (let end = text.indexOf('\n', heard); end >= 0; end = text.indexOf('\n', heard)) {
        const done: unknown = memberOf(memberOf(readJson(text.slice(heard, end)), 'progress'), 'done');
        if (typeof done === 'number') onProgress('reading', done);
        heard = end + 1;
      }
    },
  });
  if (answer.status !== 200 || !answer.steps) return readAnswer(answer, isResult);
  // The last line holds the answer; one that never came is a network that broke off.
  const last = readJson(answer.text.trim().split('\n').at(-1) ?? '');
  const status = memberOf(last, 'status');
  if (typeof status !== 'number') throw new CallFailed({ refusals: [], status: 0, requestId: null });
  return readAnswer({ ...answer, status, text: JSON.stringify(memberOf(last, 'body')) }, isResult);
}

interface Sending {
  readonly path: string;
  readonly asked: unknown;
  readonly file: File;
  readonly key: string;
  readonly signal: AbortSignal;
  readonly accept: string;
  readonly onSent?: (bytes: number) => void;
  readonly onText?: (text: string) => void;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  /** The answer came in lines. */
  readonly steps: boolean;
  readonly requestId: string | null;
}

/** The one call that is not made with `fetch`, which cannot say how far an upload has come. */
async function send({ path, asked, file, key, signal, accept, onSent, onText }: Sending): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = (): void => reject(new CallFailed({ refusals: [], status: 0, requestId: null }));
    const head = `${JSON.stringify(asked)}\n`;
    const headBytes = new TextEncoder().encode(head).length;
    request.open('POST', path);
    request.setRequestHeader('content-type', importMedia);
    request.setRequestHeader('accept', accept);
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', ({ loaded }) => onSent?.(Math.max(0, loaded - headBytes)));
    request.addEventListener('progress', () => onText?.(request.responseText));
    request.addEventListener('load', () => {
      const steps = request.getResponseHeader('content-type')?.includes('ndjson') === true;
      resolve({ status: request.status, text: request.responseText, steps, requestId: request.getResponseHeader('x-request-id') });
    });
    request.addEventListener('error', lost);
    request.addEventListener('abort', lost);
    signal.addEventListener('abort', () => request.abort());
    request.send(new Blob([head, file]));
  });
}

function readAnswer<Value>({ status, text, requestId }: Answer, is: (value: unknown) => value is Value): Value {
  const value = readJson(text);
  if (status === 200 && is(value)) return value;
  const refusals: readonly ApiRefusal[] = refusalsIn(value);
  throw new CallFailed({ refusals, status, requestId });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The server checks its answers against the contract; these tell only that it was the server who answered. */
function isResult(value: unknown): value is ImportResult {
  return typeof value === 'object' && value !== null && 'recorded' in value && 'faults' in value && 'triggers' in value;
}

function isPreview(value: unknown): value is ImportPreview {
  return typeof value === 'object' && value !== null && 'asks' in value && 'faults' in value && 'kpis' in value;
}
