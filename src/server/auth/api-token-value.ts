import { newToken } from './one-time-token.ts';

/** What every value begins with, so that people and the scanners of code hosts know it when they see one where it should not be. */
const prefix = 'manent_';

/** A fresh value of an API token: the prefix and 256 random bits. */
export function newApiTokenValue(): string {
  return `${prefix}${newToken()}`;
}

/** Tells whether a text could be a value at all. */
export function isApiTokenValue(text: string): boolean {
  return text.startsWith(prefix) && /^[\w-]{43}$/.test(text.slice(prefix.length));
}
