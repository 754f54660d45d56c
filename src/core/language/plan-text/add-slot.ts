import type { SlotName } from '../diagnostic.ts';
import { fillsSlot } from './heading-words.ts';
import { joinPlain, slicePlain, type PlainText } from './plain-text.ts';
import type { PlanEntry } from './plan-entry.ts';

/**
 * Adds what stands beside an entry, in a column or under a label, as if it had been written behind it ("Better reviews: 9 of 10, by 30
 * June"). So a vague value is found where it stands. An owner who is nobody goes in front; one who is somebody is only known to be there.
 */
export function addSlot(entry: PlanEntry, slots: readonly SlotName[], value: PlainText): PlanEntry {
  if (!/[\p{L}\p{N}]/u.test(value.text)) return entry;
  const given = [...entry.given, ...slots.filter((slot) => fillsSlot(slot, value.text))];
  if (slots.includes('owner')) return given.includes('owner') ? { ...entry, given } : { ...entry, plain: joinPlain(value, ' ', entry.plain) };
  const words = slicePlain(entry.plain, 0, entry.plain.text.replace(/[.;:,\s]+$/, '').length);
  return { ...entry, given, plain: joinPlain(words, words.text.includes(':') ? ', ' : ': ', value) };
}
