import { z } from 'zod';
import type { ImportKind } from './import-mapping.ts';
import { milestoneSchema } from './milestones.ts';
import { velocityChartSchema } from './velocity-chart.ts';

/** A JSON export, recognised, with its elements; kind null: nothing that is known. */
export interface RecognisedJson {
  readonly kind: ImportKind | null;
  readonly elements: readonly unknown[];
}

const sprintReportMark = z.object({ contents: z.object({}), sprint: z.object({}) });
const milestoneMark = milestoneSchema.pick({ open_issues: true, closed_issues: true });

/** Recognises a JSON export by what it holds. A single sprint report or milestone counts as a list of one. */
export function recogniseJson(value: unknown): RecognisedJson {
  if (velocityChartSchema.safeParse(value).success) return { kind: 'jira-velocity', elements: [value] };
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  // The first that fits decides; one that does not is then a fault of its own.
  for (const element of elements) {
    if (sprintReportMark.safeParse(element).success) return { kind: 'jira-sprint-report', elements };
    if (milestoneMark.safeParse(element).success) return { kind: 'github-milestones', elements };
  }
  return { kind: null, elements };
}
