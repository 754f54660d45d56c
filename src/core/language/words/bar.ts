import { nounSet, wordSet } from './word-set.ts';

/** Adjectives, adverbs, comparatives and loose quantifiers that stand for a threshold (guidelines: no-measure). */
export const degreeWords = wordSet(
  'acceptable accurate accurately adequate adequately affordable almost appropriate bad basically best better big bigger bulk bunch busy calmer careful carefully cheap',
  'cheaper cheaply clean cleaner clear clearer clearly close closer comfortable competitive concise considerable considerably consistent consistently couple couple-of crisp',
  'decent deeply down dramatic dramatically drastic drastically earlier early easier easily easy effective effectively efficient efficiently enormous enormously enough',
  'excellent expensive extremely fairly far fast faster fastest few fewer fewest frequent frequently fresh fresher friendlier friendly full fuller good great greatly handful',
  'healthier healthy heaps heavier heavily heavy high higher highest highly huge hugely large largely larger late later lean leaner least legible less light lighter loads',
  'long longer lot lots low lower lowest mainly major majority manageable many marginal marginally marked markedly massive massively materially maximal measurable measurably',
  'minimal minimum-ish minority more most mostly much near nearly neat noticeable noticeably numerous occasional occasionally often plenty polite practically pretty prompt',
  'promptly proper properly punctual quick quicker quickly quiet quieter quite rapid rapidly rare rarely rather readable realistic sensible precise precisely meaningful really reasonable reasonably regular regularly',
  'reliable reliably responsive robust safe safely safer satisfactory secure seldom several sharply short shorter shortest significant significantly simple simpler simply',
  'slight slightly slow slower slowly small smaller smooth smoother smoothly solid some somewhat sooner speedy stable steadily steady strong stronger substantial',
  'substantially sufficient sufficiently suitable suitably swift swiftly tangible tangibly thin thinner thorough thoroughly tidier tidy tight tighter timely tiny tons up',
  'various vast vastly very virtually visible visibly way weak weaker well worse worst',
);

/** Degree words that claim a *result* in a report ("way faster now"): the strong subset. */
export const resultDegreeWords = wordSet(
  'almost barely basically better big bulk bunch busier calmer cheaper cleaner clearer considerable considerably dramatic dramatically drastic drastically earlier easier',
  'enormous enormously fast faster few fewer great greatly handful happier hardly healthier heaps high higher huge hugely largely less loads longer lot lots low lower mainly',
  'major majority many marked markedly massive massively measurably more most mostly much nearly noticeable noticeably plenty practically quick quicker quickly quieter rapid',
  'rapidly rare rarely safer several sharply shorter significant significantly slower smoother steadily stronger substantial substantially tangibly tidier tighter tons vastly',
  'virtually visibly worse',
);

/** Verbs that say a quantity changes (lemmas). */
export const changeVerbs = wordSet(
  'accelerate boost cap climb curb cut decline decrease double drop fall grow halve improve increase jump lengthen lift limit lower maximise maximize minimise minimize raise',
  'reduce rise shorten shrink slow speed streamline tighten',
);

/** Things whose quantity one could go and count or time, in any trade (guidelines: no-measure, "the thing is observable"). */
export const metricNouns = nounSet(
  'absence absenteeism accident admission alert amount applicant appointment attainment attendance attrition availability average backlog bandwidth bed billing booking breach breakage',
  'budget bug build call candidate capacity carbon case caseload chat churn claim class clause click client code comma commit complaint concrete contract conversion cost',
  'count counter cover coverage cpu csat customer cycle-time deadline deal debt debtor defect delay delivery deploy deployment desk detention discharge dispatch dispute',
  'document dose download downtime drawing duration electricity email emission energy enquiry error escalation estimate exam exclusion failure fall fault feedback-time figure',
  'file floor follower footfall form fuel gas grade guest handoff handover headcount hire homework hour incident income infection injury inspection interruption inventory',
  'invoice kitchen kpi latency lateness lead lead-time leaver length lesson level load log mail margin mark marking marking-time matter meal median medication meeting member',
  'memory merge mileage minute mistake ncr near-miss noise note nps number offer order order-line outage overtime page pallet paperwork pass patient payment percentage pick',
  'pipeline plate portion pr price profit pupil query queue quota rate rating ratio reading receivable record refund reject rejection release renewal reply report request',
  'response result retention return revenue review rework rfi rollback room round sale score sentence share sheet shift-change shipment shortage shrinkage sickness sign-up',
  'signup site sla slab slo snag speed spend spoilage starter station stock story student subscriber table temperature test throughput ticket time total traffic turnaround',
  'turnover typo uptime user utilisation utilization vacancy variation view visit volume wait waiting wastage waste water win workload write-off',
);

/** Posture, quality of character, direction (guidelines: vague-criterion). Words that name nothing one could look at. */
export const postureWords = wordSet(
  'accountability accountable adaptability adaptable advocate agile agility align aligned alignment ambassador ambition ambitious appreciation approach attitude authority',
  'autonomous autonomy awareness behavior behaviors behaviour behaviours capability capable champion client-focused collaborate collaborating collaboration collaborative',
  'commitment committed communicate communicating communication communicator competence competency competent conduct confidence consistency contribute contribution craft',
  'craftsmanship creative creativity credibility credible cultural culture curiosity curious customer-centric customer-first data-driven dedication demeanour dependable',
  'develop development diligence diligent direction discipline disciplined driven dynamic effective effectiveness efficiency efficient elevate empathetic empathy empower',
  'empowered empowering energy engaged engagement excellence excellent expert expertise flexibility flexible focus focused force force-multiplier go-to gravitas grit grow',
  'growth helpful holistic honest honesty hunger impact impactful inclusion inclusive independence independent independently influence initiative innovate innovation',
  'innovative inspire inspired inspiring integrity involved involvement judgement judgment knowledge lead leader leaders leadership leading mature maturity mentor mentoring',
  'mindset motivate motivated motivating motivation multiplier open openness organisation organised organized ownership partner partnership passion passionate perform',
  'performance performer positive positivity potential presence prioritisation prioritise prioritize proactive proactively productive productivity professional',
  'professionalism professionally profile quality rapport relationship relationships reliability reliable resilience resilient respect respectful responsibility responsible',
  'rigor rigour role-model self-awareness self-starter self-sufficient senior seniority skill skills standard standards strategic strategically support supported supporting',
  'supportive team-player teamwork technical-leader think thinker thinking thought transparency transparent trust trusted understanding uplift urgency user-centric value',
  'values visibility visible vision visionary',
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
~show|prove that you|he|she can|are|have|know
~carry|conduct|present|hold|show|prove|position|establish yourself|herself|himself|themselves|myself|ourselves
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
defined|measured|counted|shown|evidenced|demonstrated|proven|checked|read as|by|in|on|off|from|at|against|weekly|monthly|each|per|every
this|that|which|here ~mean
by which
specifically
concretely
means|mean :|that|on|no|all|at|by|#|you|we|i
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
a good|great deal
`;
