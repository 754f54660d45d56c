import { wordSet } from './word-set.ts';

/** Feelings and impressions as the ground of a judgement (guidelines: feeling-not-fact). */
export const feelingPhrases = `
i|we just|really|honestly|still|do|kind|sort|also|personally|genuinely? ~feel
i|we|me ~get|have|had|got .. feeling|sense|impression|vibe|vibes|hunch|instinct
my|a|the gut|feeling|sense|impression|hunch|instinct|intuition|perception
gut feeling|feel|instinct|says|tells
it|this|that|things|everything|you|he|she|they|mood|team|customers|people|atmosphere|the ~seem
seem|seems|seemed to|like|that|as|more|less|happier|happy|unhappy|distracted|tired|bored|off|pretty|quite|much|a|rather|very|fine|good|better|worse|calmer|relaxed|engaged|disengaged
it|this|that|things|everything ~feel|look|sound
feels|felt|feel like|as|that|off|right|wrong|good|bad|better|worse|different|less|more|unfair|fair|much|really|very|calmer|stronger|flat|heavy|lighter|a|the
vibe
vibes
mood
atmosphere|atmospherics
morale
the energy|spirit|feel in|of|on|has|is|was
i|we believe|think|guess|suspect|imagine|sense|suppose|reckon|fancy|assume|hunch|presume|doubt|hope .. ~like|enjoy|appreciate|love|trust|respect|hate|dislike|resent|value|happy|happier|unhappy|pleased|glad|better|good|well|improve|fine|ok|okay|fair|unfair|right|wrong
i|we believe|sense|suspect|reckon|guess|imagine
i|we would say
i|we am|are sure|confident|convinced|certain|positive|worried|concerned|disappointed|frustrated|happy|pleased|proud|glad|afraid|uneasy|uncomfortable|impressed|grateful|delighted|thrilled|sad|upset
something|somehow ~feel|tell|be|off
something tells me
not really with us
heart is|was not
~rub .. up|wrong
in my|our heart|bones|gut|eyes|opinion|view|mind
to me|my it|mind|eye|eyes
as far as i can
from where i
~sense
deep down
it strikes|struck
~strike me
somehow
`;

/** Good will and purpose in place of what happened (guidelines: intent-not-evidence). */
export const intentPhrases = `
~mean to|well|no|for|it
meant to|well|no
was|were|am|is|had been|are .. going|about|planning|hoping|intending|meaning|trying|aiming|looking|supposed|determined|prepared|ready|willing|keen|eager to
was|were planning|hoping|intending|meaning|trying|aiming|going|thinking|wanting|expecting
had|have planned|intended|hoped|wanted|meant|aimed
my|the|our only|main|whole|original|sole|first|real|honest|sincere|clear? intention|intent|aim|goal|purpose|plan|idea|hope|thinking|wish|motive was|is|has|behind|were
intention|intentions
the idea|plan|thought|point|aim was|is|behind
~intend
~aim to|at
~plan to|on
~hope to|that
hoping
~try to|my|our|hard|best|everything
tried
trying
~want to|the|you|it
wanted
i|we|really|do ~care
care deeply|about|a
~do my|our|the|his|her very|level? best|utmost
did my|our best
my|our best
in good faith
good faith
with the best
best of intentions
at heart
wholeheartedly
i|we am|are|was|were committed|dedicated|passionate|motivated|serious|keen|willing|determined|ready|devoted
~commit to|myself
~take .. seriously
~take seriously
my heart
priority for|to me|us
top|high|big priority
~matter to me|us
~strive
~endeavour|endeavor
~attempt
~work towards|toward
honestly|truly|really|genuinely tried|wanted|want|care|meant|thought
`;

