import { wordSet } from './word-set.ts';

/** Questions that a tracker or a shrug could answer (guidelines: status-question). */
export const statusPhrases = `
any|some|got updates|update|news|progress|movement|joy|luck
an|a|the quick|brief|short? status|update|overview|summary|rundown|recap|latest|progress|state
update|status|progress on|of|for|report|please|there
quick status|update|overview|summary|recap
where ~be|do we|you|things|that|the|it|this|your
how ~be|do everything|everybody|everyone|things|it|life|work|all|stuff|business|you|we|they|your|the|our
how|where|what 's %it|everything|everybody|life|work|all|new|up|happening|on|the|your|next
how 's .. ~go|come|do|progress|look|hold|get|shape|move|run|along|on
how ~be|do .. ~go|come|do|progress|look|hold|get|shape|move|run|feel|stand|along|on
how far|close
how long until|till
how much|many .. left|done|remaining|finished|complete
~be %it|you|we|they|everything|all .. track|schedule|target|plan|time|okay|ok|good|fine|done|ready|finished|clear|happy|well|alright|underway|closed|sent|busy|complete|moving|started|progressing
~be the|your .. done|finished|complete|completed|ready|closed|sent|underway
all|everything|things good|alright|ok|okay|fine|well|clear|right|on|under|running|set|quiet|going
anything|something else|new|to|from|you|i|for|on|more|urgent
any other|questions|thoughts|concerns|issues|problems|comments|feedback|points|topics|worries|blockers
aob
what else
what 's cooking
still happy|there|fine
what ~be new|up|happening|going|the|your|cooking|on|next
what ~do|have|be you|we|he|she|they ~do|work|get|achieve|accomplish|finish|complete|be|on|this|last|since|today
what ~happen
~do|have you|we|they|he|she|the|it|that|everyone .. ~finish|complete|do|get|manage|start|send|make|read|see|submit|close|hand|update|write|go|catch
on track|schedule
where .. stand|stands|standing|at|got|get
~go|come|get well|fine|smoothly|ok|okay|alright
like|want|need|wish to add|mention|raise|say|share|report
what ~be you up
talk|fill|catch|bring me|us through|up|in
can|could|would you .. update|status|summary|overview|rundown|recap|through
~tell|give|walk|run me|us .. going|on|status|update|overview|through|list|rundown|done
busy
~have a good|nice
what percentage|percent|time|day
still on|working|good|ok|busy
feeling okay|ok|good|alright
happy with|so|in|about|here
when will|is|are|can|do
what .. status|progress|state|eta
which|what tasks|tickets|things|items|projects|cases|jobs|orders .. ~be|have|do
~make any? progress
`;

/** What a good question asks for: decision, blocker, risk, reason, disagreement, definition, need, effect (guidelines: status-question, clean). */
export const probingPhrases = `
%probe
~%probe
~hold|stand|stay %it|you|us|him|her|them? back|up|in
in the|your way
went wrong
what|which ~make
what|which|who would|will|could|might|should
push back
how would|will|should|could|can|do you|we|i|they|a|the|an|he|she|anyone
how .. ~know|tell|measure|prove|decide|check|recognise
done|good|success|finished|enough mean|means|look|looks|like
help from
from me|us|him|her|them
what do|does|did %who|the|it need|want|fear|lose|mean|think|see|cost|change|expect|miss|stop|drop|avoid
what if
~would you|he|she|they|we|i go|stop|take|say|tell|do|give|drop|keep|choose|change|write|handle
you can|could
if
best|hardest|biggest|most|least|toughest|weakest|riskiest|easiest
what|which|who .. would|could|might|should
if .. what|which|who|how|do|would|should|will|we|you|i
give|say up|no
putting off
blocks you|us|him|her|it|this|the
that|who would|could|might
which of|one|part|two|three|person|step|condition
what|which evidence|proof|number|threshold
should i|we|you|he|she|they|the|it
do|would|will you agree|accept|want|mind|object|prefer|sign|stand|support|feel|rather
~be there|anything|something .. should|that|missing|unclear|stops|stop|wrong
take off|away
what|which|who ~lose|win|suffer|pay|get
`;

/** Words that are such a question wherever they stand; verbs in any form. */
export const probeWords = wordSet(
  'annoy bother compare confuse disturb drain frustrate hinder hurt lack learned lesson mistake obstacle proof recommend regret rely reliant slow stress struggle suffer surprise threaten tire tired underestimate unfinished without influence convince persuade continue affect afraid ambiguous assume assumption assumptions avoid because believe blocker blockers blocked blocking unsafe cause challenge change choice choose concern concerned cost costs criteria',
  'criterion cut danger decide decision decisions define definition different differently disagree disagreement dispute doubt doubts drop effect effects enough evenings fail',
  'failure fair family fear first health impact instead learn least missing most need nervous object objection oppose postpone prefer prevent pushback rather realistic reason',
  'reasons relieve risk risks risky sleep stop stuck surprised too trade-off tradeoff trust unclear unfair wait weekend weekends who whose why worried worry worst wrong',
);
