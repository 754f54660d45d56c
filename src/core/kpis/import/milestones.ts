import { z } from 'zod';
import { daysBetween } from '../point.ts';
import { milestoneSpecs, type FoundReading, type KpiSpec } from './found-reading.ts';
import { listedObjectLines } from './listed-object-lines.ts';
import { readDate } from './read-date.ts';
import type { RowRules } from './row-reader.ts';

/** A milestone as GitHub's REST API gives it. */
export const milestoneSchema = z.object({
  number: z.number().int(),
  state: z.string(),
  open_issues: z.number().int().min(0),
  closed_issues: z.number().int().min(0),
  closed_at: z.string().nullish(),
  due_on: z.string().nullish(),
  url: z.string().nullish(),
});
type Milestone = z.infer<typeof milestoneSchema>;

/**
 * Reads GitHub milestones: closed ones on the day that they were due (or closed, where none was due), and open ones whose due day
 * has passed, as far as they have come. GitHub keeps no list of what was planned at first, so the share is of what it holds now.
 */
export function milestones(text: string, elements: readonly unknown[], rules: RowRules): readonly FoundReading[] {
  const lines = listedObjectLines(text, 1);
  return elements.flatMap((element, index): readonly FoundReading[] => {
    const line = lines[index] ?? 1;
    rules.report.rows += 1;
    const read = milestoneSchema.safeParse(element);
    if (!read.success) {
      rules.report.add(line, read.error.issues[0]?.path.map(String).join('.') ?? null, 'unfit-json');
      rules.report.badRows += 1;
      return [];
    }
    rules.report.goodRows += 1;
    return figuresOf(read.data, line, rules);
  });
}

function figuresOf(milestone: Milestone, line: number, rules: RowRules): readonly FoundReading[] {
  const [closed, due] = [readDate(milestone.closed_at ?? '', null), readDate(milestone.due_on ?? '', null)];
  const closedOn = typeof closed === 'object' ? closed.to : null;
  const dueOn = typeof due === 'object' ? due.to : null;
  const on = dueOn ?? closedOn;
  const isOver = milestone.state === 'closed' || (dueOn !== null && dueOn < rules.today);
  // One that was closed ahead of its day counts on the day that it was closed: a reading never lies in the future.
  const to = closedOn !== null && on !== null && on > closedOn ? closedOn : on;
  if (!isOver || to === null || to > rules.today) return [];
  const whole = milestone.open_issues + milestone.closed_issues;
  const team = rules.team ?? /\/repos\/[^/]+\/([^/]+)\//.exec(milestone.url ?? '')?.[1] ?? '';
  const figure = (series: KpiSpec, name: string, value: number, of: FoundReading['reading']['of'] = null): FoundReading => ({
    line,
    column: null,
    team,
    series,
    reading: { key: `milestone-${milestone.number}/${name}`, from: null, to, value, of },
  });
  return [
    ...(whole === 0 ? [] : [figure(milestoneSpecs.share, 'share', (100 * milestone.closed_issues) / whole, { part: milestone.closed_issues, whole })]),
    ...(milestone.state === 'closed' ? [figure(milestoneSpecs.closed, 'closed', milestone.closed_issues)] : []),
    ...(closedOn !== null && dueOn !== null ? [figure(milestoneSpecs.late, 'late', Math.max(0, daysBetween(dueOn, closedOn)))] : []),
  ];
}
