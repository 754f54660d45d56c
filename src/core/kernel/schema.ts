import { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import { idPrefixes, isId, type Id, type IdKind } from './id.ts';

/** A schema for an id of one kind. */
export function idSchema<Kind extends IdKind>(kind: Kind): z.ZodType<Id<Kind>, Id<Kind>> {
  return z
    .custom<Id<Kind>>((value) => typeof value === 'string' && isId(kind, value), `expected an id of a ${kind}`)
    .meta({ type: 'string', pattern: `^${idPrefixes[kind]}_[0-9a-f]{32}$` });
}

/** A civil date `YYYY-MM-DD`, without a time zone. */
export type CivilDate = string & { readonly [civilDate]: true };
declare const civilDate: unique symbol;

/** A UTC instant in ISO 8601 with milliseconds, `2026-03-04T10:11:12.345Z`. */
export type UtcInstant = string & { readonly [utcInstant]: true };
declare const utcInstant: unique symbol;

/**
 * Years of the product. PostgreSQL has no year 0, four digits end at 9999, and a deadline or a cadence reaches past its date:
 * at the ends of the calendar each of them would be a fault instead of a refused date.
 */
const [firstYear, lastYear] = [1000, 8999];

/** Days of the months of a common year. */
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Tells whether a text is a real civil date in the form `YYYY-MM-DD`. By arithmetic: one page checks hundreds. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < firstYear || year > lastYear) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0));
}

/** Tells whether a text is a UTC instant in exactly the stored form. */
export function isUtcInstant(text: string): text is UtcInstant {
  return /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) && isCivilDate(text.slice(0, 10));
}

/** The stored form of an instant: UTC, millisecond precision. */
export function formatInstant(instant: Temporal.Instant): UtcInstant {
  const text: string = instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' });
  return text as UtcInstant;
}

/** The stored form of a civil date. */
export function formatDate(date: Temporal.PlainDate): CivilDate {
  return date.toString() as CivilDate;
}

/** A schema for a civil date. */
export const civilDateSchema = z
  .custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value), 'expected a date such as 2026-03-04')
  .meta({ type: 'string', format: 'date' });

/** A schema for a UTC instant in the stored form. */
export const utcInstantSchema = z
  .custom<UtcInstant>(
    (value) => typeof value === 'string' && isUtcInstant(value),
    'expected a UTC instant such as 2026-03-04T10:11:12.345Z',
  )
  .meta({ type: 'string', format: 'date-time' });

/** Text as every store and every hash can hold it: in NFC, without NUL, with halves of split characters replaced. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD').normalize('NFC');
}

/** One line of written text: trimmed, Unicode NFC, 1 to `max` characters. Normalised before it is ever hashed. */
export function textSchema(max: number): z.ZodPipe<z.ZodString, z.ZodTransform<string, string>> {
  return z
    .string()
    .max(max)
    .transform((text, context) => {
      const normal = storableText(text).trim();
      if (normal === '') context.addIssue({ code: 'custom', message: 'write something here' });
      return normal;
    });
}
