import { Temporal } from 'temporal-polyfill';

const header = 'team,sprint_no,start_date,end_date,velocity_points,completed_issues,blocked_issues,total_listed';

/** Velocity, completed, blocked and listed of eight invented sprints; the last falls 39.6 % short of 26.5, the median of the six before it. */
const figures = [
  [24, 8, 1, 8],
  [27, 9, 0, 9],
  [25, 9, 1, 9],
  [29, 10, 0, 10],
  [26, 8, 2, 8],
  [28, 9, 1, 9],
  [25, 9, 0, 9],
  [16, 6, 4, 10],
] as const;

/** A sprint file of a team whose last two-week sprint ended yesterday and fell short. */
export function sprintsOf(team: string): string {
  return lines(team).join('\n');
}

/** The same file with a missing end day in line 3, a word for a number in line 5, and the last line a second time as line 10. */
export function withFaults(team: string): string {
  const rows = lines(team).map((line) => line.split(','));
  const third = rows[2];
  const fifth = rows[4];
  if (third === undefined || fifth === undefined) throw new TypeError('the file is shorter than that');
  third[3] = '';
  fifth[4] = 'many';
  return [...rows, ...rows.slice(-1)].map((row) => row.join(',')).join('\n');
}

function lines(team: string): string[] {
  const yesterday = Temporal.Now.plainDateISO().subtract({ days: 1 });
  const rows = figures.map((row, index) => {
    const end = yesterday.subtract({ weeks: 2 * (figures.length - 1 - index) });
    return [team, index + 1, end.subtract({ days: 11 }).toString(), end.toString(), ...row].join(',');
  });
  return [header, ...rows];
}
