import { nounSet, wordSet } from './word-set.ts';

/** Adjectives, adverbs, comparatives and loose quantifiers that stand for a threshold (guidelines: no-measure). */
export const degreeWords = wordSet(
  'fast faster fastest quick quicker quickly rapid rapidly slow slower slowly prompt promptly timely speedy swift swiftly punctual sooner early earlier late later long longer short shorter shortest',
  'low lower lowest high higher highest small smaller big bigger large larger huge vast tiny minimal maximal minimum-ish rare rarely seldom frequent frequently often regularly occasional occasionally regular steady steadily stable',
  'clean cleaner tidy tidier neat healthy healthier strong stronger weak weaker solid robust good better best bad worse worst well great excellent decent acceptable adequate adequately appropriate reasonable reasonably sufficient sufficiently enough satisfactory suitable suitably proper properly smooth smoother smoothly tight tighter lean leaner efficient efficiently effective effectively reliable reliably accurate accurately careful carefully thorough thoroughly',
  'few fewer fewest less least more most much many several some lots lot loads plenty bunch handful couple majority bulk minority numerous various tons heaps couple-of almost nearly mostly largely mainly basically practically virtually',
  'significant significantly substantial substantially considerable considerably noticeable noticeably marked markedly dramatic dramatically drastic drastically massive massively enormous enormously vastly major slight slightly somewhat marginal marginally greatly hugely sharply way far deeply materially measurable measurably visible visibly tangible tangibly really very quite rather fairly pretty extremely highly',
  'easy easier easily simple simpler simply cheap cheaper cheaply expensive affordable manageable competitive comfortable safe safer safely secure light lighter heavy heavier heavily fresh fresher consistent consistently up down clear clearer clearly crisp concise legible readable friendly friendlier polite responsive quiet quieter calmer busy full fuller thin thinner near close closer',
);

/** Degree words that claim a *result* in a report ("way faster now"): the strong subset. */
export const resultDegreeWords = wordSet(
  'faster quicker slower fewer less more better worse lower higher smoother cleaner stronger healthier easier shorter longer earlier tidier safer cheaper busier quieter calmer happier clearer tighter',
  'significantly substantially considerably noticeably markedly dramatically drastically massively enormously vastly greatly hugely sharply visibly tangibly measurably steadily much lot lots loads tons heaps most mostly almost nearly basically practically virtually largely mainly',
  'significant substantial considerable noticeable marked dramatic drastic massive enormous huge great big major fast quick rapid quickly rapidly low high rare rarely hardly barely few many several plenty bunch handful majority bulk',
);

/** Verbs that say a quantity changes (lemmas). */
export const changeVerbs = wordSet(
  'improve increase decrease reduce cut drop fall rise grow shrink raise lower boost halve double lift jump climb decline speed slow accelerate shorten lengthen minimise minimize maximise maximize limit cap curb tighten streamline',
);

/** Things whose quantity one could go and count or time, in any trade (guidelines: no-measure, "the thing is observable"). */
export const metricNouns = nounSet(
  'rate ratio percentage share number count amount volume level total average median score rating mark grade result figure time turnaround response latency delay downtime uptime availability throughput capacity speed duration length cost spend budget price margin profit revenue turnover income sale order booking quota pipeline lead deal win conversion renewal churn retention',
  'error mistake defect bug fault failure incident accident injury fall breach outage alert page complaint escalation refund return claim dispute reject rejection rework snag ncr near-miss absence absenteeism sickness lateness attendance overtime vacancy attrition leaver starter hire applicant candidate offer',
  'ticket call chat email mail reply request enquiry query case file matter backlog queue wait waiting lead-time cycle-time handover handoff visit appointment bed patient discharge admission infection dose medication round waste wastage spoilage shrinkage stock inventory cover table plate meal portion delivery shipment pallet pick dispatch shortage order-line',
  'story release deploy deployment rollback build test coverage commit review pr merge code query load memory bandwidth traffic click view visit follower subscriber download sign-up signup lesson class homework marking marking-time pupil student exam pass attainment reading detention exclusion billing invoice receivable debtor debt payment hour utilisation utilization write-off deadline estimate variation inspection site hour rfi concrete slab drawing customer client guest member user nps csat sla slo kpi cpu',
  'document report note record form sheet log page minute meeting interruption reply feedback-time turnover temperature noise room desk station counter kitchen floor shift-change form typo comma sentence contract clause',
  'paperwork caseload workload headcount footfall mileage fuel energy water electricity gas emission carbon',
);

