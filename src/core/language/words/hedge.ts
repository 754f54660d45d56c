/** Weakened promises (guidelines: hedged-commitment). */
export const hedgePhrases = `
~try|attempt|endeavour|strive|seek|aim|plan|intend|hope|expect|wish|look|fancy|mean|incline to|and|that|for|on
~try|do my|our|the|what level? hard|best|utmost|i|we
trying to|and|my|our|hard|for
hoping
aiming
~intend
hopefully
fingers crossed
touch|knock wood|on
god|weather|time|workload|traffic|budget|health willing|permitting|allowing
~hope i|we|it|this|the|you|they|someone|everyone
my|our|the plan|intention|aim|goal|hope|idea is|would
would like|love|want|prefer|ideally|hope|rather|be
want to
might
may well|be|have|need|not
i|we|he|she|it may
could probably|maybe|perhaps|possibly|try
i|we could
should be able
should be|have|get|manage|make|finish|hopefully|probably|possibly
i|we|it|that|this|he|she should
ideally
probably
possibly
potentially
presumably
perhaps
maybe
likely
conceivably
~reckon|guess|suppose
i think|believe|imagine|assume i|we|it
ought to
in theory|principle
all being|going|goes well
if|unless all|everything|nothing|something|anything|things else? ~go|come|work|get|pop|happen|crop|intervene|blow
if|where|wherever|as possible|feasible|time|poss|far
if i|we ~can|manage|get|have|find|remember
if i|we can|could
if there is|are time|room|capacity|space
if time|workload|capacity|energy|my
~see|do if|whether|what i|we|he|she can|could
best effort|efforts|endeavours
with any|a|some? bit? of? luck
~give %it a|my go|shot|try|best|whirl|crack
~have|take a go|crack|stab
kind|sort of
more or less
~pencil
pencilled|penciled
tentatively
provisionally
at best
leaning towards|toward
~feel like|confident
thinking of
no promises|guarantee|guarantees
not promise|promising|sure
in an ideal|perfect world
assuming nothing|all|everything|no|i
depending on
subject to
tempted
optimistic
`;
