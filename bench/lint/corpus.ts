/** Sentences as they stand in notes of 1on1s; `{who}`, `{what}`, `{day}` and `{n}` are filled so that no two are alike. */
const sentences = [
  'We went through the board and {what} is still open, because the vendor has not answered since {day}.',
  '{who} will send the estimate for {what} to finance by {day}.',
  'I will try to finish {what} this sprint, but the review queue is long.',
  'You handled {what} really well, everybody noticed how calm you were.',
  'On {day} you closed {n} tickets of {what} and wrote up the cause of two of them.',
  'Be more proactive about {what} and think bigger.',
  'Significantly fewer reopened issues in {what} by the end of the quarter.',
  'At least {n} of the next twenty changes to {what} pass review on the first round.',
  'Let’s circle back on {what} when {who} is back from leave.',
  'The decision about {what} was taken without asking the support team.',
  'How is {what} going?',
  'What would have to be true on {day} for you to stop {what}?',
  'I feel that {who} is not fully behind {what}.',
  '{who} spent {n} hours with customers and most of them asked about {what}.',
  'The build of {what} takes {n} minutes now, down from forty, measured on {day}.',
  'Someone should look into {what} before the next audit.',
  'Never miss an update of {what}.',
  'If {who} has not confirmed {what} by {day}, I take it out of the release and tell sales the same hour.',
  'My intention with {what} was to give you more room.',
  '{who} owns {what} from {day} on; the runbook names her and the deputy.',
  'Coffee is on the third floor this week, and {who} has the key to the room for {what}.',
  'As needed, other duties around {what} may be added.',
  'Keep an eye on {what} and let me know how it goes.',
  '{who} presented {what} to {n} people on {day}, and the two open questions are in the minutes.',
  'I need a clear yes or no about {what} from you before {day}, otherwise we lose the slot.',
] as const;
const people = ['Amara', 'Bogdan', 'Chidi', 'Dilnoza', 'Eszter', 'Fatima', 'Goran', 'Hana', 'Ivo', 'Jun', 'Kwame', 'Leila', 'Mateo', 'Nadia'] as const;
const matters = [
  'the export service',
  'the onboarding guide',
  'the rota for June',
  'the price list',
  'the search index',
  'the renewal of Halden',
  'the incident review',
  'the hiring plan',
  'the mobile login',
  'the second pilot',
  'the supplier contract',
  'the weekly report',
  'the training budget',
] as const;
const days = ['Tuesday', '14 March', 'the 3rd of May', 'Friday noon', 'the end of the month', '2026-06-12', 'next Wednesday', 'our next 1on1', 'Q3'] as const;

/** Names that the linter is told, as an editor would. */
export const roster: readonly string[] = people;

/** A note of at least so many words, the same each time. */
export function noteOf(words: number): string {
  const lines: string[] = [];
  let count = 0;
  for (let line = 0; count < words; line += 1) {
    const pick = (list: readonly string[], step: number): string => list[Math.floor(line / step) % list.length] ?? '';
    const text = (sentences[line % sentences.length] ?? '')
      .replaceAll('{who}', pick(people, 1))
      .replaceAll('{what}', pick(matters, 3))
      .replaceAll('{day}', pick(days, 2))
      .replaceAll('{n}', String((line % 17) + 2));
    lines.push(text);
    count += wordsIn(text);
  }
  return lines.join('\n');
}

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Texts of so many characters without any punctuation: what a linter that looks back and forth would choke on. */
export function unpunctuated(characters: number): readonly string[] {
  const prose = noteOf(characters / 4).replaceAll(/[^\p{L}\p{N}\s]/gu, '').replaceAll('\n', ' ');
  return [prose.slice(0, characters), 'a'.repeat(characters), 'will be '.repeat(characters / 8), '1 '.repeat(characters / 2), 'the team and '.repeat(characters / 13), 'If I '.repeat(characters / 5)];
}
