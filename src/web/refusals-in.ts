import type { ApiRefusal } from '../contract/refusals.ts';

/** The refusals of an answer; none when something other than Manent answered, such as a proxy. */
export function refusalsIn(answer: unknown): readonly ApiRefusal[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const found: unknown = Reflect.get(answer, 'refusals');
  return Array.isArray(found) ? found.filter(isRefusal) : [];
}

function isRefusal(value: unknown): value is ApiRefusal {
  if (typeof value !== 'object' || value === null) return false;
  return ['code', 'what', 'why', 'todo'].every((member) => typeof Reflect.get(value, member) === 'string');
}
