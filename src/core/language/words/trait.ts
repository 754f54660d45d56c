import { wordSet } from './word-set.ts';

/** Adjectives of character, temper, mind, age, origin and belonging (guidelines: trait-judgment). Postures of a bar are elsewhere. */
export const traitAdjectives = wordSet(
  'abrasive adaptable adventurous affable aggressive aggressive-ish aloof ambitionless ambitious amiable anal annoying antisocial anxious apathetic approachable arrogant',
  'articulate assertive astute attractive authentic awkward backward bitchy bitter bland blunt bold bookish boring bossy boyish brainy brash brave bright bright-eyed',
  'brilliant brusque bubbly cagey calculating callous calm canny careless caring catty cautious chaotic charismatic charming charmless chatty cheeky cheerful cheerless',
  'childish childlike chirpy clever clingy clueless clumsy cocky cold combative combustible competitive complacent conceited condescending confident confrontational',
  'conscientious considerate control-freakish controlling cool cooperative courageous courteous cowardly crabby cranky crazy creative creepy critical crude cunning',
  'cutthroat cynical decent dedicated defensive demotivated dense dependable depressed detached devious difficult diligent dim diplomatic disengaged dishonest disloyal',
  'dismissive disobedient disorganised disorganized disrespectful distant ditsy ditzy docile dogmatic domineering dour draining dramatic dreamy driven dull dumb dutiful',
  'eager earnest easygoing eccentric edgy egotistical elderly elitist emotional empathetic empathic energetic enthusiastic entitled erratic evasive exhausting exotic',
  'extraverted extroverted faithful fearless feeble feisty feminine fickle fiery flaky foolish forceful foreign forgetful fragile friendly frosty fussy geeky generous',
  'genial gentle genuine gifted girlish girly gloomy glum gossipy grating greedy gregarious gritty grouchy grumpy guarded gullible gutless gutsy handsome hard-working',
  'hardworking harsh haughty headstrong helpless honest honourable hostile hotheaded humble humourless hungry hyper hypersensitive hysterical ignorant immature impatient',
  'impetuous impulsive inarticulate incompetent indecisive indifferent industrious inexperienced inflexible inhibited insecure insensitive insincere insolent inspirational',
  'insubordinate intelligent intense intimidating intolerant introspective introverted irascible irrational irreplaceable irresponsible irritable jaded jealous jovial',
  'joyless judgemental judgmental jumpy juvenile kind ladylike laid-back lazy lethargic likable likeable listless lively lovely loyal macho mad manipulative manly',
  'masculine mature mean meek mellow meticulous middle-aged modest moody motherly mouthy naive nasty natural needy negative nerdy nervous nervy neurotic noble nosey nosy',
  'obedient obnoxious obsessive obstinate odd old-fashioned opinionated optimistic outgoing outspoken over-sensitive overbearing overconfident oversensitive panicky',
  'paranoid passionate passive patient patronising patronizing pedantic perfectionist perky personable pessimistic petty placid pleasant polite pompous posh positive',
  'preachy pretentious prickly principled proud pushy quiet quirky rebellious reckless reliable resentful reserved resilient restless reticent rigid robotic rude ruthless',
  'sarcastic savvy scatterbrained scatty scheming scruffy scrupulous secretive self-confident self-important self-righteous selfish selfless sensitive serious servile',
  'shallow sharp shifty shrewd shrill shy silly sincere slack sloppy slovenly sly smart smug snappy sneaky snobbish snooty sociable soft sour spineless spirited spiteful',
  'spoiled spoilt squeamish standoffish steadfast stern stingy stoic streetwise stubborn stuck-up studious stuffy stupid submissive sulky sullen superficial surly sweet',
  'taciturn tactless talented talkative tardy temperamental tenacious tense thick thoughtful thoughtless timid tiresome tolerant touchy tough toxic trustworthy unambitious',
  'unapproachable unassertive unassuming unbalanced uncaring uncommitted uncooperative uncouth undisciplined uneducated unflappable unfocused unfriendly ungrateful',
  'unhelpful unhinged unimaginative uninspired unlikable unlikeable unmotivated unpredictable unprofessional unreasonable unreliable unruly unselfish unsociable unstable',
  'untidy untrustworthy upbeat upright uptight vague vain vindictive volatile vulgar warm weak weird whiny wimpy wise wishy-washy withdrawn witty wooden work-shy workshy',
  'worldly young youthful zealous',
);

/** Nouns that label a person. */
export const traitNouns = wordSet(
  'ambition angel asset attitude baby backbone boomer born-leader bully character charisma charm chip clown complainer confidence control-freak cynic dad dinosaur diva doer',
  'drama-queen dreamer ego extrovert fighter fire fit follower freak gem genius grafter grandma gravitas grit guru hero hunger instinct introvert joker kid killer-instinct',
  'know-all know-it-all leader leadership-material legend liability lone-wolf loner machine material maturity maverick mentality micromanager millennial misfit moaner mom',
  'mother-hen mum natural nature ninja optimist passion people-pleaser perfectionist personality pessimist powerhouse presence prima-donna princess pushover rebel rock-star',
  'rockstar saint sheep show-off showoff slacker snob snowflake spark spine star superman superstar superwoman team-player teamplayer temper temperament thinker treasure',
  'automaton bigmouth blabbermouth bore brat bulldozer chatterbox cheerleader chicken control-freak coward cowboy crybaby daydreamer dictator doormat drone dynamo fossil fusspot',
  'gentleman go-getter gossip grouch grump hothead idiot idler jerk lady lightweight loudmouth martyr moron nerd oddball pain passenger pet plodder poser professor psycho pussycat',
  'robot rottweiler scaredy-cat schemer scientist self-starter sergeant shark softie sourpuss sweetheart tyrant visionary wallflower weakling weirdo whinger wimp winner worrier yes-man',
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
is|are|'s|was|always more of a|an
not a|an real|true|proper|born|natural
not have .. appetite|stomach|drive|temperament|character|personality|mindset|hunger|heart|nerve|patience|brains|backbone
~have what .. takes
at # one|any
old school|guard|hand|dog|soul
dead wood|weight
loose cannon
wet blanket
breath of
life and soul
salt of
ray of
square peg
bad|good|rotten apple|egg
high maintenance|strung
low energy
larger than life
teacher 's pet
one man|woman|trick show|band|pony
open book
cold|big fish|head|mouth
hard|fast|quick|natural worker|learner|study|charmer
go getter
poker face
people|person skills|like you
sense of humour|humor|entitlement
wrong|right type|sort|kind|personality|profile|mentality
not belong here
does not belong
morning|night|people|party|ideas|numbers|details|big-picture|phone person|man|woman|guy|girl|animal|owl
mood swings
~have .. temper|ego|attitude|charisma|temperament|mentality
attitude problem|issue|issues
not the sharpest|brightest|smartest|fastest
wired|built|made differently|that|this|like|for
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
