/** Weakened promises (guidelines: hedged-commitment). */
export const hedgePhrases = `
~try to|and|my|our|hard|best
trying
~attempt to
~endeavour|endeavor|strive|seek to
~hope to|that|for|i|we|it|this|he|she
hoping
hopefully
fingers crossed
touch|knock wood|on
god|weather|time|workload|traffic|budget|health willing|permitting|allowing
~aim to|for|at|is|by
aiming
~target .. by
~plan to|on|is
planning to|on
the plan is
my|our|the plan|intention|aim|goal|hope|idea is|would
~intend
would like|love|want|prefer|ideally|hope|be
would rather
want to
~wish to
~look to
looking to
might
may well|be|have|need|not
i|we|he|she|you|it|they may
could probably|maybe|perhaps|possibly|try|potentially
i|we could
should be able
should be|have|get|manage|make|finish|hopefully|probably|possibly
able to if|hopefully
i|we|it|that|this|he|she should
ideally
probably
possibly
potentially
presumably
perhaps
maybe
likely
~expect to
~reckon
~guess
~suppose
i think|believe|imagine|assume i|we|he|she|it
ought to
in theory|principle
all being|going well
all goes|going well
if all|everything|nothing|things goes|go|else|comes|come|works|work
if|unless nothing|something|anything else? comes|gets|pops|happens|crops|intervenes|blows
if i|we|you|he|she can|could|manage|get|have|find|remember|am|feel
if possible|feasible|time|there|needed|not|poss|able|work|the permits|allows
if time|workload|capacity|energy|the|my|work|it permits|allows|schedule|workload
if there is|are time|room|capacity|space
if i get|have|find a|the|time|round|around|some
~see if|whether i|we|he|she can|could|there
~see what i|we can|could
~do my|our|your|his|her|what best|utmost|damnedest|damndest|level|i|we|can
~do what i|we can
best effort|efforts|endeavours
with luck|any
with any|a|some bit? of? luck
~give it|this|that a|my go|shot|try|best|whirl|crack
~have a go|crack|stab
~take a stab|crack
kind|sort of
more or less
~pencil
pencilled|penciled
tentatively|provisionally|loosely
at best
~fancy
leaning towards|toward
tempted
~feel like
thinking of|about
no promises
not promising|sure
~promise nothing
not promise
can not promise
in an ideal|perfect world
one way or another
as far as possible
where possible
wherever possible
where i|we can
as best|much|far i|we|as|possible
unless something|anything|i|we
assuming nothing|all|everything|no|i
depending on
subject to
~be inclined|tempted|keen|minded
~be meaning
meaning to
~mean to
no guarantee|guarantees
~feel confident
confident
optimistic
conceivably
`;
