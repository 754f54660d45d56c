import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { findAll, patterns } from '../pattern.ts';
import type { Span } from '../token.ts';
import { definingMeasure, isDefined, namedOutput, postures } from './bar-slots.ts';

const frames = patterns(`
  i|we would love|like|want|prefer ..  you
  i|we ~want|need|expect|hope|encourage|ask|challenge you
  i|we would expect|hope|suggest|encourage
  you|he|she need|needs|should|could|must|ought|might to? want?
  you have to
  ~see you more|grow|take|become|step|be|do|develop|get|show
  for|in|over the? next half|year|quarter|period|cycle|level|step|term
  going|moving forward
  try|tries to
  try and
  my advice|wish|ask|suggestion
  next step
  area|areas for|of
  room for|to
  opportunity to
  time to
  what i would like
  to be|get|become|reach|grow more|better|to|a|the
  continue to
  keep being|growing|pushing|building|showing
  be|become|stay|show|think|take|own|work|focus|step more|less|bigger|on|up|ownership|initiative|better
`);

/** Advice inside feedback that names a posture and nothing to look at (guidelines: group BAR, "also advice inside feedback"). */
export function findAdvice(entry: Entry, facts: Facts): Span | null {
  const frame = findAll(frames, entry.tokens, entry.body, entry.tokens.length).find((span) => clauseAt(entry, span.from)?.tense !== 'past');
  if (frame === undefined) return null;
  if (isDefined(entry, facts) || (definingMeasure(entry, facts) && facts.measures().some((measure) => measure.from > frame.from)) || namedOutput(entry, facts)) return null;
  return postures(entry, facts).find((pose) => pose.to > frame.from) ?? null;
}
