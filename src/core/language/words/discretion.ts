/** The bar is left to later (guidelines: moving-target). */
export const discretionPhrases = `
~know .. when i|we|you|they|he|she see|sees
~recognise|recognize .. when|if
~know it|what when|good|success
to my|our|the|his|her|their full? satisfaction|liking|standard|taste|expectations|standards
to the satisfaction|liking of
~satisfy me|us|that
~be satisfied|comfortable|happy|convinced|pleased
when|until|once|as|if i|we|you|he|she|they|everyone|management|the am|are|is|feel|feels ..  comfortable|happy|satisfied|convinced|ready|confident|right|good
when|until|once i|we|you|they|he|she ~feel|think|say|see|believe|decide|judge|deem|consider
when|until|once|as ..  ~be happy|satisfied|comfortable|convinced|pleased|content
along the way
when it|that|this feels|looks|is|seems right|good|ready|enough
as needed|required|necessary|appropriate|directed|requested|discussed|applicable|instructed|assigned|determined|agreed
as|if|when|where deemed|felt|thought|judged|considered
as and when
if|when|where|wherever|whenever needed|required|necessary|appropriate|applicable|requested|useful|relevant
as the situation|need|business|project|circumstances|case|work|client|customer demands|requires|arises|may|dictates|evolves|changes|allows
as circumstances|needs|priorities|things require|allow|dictate|change|evolve|demand|arise|shift
and|or|plus other|any|all|additional|further other? duties|tasks|things|work|duty|responsibilities|jobs|requests|topics|items|activities|matters
other duties|tasks
etc
etcetera
et cetera
and so on|forth
and|or the like
and such|more|similar|others
and|or whatever|anything|something|everything else|is|comes|we|i|you|they
whatever|wherever|however|whichever is|comes|we|i|you|they|it|the|he|she|else|seems|happens|turns|may
among|amongst other|others
including but not limited
but not limited to
may|can|could|might|will|would|to|shall be adjusted|changed|revised|updated|amended|extended|refined|modified|added|reviewed|expanded|redefined|tightened|raised|revisited|set|decided|defined|determined|agreed
may|might|can|could|will ~change|evolve|shift|move|vary|grow|differ|tighten|adjust
~reserve the right
depending on
depends on
depend on
subject to change|review|adjustment|how|availability|what
at my|our|the|his|her|their|management discretion
at .. discretion
discretion
at the discretion
in my|our|the|his|her|their opinion|judgement|judgment|view|eyes
in the opinion|eyes|judgement|judgment|view
to be defined|agreed|determined|confirmed|decided|specified|set|clarified|discussed|announced|refined|shared
tbd
tbc
tba
~define|decide|set|agree|settle|fix|refine|work|sort|clarify|figure|specify|adjust|revise|tune it|that|this|them|those|the .. later|out|along|then|together|when|as
~define|decide|set|agree|settle|clarify|specify|figure later|along|then|as|together|when
~figure .. out
details|rest|specifics|more|numbers|targets|target|bar|scope to|will follow|come|be
~see .. how .. goes|go|going
~see how it|things|this|we|you
~pin .. down
~play it by
by ear
~take it from there
~leave it|that|this|the open|flexible|for
~keep it|that|this|the open|flexible|fluid|loose
~flex
flexible
living document
moving target
or equivalent|similar|something|so
something like that
along those|these lines
~be good|right enough
good enough
up to me|us|him|her|them|you|scratch|standard
~use your|my|common judgement|judgment|sense|discretion
~trust me|us|your
~meet my|our|the expectations|expectation|standards
meets|exceeds expectations
~exceed expectations
in line with expectations
what|as i|we|they|he|she|management expect|expects|need|needs|consider|want|wants|say|says|see|sees|think|ask|asks
on a case by
case-by-case
case by case
within reason
or as
acceptable to me|us|him|her|them|the
~evolve
for now
no need to pin|define|fix|set|write|specify
`;

/** Words for the whole, with no end (guidelines: absolute-target). Tokens; `every` and `all` are checked by what follows. */
export const absolutePhrases = `
always
never
zero
100%
hundred percent|per
one hundred percent|per
100 percent|per
perfect
perfectly
perfection
flawless
flawlessly
faultless
faultlessly
impeccable
impeccably
immaculate
spotless
error-free
defect-free
bug-free
mistake-free
fault-free
incident-free
accident-free
complaint-free
fail-safe
infallible
bulletproof
without exception|exceptions|fail|error|errors|mistake|mistakes|fault|failure|a|any|ever|delay|incident
no exception|exceptions
no more? errors|error|mistakes|mistake|complaints|complaint|incidents|accidents|defects|bugs|delays|failures|surprises|outages|injuries|excuses|misses|breaches|faults|returns|losses|waste|downtime|late|missed|lateness|escalations|falls|refunds|rework|absences|typos|customer|client|patient|guest|child|pupil|student|parent|ticket|call|email|request|order|deadline|one|loose|gaps|slip-ups|slips
none of
not a|one single? single|one|complaint|error|mistake|day|minute|customer|client|patient|guest|drop
not even one|a
nobody
no-one
at all times
all the|of time
24/7
24-7
round the clock
under no circumstances
in all cases|circumstances|situations|respects
in every case|respect|way|situation|instance
every
everyone
everybody
everything
everywhere
each and every
all
any
completely
entirely
totally
absolutely
fully
whole
ever
eliminate
~eliminate
~eradicate
`;
