import { describe, expect, it } from 'vitest';
import { findAll, findGroups, numberTokens, patternGroups, patterns, type PatternSet } from './pattern.ts';
import { tokenize } from './tokenize.ts';

function found(set: PatternSet, text: string): readonly string[] {
  const tokens = tokenize(text);
  return findAll(set, numberTokens(tokens), 0, tokens.length).map((span) => text.slice(tokens[span.from]?.start, tokens[span.to - 1]?.end));
}

describe('phrases', () => {
  it.each([
    ['~send it|them', 'He sent them and sends it', ['sent them', 'sends it']],
    ['keep .. posted', 'keep me and Tom posted, keep, posted', ['keep me and Tom posted']],
    ['keep .. posted', 'keep one two three four five posted', []],
    ['in a? hurry', 'in hurry, in a hurry', ['in hurry', 'in a hurry']],
    ['#|%unit of', 'seven of, weeks of, 12 of, days off', ['seven of', 'weeks of', '12 of']],
    ['would like', "I'd like it, I would like it", ["'d like", 'would like']],
    ['look\nlook at it', 'look at it', ['look at it']],
  ])('%s in "%s"', (source, text, spans) => {
    expect(found(patterns(source, { unit: new Set(['weeks']) }), text)).toEqual(spans);
  });

  it('keeps groups apart and lets them overlap', () => {
    const tokens = tokenize('look at it');
    expect(findGroups(patternGroups(['look at', 'at it']), numberTokens(tokens), 0, tokens.length)).toEqual([[{ from: 0, to: 2 }], [{ from: 1, to: 3 }]]);
  });

  it('refuses a pattern that could begin anywhere', () => {
    expect(() => patterns('.. posted')).toThrow(/begins with a word/);
    expect(() => patterns('%nobody')).toThrow(/No word set/);
  });

  it('looks at each word a bounded number of times, however often the first words of a phrase repeat', () => {
    const tokens = tokenize('keep '.repeat(2_000));
    const numbered = numberTokens(tokens);
    let looks = 0;
    const words = new Proxy(numbered.words, {
      get: (target, key) => {
        looks += 1;
        const value: unknown = Reflect.get(target, key, target);
        return value;
      },
    });
    expect(findAll(patterns('keep .. keep .. posted'), { ...numbered, words }, 0, tokens.length)).toEqual([]);
    expect(looks).toBeLessThan(tokens.length * 40);
  });
});
