import { nounSet, wordSet } from './word-set.ts';

/** Verbs whose end can be seen by somebody else (guidelines: no-output, clean "if an output follows"; vague-criterion, clean "merged by"). Lemmas. */
export const endStateVerbs = wordSet(
  'achieve add agree announce answer appoint approve archive ask assemble assign attach audit bake bid bill book brief bring build buy calibrate call cancel certify',
  'change choose circulate clean clear close collect compile complete confirm convert cook copy count countersign create cut decide decline delete deliver demo demonstrate',
  'deploy deposit distribute document double download draft drain drop email empty end enrol enroll enter escalate fall fetch file finalise finalize finish fire fit fix',
  'forward get give halve hand hang have hire hit inform initial inspect install introduce invite invoice issue label land launch lay list load lock lodge log lose lower mail',
  'make map measure merge message migrate mount move name nominate note notify open order owe pack paint pass patch pay phone pick pin pitch plate post postpone pour prepare',
  'present price print produce propose provide publish pull purchase push quantify quote raise reach reassign rebuild reconcile record recount recruit redraft reduce refund',
  'register reimburse reject release remove rename renew reopen reorder repair replace reply report reschedule reset resolve restock retest return rewrite ring rise roll rota',
  'run sample scan schedule score select sell send serve set settle share ship show sign sketch sort split stack start stock submit summarise summarize supply swap sweep',
  'switch tag take teach tell test text tick tidy train transcribe transfer translate turn uninstall unload unlock update upgrade upload validate verify wash weigh win wire',
  'write',
);

/** Words that say something written, countable or decided comes out. Also the artefacts of trades. */
export const artefactNouns = nounSet(
  'affidavit agenda agreement analysis answer api approval article audit-trail backup badge bid bill-of-quantities branch breakdown brief budget build bulletin bundle',
  'calendar care-plan certificate chapter chart checklist claim clause commit contract copy course curriculum dashboard dataset date decision deck deed demo design diagram',
  'discharge-summary display doc document draft drawing email endpoint estimate exam exhibit faq feature file filing flyer folder forecast form go/no-go graph',
  'guide handbook handover invite invoice issue label leaflet lease ledger lesson-plan letter licence license list log mail manual map memo menu message method-statement',
  'migration minute mock-up mockup model motion name newsletter note notebook one-pager order outline page paper permit photo picture pipeline plan playbook pleading',
  'po policy post post-mortem poster postmortem pr prescription presentation price procedure proof proposal protocol prototype punch-list query questionnaire quiz quote',
  'receipt recipe recommendation record recording register release report retrospective rfi risk-assessment roadmap roster rota rubric runbook sample schedule scheme',
  'scorecard script session sheet sign sign-off signature signoff site sketch slide snag-list sop spec specification spreadsheet stocktake summary survey syllabus table tag',
  'talk template tender test test-suite ticket timetable training transcript two-pager verdict version video vote webinar website wiki will witness-statement worksheet',
  'workshop',
);

/** Verbs that name an act without an end (guidelines: no-output). Patterns; the object is no output. */
export const processPhrases = `
~look into|at|after|through|around|over|for|to
~have|take|get|keep a|an another|quick|closer|proper|good|hard|fresh|second|brief? look|think|read|chat|word|conversation|stab|crack|go|talk|discussion
~work on|to|towards|toward|through|with|hard|harder|closely|more
~take .. care
will do
on it
~leave it|that|this with|to me
~consider it|that done
sure thing
~take care|charge|ownership|responsibility|stock|action|steps|measures|lead|point|on|over
~take %it|the on|forward|further|lead|over
~deal|engage|connect|partner|interact|liaise|get with
~get on|into|onto|across|around|involved|cracking|started|going|moving
~get %it moving|going|rolling|sorted|started
~get to grips|speed|work
~get in|up touch|to
~get my|our|your head
~be across|more|better|there|involved|around|available|mindful|aware|responsible|accountable
~be on top
~stay|keep on|across|close|involved|engaged|going|pushing|trying|up
~keep .. in mind|moving|going|tidy|clean
~be at
~speak|talk|chat to|with|through|about
~carry|press|step|dive|dig on|in|into|ahead|up
~push|drive|move|take %it? forward|ahead|along|on|back|for
~reach out
~go through|over|into
~commit to
~make .. priority|effort|progress|headway
~make sure|time|room|space|more
~put more|extra|effort|time|work|energy|thought|my
~see to|about|that|whether|if
~attend to
~turn .. attention
~give .. thought|attention|support|push|energy
~spend time|more
~respond|react|act to|on
~pay attention|more
~do more|better|something|some|what|everything|stuff|all
~start|begin on|looking|working|thinking
~sort|tidy something|%it|out|up
~build .. relationships|trust|rapport|bridges
~create a|more? space|culture|environment|momentum|trust
~set .. tone|example
~bear in
~play|lend a|my
~come up to
~%process
`;

/** Verbs that are such an act whatever follows (lemmas). */
export const processVerbs = wordSet(
  'understand adapt address advance advocate align analyse analyze assess assist balance become brainstorm care champion chase chip coach collaborate concentrate consider continue',
  'contribute cooperate coordinate deepen delve develop discuss enable encourage enhance ensure evaluate examine explore facilitate familiarise familiarize focus foster grow',
  'guide handle help improve invest investigate iron learn listen maintain manage mentor mind monitor navigate nurture optimise optimize oversee own participate plan polish',
  'prepare prioritise prioritize progress promote pursue read reassess reconsider refine reflect represent research rethink review revise scope shadow smooth steer streamline',
  'strengthen study supervise support sync tackle think tighten try tweak watch',
);

/** Outputs said without a verb of their own: "you get a list", "in writing", "yes or no". */
export const deliveryPhrases = `
you ~get|have|receive .. %artefact
you|i ~get|have|receive it|one|them|both
in your|her|his|their inbox|hands|queue|diary
in writing
yes / no
yes or no
go / no
go/no-go
with a|an|one|two|three|my %artefact
and|then|plus|with a|an|one|the? written|short|signed|printed|dated|costed %artefact
list of
~come|report back with
~bring you|back|a|the|my|two|#
~decide whether|which|if|who|on|between|to
~agree which|who|what|whether
~leave with
is|are|go|goes live
~be done|ready|finished|complete|live|up|gone
`;
