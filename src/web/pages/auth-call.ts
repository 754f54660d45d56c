import { CallFailed } from '../call-failed.ts';
import { refusalsIn } from '../refusals-in.ts';

/** Posts to `/api/auth/<path>`, which answers in the API's error shape. Null when it succeeded. */
export async function authCall(path: string, body: Readonly<Record<string, string>>): Promise<CallFailed | null> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    });
  } catch {
    return new CallFailed({ refusals: [], status: 0, requestId: null });
  }
  if (response.ok) return null;
  const answer: unknown = await response.json().catch(() => null);
  return new CallFailed({ refusals: refusalsIn(answer), status: response.status, requestId: response.headers.get('x-request-id') });
}