/** Effort, presence and volume (guidelines: activity-not-outcome). */
export const effortPhrases = `
~attend
~participate
~take|took|taken part
~sit|join in|on|every|all|the|each|#
~join every|all|the|each|both|#|most|weekly
~be present|there|at|on|around|available|involved
was|were present|there|involved|available|around|busy|online|on|at|part
present at|in|on
~work hard|long|late|overtime|weekends|nights|through|extra|tirelessly|relentlessly|around|round|day|double|on|over|closely|every
hard work
working hard|late|long|on
~put in|so|a|all|my|your|hours|effort|time|extra|loads|lots
~spend
~invest .. time|hours|effort|energy|days|weeks|evenings
~dedicate|devote
~stay late|up|until|till|behind|on
stayed
came in|early|at|on
~come in early|on|at|every
~come early
~do overtime|extra|long|double|lots|loads|tons|a|hours
~do .. hours|shifts|overtime|meetings|calls
long|late|extra|many|countless|endless|unpaid|crazy|insane|late-night hours|nights|days|evenings|weekends|overtime
~log .. hours
~clock .. hours
~be busy|online|active|in|working
non-stop
nonstop
flat out
tirelessly
day and night
~meet with|every|weekly|regularly|all|#
~have|had|held .. meetings|calls|conversations|one-on-ones|1:1s|chats|sessions|talks|discussions|workshops
~hold|held .. meetings|calls|conversations|sessions|workshops|talks
~conduct .. meetings|calls|conversations|sessions|workshops|interviews|visits
~run .. meetings|calls|workshops|sessions
~make .. calls|visits|rounds|trips
~call|phone|ring # clients|customers|people|suppliers|prospects|parents|leads|times|of
~send|write|answer|mail # mails|emails|messages|mail|e-mails|letters|invitations|of
~read|review|check|go|look #|tons|lots|loads|many|countless|through|all|every|several|dozens|hundreds
~visit #|every|all|many|lots|clients|sites|customers|the|several
~drive # miles|km|hours
~present at|in
~speak|talk to|with #|many|lots|every|all|several
~handle # calls|tickets|cases|chats
~take # calls|tickets|courses
~process # 
~complete # hours|courses|modules
~train for|hard|every
~prepare|research|study|practise|practice for|hard|a|every
~participate in
~organise|organize #|many|lots|several
~be part|member of
~be first|last in|to|one
first|last one? in|to ..
never ~miss|take a|one|any day|shift|meeting|session|training|break
perfect attendance
full attendance
attendance
~show up|for
~keep|kept myself|very busy|busy
~be on # calls|meetings
~put .. effort
~skip lunch|breaks|holiday
`;

/** Effort that is one only in a report: in a bar the same words name the work. */
export const reportEffortPhrases = `
~help
~support
~contribute
~collaborate
~assist
busy
~review
~try
effort
efforts
~travel
~give my|your|our|it all|everything|best
around|round the clock
hours a|per week|day|night
~work on|with|alongside|together
`;

/** Words that claim a result: what an activity must lead to. Lemmas. */
export const resultVerbs = wordSet(
  'win close sign book sell land convert renew ship merge publish release fix solve resolve cut reduce halve double drop fall rise grow raise lower save pass achieve reach hit recover prevent stop find correct shorten approve accept adopt refund repay pay hire place complete finish deliver get earn score improve increase decrease catch remove replace retire migrate discharge launch result lead bring drop secure reopen return credit settle dismiss recover eliminate',
);

/** Praise or blame that sees nothing (guidelines: no-instance, "great shift yesterday"). */
export const verdictWords = wordSet(
  'great good nice excellent fantastic brilliant awesome amazing outstanding superb wonderful solid strong terrific lovely impressive stellar exceptional fine decent perfect super top super-job well weak poor bad terrible awful sloppy disappointing unacceptable mediocre average subpar lacking below off rough messy careless inconsistent unreliable late slow helpful effective ineffective efficient inefficient productive unproductive professional unprofessional organised organized disorganised thorough accurate inaccurate clear unclear quality better worse best worst hard hopeless useless pleasant smooth shaky patchy substandard adequate insufficient inadequate proactive reactive collaborative supportive responsive unresponsive consistent',
);

/** Habit words about a person: a pattern claimed, not an instance (guidelines: no-instance, "always/never about a person"). */
export const habitWords = wordSet(
  'always never often usually frequently constantly continually continuously regularly sometimes rarely seldom generally typically repeatedly consistently occasionally tend tends tended keep keeps kept forever invariably mostly normally habitually everytime perpetually still ever again lately overall',
);

/** Sources without a name (guidelines: no-instance, "people say"). */
export const unnamedSourcePhrases = `
people|others|everyone|everybody|some|several|many|colleagues|customers|clients|parents|patients|guests|users|folks|they|nobody|someone|somebody|teammates|stakeholders|residents|suppliers|peers|staff|pupils|students|visitors|management|members|most ~say|tell|think|feel|find|complain|mention|report|notice|love|like|hate|see|enjoy|appreciate|wonder|struggle|agree|believe|comment|praise|know|rely|trust|keep|ask|want|have|are
several|some|many|various|most|few of? people|colleagues|customers|clients|parents|patients|guests|others|folks|teammates
i|we ~hear|heard|been|have told|hear|heard|from|that|hearing|been
word is|has|on
rumour|rumor has
the feedback|word|consensus|general|talk is|i|has|was|consensus|feeling|sense|we
feedback from the|others|people|colleagues|customers|team|everyone
by all accounts
it is|was|has been? said|known|felt|noticed|reported|clear|obvious|well-known|common
as everyone|everybody|we knows|know|all
`;
