import { wordSet } from './word-set.ts';

/** Adjectives of character, temper, mind, age, origin and belonging (guidelines: trait-judgment). Postures of a bar are elsewhere. */
export const traitAdjectives = wordSet(
  'abrasive aggressive aloof ambitious anal annoying anxious apathetic arrogant assertive authentic awkward backward bitter blunt bold boring bossy brash brave bright brilliant brusque bubbly calm callous careless caring cautious charismatic charming chaotic cheerful childish clever clingy clueless clumsy cocky cold combative competitive complacent conceited condescending confident confrontational considerate controlling cool cooperative courageous cowardly crazy creative critical cranky cynical',
  'defensive dedicated dependable depressed detached difficult diligent diplomatic disengaged dishonest disloyal dismissive disorganised disorganized disrespectful distant docile domineering dramatic driven dull dumb eager earnest easy-going easygoing eccentric egotistical emotional empathetic empathic energetic enthusiastic entitled erratic evasive fearless feisty fickle flaky foolish forceful forgetful friendly frosty fussy',
  'gentle genuine gifted gloomy glum greedy grumpy guarded gullible hard-headed hard-nosed hardworking hard-working harsh haughty headstrong helpless honest hostile hot-headed hotheaded humble hungry hypersensitive hysterical immature impatient impetuous impulsive inarticulate incompetent indecisive indifferent inflexible inhibited insecure insensitive insincere intelligent intense intimidating intolerant introverted extroverted extraverted irrational irresponsible irritable',
  'jealous jaded joyless judgmental judgemental kind lazy laid-back lethargic lovely loyal manipulative mature meek mellow meticulous mild-mannered modest moody motherly naive narrow-minded nasty natural needy negative nervous nosy obnoxious obsessive obstinate old-fashioned open-minded opinionated optimistic outgoing outspoken overbearing overconfident oversensitive over-sensitive paranoid passionate passive passive-aggressive patient patronising patronizing pedantic perfectionist pessimistic petty pleasant polite pompous positive prickly proud pushy quiet quick-tempered',
  'rebellious reckless reliable resentful reserved resilient rigid robotic rude ruthless sarcastic scatterbrained secretive self-absorbed self-centred self-centered self-confident selfish sensitive serious sharp shallow short-tempered shrill shy silly sincere slack sloppy slow-witted sly smart smug snappy snobbish sociable soft soft-spoken spineless spiteful spoiled spoilt standoffish stern strong-willed stubborn stuck-up stupid submissive sulky sullen superficial sweet',
  'tactless talented talkative tardy temperamental tense thick thick-skinned thin-skinned thoughtful thoughtless timid tolerant touchy tough toxic trustworthy two-faced unapproachable unassertive uncaring unfriendly ungrateful unhelpful unlikeable unlikable unmotivated unprofessional unreliable unstable untrustworthy upbeat uptight vain vague vindictive volatile warm weak weak-willed weird whiny wise wishy-washy withdrawn witty worldly young youthful zealous unreasonable irreplaceable unambitious approachable personable likeable likable articulate feminine masculine ladylike foreign exotic aggressive-ish people-oriented detail-oriented',
);

/** Nouns that label a person. */
export const traitNouns = wordSet(
  'rockstar rock-star ninja guru wizard genius superstar star hero legend unicorn powerhouse machine workhorse gem angel saint treasure asset liability leader born-leader natural prima-donna diva drama-queen princess control-freak freak micromanager perfectionist people-pleaser pushover loner introvert extrovert workaholic slacker troublemaker complainer whiner moaner bully snob know-it-all know-all show-off showoff cynic pessimist optimist dreamer thinker doer team-player teamplayer follower sheep fighter warrior maverick rebel lone-wolf',
  'attitude personality character temperament temper ego nature mentality chip maturity charisma charm confidence backbone spine gravitas presence hunger grit passion ambition spark fire killer-instinct instinct leadership-material material fit misfit dinosaur boomer millennial snowflake baby kid grandma mum mom dad mother-hen superwoman superman joker clown grafter',
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
export const lackedTraits = wordSet('backbone confidence drive ambition hunger passion grit spine charisma empathy gravitas presence maturity fire spark energy enthusiasm initiative warmth instinct motivation commitment');

/** Verbs that hang a trait on a person. */
export const traitVerbs = `
~be|seem|appear|look|sound|act|get|become|remain|stay
~come across|over as?
~strike me|us|people as
~find|see|view|perceive|regard|describe|consider you|him|her as?
`;
