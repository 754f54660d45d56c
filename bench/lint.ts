import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from './lint/bundle.ts';
import { noteOf, roster, unpunctuated, wordsIn } from './lint/corpus.ts';
import { measureInChromium } from './lint/in-chromium.ts';
import { measureLinter, type Times } from './lint/measure-linter.ts';
import { loadPeers } from './lint/peers.ts';
import { median, percentile, type Bench, type Figure } from './measure.ts';

const noteWords = 5_000;
const hardCharacters = 10_000;
const runs = 5;

/** The language linter beside others on the same text in one run, and in headless Chromium as the pages carry it (bars: DESIGN.md 9). */
export const lintBench: Bench = {
  name: 'lint',
  run: async (note) => {
    const folder = mkdtempSync(join(tmpdir(), 'manent-bench-lint-'));
    try {
      note('bundling');
      const file = join(folder, 'linter.mjs');
      const linter = await bundle('src/core/language/lint.ts', file);
      const measure = await bundle('bench/lint/measure-linter.ts', join(folder, 'measure.mjs'));
      const text = noteOf(noteWords);
      const words = wordsIn(text);
      const load = { note: text, words, roster, unpunctuated: unpunctuated(hardCharacters) };
      note('ours in Node');
      const inNode = await measureLinter({ ...load, url: pathToFileURL(file).href });
      const others: Figure[] = [];
      for (const peer of await loadPeers(note)) {
        note(peer.name);
        peer.lint(text);
        const times = Array.from({ length: runs }, () => {
          const began = performance.now();
          peer.lint(text);
          return performance.now() - began;
        });
        const perThousand = (median(times) / words) * 1_000;
        others.push(...speed(peer.name, perThousand), { name: `${peer.name}: its time against ours`, value: perThousand / inNode.perThousandWords, unit: 'x', bar: 1, good: 'at least' });
      }
      note('ours in Chromium');
      const inChromium = await measureInChromium({ '/linter.js': linter, '/measure.js': measure }, { ...load, url: '/linter.js' });
      return {
        bench: 'lint',
        what: `a note of ${words.toLocaleString('en')} words, each sentence another, nothing remembered from the run before; median of ${runs} runs`,
        figures: [
          ...speed('Manent', inNode.perThousandWords, 3),
          ...others,
          ...ours('Node', inNode).slice(1),
          ...ours('Chromium', inChromium),
          { name: 'bundle, minified and gzipped', value: gzipSync(linter, { level: 9 }).length / 1_024, unit: 'KiB', bar: 30, good: 'at most' },
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function speed(name: string, perThousandWords: number, bar?: number): readonly Figure[] {
  return [
    { name: `${name} in Node: words`, value: 1_000_000 / perThousandWords, unit: '/s' },
    { name: `${name} in Node: 1,000 words`, value: perThousandWords, unit: 'ms', ...(bar === undefined ? {} : { bar, good: 'at most' as const }) },
  ];
}

function ours(engine: string, times: Times): readonly Figure[] {
  return [
    { name: `Manent in ${engine}: 1,000 words`, value: times.perThousandWords, unit: 'ms', bar: 3, good: 'at most' },
    { name: `Manent in ${engine}: first call with loading the module`, value: times.firstCall, unit: 'ms', bar: 25, good: 'at most' },
    { name: `Manent in ${engine}: a key in a note of ${noteWords.toLocaleString('en')} words, p50`, value: median(times.keystrokes), unit: 'ms' },
    { name: `Manent in ${engine}: the same, p99`, value: percentile(times.keystrokes, 0.99), unit: 'ms', bar: 1, good: 'at most' },
    { name: `Manent in ${engine}: ${hardCharacters.toLocaleString('en')} characters without punctuation, the worst of six`, value: times.unpunctuated, unit: 'ms', bar: 20, good: 'at most' },
  ];
}
