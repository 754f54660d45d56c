/** Questions that a tracker or a shrug could answer (guidelines: status-question). */
export const statusPhrases = `
any|some|got updates|update|news|progress|movement|joy|luck
an update|status
update|status|progress on|of|for|report|update|please|there
a quick|brief|short? status|update|overview|summary|rundown|recap
quick status|update|overview|summary|recap
the status|latest|progress|state
where are|do we|you|things|stand
where is|'s|does that|the|it|this|your ..
how is|'s|are|was|were everything|everybody|everyone|things|it|life|work|all|stuff|business
how is|are|was|were|'s .. going|doing|coming|progressing|looking|holding|getting|shaping|moving|running|working|feeling
how are|is you|things|we|they
how do things|it|stuff ~look|stand|go
how did .. go
how far
how much|many .. left|done|remaining|finished|complete
how was|were your|the
how is|are|'s .. along|on
how long until|till
how close
are|is you|we|it|this|that|they|everything|things|all .. track|schedule|target|plan|time
are|is you|we|it|this|that|they|everything|things|all .. okay|ok|good|fine|done|ready|finished|clear|happy|well|alright
is|are that|it|this|the|your|we|you|they .. done|finished|complete|completed|ready|moving|started|closed|sent|progressing|underway
all|everything|things good|ok|okay|fine|well|clear|right|on|under|running|set|quiet|going
anything else|new|to|from|you|i|for|on|more|urgent
something else
any other business|topics|items|points|questions|thing
aob
any questions|thoughts|concerns|issues|problems|comments|feedback|points|topics|worries|blockers
what else
what is|'s|are new|up|happening|going|the|your|cooking|on|next
what did|have|are you|we ~do|work|get|achieve|accomplish|finish|complete|been
what did|have|are you|we|he|she|they .. on|do|done|doing|this|last|since|yesterday|today
what have you been
what ~happen
did|have|has you|we|they|he|she|the|it|that|everyone .. ~finish|complete|do|get|manage|start|send|make|read|see|submit|close|hand|update|write|go|catch
done
finished
on track
on schedule
how is|'s|are your|the|our
can|could|would you .. update|status|summary|overview|rundown|recap|through
tell|give|walk|run me|us .. going|on|status|update|overview|through|list|rundown|done|been
busy
had a|good|nice
what percentage|percent
are|is .. busy|going|coming
still on|working|good|ok|busy
feeling okay|ok|good|alright
happy with|so|in|about|here
did everything|it|that|all go|work
when will|is|are|can|do
what time|day
what is|'s|are .. status|progress|state|eta
which|what tasks|tickets|things|items|projects|cases|jobs|orders .. are|have|did|were
what are|is|do you|we working|doing|up|busy|have
what ~do you|we do|get
made any progress
~make .. progress
~list
`;

/** What a good question asks for: decision, blocker, risk, reason, disagreement, definition, need, effect (guidelines: status-question, clean). */
export const probingPhrases = `
why
decision|decisions|decide|deciding|decided
choose|choosing|choice|chose
block|blocks|blocked|blocking|blocker
stop|stops|stopped|stopping|prevent|prevents|prevented|preventing
hold|holds|holding|held back|up|you|us|it|them
in the|your way
stand|stands|standing in
stuck
wait|waiting|waits for|on
risk|risks|risky|worst|danger
go|goes|went wrong
fail|fails|failed|failure
reason|reasons|cause|caused|because
what|which made|makes|make
what|which would|will ..
what|who|which could|might|should
disagree|disagreement|object|objection|dispute|challenge|pushback|unfair|wrong|oppose
push back
how would|will|should|could|do|can you|we|i|they|a|the|an|he|she|anyone
how ~know|tell|measure|prove|decide|check|recognise|recognize
done|good|success|finished|enough mean|means|look|looks|like
look|looks like
definition
define
criteria|criterion
need|needs|needed from|to|for|you|me|us|more|that
help from
from me|us|him|her|them
what do|does|did you|he|she|they|the|it need|want|fear|lose|mean|think|see|cost|change|expect|miss|stop|drop|avoid
affect|affects|affected|affecting|effect|effects|impact|impacts
cost|costs|costing you|us|him|her|them|the
least|most
who
whose
trade|trade-off|tradeoff
instead
differently
different
change|changes|changed
drop|cut|give first|up|if|to
what if
if .. what|which|who|how|do|would|should|will|we|you|i
give up
say no
afraid|worry|worries|worried|worrying|fear|nervous|concern|concerns|concerned|doubt|doubts
avoid|avoiding|putting|postponing|off
trust|believe
assume|assuming|assumption|assumptions
prefer|rather
which of|one|part|two|three|person|criterion|step|risk|condition|of
learn|learned|learnt|surprised
what|which evidence|proof|number|threshold|would
should i|we|you|he|she|they|the|it
do|would|will you agree|accept|want|disagree|mind|object|need|prefer|think|sign|stand|support|feel|rather
is there|anything i|something|a|anything ..  should|that|you|missing|need|unclear|blocks|stops|block|stop|wrong
unclear|ambiguous
missing
sleep|health|evenings|family|weekend|weekends
relieve|take off|away
what|who|which ~lose|win|suffer|pay|get
`;
