import { text as alex } from 'alex';
import retextEnglish from 'retext-english';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import writeGood from 'write-good';

/** A linter that ours is timed beside. */
export interface Peer {
  readonly name: string;
  readonly lint: (text: string) => unknown;
}

const retext = unified().use(retextEnglish).use(retextIntensify).use(retextPassive).use(retextStringify).freeze();

/** Linters of English prose that run on Node. */
export const peers: readonly Peer[] = [
  { name: 'write-good', lint: (text) => writeGood(text) },
  { name: 'retext-intensify + retext-passive', lint: (text) => retext.processSync(text) },
  { name: 'alex', lint: (text) => alex(text) },
];
