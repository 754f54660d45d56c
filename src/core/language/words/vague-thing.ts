import { wordSet } from './word-set.ts';

/** Heads of an output that nobody can open, count or find: moods, directions and qualities (guidelines: no-output). */
export const abstractNouns = wordSet(
  'ability acceptance activity alignment appreciation awareness balance basis better buy-in calm change clarity closeness cohesion collaboration comfort commitment communication confidence consistency cooperation creativity',
  'culture dialogue direction discipline effectiveness efficiency effort empathy energy engagement enthusiasm excellence exchange experience flexibility flow focus foundation growth happiness harmony headway help honesty',
  'idea ideas impact improvement improvements initiative input insight insights inspiration interest involvement knowledge leadership learning learnings less maturity mindset momentum mood more morale motivation openness',
  'optimism orientation ownership patience peace performance perspective presence pride productivity professionalism progress quality readiness relation relations relationship relationships reliability resilience resolution',
  'respect responsibility result results safety satisfaction sense something speed spirit stability state step strategy strength stress structure success support synergies synergy teamwork thought thoughts time traction',
  'transparency trust understanding value visibility vision wellbeing work attention atmosphere attitude appearance anything things stuff everything nothing it',
);

/** Heads that are something once it is said where they stand: "an overview in the wiki". */
export const placedNouns = wordSet('overview overviews view views picture image feedback idea ideas insight insights input thoughts learnings learning results result knowledge improvements strategy structure summary');

/** Places in which a third person can look. */
export const places = wordSet('wiki folder drive channel board confluence notion sharepoint repo repository jira zendesk intranet inbox calendar cupboard binder office app tracker backlog file database main production staging writing slack teams git github gitlab email mail doc sheet spreadsheet page table slide slides list document pdf chart');

/** Words that make any thing a matter of opinion, unless a number or an end stands beside. */
export const comparing = wordSet('better improved good great clearer smoother faster stronger more less fewer happier greater higher deeper increased enhanced nicer easier closer healthier calmer quicker leaner happy satisfied strong clear smooth healthy');

/** States that one can look at. */
export const seenStates = wordSet('green live open closed empty up online offline ready red down installed merged signed deployed released published done complete finished gone available in-stock');
