import { z } from 'zod';
import { dayNumber } from '../point.ts';
import { dateOfDay } from '../civil-week.ts';
import { sprintSpecs, type FoundReading } from './found-reading.ts';
import type { ImportMapping } from './import-mapping.ts';
import { listedObjectLines } from './listed-object-lines.ts';
import type { RowRules } from './row-reader.ts';

/** What Jira's velocity chart answers: sprints by id, and what was estimated and completed in each. */
export const velocityChartSchema = z.object({ sprints: z.array(z.unknown()), velocityStatEntries: z.record(z.string(), z.unknown()) });

const sprintSchema = z.object({ id: z.number().int(), sequence: z.number().optional(), state: z.string().optional() });
const amount = z.object({ value: z.number().min(0).nullish() }).nullish();
const entrySchema = z.object({ estimated: amount, completed: amount });

/**
 * Reads Jira's velocity chart. It holds no dates: they are counted back from the end of the newest closed sprint in steps of one
 * length, as `calendar` says; without it the order alone is known, and nothing is read.
 */
export function velocityChart(text: string, chart: z.infer<typeof velocityChartSchema>, calendar: ImportMapping['calendar'], rules: RowRules): readonly FoundReading[] {
  const { report } = rules;
  const lines = listedObjectLines(text, 2);
  const closed: { readonly id: number; readonly order: number; readonly line: number }[] = [];
  for (const [index, element] of chart.sprints.entries()) {
    const line = lines[index] ?? 1;
    report.rows += 1;
    const sprint = sprintSchema.safeParse(element);
    if (!sprint.success) {
      report.add(line, `sprints.${index}`, 'unfit-json');
      report.badRows += 1;
    } else if ((sprint.data.state ?? 'CLOSED').toUpperCase() === 'CLOSED') {
      closed.push({ id: sprint.data.id, order: sprint.data.sequence ?? sprint.data.id, line });
    }
  }
  if (calendar === undefined) return [];
  const { lastEnded, days } = calendar;
  if (lastEnded > rules.today) {
    report.add(1, null, 'in-future', lastEnded);
    return [];
  }
  return closed
    .toSorted((a, b) => b.order - a.order)
    .flatMap(({ id, line }, back): readonly FoundReading[] => {
      const end = dayNumber(lastEnded) - back * days;
      const [from, to] = [dateOfDay(end - days + 1), dateOfDay(end)];
      const entry = entrySchema.safeParse(chart.velocityStatEntries[String(id)]);
      if (!entry.success || from === null || to === null) {
        report.add(line, `velocityStatEntries.${id}`, 'unfit-json');
        report.badRows += 1;
        return [];
      }
      report.goodRows += 1;
      const found = { line, column: null, team: rules.team ?? '' };
      const [estimated, completed] = [entry.data.estimated?.value ?? null, entry.data.completed?.value ?? null];
      if (completed === null) return [];
      const velocity = { ...found, series: sprintSpecs.velocity, reading: { key: `sprint-${id}/velocity`, from, to, value: completed, of: null } };
      if (estimated === null || estimated === 0) return [velocity];
      // More than was committed is still the whole of it.
      const value = Math.min(100, (100 * completed) / estimated);
      return [velocity, { ...found, series: sprintSpecs.pointsKept, reading: { key: `sprint-${id}/points-kept`, from, to, value, of: { part: completed, whole: estimated } } }];
    });
}
