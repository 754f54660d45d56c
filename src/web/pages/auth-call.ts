import type { Trouble } from '../ui/error-notice.tsx';
import { uiText } from '../ui/text.ts';
import { entryText } from './entry-text.ts';

/** The outcome of a call to the sign-in library's own endpoints. */
export type AuthOutcome = { readonly ok: true } | { readonly ok: false; readonly trouble: Trouble; readonly requestId?: string };

/** Posts to `/api/auth/<path>` and turns the library's codes into our words. */
export async function authCall(path: string, body: Readonly<Record<string, string>>): Promise<AuthOutcome> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    });
  } catch {
    return { ok: false, trouble: uiText.offline };
  }
  if (response.ok) return { ok: true };
  const answer: unknown = await response.json().catch(() => null);
  const requestId = response.headers.get('x-request-id');
  return { ok: false, trouble: troubleOf(response.status, codeIn(answer)), ...(requestId === null || response.status < 500 ? {} : { requestId }) };
}

function codeIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return '';
  const code: unknown = Reflect.get(answer, 'code');
  return typeof code === 'string' ? code : '';
}

/** The words for a refusal of the sign-in library, by its status and code. */
export function troubleOf(status: number, code: string): Trouble {
  if (status === 429) return entryText.troubles.tooMany;
  if (code === 'INVALID_TOKEN') return entryText.troubles.expired;
  if (code === 'PASSWORD_TOO_SHORT') return entryText.troubles.tooShort;
  if (status === 401 || code === 'INVALID_EMAIL' || code === 'INVALID_EMAIL_OR_PASSWORD') return entryText.troubles.wrong;
  return entryText.troubles.server;
}