/** Posture, quality of character, direction (guidelines: vague-criterion). Words that name nothing one could look at. */
export const postureWords = wordSet(
  'proactive proactively strategic strategically senior seniority mature maturity ownership accountable accountability responsibility responsible leadership leader leaders leading lead initiative mindset attitude presence gravitas visibility visible impact impactful influence profile credibility credible confidence engagement engaged commitment committed dedication passion passionate energy driven motivation motivated hunger curiosity curious',
  'communication communicate communicator communicating collaboration collaborate collaborative collaborating teamwork team-player partnership partner trust trusted relationship relationships rapport culture cultural values value alignment aligned align transparency transparent openness open honest honesty integrity respect respectful empathy empathetic inclusive inclusion supportive positivity positive',
  'professional professionally professionalism excellence excellent quality standards standard craftsmanship craft rigor rigour diligence diligent discipline disciplined organised organized organisation focus focused prioritisation prioritise prioritize judgement judgment thinking think thinker thought vision visionary direction agile agility flexible flexibility adaptable adaptability resilience resilient reliable reliability dependable consistency efficient efficiency effectiveness effective productivity productive innovative innovation innovate creative creativity',
  'potential growth grow development develop role-model ambassador advocate champion multiplier force expert expertise authority go-to force-multiplier technical-leader self-starter autonomous autonomy independent independently independence self-sufficient autonomy ambition ambitious urgency hunger grit awareness self-awareness understanding appreciation knowledge skills skill competence competent competency capability capable performance perform performer behaviour behavior behaviours behaviors conduct approach demeanour empower empowered empowering inspire inspiring inspired motivate motivating mentor mentoring uplift elevate involvement involved contribution contribute helpful support supporting supported customer-centric customer-first client-focused user-centric data-driven holistic dynamic',
);

/** Posture phrases. */
export const posturePhrases = `
~step up
~think big|bigger|ahead|outside|beyond|strategically|more|like
~own %it|your
~own things
~take ownership|initiative|charge|responsibility
~take .. next level
~take .. with you|us
~take .. seriously
~raise the|your bar|game|profile|standard|level|standards
~up your game
~lead by|from|with
~operate|perform|act|behave|play at|like|as|more|a|bigger
~be at|on the next|level|expected|top|ball
~be more|less|present|better|seen|known|someone|a|an
~become|grow|develop|mature
~show more|greater|real|true|that|willingness|leadership|ownership|commitment|character|you
~demonstrate|display|exhibit|embody|embrace|shine|elevate|champion|foster|strive|strengthen
~live up|our
~get|do better
~do a better|good|great
~improve %your|in|on|communication|quality
~work on|better|smarter|closely|harder
~build .. trust|relationships|rapport|bridges|credibility
~set .. tone|example
~drive change|value|results|alignment|innovation|%it
~make .. difference|impact|mark
~add|deliver value|excellence|quality|results
~bring more|energy|people|value|something
~go the|above|beyond extra|and
~move the needle
~stay|keep focused|positive|curious|engaged
~pull your weight
~push yourself|harder|back
~put .. first|heart
~focus on|more
~turn .. around|corner|round
~be the go-to|face|person|one|voice|kind
~contribute|engage|support|help to|with|the|others|more|your|us|people
~communicate|collaborate
~speak up
~listen more|better
~care more|about
~bring .. up to
next level
high|highest standard|standards
world class
world-class
best in
best-in-class
second to none
above and beyond
fit for purpose
`;

/** Words that define a posture by what will be looked at (guidelines: clean "own it, meaning: ..."). */
export const definitionPhrases = `
meaning
namely
i.e
i.e.
that is :
as in
defined|measured|counted|shown|evidenced|demonstrated|proven|checked|read as|by|in|on|off|from|at|against|weekly|monthly|each|per|every
this|that|which|here ~mean
by which
specifically
concretely
for example|instance
test :
=
`;

/** Thresholds of more than one word. */
export const degreePhrases = `
on time
in good|decent|reasonable|proper|better order|time|shape|condition
in a timely|reasonable|decent|good
within a? reasonable|short|acceptable|decent
not so|too many|much|often
as little|few|fast|quick|quickly|much|many as
enough
a lot|bit|little
`;
