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

/** Regular verbs of work in any trade. */
export const regularVerbs = `
accept accompany achieve acknowledge act adapt add address adjust administer adopt advance advise affect agree aim alert align allocate allow amend analyse analyze
announce answer anticipate apologise apologize appear apply appoint appreciate approach approve argue arrange arrive articulate ask assemble assess assign assist assume assure
attach attempt attend audit authorise authorize automate avoid await balance bake ban base bear benchmark bill block blame book boost brainstorm brief broadcast browse brush budget
calculate calibrate call campaign care carry cater cause celebrate certify chair challenge champion change charge chase chat check circulate claim clarify clean clear climb clock
close coach code collaborate collate collect comment commission communicate compare compile complain complete compose compute concern conclude conduct confer confirm connect
consider consolidate construct consult contact contain continue contribute convert convince cook coordinate copy correct count cover create credit critique cross curate
debate debrief decide decline decorate decrease dedicate deepen defend depend defer define delay delegate delete deliver demand demo demonstrate deploy describe deserve design destroy detail detect
determine develop diagnose differ digest direct disable disagree disappear disappoint discharge disclose discover discuss dismiss dispatch display dispose distribute ditch divide document double doubt
download draft drill drop dump earn ease edit educate elaborate eliminate email embarrass embed embrace emphasise empower enable encourage end endorse enforce engage enhance enjoy enrol enroll ensure enter escalate
establish estimate evaluate evolve examine exceed excel exchange execute exhibit expand expect expedite experience explain explore export express extend extract face facilitate fail
file fill film filter finalise finalize finance finish fire fit fix flag flip flush follow forecast forward foster frame fulfil fulfill fund gather generate grade grant greet group guarantee guard guess guide
halve handle happen harden harvest head help hesitate highlight hire hope host hurry identify ignore illustrate implement import impress improve include increase indicate influence inform initiate inject
innovate inspect inspire install instruct integrate intend interact interrupt interview introduce invest investigate invite invoice involve isolate issue itemise itemize iterate join judge jump justify kick label lack land last launch
leverage lift light like limit line link list listen live load lobby locate lock log look lower mail maintain manage map mark master match measure mediate mend mention mentor merge migrate mind mirror miss mitigate mix moan mobilise
mock moderate monitor motivate move name negotiate nominate note notice notify nudge nurture object observe obtain offer onboard open operate order organise organize outline outperform overcome overhaul own pack page paint park participate partner
pass patch pause perform permit persuade phone photograph pick pilot pin ping pitch place plan plant play point polish post postpone pour practise practice praise praise prepare present preserve press prevent price print prioritise prioritize probe
process procure produce progress project promise promote prompt proofread propose protect prototype prove provide prune publish pull purchase pursue push qualify quantify question queue quote
raise rank rate reach react realise realize reassign rebook recall receive recheck recommend reconcile record recount recover recruit rectify recycle redesign reduce refactor refill refine reflect refresh refund refuse register regret rehearse reject
relate relax relaunch release relieve relocate rely remain remember remind remove rename renew renovate reopen reorder reorganise repair repeat rephrase replace reply report represent request require rescue research reserve reset reshape resist resolve respect respond rest restart restock restore
restrict restructure result resume retain retest retire retrain retrieve return reveal reverse review revise revisit reward roll rotate route ruin sample satisfy save scale scan schedule scope score screen scrub seal search secure seed seem segment select separate serve service
settle shadow shape share sharpen shelve shift ship shop shout sign signal silence simplify slip slow smile smooth snap solve sort source spot sponsor stabilise stabilize staff stage standardise standardize start state stay steer step sterilise stock stop store streamline strengthen stress stretch structure struggle study submit
succeed suffer suggest summarise summarize supervise supply support surface survey suspect suspend sustain switch sync tackle tag target task taste tend terminate test thank tidy tie tighten time touch track trade train transcribe transform transition translate treat triage trial trigger trim troubleshoot trust try tune turn tutor type
uncover underline underperform unblock unload unlock unpack update upgrade uphold upload upskill urge use utilise utilize validate value verify view visit visualise voice volunteer vote vouch wait walk want warn wash waste watch welcome widen wipe wish wonder work worry wrap yield zip
need behave mature embody elevate strive accelerate shorten lengthen minimise minimize maximise maximize cap curb recognise recognize believe deem vary figure specify eradicate fancy incline reckon suppose pop crop intervene pencil liaise talk dive reimburse uninstall redraft text reschedule mount stack weigh empty fetch archive tick countersign lodge plate wire drain owe concentrate
cooperate advocate optimise optimize familiarise familiarize delve iron tweak rethink reconsider reassess navigate sound love hate dislike resent sense matter devote skip repay accomplish circle loop reconnect regroup resync reconvene revisit mull ponder award perceive regard dictate endeavour endeavor
`;
