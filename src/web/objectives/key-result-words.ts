import type { KeyResultView } from '../../contract/objectives.ts';
import { objectivesText } from './text.ts';

/** The way of a key result and where it is on it: "320 ms, from 400 ms to 200 ms". */
export function courseWords({ value, on, unit, start, target, reads }: KeyResultView): string {
  const way = objectivesText.course(objectivesText.value(start, unit), objectivesText.value(target, unit));
  if (value === null) return reads === 'kpi' ? `${objectivesText.notShared}, ${way}` : way;
  return on === null ? `${objectivesText.noCheckIn}, ${way}` : `${objectivesText.value(value, unit)}, ${way}`;
}
