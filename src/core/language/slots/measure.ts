import { isNumber } from '../pattern.ts';
import type { Span, Token } from '../token.ts';
import { timeUnits } from '../words/time.ts';
import type { DateSlot } from './dates.ts';

/** A number that measures something, or a comparison that holds one. */
export interface Measure extends Span {
  /** Whether a comparison, a share or a from-to stands around it, which makes it a threshold by its form. */
  readonly bound: boolean;
}

/** Nouns whose number is a name: "release 4.2", "section 3", "ward 7". */
const numbered = new Set(
  'release version section point goal step item part chapter paragraph clause figure table appendix page level grade tier band phase stage room ward bay dock aisle line gate door floor building block unit site zone area lot plot house flat apartment form class year key set group team pod shift sprint week wk cw kw day quarter sev severity priority pr issue ticket bug case matter chat order job req number no nr macro article rule regulation standard iso iec bs en din lane route bus train flight track pitch court table ward bed theatre store shop branch line model type mark size option plan scenario draft rev revision round module unit lesson exercise task objective kpi okr kr milestone batch run test q h t p v l'.split(' '),
);

/** Numbers in passing: tenure, head counts, "all four quarters". */
export const tenurePhrases = `
# years|year|months|month|weeks|yrs here|in|with|now|ago|old|into|on|there|as|of experience?
in|for|over|after|during my|your|the|his|her|our? # years|year|months|month here|with|in|now|of?
you|he|she|i are|is|am|have been? # years
after # years
all # quarters|months|years|weeks
in the # years|months
# years|months you|we|i|he|she ~be|have
# of us|you|them
team|department|staff|crew|group|ward|class|school|company|branch|firm of #
of our|the|your|these? # people|engineers|staff|nurses|reps|teachers|colleagues|clerks|lawyers|chefs|waiters|drivers|%workers
`;

/** Comparisons and shares around a number. */
export const boundPhrases = `
at least|most
no|not more|less|fewer|later|earlier|longer|higher|lower|under|over|below|above than?
more|less|fewer|better|lower|higher|greater|longer|shorter|faster|sooner|earlier|later|under|smaller|larger than #
under|below|above|over|beyond|within|to|exceeding|exceeds|exceed|upto|by|from|at|only|max|min|maximum|minimum|least|most|inside #
up to
or more|less|fewer|better|above|below|under|over|higher|lower|greater|earlier|sooner|shorter
# or more|less|fewer|better|above|below|under|over
#|one of|in|out|/ the|your|our|of|my? last|next|first|past? #
# out of
from # .. to
between # and #
maximum|max|minimum|min|median|average|mean|capped|cap of|at|is? #
twice a|per|each
# percent|per|pct|points|pp|times|x
half|third|quarter|two-thirds|three-quarters of
<
>
≤
≥
none|nothing older|later|longer|over|above|below|under|past than? #
three-times|two-times
`;

const shareOrMoney = /%|€|£|\$|\d(ms|s|sec|min|m|h|hrs|hours|k|x|pt|pts|pp|kg|g|km|mb|gb|l|cm|mm|c|°c)$/;

function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'number') return false;
  if (before?.norm === '#') return true;
  if (before?.kind === 'word' && numbered.has(before.norm) && !shareOrMoney.test(token.norm)) return true;
  const earlier = tokens[at - 2];
  return (before?.norm === 'to' || before?.norm === 'and' || before?.norm === '-') && earlier?.kind === 'number' && isNamed(tokens, at - 2);
}

/** Numbers that measure, outside times, names, tenure and head counts in passing. */
export function findMeasures(tokens: readonly Token[], from: number, to: number, dates: readonly DateSlot[], aside: readonly Span[], comparisons: readonly Span[]): readonly Measure[] {
  const inAny = (spans: readonly Span[], at: number): boolean => spans.some((span) => span.from <= at && at < span.to);
  const near = (at: number): boolean => comparisons.some((span) => span.from <= at + 2 && at <= span.to + 1);
  const measures: Measure[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    const nothing = token?.norm === 'zero' || token?.norm === 'nil';
    const counts = isNumber(token) || nothing || ((token?.norm === 'one' || token?.norm === 'twice' || token?.norm === 'once') && near(at)) || (token?.norm === 'one' && tokens[at + 1]?.verb === null && tokens[at + 1]?.norm !== 'of' && tokens[at + 1]?.kind === 'word');
    if (token === undefined || !counts || inAny(aside, at) || isNamed(tokens, at)) continue;
    const bound = nothing || near(at) || shareOrMoney.test(token.norm);
    const inDate = dates.some((date) => date.from <= at && at < date.to && date.class !== 'latency');
    if (inDate && !(bound && timeUnits.has(tokens[at + 1]?.norm ?? '') && dates.every((date) => date.from > at || at >= date.to || date.class !== 'deadline'))) continue;
    measures.push({ from: at, to: Math.min(to, at + 2), bound });
  }
  return measures;
}
