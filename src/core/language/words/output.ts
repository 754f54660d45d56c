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
  'price date name decision answer recommendation approval sign-off signoff signature verdict vote go/no-go verdict postmortem post-mortem retrospective analysis summary breakdown figure number result finding proof sample mockup brief brief outline agenda invite newsletter post article paper chapter bundle pleading motion filing claim affidavit witness-statement exhibit clause will deed lease file handover snag-list punch-list method-statement rfi bill-of-quantities audit-trail stocktake rubric scheme display bulletin leaflet poster flyer website site build release feature endpoint api test-suite pipeline model notebook dataset query migration backup training course session workshop demo presentation talk webinar',
);

/** Verbs that name an act without an end (guidelines: no-output). Patterns; the object is no output. */
export const processPhrases = `
~look into|at|after|through|around|over|for|to
~have|take|get|keep a|an another|quick|closer|proper|good|hard|fresh|second|brief? look|think|read|chat|word|conversation|stab|crack|go|talk|discussion
~work on|to|towards|toward|through|with|hard|harder|closely|more
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
~keep .. in mind|moving|going|tidy
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
~sort|tidy something|things|this|that|stuff|out|up
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
  'help assist support focus concentrate think consider reflect explore investigate examine research study analyse analyze evaluate assess handle manage address tackle progress advance pursue continue discuss coordinate collaborate cooperate review read champion advocate promote improve enhance strengthen optimise optimize streamline facilitate enable encourage foster contribute participate prioritise prioritize ensure invest',
  'develop deepen familiarise familiarize learn shadow mentor coach guide delve brainstorm scope plan prepare try own represent oversee supervise watch mind care chase chip listen adapt align sync smooth iron tighten polish refine tweak rethink reconsider reassess revise balance navigate steer maintain nurture become grow monitor',
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
