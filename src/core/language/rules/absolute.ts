import { type Entry,clauseAt } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { isNumber } from '../pattern.ts';
import type { Span } from '../token.ts';
import { scheduledEvents, timeUnits, weekdays } from '../words/time.ts';
import { postures } from './bar-slots.ts';

/** Weak absolutes: they are a bar of every occasion only together with a must, a client or a quality. */
const weak = new Set('all any every completely entirely totally absolutely fully whole ever everyone everybody everything nobody no-one everywhere'.split(' '));

function isTime(entry: Entry, index: number): boolean {
  const norm = entry.tokens[index]?.norm ?? '';
  return timeUnits.has(norm) || weekdays.has(norm) || scheduledEvents.has(norm) || isNumber(entry.tokens[index]);
}

function bounded(entry: Entry, facts: Facts, hit: Span): boolean {
  if (facts.dates.some((date) => date.class === 'window' || date.class === 'deadline' || date.class === 'latency')) return true;
  if (facts.found('definition').length > 0) return true;
  const { tokens } = entry;
  return facts.measures().some((measure) => {
    if (measure.from >= hit.from && measure.from < hit.to) return false;
    if (/^(0|100%?|zero|hundred)$/.test(tokens[measure.from]?.norm ?? '')) return false;
    return clauseAt(entry, measure.from) === clauseAt(entry, hit.from) || measure.bound;
  });
}

/** The absolute word of a bar that no window, list or count bounds, or null. */
export function findAbsolute(entry: Entry, facts: Facts): Span | null {
  const { tokens } = entry;
  for (const hit of facts.found('absolute')) {
    const norm = tokens[hit.from]?.norm ?? '';
    const single = hit.to === hit.from + 1;
    if (clauseAt(entry, hit.from)?.tense === 'past') continue;
    if (single && (norm === 'every' || norm === 'all' || norm === 'any') && isTime(entry, hit.to)) continue;
    if (single && weak.has(norm)) {
      const perfect = facts.found('absolute').some((other) => other !== hit && !weak.has(tokens[other.from]?.norm ?? ''));
      if (!perfect && (norm === 'any' || norm === 'ever' || norm === 'all' || norm === 'whole' || norm === 'fully' || norm === 'completely' || norm === 'entirely' || norm === 'totally' || norm === 'absolutely')) {
        const leads = norm === 'all' && hit.from === entry.body;
        const must = leads || tokens.some((token) => token.norm === 'must' || token.norm === 'always' || token.norm === 'shall');
        if (!must || postures(entry, facts).length > 0) continue;
      }
    }
    if (!bounded(entry, facts, hit)) return hit;
  }
  return null;
}
