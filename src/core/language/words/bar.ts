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
  'potential growth grow development develop role-model ambassador advocate champion multiplier force expert expertise authority go-to force-multiplier technical-leader self-starter autonomous autonomy independent independently independence self-sufficient autonomy ambition ambitious urgency hunger grit awareness self-awareness understanding appreciation knowledge skills skill competence competent competency capability capable performance perform performer behaviour behavior behaviours behaviors conduct approach style tone manner demeanour empower empowered empowering inspire inspiring inspired motivate motivating mentor mentoring uplift elevate involvement involved contribution contribute helpful support supporting supported customer-centric customer-first client-focused user-centric data-driven holistic dynamic',
);

/** Posture phrases. */
export const posturePhrases = `
~step up
~think bigger|big|ahead|outside|beyond|strategically|more|like
~own it|this|that|things|the|your|more|outcomes|results
~take ownership|initiative|charge|responsibility|the|more|it|on
~take .. next level
~take .. seriously
~raise the|your|our|his|her|its bar|game|profile|standard|level|standards
~up your|his|her|the game
~operate at|as|like|more
~perform at|as
~play a|at bigger|more|greater|central|the|part|that
~be at|on the next|level|expected|top|ball
~be more|less|a|an|the|as|seen|known|someone|present|better|there|better
~be on top
~become a|an|more|the|less
~grow into|as|in|your
~develop into|as|your|a|more|further
~act like|as|more|with
~behave like|more|as
~show more|greater|some|real|true|that|up|willingness|leadership|initiative|ownership|commitment|you|character|better
~demonstrate
~display
~exhibit
~embody
~live our|the|up
~live up to
~get better|to|on|your|a
~do better|a|your
~do a better|good|great
~improve your|his|her|their|the|our|on|in|how|communication|quality
~work on
~work better|more|smarter|well|closely|harder|together
~build trust|relationships|rapport|bridges|credibility|stronger|better|a|confidence|up|your
~lead by|from|with|the|more|your
~set an|the|a good|right|tone|example
~drive change|value|results|the|more|alignment|innovation|outcomes|it|things
~make a|more|an|your|sure difference|impact|mark|of
~add value|more
~bring more|your|energy|a|the|people|value|something
~go the|above|beyond extra|and
~hit the ground
~move the needle
~raise awareness
~stay on|focused|close|engaged|positive|curious
~pull your|his|her|their weight
~push yourself|harder|the|for|back
~put the|customers|clients|patients|your customer|client|patient|first|heart
~focus on|more
~take a more|step
~turn the|it|things corner|around
~turn .. around
~be the go-to|face|person|one|voice|kind
~be seen|perceived|viewed|recognised|recognized|known as
~contribute to|more
~support the|your|others
~help the|others|your|us|people
~engage with|more
~communicate
~collaborate
~speak up
~find your|a|ways
~listen more|better
~embrace
~shine
~mature
~stretch
~elevate
~embed
~adopt a
~deliver value|results|on|quality|more|excellence|at|impact
~care about|more
~carry yourself
~champion
~foster
~strive
next level
high standard|standards|quality|level
best in
world class
world-class
best-in-class
second to none
above and beyond
on the ball
fit for purpose
`;

/** Words that define a posture by what will be looked at (guidelines: clean "own it, meaning: ..."). */
export const definitionPhrases = `
meaning
i.e
i.e.
that is :
namely
as in
defined as
measured by|as|in|on|weekly|monthly|each|per|from|with|at|every
shown by
evidenced by
demonstrated by
proven by
checked by|at|in|on|against|each|every
counted by|in|as|from
this|that|which ~mean
by which
read as|from|off|on
which here ~mean
specifically
concretely
for example|instance
test :
=
`;
