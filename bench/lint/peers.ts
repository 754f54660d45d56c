import retextEnglish from 'retext-english';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import writeGood from 'write-good';
import { loadAlex } from './load-alex.ts';

/** A linter that ours is timed beside. */
export interface Peer {
  readonly name: string;
  readonly lint: (text: string) => unknown;
}

const retext = unified().use(retextEnglish).use(retextIntensify).use(retextPassive).use(retextStringify).freeze();

/** Linters of English prose that run on Node. */
export async function loadPeers(note: (line: string) => void): Promise<readonly Peer[]> {
  const alex = await loadAlex(note);
  return [
    { name: 'write-good', lint: (text) => writeGood(text) },
    { name: 'retext-intensify + retext-passive', lint: (text) => retext.processSync(text) },
    ...(alex === null ? [] : [{ name: 'alex', lint: alex }]),
  ];
}
