import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLocator } from './locate.ts';
import { isFromSource, sourceOffset } from './plain-text.ts';
import { readPlan, type PlanFormat } from './read-plan.ts';

const read = (source: string, format: PlanFormat = 'markdown'): readonly (readonly [string | null, string, ...string[]])[] =>
  readPlan(source, format).map(({ kind, plain, given }) => [kind, plain.text, ...given] as const);

describe('a plan in Markdown', () => {
  it('takes the kind of each entry from the headings and labels above it', () => {
    const source = [
      '# Follow-up with Dana, 3 May',
      'We met in room 4.',
      '## 1. Success criteria for Q3',
      '- Reviews within a day',
      '### Reviews',
      '* Two a week',
      '## Background',
      'She joined in May.',
      '',
      'Next steps',
      '---',
      '1. Dana sends the list',
      '2) [x] Tom merges it',
      '**Open questions:**',
      '- [ ] What blocks you?',
      '',
      'Feedback:',
      'Good talk.',
      '## Room',
      'Action: Ruth books it',
    ].join('\n');
    expect(read(source)).toEqual([
      [null, 'We met in room 4.'],
      ['criterion', 'Reviews within a day'],
      ['criterion', 'Two a week'],
      ['other', 'She joined in May.'],
      ['commitment', 'Dana sends the list'],
      ['commitment', 'Tom merges it'],
      ['question', 'What blocks you?'],
      ['feedback', 'Good talk.'],
      ['commitment', 'Ruth books it'],
    ]);
  });

  it.each([
    ['Evidence for the criteria', 'evidence'],
    ['Follow-up actions', 'commitment'],
    ['Goals & next steps', 'criterion'],
    ['What good looks like', 'criterion'],
    ['To-do', 'commitment'],
    ['Follow-ups', 'followup'],
    ['Results so far', 'evidence'],
    ['Expected outcomes', 'criterion'],
    ['Measurable results by 30 June', 'criterion'],
    ['Consequences of missing the goals', 'other'],
    ['Signatures and acknowledgement', 'other'],
    ['Dana', null],
  ])('reads the heading "%s" as %s', (heading, kind) => {
    expect(read(`## ${heading}\n\nWords.`)).toEqual([[kind, 'Words.']]);
  });

  it.each([
    'Employee: Tom Berg\nManager: Dana Reyes\nHR: Ines Costa',
    '**Employee name:** Tom Berg  **Job title:** Support engineer\n**Line manager:** Dana O’Neil-Reyes',
    '- Employee: Tom Berg\n- Department: customer support, tier two',
    'Employee signature: ____________  Date: ______',
  ])('passes over the head and the foot of a form, which say who is who: %j', (form) => {
    expect(read(form)).toEqual([]);
    expect(read(`# Plan\n\n${form}\n\n## Goals\n\n- Answer mails.\n`)).toEqual([['criterion', 'Answer mails.']]);
  });

  it('takes what a manager does for an entry, wherever it stands', () => {
    expect(read('Manager: meets Tom soon')).toEqual([[null, 'Manager: meets Tom soon']]);
    expect(read('Team: all reviews within a day')).toEqual([[null, 'Team: all reviews within a day']]);
    expect(read('## Actions\n\n- Manager: Coaching')).toEqual([['commitment', 'Manager: Coaching']]);
  });

  it('joins the lines of a paragraph or an item, and parts long paragraphs, items of a list and hard breaks', () => {
    expect(read('One line\ngoes on\n14. as a number.\n\n- an item\n  goes on\n- another  \n\nHard  \nbreak\n\nOne. Two. E.g. three.').map(([, text]) => text)).toEqual([
      'One line goes on 14. as a number.',
      'an item goes on',
      'another',
      'Hard',
      'break',
      'One.',
      'Two.',
      'E.g. three.',
    ]);
  });

  it('passes over front matter, code, quotes, comments, link definitions and rules', () => {
    const source = '---\ntitle: no\n---\n```\nno\n```\n~~~md\n```\nno\n~~~\n> no\nno\n\n<!-- no -->\nyes <!-- no\nno\nno --> and yes\n\n***\n[x]: https://no.example\n- - -\n';
    expect(read(source)).toEqual([
      [null, 'yes'],
      [null, 'and yes'],
    ]);
  });

  it('keeps the words of marked-up text, and where they stand', () => {
    const source = '- **Send** the [draft *now*](https://x.example/a_(b)) to `ops_team` by ~~Monday~~ _Friday_, 3*4 snake_case \\*![i](j) <https://y.example><br>end[^1]';
    const [entry] = readPlan(source, 'markdown');
    expect(entry?.plain.text).toBe('Send the draft now to ops_team by Friday, 3*4 snake_case * https://y.example end');
    for (const word of ['Send', 'draft', 'ops_team', 'Friday', '3*4', 'snake_case', 'https://y.example', 'end']) {
      expect(sourceOffset(entry?.plain ?? { text: '', pieces: [] }, entry?.plain.text.indexOf(word) ?? -1)).toBe(source.indexOf(word));
    }
  });

  it('fills slots from the columns of a table', () => {
    const source = [
      '## Plan',
      '| # | What | Owner | Due | Measure | Proof | Notes |',
      '|---|:--|--|--|--|--|--|',
      '| 1 | Cut \\| paste `a|b` | Dana | 3 May | from 6 to 2 | report | later |',
      '| 2 | Nothing else | the team | asap | better | TBD | |',
      '| 3 | | Tom | Friday | | | |',
      'After it.',
      '',
      'Criterion | Measure',
      '-- | --',
      'Reviews | 8 of 10',
    ].join('\n');
    expect(read(source)).toEqual([
      ['commitment', 'Cut | paste a|b: 3 May, from 6 to 2, report', 'owner', 'date', 'window', 'measure', 'output'],
      ['commitment', 'the team Nothing else: asap, better, TBD'],
      [null, 'After it.'],
      ['criterion', 'Reviews: 8 of 10', 'measure'],
    ]);
  });

  it('takes a heading that says what as an entry, and a label without one for a word about the paper', () => {
    expect(read('Owner: Dana\n\n### Goal 2: answer within a day\n\nDue: 3 May\n\n## Actions\nDue: Friday\n\nAction 1: Tom sends it')).toEqual([
      ['criterion', 'answer within a day: 3 May', 'date', 'window'],
      ['commitment', 'Tom sends it'],
    ]);
  });

  it('fills slots from labels under an entry', () => {
    expect(read('## Goals\n- Better reviews\n  - Measure: 9 of 10\n  - Due: soon\n  - Owner: Dana\n- Docs: two pages by May')).toEqual([
      ['criterion', 'Better reviews: 9 of 10, soon', 'measure', 'owner'],
      ['criterion', 'Docs: two pages by May'],
    ]);
  });
});

