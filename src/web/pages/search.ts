import { isQuarter, type Quarter } from '../../core/objectives/quarter-name.ts';

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

/** Whose KPIs to list. */
export function ownerSearch(search: Readonly<Record<string, unknown>>): { owner?: string } {
  const owner = search['owner'];
  return typeof owner === 'string' && owner !== '' ? { owner } : {};
}

/** Which quarter's objectives to list: the one under way unless another is asked for. */
export function quarterSearch(search: Readonly<Record<string, unknown>>): { quarter?: Quarter } {
  const { quarter } = search;
  return typeof quarter === 'string' && isQuarter(quarter) ? { quarter } : {};
}

/** Which triggers to list: the open ones unless others are asked for. */
export function stateSearch(search: Readonly<Record<string, unknown>>): { state?: 'snoozed' | 'all' } {
  const { state } = search;
  return state === 'all' || state === 'snoozed' ? { state } : {};
}

/** What a new plan starts from: a trigger that fired, or a person. */
export function newPlanSearch(search: Readonly<Record<string, unknown>>): { trigger?: string; person?: string } {
  const { trigger, person } = search;
  return {
    ...(typeof trigger === 'string' && trigger !== '' ? { trigger } : {}),
    ...(typeof person === 'string' && person !== '' ? { person } : {}),
  };
}

/** The one stream of the record to show. */
export function streamSearch(search: Readonly<Record<string, unknown>>): { stream?: string } {
  const stream = search['stream'];
  return typeof stream === 'string' && stream !== '' ? { stream } : {};
}
