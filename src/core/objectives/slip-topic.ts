import type { Slip } from './watch-key-results.ts';

/** The longest topic that an agenda takes. */
const longest = 500;

/** A slip as a topic of a 1on1: what is behind, by how much, and how long there is. It names nobody. */
export function slipTopic({ terms, standing }: Pick<Slip, 'terms' | 'standing'>, objective: string, daysLeft: number): string {
  const points = (value: number): string => `${Math.round(value)} ${Math.round(value) === 1 ? 'point' : 'points'}`;
  const left = daysLeft <= 0 ? 'the quarter ends today' : daysLeft === 1 ? '1 day is left' : daysLeft < 14 ? `${daysLeft} days are left` : `${Math.floor(daysLeft / 7)} weeks are left`;
  const behind = `${points(standing.behind)} behind the straight line to its target, ${left}`;
  // Two titles of the greatest length leave room for the sentence between them.
  return `Key result “${terms.title}” of “${objective}”: ${behind}.`.slice(0, longest);
}
