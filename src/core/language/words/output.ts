import { nounSet, wordSet } from './word-set.ts';

/** Verbs whose end can be seen by somebody else (guidelines: no-output, clean "if an output follows"; vague-criterion, clean "merged by"). Lemmas. */
export const endStateVerbs = wordSet(
  'send post publish ship merge deploy release deliver submit file sign approve book order buy purchase pay invoice refund reimburse deposit hire fire recruit appoint assign reassign install uninstall replace repair fix remove delete rename move migrate transfer swap switch close open reopen lock unlock',
  'write rewrite draft redraft document record log note list print copy scan upload download attach email mail text message forward return reply answer call phone ring ask tell inform notify announce brief present show demo demonstrate decide choose pick select agree confirm reject decline cancel postpone reschedule schedule invite',
  'build rebuild create make produce prepare bake cook paint pour lay mount assemble pack stack load unload stock restock count recount measure weigh test retest calibrate certify validate verify sample inspect audit clean clear empty wash tidy sweep set reset update upgrade patch add enter register enrol enroll submit hand give bring take collect pick drop fetch provide supply',
  'issue circulate distribute share propose quote bid price pitch register translate transcribe summarise summarize compile finish finalise finalize complete end start launch run train teach introduce rota cut halve double raise reduce lower win lose land convert renew sell pass achieve hit reach score drop fall rise name nominate escalate raise report return sort label tag pin hang order reorder change convert turn split sketch map book bill archive back quantify propose settle resolve reconcile tick initial countersign serve lodge plate fit wire drain pull push roll get have owe',
);

/** Words that say something written, countable or decided comes out. Also the artefacts of trades. */
export const artefactNouns = nounSet(
  'document doc page one-pager two-pager report list checklist sheet spreadsheet table chart graph slide deck memo note letter mail email message ticket issue pr commit branch runbook playbook handbook guide manual wiki faq template form contract agreement policy procedure protocol sop plan roadmap schedule rota roster timetable calendar budget forecast quote proposal tender bid invoice order po estimate',
  'draft version copy file folder record log minute transcript recording video photo picture drawing sketch map diagram spec specification design mock-up mockup prototype script dashboard scorecard survey questionnaire register ledger receipt certificate licence license permit badge sign label tag menu recipe lesson-plan worksheet syllabus curriculum exam test quiz chart care-plan discharge-summary prescription risk-assessment',
  'decision answer recommendation approval sign-off signoff signature verdict vote go/no-go verdict postmortem post-mortem retrospective analysis summary breakdown figure number result finding proof sample mockup brief brief outline agenda invite newsletter post article paper chapter bundle pleading motion filing claim affidavit witness-statement exhibit clause will deed lease file handover snag-list punch-list method-statement rfi bill-of-quantities audit-trail stocktake rubric scheme display bulletin leaflet poster flyer website site build release feature endpoint api test-suite pipeline model notebook dataset query migration backup training course session workshop demo presentation talk webinar',
);

