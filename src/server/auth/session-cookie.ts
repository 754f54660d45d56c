import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a session lasts after it was last renewed, in seconds: a week. */
export const sessionSeconds = 7 * 24 * 3600;

/** How long a session is left alone before it is renewed, in seconds: a day, so that most requests write nothing. */
export const renewAfterSeconds = 24 * 3600;

/** Cookies of the product begin with this. */
export const cookiePrefix = 'manent';

/** The cookie that carries the session. Over https its name binds it to secure connections. */
export function cookieName(secure: boolean): string {
  return `${secure ? '__Secure-' : ''}${cookiePrefix}.session_token`;
}

/**
 * The session's token out of a `Cookie` header, when its signature is ours; null otherwise. The sign-in library writes
 * `token.signature`, percent-encoded, the signature being HMAC-SHA-256 in base64.
 */
export function readSessionToken(header: string | undefined, secret: string, secure: boolean): string | null {
  if (header === undefined) return null;
  const start = `${cookieName(secure)}=`;
  const found = header.split(';').map((pair) => pair.trim()).find((pair) => pair.startsWith(start));
  if (found === undefined) return null;
  const value = decode(found.slice(start.length));
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const right = sign(token, secret);
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

/** The `Set-Cookie` header of a new session, exactly as the sign-in library would write it. */
export function sessionCookie(token: string, secret: string, secure: boolean): string {
  const value = encodeURIComponent(`${token}.${sign(token, secret).toString('base64')}`);
  return `${cookieName(secure)}=${value}; Max-Age=${sessionSeconds}; Path=/; HttpOnly${secure ? '; Secure' : ''}; SameSite=Lax`;
}

function sign(token: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(token).digest();
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
