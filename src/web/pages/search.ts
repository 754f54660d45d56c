/** Where to go after signing in: a path of this site, never another site's. */
export function entrySearch(search: Readonly<Record<string, unknown>>): { next?: string } {
  const next = search['next'];
  return typeof next === 'string' && isOwnPath(next) ? { next } : {};
}

/** The one-time token of a mailed or printed link. */
export function tokenSearch(search: Readonly<Record<string, unknown>>): { token?: string } {
  const token = search['token'];
  return typeof token === 'string' && token !== '' ? { token } : {};
}

/** Tells whether a text is a path on this site: `//host` and `/\host` lead elsewhere in a browser. */
export function isOwnPath(text: string): boolean {
  return /^\/(?![/\\])[ -\u{10ffff}]*$/u.test(text);
}
