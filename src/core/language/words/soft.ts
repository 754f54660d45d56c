import { wordSet } from './word-set.ts';

/** Returning to or watching a topic (guidelines: soft-followup). */
export const softPhrases = `
~follow up|through
~follow-up
followup
follow-up
check-in
catch-up
~circle|loop|come|get|check|bring|go back|around|round|in
~come|get|go back to|on
~check in|up|how|where|whether
~touch base|on
~catch|sync up
~keep .. eye|watch|tabs|track|posted|informed|updated|abreast|loop|radar|agenda|open|warm|alive|touch|mind|contact|view|sight
~keep talking|watching|discussing|an|at|going
~keep the conversation|dialogue|dialog|discussion|topic|lines|door
~stay|remain|keep|be in|on? close? touch|contact|tuned|close|dialogue|exchange
~observe|watch how|the|%it|for|closely
~park
parking lot
~see how|where|if|whether %it|%who|the|anything|something|goes
~see what %it|the|happens|comes
~let|leave %it|the|us run|lie|settle|rest|sit|breathe|simmer|play|see|wait|watch|leave|talk|discuss|come|look|return|here|there|for|open|with|at|as
wait and see
~carry over|forward|this|it
~pick|take|raise|bring %it|the up|again|back|next
~pick up again|there|next|where|later|thread
~return to
~look|speak|talk|chat|meet|review|discuss|think|continue|raise again|later|next|further|more|soon|through|over
~look|talk|speak|discuss|think at|about|into|to? %it|the again|later|next|further|through|over|offline
~talk|take %it? offline
discussed further|again|later|next|in|at
~continue the|our|this|to|with|talking|in|at conversation|dialogue|discussion|talk|topic|monitor|discuss
to be continued|discussed|revisited|reviewed|confirmed|picked|determined
tbc
tbd
more to come|follow
~put .. on|back|off ice|hold|burner|pin
on ice|hold
on the|our back|radar|agenda|burner|list
in the loop
~bear in mind
~ping me|you|us|if
~shout
~let me|us|you know
~sleep on
~give %it time|until|till
~track progress
ongoing
on-going
same as last|before|always
still open
work in progress
will see
~look|talk|speak|discuss|meet|chat .. again
time will tell
~stand by
~wait for|until|and|to
~see each|you other|next|again|then|at|in|on
~see next|again|at
~%soft
`;

/** Verbs that are a return or a watch whatever follows (lemmas). */
export const softVerbs = wordSet('await monitor mull ponder re-assess re-evaluate re-visit reassess reconnect reconsider reconvene regroup resync revisit');

/** What turns a return to a topic into a decision (guidelines: soft-followup, clean: "which decision, number, document or threshold"). */
export const decisionPhrases = `
%decided
~%decide
~confirm or|whether|the|yes|which
~agree which|who|what|whether|on|the|to|a
~switch to
go / no
yes / no
yes or no
in writing
~leave with
or not
either .. or
`;
export const decideVerbs = wordSet('approve award cancel choose close decide delete drop end escalate extend hire kill order pick reject rule settle sign stop vote');
export const decisionNouns = wordSet('decision decisions go/no-go sign-off signature');

/** Handing something over. */
export const bringPhrases = `
~%bring
~walk me|us|you
~put|enter .. in|on|into
~read out
~report the|a|to|on|back
~give|get me|you|us|him|her|them|the|a
~check the|that|whether|all|each|every
~update the|that|this
`;
export const bringVerbs = wordSet(
  'add answer ask audit book bring call circulate collect compare count cut deliver demo draft email file hand inspect list log mail measure move name note post present print',
  'publish record recount replace run sample send share show submit swap tell test upload write',
);
