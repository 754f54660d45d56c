import type { CallOutput } from '../../contract/client.ts';
import type { ApiRefusal } from '../../contract/refusals.ts';
import { CallFailed } from '../call-failed.ts';
import { refusalsIn } from '../refusals-in.ts';

/** What came of an import. */
export type ImportResult = CallOutput<'POST /api/imports/sprints'>;

interface SprintUpload {
  readonly owner: string;
  readonly keep: 'good' | 'nothing';
  readonly file: File;
  /** The Idempotency-Key: a second try with the same one acts once. */
  readonly key: string;
  /** Told how many bytes have left; the whole file means that the server reads it now. */
  readonly onProgress: (bytes: number) => void;
  /** Stops the upload. */
  readonly signal: AbortSignal;
}

/**
 * Sends a sprint file as it lies on the disk. The one call that is not made with `fetch`, which cannot say how far an upload
 * has come. Throws {@link CallFailed}; an upload that was stopped counts as a network that did not carry it.
 */
export async function uploadSprints({ owner, keep, file, key, onProgress, signal }: SprintUpload): Promise<ImportResult> {
  return await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (status: number, refusals: readonly ApiRefusal[]): void =>
      reject(new CallFailed({ refusals, status, requestId: status === 0 ? null : request.getResponseHeader('x-request-id') }));
    request.open('POST', `/api/imports/sprints?${new URLSearchParams({ owner, keep }).toString()}`);
    request.setRequestHeader('content-type', 'text/csv');
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => {
      const answer = readJson(request.responseText);
      if (request.status === 200 && isResult(answer)) resolve(answer);
      else fail(request.status, refusalsIn(answer));
    });
    request.addEventListener('error', () => fail(0, []));
    request.addEventListener('abort', () => fail(0, []));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The server checks its answers against the contract; this tells only that it was the server who answered. */
function isResult(value: unknown): value is ImportResult {
  return typeof value === 'object' && value !== null && 'recorded' in value && 'faults' in value && 'triggers' in value;
}
