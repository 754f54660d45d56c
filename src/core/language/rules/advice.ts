import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../token.ts';
import { definingMeasure, isDefined, namedOutput, postures } from './bar-slots.ts';

/** Advice inside feedback that names a posture and nothing to look at (guidelines: group BAR, "also advice inside feedback"). */
export function findAdvice(entry: Entry, facts: Facts): Span | null {
  const frame = facts.found('advice').find((span) => clauseAt(entry, span.from)?.tense !== 'past');
  if (frame === undefined) return null;
  if (isDefined(entry, facts) || (definingMeasure(entry, facts) && facts.measures().some((measure) => measure.from > frame.from)) || namedOutput(entry, facts)) return null;
  return postures(entry, facts).find((pose) => pose.to > frame.from) ?? null;
}