it('reads each line of plain text as an entry, unless it goes on', () => {
  expect(read('NEXT STEPS\r\nDana sends it\r\nTom reads it\r\nand answers\r\n', 'plain')).toEqual([
    ['commitment', 'Dana sends it'],
    ['commitment', 'Tom reads it and answers'],
  ]);
});

const word = fc.stringMatching(/^[a-z]{2,7}$/);
const marked = fc.tuple(word, fc.constantFrom('', '**', '_', '`', '😀')).map(([text, mark]) => `${mark}${text}${mark}`);
const line = fc.array(fc.oneof(marked, word.map((text) => `[${text}](https://x.example/${text})`), fc.constantFrom('<!-- c -->', '|', '3*4', '\\*', '`', '[', '~~', 'é')), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const prefix = fc.constantFrom('', '- ', '  - [ ] ', '3. ', '## ', '> ', '| ', '|-|-|', '```', '---', '<!--', 'Owner: ', '  ');
const plan = fc.array(fc.tuple(prefix, line), { maxLength: 12 }).chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => lines.map((parts) => parts.join('')).join(end)));

it('points at the character that each character of an entry was read from', () => {
  fc.assert(
    fc.property(fc.oneof(plan, fc.string({ unit: 'grapheme', maxLength: 80 })), fc.constantFrom<PlanFormat>('markdown', 'plain'), (source, format) => {
      const locate = makeLocator(source);
      const lines = source.split('\n').map((text) => Array.from(text));
      for (const { plain } of readPlan(source, format)) {
        for (let at = 0; at < plain.text.length; at += 1) {
          const offset = sourceOffset(plain, at);
          const character = plain.text.charAt(at);
          // A space may stand for the end of a line or for a tag; everything else stands for itself.
          if (character === ' ' || !isFromSource(plain, at)) continue;
          expect(source.charAt(offset)).toBe(character);
          if (/[\uDC00-\uDFFF]/.test(character)) continue;
          const place = locate(offset);
          expect(lines[place.line - 1]?.[place.column - 1]?.startsWith(character)).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});

it.each(['`', '[', '*', '~~', '<a ', '![', '[a](', '| ', '- ', '\\', '<!--', '_a', '# '])('reads a long run of "%s" in linear time', (piece) => {
  // Ten times the text must not take a hundred times as long: it would not end within the test's limit.
  expect(readPlan(piece.repeat(100_000), 'markdown').length).toBeLessThan(100_001);
});
