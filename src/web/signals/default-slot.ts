import { wallTime, type WallTime } from '../ui/zoned-time.ts';

const half = 30 * 60_000;
const hour = 2 * half;
const day = 24 * hour;

/** The first and the last half hour in which a 1on1 is proposed, by the wall, and how much notice it gives at least. */
const workday = { from: '09:00', to: '16:30', notice: 2 * hour } as const;

/**
 * The time that is proposed for the 1on1 of a trigger: the first half hour of a working day that leaves two hours' notice and
 * lies within the clock; over a weekend the first daytime half hour within it; once the clock has run out, the next working
 * morning. Days and hours are those of `timeZone`, whatever its clocks do that night.
 */
export function defaultSlot(now: number, dueAt: number, timeZone: string): WallTime {
  const first = Math.ceil((now + workday.notice) / half) * half;
  const find = (until: number, fits: (wall: WallTime) => boolean): WallTime | undefined => {
    for (let at = first; at <= until; at += half) {
      const wall = wallTime(at, timeZone);
      if (fits(wall)) return wall;
    }
    return undefined;
  };
  const inHours = ({ time }: WallTime): boolean => time >= workday.from && time <= workday.to;
  const working = (wall: WallTime): boolean => inHours(wall) && !isWeekend(wall.date);
  return find(dueAt, working) ?? find(dueAt, inHours) ?? find(now + 5 * day, working) ?? wallTime(first, timeZone);
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
