import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ruleBook } from '../../core/language/rule-book.ts';
import { lintPlanText } from './lint-plan.ts';

const options = { kind: null, roster: ['Dana'] };
const example = fc.constantFrom(...ruleBook.flatMap(({ examples }) => examples.map(({ bad }) => bad)));
const entry = fc.tuple(fc.constantFrom('- ', '  * [ ] ', '1) ', '', '😀 '), example, fc.nat({ max: 9 })).map(([mark, text, bold]) => {
  const words = text.split(' ');
  return `${mark}${words.map((word, position) => (position === bold ? `**${word}**` : word)).join(' ')}\n`;
});
const plan = fc
  .array(fc.oneof(entry, fc.constantFrom('## Commitments\n', '## Success criteria\n', '## Feedback\n', '<!-- é\n -->\n', 'Questions:\n')), { minLength: 1, maxLength: 8 })
  .chain((blocks) => fc.constantFrom('\n', '\r\n').map((end) => blocks.join('\n').replaceAll('\n', end)));

it('points with line and column, in characters, at the words that it reports', () => {
  let seen = 0;
  fc.assert(
    fc.property(plan, (source) => {
      const lines = source.split('\n').map((text) => Array.from(text));
      for (const { start, end, words } of lintPlanText(source, 'plan.md', 'markdown', options)) {
        expect(start.line).toBe(end.line);
        expect((lines[start.line - 1] ?? []).slice(start.column - 1, end.column - 1).join('').replaceAll('**', '')).toBe(words);
        seen += 1;
      }
    }),
  );
  expect(seen).toBeGreaterThan(50);
});

it('lets a guess stop a signature only where nothing says what is signed', () => {
  const severities = (source: string): readonly string[] => lintPlanText(source, 'plan.md', 'markdown', options).map(({ diagnostic, guessed }) => `${diagnostic.severity}${guessed ? ' by guess' : ''}`);
  expect(severities('I will send the estimate soon.')).toEqual(['gate by guess']);
  expect(severities('I will send the estimate soon.\n\n# Actions\n- I will send the draft soon.')).toEqual(['hint by guess', 'gate']);
});

it('finds what stands in the columns of a row where it stands', () => {
  const source = '| Owner | What | Due |\n|---|---|---|\n| the team | Send the **list** to Halden | soon |';
  const found = lintPlanText(source, 'plan.md', 'markdown', options).map(({ diagnostic, start }) => [diagnostic.ruleId, start.line, source.split('\n')[2]?.slice(start.column - 1).split(/\W/)[0]]);
  expect(found).toEqual([
    ['no-owner', 3, 'the'],
    ['no-date', 3, 'soon'],
  ]);
});
