import { wordSet } from './word-set.ts';

/** Adjectives of character, temper, mind, age, origin and belonging (guidelines: trait-judgment). Postures of a bar are elsewhere. */
export const traitAdjectives = wordSet(
  'abrasive aggressive aggressive-ish aloof ambitious anal annoying anxious apathetic approachable arrogant articulate assertive authentic awkward backward bitter blunt bold',
  'boring bossy brash brave bright brilliant brusque bubbly callous calm careless caring cautious chaotic charismatic charming cheerful childish clever clingy clueless clumsy',
  'cocky cold combative competitive complacent conceited condescending confident confrontational considerate controlling cool cooperative courageous cowardly cranky crazy',
  'creative critical cynical dedicated defensive dependable depressed detached detail-oriented difficult diligent diplomatic disengaged dishonest disloyal dismissive',
  'disorganised disorganized disrespectful distant docile domineering dramatic driven dull dumb eager earnest easy-going easygoing eccentric egotistical emotional empathetic',
  'empathic energetic enthusiastic entitled erratic evasive exotic extraverted extroverted fearless feisty feminine fickle flaky foolish forceful foreign forgetful friendly',
  'frosty fussy gentle genuine gifted gloomy glum greedy grumpy guarded gullible hard-headed hard-nosed hard-working hardworking harsh haughty headstrong helpless honest',
  'hostile hot-headed hotheaded humble hungry hypersensitive hysterical immature impatient impetuous impulsive inarticulate incompetent indecisive indifferent inflexible',
  'inhibited insecure insensitive insincere intelligent intense intimidating intolerant introverted irrational irreplaceable irresponsible irritable jaded jealous joyless',
  'judgemental judgmental kind ladylike laid-back lazy lethargic likable likeable lovely loyal manipulative masculine mature meek mellow meticulous mild-mannered modest moody',
  'motherly naive narrow-minded nasty natural needy negative nervous nosy obnoxious obsessive obstinate old-fashioned open-minded opinionated optimistic outgoing outspoken',
  'over-sensitive overbearing overconfident oversensitive paranoid passionate passive passive-aggressive patient patronising patronizing pedantic people-oriented',
  'perfectionist personable pessimistic petty pleasant polite pompous positive prickly proud pushy quick-tempered quiet rebellious reckless reliable resentful reserved',
  'resilient rigid robotic rude ruthless sarcastic scatterbrained secretive self-absorbed self-centered self-centred self-confident selfish sensitive serious shallow sharp',
  'short-tempered shrill shy silly sincere slack sloppy slow-witted sly smart smug snappy snobbish sociable soft soft-spoken spineless spiteful spoiled spoilt standoffish',
  'stern strong-willed stubborn stuck-up stupid submissive sulky sullen superficial sweet tactless talented talkative tardy temperamental tense thick thick-skinned',
  'thin-skinned thoughtful thoughtless timid tolerant touchy tough toxic trustworthy two-faced unambitious unapproachable unassertive uncaring unfriendly ungrateful unhelpful',
  'unlikable unlikeable unmotivated unprofessional unreasonable unreliable unstable untrustworthy upbeat uptight vague vain vindictive volatile warm weak weak-willed weird',
  'whiny wise wishy-washy withdrawn witty worldly young youthful zealous',
);

/** Nouns that label a person. */
export const traitNouns = wordSet(
  'ambition angel asset attitude baby backbone boomer born-leader bully character charisma charm chip clown complainer confidence control-freak cynic dad dinosaur diva doer',
  'drama-queen dreamer ego extrovert fighter fire fit follower freak gem genius grafter grandma gravitas grit guru hero hunger instinct introvert joker kid killer-instinct',
  'know-all know-it-all leader leadership-material legend liability lone-wolf loner machine material maturity maverick mentality micromanager millennial misfit moaner mom',
  'mother-hen mum natural nature ninja optimist passion people-pleaser perfectionist personality pessimist powerhouse presence prima-donna princess pushover rebel rock-star',
  'rockstar saint sheep show-off showoff slacker snob snowflake spark spine star superman superstar superwoman team-player teamplayer temper temperament thinker treasure',
  'troublemaker unicorn warrior whiner wizard workaholic workhorse',
);

/** How a trait is said of somebody. */
export const traitFrames = `
culture|cultural|team|good|bad|right|poor|wrong|great|natural|perfect fit
not a? fit|match
~fit in|into
does not fit
one of us
cut out|from
not cut
born leader|to|salesman|salesperson|teacher|nurse|manager
natural leader|talent|at|born|communicator|salesperson|salesman|teacher|organiser|organizer|host
leadership|management|partner|senior|executive|manager|director material
too young|old|nice|soft|sensitive|emotional|proud|quiet|shy|junior|loud|german|british|american|french|indian|polish|dutch
for|at someone|somebody|a|your|her|his of? age|generation|woman|girl|man|background|mother|foreigner|your|her|his
your|her|his age|generation|kind|sort|lot|nature|temperament|personality|character|attitude|ego|mentality|accent|temper
as a|an young|older|single? woman|man|mother|father|mum|dad|girl|foreigner|german|american|indian|millennial|parent|non-native|introvert
people from your
given your|his|her background|age|upbringing|culture|origin|temperament|nature|personality
kind|type|sort of person|guy|girl|man|woman|leader|employee|character
people|team|morning|details|detail|numbers|big-picture|ideas person|player
safe|steady pair
pair of hands
heart of gold
heart is|was in
thick|thin skin|skinned
can do
can-do
bad|good|great|poor|negative|positive|wrong|right|terrible|lovely|difficult|winning|strong|big|sunny attitude|personality|character|aura|ego|person
rock star
real|absolute|true|total|proper|such a? star|rockstar|gem|legend|hero|machine|asset|joy|treasure|pleasure|pro|professional|leader|warrior|delight|nightmare|handful|liability|godsend|lifesaver
drama queen
control freak
prima donna
in your|his|her nature|dna|blood|bones
by nature
personality clash|issue|problem
chip on
~lack the? %lacked
no|little|missing|lacking %lacked
not .. person|type|material|guy
`;

/** What a person is said to lack. */
export const lackedTraits = wordSet(
  'ambition backbone charisma commitment confidence drive empathy energy enthusiasm fire gravitas grit hunger initiative instinct maturity motivation passion presence spark',
  'spine warmth',
);

/** Verbs that hang a trait on a person. */
export const traitVerbs = `
~be|seem|appear|look|sound|act|get|become|remain|stay
~come across|over as?
~strike me|us|people as
~find|see|view|perceive|regard|describe|consider you|him|her as?
`;
