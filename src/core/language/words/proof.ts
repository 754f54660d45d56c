import { wordSet } from './word-set.ts';

/** Feelings and impressions as the ground of a judgement (guidelines: feeling-not-fact). */
export const feelingPhrases = `
i|we just|really|honestly|still|do|kind|sort|also|personally? ~feel
i|we|me ~get|have .. feeling|sense|impression|vibe|vibes|hunch|instinct
my|a|the gut|feeling|sense|impression|hunch|instinct|intuition|perception
gut feeling|feel|instinct|says|tells
%it|everything|you|he|she|they|mood|team|customers|people|atmosphere|the ~seem
~seem to|like|that|as|more|less|happier|happy|unhappy|distracted|tired|bored|off|a|rather|very|fine|engaged|disengaged
%it|everything|somehow ~feel|look|sound|tell
~feel like|as|that|off|right|wrong|good|bad|better|worse|different|less|more|unfair|fair|much|really|very|calmer|flat|heavy|a|the
vibe
vibes
mood
atmosphere
morale
the energy|spirit in|of|on|is|was
i|we think|doubt|hope .. ~like|enjoy|appreciate|love|trust|respect|hate|dislike|resent|value
i|we think .. popular|welcome|happy|happier|unhappy|pleased|glad|better|good|well|fine|ok|okay|fair|unfair|right|wrong
i|we believe|sense|suspect|reckon|guess|imagine|assume
i|we would say
i|we am|are sure|confident|convinced|certain|positive|worried|concerned|disappointed|frustrated|happy|pleased|proud|glad|afraid|uneasy|impressed|grateful|delighted|thrilled|sad|upset
something tells|is|feels
not really with us
heart is|was not
in my|our heart|bones|opinion|view|mind
to me|my it|mind|eye
as far as i can
~sense
deep down
~strike me
somehow
`;

/** Good will and purpose in place of what happened (guidelines: intent-not-evidence). */
export const intentPhrases = `
~mean to|well|no|for|it
my|the|our|your aim|intention|intent|goal|purpose|hope|thinking|motive|wish .. was|were
your only|main|whole|original|real|honest? intention|intent|aim|goal|purpose|hope|wish was|were
was|were|am|is|are .. going|about|planning|hoping|intending|meaning|trying|aiming|looking|supposed|determined|prepared|ready|willing|keen|eager to
was|were planning|hoping|intending|meaning|trying|aiming|going|thinking|wanting|expecting
~have planned|intended|hoped|wanted|meant|aimed
my|the|our only|main|whole|original|sole|first|real|honest|sincere|clear? intention|intent|aim|goal|purpose|plan|idea|hope|thinking|wish|motive was|were|had|behind
intention
intentions
~intend
~aim|plan|hope|want|try to|at|the|you|it|my|our|hard|best|everything|on
tried
wanted
i|we|really|do ~care
care deeply|about|a
~do my|our|the very|level? best|utmost
~do everything|all|what i|we|possible|in
my|our best
good faith
at heart
wholeheartedly
i|we ~be committed|dedicated|passionate|motivated|serious|keen|willing|determined|ready|devoted
~commit to|myself
~take .. seriously
my heart
priority for|to me|us
top|high|big priority
~matter to me|us
~strive|endeavour|attempt
`;

