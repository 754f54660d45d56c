/** Irregular verbs: base, past, participle; `/` between variants. Forms in -s and -ing are made. */
export const irregularVerbs = `
be was/were been
have had
do did done
calm calmed
shrink shrank shrunk
shine shone
arise arose arisen
speed sped/speeded
become became become
begin began begun
bid bid bid
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt/burned
burst burst
buy bought
catch caught
choose chose chosen
come came come
cost cost
cut cut
deal dealt
dig dug
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got/gotten
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
know knew known
lay laid
lead led
learn learnt/learned
leave left
lend lent
let let
lie lay lain
lose lost
make made
mean meant
meet met
mistake mistook mistaken
oversee oversaw overseen
overtake overtook overtaken
pay paid
put put
quit quit
read read
redo redid redone
rebuild rebuilt
resend resent
reset reset
ride rode ridden
ring rang rung
rise rose risen
rewrite rewrote rewritten
run ran run
say said
see saw seen
seek sought
sell sold
send sent
set set
shake shook shaken
shut shut
show showed shown
shoot shot
sing sang sung
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
split split
spread spread
stand stood
steal stole stolen
stick stuck
strike struck
swap swapped
swear swore sworn
sweep swept
take took taken
teach taught
tell told
think thought
throw threw thrown
undertake undertook undertaken
understand understood
undo undid undone
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn
write wrote written
commit committed
admit admitted
submit submitted
refer referred
prefer preferred
transfer transferred
format formatted
occur occurred
program programmed
cancel cancelled/canceled
label labelled/labeled
travel travelled/traveled
model modelled/modeled
focus focused/focussed
hand handed
panic panicked
patrol patrolled
control controlled
`;

/** Regular verbs of work in any trade, beside those that stand in lists of their own (`verb-forms.ts` reads both). */
export const regularVerbs = `
accompany accomplish acknowledge act adjust administer advise affect aim alert allocate allow amend anticipate apologise apologize appear apply appreciate approach argue
arrange arrive articulate assume assure attempt attend authorise authorize automate avoid ban base bear behave believe benchmark blame block broadcast browse brush budget
calculate campaign carry cater cause celebrate chair challenge charge chat check circle claim clarify clock code collate comment commission communicate complain compose
compute concern conclude conduct confer connect consolidate construct consult contact contain convince cover critique crop cross curate debate debrief decorate dedicate
deem defend defer define delay delegate demand depend describe deserve design destroy detail detect determine devote diagnose dictate differ digest direct disable disagree
disappear disappoint disclose discover dislike dispatch display dispose ditch dive divide doubt drill dump ease edit educate elaborate elevate embarrass embed embody
embrace emphasise empower endeavor endeavour endorse enforce engage enjoy eradicate establish estimate evolve exceed excel exchange execute exhibit expand expect expedite
experience explain export express extract face fail fancy figure fill film filter finance flag flip flush follow forecast frame fulfil fulfill fund gather generate grade
grant greet group guarantee guard guess happen harden harvest hate head hesitate highlight hope host hurry identify ignore illustrate implement import impress incline
include indicate influence initiate inject innovate inspire instruct integrate intend interact interrupt intervene interview involve isolate itemise itemize iterate join
judge justify kick lack last leverage liaise light like line link live lobby locate look loop love mark master match matter mature mediate mend mention mirror miss
mitigate mix moan mobilise mock moderate motivate need negotiate notice nudge object observe obtain offer onboard operate organise organize outline outperform overcome
overhaul page park partner pause pencil perceive perform permit persuade photograph pilot ping plant play point pop practice practise praise preserve press probe process
procure project promise prompt proofread protect prototype prove prune qualify question queue rank rate react realise realize rebook recall receive recheck reckon
recognise recognize recommend rectify recycle redesign refactor refill refresh refuse regard regret rehearse relate relaunch relax relieve relocate rely remain remember
remind renovate reorganise repeat rephrase request require rescue resent reserve reshape resist respect respond rest restart restore restrict restructure resume retain
retrain retrieve reveal reverse reward rotate route ruin satisfy scale screen scrub seal search seed seem segment sense separate service shape sharpen shelve shift shop
shout signal silence simplify skip slip smile snap sound source specify sponsor spot stabilise stabilize staff stage standardise standardize state stay step sterilise
store stress stretch strive structure struggle succeed suffer suggest suppose surface survey suspect suspend sustain talk target task taste tend terminate thank tie time
touch track trade transform transition treat triage trial trigger trim troubleshoot trust tune tutor type unblock uncover underline underperform unpack uphold upskill urge
use utilise utilize value vary view visit visualise voice volunteer vouch wait walk want warn waste welcome widen wipe wish wonder work worry wrap yield zip
`;
