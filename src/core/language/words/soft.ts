/** Returning to or watching a topic (guidelines: soft-followup). */
export const softPhrases = `
~follow up|through
~follow-up
followup
follow-up
~circle back|around|round
~revisit
~touch base
~touch on
~check in|back|up
~check-in
check-in
~check how|where|whether it|things|everything|we|she|he|they
~catch up
catch-up
~keep|have an|half|a|our|my|one close|watchful|weather? eye
~keep a watch|tab
~keep tabs|track|watch
~keep .. posted|informed|updated|abreast|apprised|loop|radar|agenda|open|review|warm|alive|on
~keep in touch|mind|contact|view|sight
~keep talking|watching|monitoring|discussing|an|at
~keep the conversation|dialogue|dialog|discussion|topic|lines|door
~stay in touch|contact|tuned|close|on
~monitor
~observe how|the
~watch how|the|this|that|it|for|out
~watch closely
~park
parking lot
~see how|where|what|if it|things|he|she|they|we|this|that|the|you|everything ~go|goes|going|develop|develops|evolve|pan|pans|stand|land|lands|feel|work|works|settle|shape|play|plays|turn|get|gets|end|happen|happens
~see how|where it|things|this|that|we|you|she|he|they
~wait and see
wait-and-see
~let it|this|that|things run|lie|settle|rest|sit|breathe|simmer|stew
~let it|this|that|things play out
~let us|me see|wait|watch|leave|pick|talk|discuss|come|look|return|review|revisit
~carry over|forward|it|this|across
~pick up|this|it|that|the up|again|there|next|thread|topic|where|later|conversation
~take up|it|this again
~take it|this|that up|offline|from|again|away
~come back to|on
~get back to|on
~go back to
~return to
~loop back|in|round
~reconnect
~regroup
~resync
~sync up|again|on|next|soon|later
~reconvene
~reassess
~re-visit
~re-assess
~re-evaluate
~reconsider
~review again|progress|it|this|how|where|the situation|status|together|later|next
~look at|into it|this|that again|later|next
~look again
~have another look|chat|conversation|discussion
~discuss further|again|later|next|more|it|this|in|at|offline
discussed further|again|later|next|in|at
~talk again|more|later|further|next|about it|this
~talk it|this through|over|again
~speak again|soon|later|more|further|next
~chat again|more|further|about|soon
~continue the|this|our|to|with|talking|discussing|as conversation|dialogue|discussion|talk|topic|monitor|discuss|talk|work|watch
~continue next|on|at|in|later
to be continued|discussed|revisited|reviewed|confirmed|determined
tbc
tbd
more to come|follow
~leave it|this|that here|there|for|open|with|at|as|on
~leave .. for now|later
~put a|this|it|that pin|on|back|off
on ice|hold
on the|our back|radar|agenda|burner|list
back burner
in the loop
~stay|remain|keep|be in close? contact|dialogue|exchange|touch
~stay|remain|keep close|open
~bear in mind
~ping me|you|us|if
~shout if
~shout
~let me|us|you know if|how|when|should|whether
~raise it|this|that again|next|if|at
~bring it|this|that up again|next|if|at|later
~bring it|this|that back
~talk offline
~mull
~sleep on
~ponder
~think it|this|that over|through
~give it|this|that time|a|some|another
~keep going|at|it|this|that
~track progress|this|it|the|how
on-going
ongoing
~ongoing
same as last|before|always
still open
work in progress
we will see
~we see
time will tell
~stand by
~await
~wait for|until|and|to
~hang fire
~see each|you other|next|again|then|at
~see at|in the|our next
`;

/** What turns a return to a topic into a decision (guidelines: soft-followup, clean: "which decision, number, document or threshold"). */
export const decisionPhrases = `
~decide
~choose
~agree which|who|what|whether|on|the|to|a
~approve
~sign
~close
~drop
~cancel
~stop
~delete
~kill
~escalate
~confirm or|whether|the|yes|which
~pick which|one|the|between|a
~vote
~settle
~extend
~end
~order
~hire
~rule
~award
~switch to
~reject
decision
decisions
go/no-go
go / no
yes / no
yes or no
signed off?
sign-off
in writing
~leave with
or not
either .. or
`;

/** Handing something over. */
export const bringPhrases = `
~send
~mail
~email
~post
~share
~show
~present
~bring
~log
~write
~publish
~file
~book
~call
~answer
~walk me|us|you
~hand
~submit
~put .. in|on|into
~enter
~record
~count
~read out
~measure
~compare
~print
~ask
~report the|a|to|on|back
~update the|that|this
~give me|you|us|him|her|them
~get the|a|me|you
~demo
~test
~run
~draft
~list
~name
~collect
~deliver
~swap
~replace
~move
~cut
~add
~upload
~circulate
~note
~tell
~audit
~inspect
~sample
~recount
~check the|that|whether|all|each|every
`;
