import { wordSet } from './word-set.ts';

/** Proof by mood or impression: nothing is named that one could go and look at (guidelines: vague-criterion). */
export const impressionPhrases = `
how|what everyone|everybody|people|they|we|you|i|others|colleagues .. ~feel|think
how|what the|our|your|my team|manager|customers|customer|client|clients|group|others|colleagues|lead|stakeholders .. ~feel|think
what people|everyone|everybody|others ~say
general|overall|personal|first|good|lasting my|our? impression|feeling|feel|sense
impression of
gut feeling|feel|instinct|sense
manager|lead|boss|director|team|client|everyone|people 's impression|feeling|feel|sense|gut|mood
by feel
mood|vibe|vibes|atmosphere in|of|is
word of mouth
hearsay
common sense
`;

/** Proof by somebody's later word: the bar is where they put it then (guidelines: moving-target). */
export const verdictPhrases = `
manager|lead|boss|director|supervisor|head ~decide|judge
manager|lead|boss|director|supervisor|team|client 's judgement|judgment|opinion|view|call|discretion|assessment|verdict|say-so
manager|managers|boss|director judgement|judgment|opinion|discretion
we will see
opinion of
`;

/** Where a mood or an opinion is written down, so that it can be read later. */
export const writtenSources = wordSet('survey surveys poll ballot questionnaire score scores rating ratings log minutes recorded record written form forms ticket tickets email emails letter transcript report reports sheet scorecard rubric checklist list export');
