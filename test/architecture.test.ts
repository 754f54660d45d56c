import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { soundTree, violations } from './architecture/examples.ts';
import { explain } from './architecture/rule.ts';
import { rules } from './architecture/rules.ts';
import { readTree, treeOf } from './architecture/source-tree.ts';

const tree = readTree(fileURLToPath(new URL('..', import.meta.url)));

describe('the house', () => {
  it.each(rules)('$name', (rule) => {
    const found = rule.check(tree);
    expect(found.length, explain(rule, found)).toBe(0);
  });
});

describe('the rules of the house', () => {
  it.each(rules)('leave a sound tree alone: $name', (rule) => {
    expect(rule.check(treeOf(soundTree))).toEqual([]);
  });

  it.each(rules)('are each tried against an example: $name', (rule) => {
    expect(violations.filter((example) => example.rule === rule.name).length).toBeGreaterThan(0);
  });

  it.each(violations)('catch $what', ({ rule, where, files }) => {
    const broken = treeOf({ ...soundTree, ...files });
    const caught = rules.filter((candidate) => candidate.check(broken).length > 0);
    expect(caught.map((candidate) => candidate.name)).toEqual([rule]);
    const places = caught.flatMap((candidate) => candidate.check(broken)).map(({ at }) => at);
    expect(places.filter((at) => at.startsWith(where)), places.join(', ')).not.toEqual([]);
  });
});
