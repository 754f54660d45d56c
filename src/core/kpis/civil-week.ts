import { isCivilDate, type CivilDate } from '../kernel/schema.ts';
import { dayNumber } from './point.ts';

/** A week from Monday to Sunday. */
export interface CivilWeek {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The civil date of a day number (days since 1970-01-01); null beyond the years of the product. The reverse of `dayNumber`. */
export function dateOfDay(day: number): CivilDate | null {
  // Eras of 400 years that begin in March, so that the day that leap years add is the last one.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return civilDate(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** A civil date from its numbers; null for a day that does not exist. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
}

/** The day number of the Monday on or before a day. Day 0 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** The week that begins on a Monday, given as a day number. */
export function weekFrom(monday: number): CivilWeek | null {
  const from = dateOfDay(monday);
  const to = dateOfDay(monday + 6);
  return from === null || to === null ? null : { from, to };
}

/** The ISO 8601 week `number` of a year (the first holds the year's first Thursday); null for a 53rd that the year lacks. */
export function isoWeek(year: number, number: number): CivilWeek | null {
  const fourth = civilDate(year, 1, 4);
  if (fourth === null || number < 1 || number > 53) return null;
  const week = weekFrom(mondayOf(dayNumber(fourth)) + 7 * (number - 1));
  if (week === null) return null;
  const thursday = dateOfDay(dayNumber(week.from) + 3);
  return thursday?.startsWith(String(year).padStart(4, '0')) === true ? week : null;
}
