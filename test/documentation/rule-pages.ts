import { groupNames, ruleBook } from '../../src/core/language/rule-book.ts';

const begin = '<!-- The rules below are written by `npm run guide` from src/core/language/rule-book. -->';
const end = '<!-- End of the rules. -->';

/** The guide with the pages of the rule book put between its two marks; null when it lacks them. */
export function withRulePages(guide: string): string | null {
  const from = guide.indexOf(begin);
  const to = guide.indexOf(end);
  return from === -1 || to < from ? null : `${guide.slice(0, from)}${begin}\n\n${rulePages()}\n\n${guide.slice(to)}`;
}

function rulePages(): string {
  return ruleBook
    .map(({ id, group, name, means, why, question, answer, examples }, position) =>
      [
        ...(ruleBook[position - 1]?.group === group ? [] : [`## ${groupNames[group]}`]),
        `### ${id}`,
        `**${name}.** ${means}`,
        `*Why it matters.* ${why}`,
        `*It asks:* **${question}** ${answer}`,
        ['| kind | asks a question | can be checked |', '|---|---|---|', ...examples.map(({ kind, bad, good }) => `| ${kind} | ${bad} | ${good} |`)].join('\n'),
      ].join('\n\n'),
    )
    .join('\n\n');
}
