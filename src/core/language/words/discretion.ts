import { wordSet } from './word-set.ts';

/** The bar is left to later (guidelines: moving-target). */
export const discretionPhrases = `
~know|recognise|recognize it|what|good|success? when|if
to .. satisfaction|liking|taste|expectations
~satisfy me|us|that
when|until|once|as|if .. ~be|feel comfortable|happy|satisfied|convinced|confident|content|pleased|right|ready
when|until|once i|we|you|they|he|she ~feel|think|say|see|believe|decide|judge|deem|consider
when|until|once .. ~think|feel|say|nod yes|so|enough|it|ok|fine
~think|say|nod yes
when %it feels|looks|is|seems right|good|ready|enough
as|if|when|where|wherever|whenever needed|required|necessary|appropriate|directed|requested|discussed|applicable|instructed|assigned|determined|agreed|useful|relevant
as|if|when|where deemed|felt|thought|judged|considered
as and when
as the? situation|need|needs|business|project|circumstances|case|work|client|customer|priorities|things ~demand|require|arise|may|dictate|evolve|change|allow|shift
and|or|plus other|any|all|additional|further other? duties|tasks|things|work|responsibilities|jobs|requests|topics|items|activities
other duties|tasks
such|any|other|further .. duties|tasks|work|targets|goals|requirements as|that|which
such .. as .. may|shall|will|can
~assign|direct|instruct|require from|as time|needed|when
%who ~tell you|them|us|him|her when|later|then|on|as|if|what|where|how
~decide on the|as day|we|it|way|and|goes
security|management|leadership|hq|board|client|customer|company|office will|shall ~decide|judge|say|tell|see|choose
etc
etcetera
et cetera
and so on|forth
and|or the like|such|more|similar|others
and|or|with whatever|anything|something|everything else|is|comes|i|you|they
whether %it was|is|were enough|good|right|sufficient
whatever|whichever|however is|comes|we|i|you|they|it|the|he|she|else|seems|happens|turns
among|amongst other|others
not limited to
may|can|could|might|will|would|shall be adjusted|changed|revised|updated|amended|extended|refined|modified|added|expanded|redefined|tightened|set|decided|defined|determined|agreed
may|might|can|could|will ~change|evolve|shift|vary|grow|differ|adjust
~reserve the right
~depend on
depending on
subject to change|review|adjustment|how|availability
discretion
in my|our|the|his|her|their opinion|judgement|judgment|view|eyes
to be defined|agreed|determined|confirmed|decided|specified|set|clarified|discussed|announced
tbd
tbc
tba
~define|decide|set|agree|settle|fix|refine|work|sort|clarify|figure|specify|adjust|revise|tune .. later|out|along|then|together|when|as|once|after
details|rest|specifics|more|numbers|targets|bar|scope to|will follow|come
targets|goals|details|numbers|criteria|rest .. follow|later
~see .. how|where|what
~pin .. down
by ear
~take it from there
~leave|keep .. open|flexible|fluid|loose
living document
moving target
or equivalent|similar|something|so
something like that
along the|those|these way|lines
good|right enough
up to me|us|him|her|them|you
~use .. judgement|judgment|sense|discretion
~meet|exceed .. expectations|expectation
in line with expectations
what|as i|we|they|he|she|management ~expect|need|consider|want|say|see|think|ask
case by case
case-by-case
within reason
acceptable to me|us|him|her|them|the
for now
no need to
for me|us|him|her to judge|decide|say
`;

/** Words for the whole, with no end (guidelines: absolute-target). Tokens; `every` and `all` are checked by what follows. */
export const absolutePhrases = `
always
never
zero
100%
hundred percent|per
100 percent|per
%perfect
without exception|exceptions|fail|error|errors|mistake|mistakes|fault|failure|any|ever|delay
no exception|exceptions
no more? errors|error|mistakes|mistake|complaints|complaint|incidents|accidents|defects|bugs|delays|failures|surprises|outages|injuries|excuses|misses|breaches|faults|returns|losses|waste|downtime|late|missed|lateness|escalations|falls|refunds|rework|absences|typos|gaps|customer|client|patient|guest|child|pupil|student|parent|ticket|call|email|request|order|deadline
none of
not a|one|even single|one|complaint|error|mistake|day|customer|client|patient|guest
nobody
no-one
nothing
one hundred percent|per
we|you|i do not|never ~lose|miss|drop|fail|tolerate|accept|forget|break|disappoint
at all times
all the|of time
24/7
round the clock
under no circumstances
in all|every cases|circumstances|situations|respects|case|respect|way|situation|instance
each and every
every
everyone
everybody
everything
everywhere
all
any
completely
entirely
totally
absolutely
fully
whole
ever
~eliminate|eradicate
`;

/** Words for a thing without any fault. */
export const perfectWords = wordSet(
  'accident-free bug-free bulletproof complaint-free defect-free error-free fault-free faultless faultlessly flawless flawlessly immaculate impeccable impeccably',
  'incident-free infallible mistake-free perfect perfection perfectly spotless',
);
