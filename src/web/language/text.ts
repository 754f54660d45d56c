import type { Severity } from '../../core/language/diagnostic.ts';

const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

/** Words around the questions that the linter asks. The questions themselves are the rules' own. */
export const languageText = {
  panel: (places: number): string => (places === 1 ? 'A third person would ask about one place.' : `A third person would ask about ${places} places.`),
  keys: 'F8 jumps to the next one.',
  /** One entry has a question, in a field of several lines. */
  summaryLine: (line: number, question: string): string => `1 question about line ${line}: ${question}`,
  summaryOne: (question: string): string => `1 question: ${question}`,
  summaryMany: (count: number, line: number): string => `${questions(count)}, the first about line ${line}. F8 jumps to it.`,
  summaryManyHere: (count: number): string => `${questions(count)}. F8 jumps to the first.`,
  at: (words: string, question: string): string => `“${words}”: ${question}`,
  severities: { gate: 'Stops a signature', warn: 'Asks', hint: 'Hint' } satisfies Record<Severity, string>,
  answer: 'Answer',
  more: 'More',
  less: 'Less',
  show: 'Show in the text',
  why: 'Why this?',
  notAFault: 'Not a fault here',
  wrong: 'The linter is wrong',
  wrongHint: 'It is not asked again about these words, and one is counted against the rule. Your words are not sent.',
  folded: (count: number): string => `+ ${count} more`,
  next: 'And then',
  others: (count: number): string => (count === 1 ? 'Show 1 more line' : `Show ${count} more lines`),
  fewer: 'Show fewer',
  rest: (count: number): string => `${questions(count)} elsewhere in the text.`,
  beforeMailed: 'Before it is mailed, a third person would ask:',
  scaffold: 'It could begin like this:',
  tab: 'Tab goes to the next gap.',
  help: {
    means: 'What it means',
    why: 'Why it matters',
    answer: 'How to answer',
    bad: 'Asks a question',
    good: 'Can be checked',
    close: 'Close',
  },
} as const;