/** Verbs that name an act without an end (guidelines: no-output). Patterns; the object is no output. */
export const processPhrases = `
~look into|at|after|through|around|over|for
~have|take|get a|another quick|closer|proper|good|hard|fresh|second|brief? look|think|read|chat|word|conversation|stab|crack|go|dig|peek
~work on|towards|toward|through|with|hard|harder|closely|more
~work to
~help
~assist
~support
~focus
~concentrate on
~think
~consider
~reflect
~explore
~investigate
~examine
~research
~study
~analyse|analyze
~evaluate
~assess
~take care
~take charge|ownership|responsibility|on|up|over|stock|action|steps|measures|lead|point
~take it|this|that|them from|up|on|forward|further|away|over|offline
~take the lead
~handle
~manage
~deal with
~address
~tackle
~progress
~advance
~pursue
~continue
~carry on
~get on|into|onto|across|around|better|started|going|moving|stuck|involved|cracking|behind|up|to the bottom
~get it|this|things|that|them moving|going|rolling|sorted|started|underway
~get to grips|speed|work|it|the
~get back to|into
~be across|more|better|involved|around|available|there|mindful|aware|part|over|behind|proactive
~be on top|it|the
~stay on|across|close|involved|engaged|in
~keep on|at|pushing|working|going|moving|trying|across|close|in|it|this|up|an
~keep .. in mind|moving|going|tidy|under|up
~speak to|with|about
~talk to|with|about|through
~have a chat|word|conversation|talk|discussion|think
~chat to|with|about
~discuss
~liaise
~engage
~connect with
~coordinate
~collaborate
~cooperate
~partner with
~interact
~reach out
~get in touch
~review
~read
~go through|over|into
~step up|in
~push|drive|move|take things|this|it|that forward|ahead|along|on
~push on|ahead|forward|for|hard|harder
~drive
~press on|ahead
~champion
~advocate
~promote
~raise awareness
~improve
~enhance
~strengthen
~optimise|optimize
~streamline
~facilitate
~enable
~encourage
~foster
~contribute
~participate
~commit to
~prioritise|prioritize
~make .. priority|effort|progress|headway|point
~make sure
~make time|room|space
~make more|an effort
~put more|some|extra|effort|time|work|energy|thought
~put my|your|our mind|back
~ensure
~see to|about|what
~see that
~see whether|if
~attend to
~turn my|your|our attention
~give it|this|that some|more|a thought|attention|go|push|love|time
~give .. thought|attention|support|hand|push
~give more
~spend time|more|some
~invest in|time|more
~develop my|your|our|their|a|more
~deepen
~familiarise|familiarize
~learn
~get up to speed
~brush up
~shadow
~mentor
~coach
~guide
~lead on
~lead the
~dig into|in|deeper
~dive into|in|deeper
~delve
~brainstorm
~scope
~plan
~prepare for
~brace
~push back
~try
~own
~lend
~play a|my part
~be responsible|accountable
~represent
~oversee
~supervise
~act on
~respond to
~react to
~care for
~watch
~mind
~pay attention|more
~do more|better|something|my|some|what|our|the needful|everything|whatever|stuff
~do a bit|lot
~sort something|it|things|this|that|stuff
~move forward|ahead|on
~progress
~start on|looking|working|thinking|with|to
~begin working|looking|thinking|to
~chase
~chip in
~pitch in
~get my|your|our head|house
~come up to speed
~listen
~adapt
~align
~sync
~smooth
~iron out
~nail down
~flesh out
~firm up
~tighten
~tidy up
~polish
~refine
~touch up
~tweak
~rethink
~reconsider
~reassess
~re-evaluate
~revise
~balance
~juggle
~navigate
~steer
~maintain
~nurture
~look to
~bear in mind
~be more
~become
~grow
~build relationships|trust|rapport|bridges|a|on|up|more|better
~create a|more|better space|culture|environment|momentum|trust
~set the|a tone|example
`;

/** Outputs said without a verb of their own: "you get a list", "in writing", "yes or no". */
export const deliveryPhrases = `
you|i|we|she|he|they ~get|have|receive|see|find ..  %artefact
you|i|we will? ~get|have|receive it|one|them|that|both|this
you will? ~have|get|see|find|hear
in your|her|his|their|the inbox|hands|queue|diary
in writing
yes / no
yes or no
go / no
go or no
go/no-go
go-no-go
with a|an|one|the|my|its|two|three %artefact
and|then|plus|with a|an|one|the? written|short|signed|one-page|printed|ranked|dated|costed? %artefact
list of
out of it ~come
~come back with
~report back with
~bring you|back|a|the|my|two|three|#
~result in
~decide whether|which|if|who|on|between|to
a decision on
~agree which|who|what|whether|on
~leave with
is|are live
~go live
~be done|ready|finished|complete|live|in|up|out|gone|closed|fixed|merged|signed|sent
`;
