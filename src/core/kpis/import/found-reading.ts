import type { Reading } from '../events.ts';
import type { KpiRole } from '../kpi.ts';
import type { Direction, Unit } from '../measure.ts';

/** A KPI that an export feeds, with all that the product needs to define it. */
export interface KpiSpec {
  readonly name: string;
  readonly role: KpiRole;
  readonly unit: Unit;
  readonly direction: Direction;
}

/** A KPI as a table names it, with what the table says of its unit. */
export interface NamedSeries {
  readonly name: string;
  readonly unit: Unit | null;
}

/** One value found in a file, before it is known whether the KPI exists and takes it. */
export interface FoundReading {
  /** Where it stands; for a figure made from many rows the first row of its period. */
  readonly line: number;
  readonly column: string | null;
  /** Empty where the file names none. */
  readonly team: string;
  readonly series: KpiSpec | NamedSeries;
  readonly reading: Reading;
}

/** Tells whether a series is one of the product's own. */
export function isSpec(series: KpiSpec | NamedSeries): series is KpiSpec {
  return 'role' in series;
}

/** How names of KPIs and teams are compared: without regard to capitals and spaces around. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

const spec = (name: string, role: KpiRole, unit: Unit, direction: Direction): KpiSpec => ({ name, role, unit, direction });

/** The KPIs of a sprint. Only one that R3 and R4 can judge by sprints carries their role. */
export const sprintSpecs = {
  velocity: spec('Velocity', 'velocity', 'points', 'up'),
  predictability: spec('Predictability', 'predictability', 'percent', 'up'),
  blocked: spec('Blocked stories', 'blocked', 'count', 'down'),
  pointsKept: spec('Points finished of points committed', 'other', 'percent', 'up'),
  added: spec('Added during the sprint', 'other', 'count', 'down'),
  removed: spec('Removed during the sprint', 'other', 'count', 'down'),
  carried: spec('Carried over', 'other', 'count', 'down'),
} as const;

/** The KPIs of work items, one value a week, except for the last, which is how things stand on the day of the export. */
export const itemSpecs = {
  finished: spec('Items finished a week', 'other', 'count', 'up'),
  points: spec('Points finished a week', 'other', 'points', 'up'),
  secondSprint: spec('Finished in a second sprint or later', 'other', 'percent', 'down'),
  onTime: spec('Finished by the due date', 'other', 'percent', 'up'),
  blocked: spec('Blocked items', 'other', 'count', 'down'),
} as const;

/** The KPIs of milestones, one value a milestone. */
export const milestoneSpecs = {
  share: spec('Milestone finished', 'predictability', 'percent', 'up'),
  closed: spec('Issues closed in a milestone', 'other', 'count', 'up'),
  late: spec('Days a milestone was late', 'other', 'count', 'down'),
} as const;