/** Effort, presence and volume (guidelines: activity-not-outcome). */
export const effortPhrases = `
# hours on|of|at your|my|site|duty|duty|overtime|work
~attend|participate
~be in|at every|all|each|both|#
~take part
~sit|join in|on|with|every|all|the|each|#|both|most
~be present|available|involved|online|busy|around|part
~be on|in|at site|duty|the|my .. all|every|whole|from
present at|in|on
~work hard|long|late|overtime|weekends|nights|through|extra|tirelessly|relentlessly|around|round|double|every
hard work
~put in|so|a|all|my|your|hours|effort|time|extra|loads|lots
~put .. effort|hours
~spend|invest|dedicate|devote
~stay late|up|until|till|behind|on
~come in|early early|at|on|every
~do overtime|extra|long|double|lots|loads|tons|a|hours
~do|log|clock .. hours|shifts|overtime|meetings|calls
long|late|extra|many|countless|endless|unpaid|crazy|late-night hours|nights|days|evenings|weekends|overtime
# hour|hours days|shifts|weeks|nights
# days|nights a|in|per week|row
~take|bring .. home
non-stop
flat out
tirelessly
day and night
~meet with|every|weekly|regularly|all|#
~have|hold|conduct|run|make .. meetings|calls|conversations|one-on-ones|1:1s|chats|sessions|talks|discussions|workshops|visits|interviews|rounds|trips
~call|phone|ring # clients|customers|people|suppliers|prospects|parents|leads
~send|write|answer|mail # mails|emails|messages|mail|e-mails|letters|invitations|of
~read|check|review #|tons|lots|loads|many|countless|through|every|several|dozens|hundreds
~visit #|every|all|many|lots|clients|sites|customers|several
~drive # miles|km|hours
~speak|talk to|with #|many|lots|every|all|several
~handle|take|process|do # calls|tickets|cases|chats|courses|photos|pictures|notes
~complete # hours|courses|modules
~train|prepare|research|study|practise|practice for|hard|every
~organise|organize #|many|lots|several
~be first|last in|to
first|last in
~miss a|one|any day|shift|meeting|session|training|break
perfect|full attendance
~show up
~keep myself? very? busy
~skip lunch|breaks
`;

/** A count of contacts, which as a bar shows effort only. */
export const volumePhrases = `
# calls|dials|visits|meetings|emails|mails|messages|contacts|conversations|doors|posts|pitches|one-on-ones|check-ins|touchpoints|letters|cold
# hours on|of|at|a|per|in
`;

/** Effort that is one only in a report: in a bar the same words name the work. */
export const reportEffortPhrases = `
~help|support|contribute|collaborate|assist|review|travel|try
busy
effort
efforts
~give my|our|it all|everything|best
hours a|per
# hours|shifts|nights|weekends in|on|of|at
#|many|several .. visits|meetings|calls|emails|trainings|workshops|sessions|trips
~work on|with|alongside|together
`;

/** Words that claim a result: what an activity must lead to. Lemmas. */
export const resultVerbs = wordSet(
  'accept achieve adopt approve book bring catch close complete convert correct credit cut decrease deliver discharge dismiss double drop earn eliminate fall find finish fix',
  'get grow halve hire hit improve increase land launch lead lower merge migrate pass pay place prevent publish raise reach recover reduce refund release remove renew reopen',
  'repay replace resolve result retire return rise save score secure sell settle ship shorten sign solve stop win',
);

/** Habit words about a person: a pattern claimed, not an instance (guidelines: no-instance, "always/never about a person"). */
export const habitWords = wordSet(
  'again always consistently constantly continually continuously ever everytime forever frequently generally habitually invariably keep keeps kept lately mostly never',
  'normally occasionally often overall perpetually rarely regularly repeatedly seldom sometimes still tend tended tends typically usually',
);

/** Sources without a name (guidelines: no-instance, "people say"). */
export const unnamedSourcePhrases = `
%crowd ~say|tell|think|feel|find|complain|mention|report|notice|love|like|hate|see|enjoy|appreciate|wonder|agree|believe|comment|praise|know|rely|trust|keep|ask|want|have|be
several|some|many|various|most|few of? %crowd
i|we ~hear
i|we ~be|have been? told|hearing|heard
word is|has
rumour|rumor has
the feedback|word|consensus|general talk|is|i|has|was|consensus|feeling|sense
feedback from the|others|people|colleagues|customers|team|everyone
by all accounts
it is|was|has been? said|known|felt|noticed|reported|clear|obvious|well-known|common
as everyone|everybody|we knows|know|all
`;

/** Crowds that nobody can be asked about. */
export const crowdWords = wordSet(
  'clients colleagues customers everybody everyone folks guests management many members most nobody others parents patients peers people pupils residents several some',
  'somebody someone staff stakeholders students suppliers teammates they users visitors',
);
