/** Maps a number of a domain to a pixel. */
export type Scale = (value: number) => number;

/** A straight scale; a domain of one value lands in the middle of the range. */
export function linearScale(from: number, to: number, start: number, end: number): Scale {
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Days since 1970 of a civil date, so that unequal gaps between dates stay unequal on the axis. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** Round values (1, 2 or 5 times a power of ten) that cover a range in about `count` steps. */
export function roundTicks(least: number, most: number, count: number): readonly number[] {
  if (least === most) return roundTicks(least - 1, most + 1, count);
  const rough = (most - least) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(digits)));
}

/** The round values that waste the least room, from three to six steps; fewer steps where two sets cover the same. */
export function tightTicks(least: number, most: number): readonly number[] {
  const extent = (ticks: readonly number[]): number => (ticks.at(-1) ?? 0) - (ticks[0] ?? 0);
  const sets = [3, 4, 5, 6].map((count) => roundTicks(least, most, count));
  return sets.reduce((best, ticks) => (extent(ticks) < extent(best) ? ticks : best));
}

/** How many decimals a set of ticks needs. */
export function tickDigits(ticks: readonly number[]): number {
  return Math.max(0, ...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length));
}

/** Pushes label positions apart to at least `gap`, moving them as little as possible and keeping their order. */
export function spreadLabels(positions: readonly number[], gap: number): readonly number[] {
  const order = positions.map((position, index) => ({ position, index })).toSorted((a, b) => a.position - b.position);
  const groups: { readonly members: number[]; centre: number }[] = [];
  for (const { position, index } of order) {
    groups.push({ members: [index], centre: position });
    for (let last = groups.at(-1), previous = groups.at(-2); last !== undefined && previous !== undefined; last = groups.at(-1), previous = groups.at(-2)) {
      const needed = ((last.members.length + previous.members.length) / 2) * gap;
      if (last.centre - previous.centre >= needed) break;
      const members = [...previous.members, ...last.members];
      const centre = members.reduce((sum, member) => sum + (positions[member] ?? 0), 0) / members.length;
      groups.splice(-2, 2, { members, centre });
    }
  }
  const placed = [...positions];
  for (const { members, centre } of groups) {
    for (const [rank, member] of members.entries()) placed[member] = centre + (rank - (members.length - 1) / 2) * gap;
  }
  return placed;
}

/** Which of `count` points get a label when `room` labels fit: evenly spaced, counted back from the newest. */
export function labelledPoints(count: number, room: number): readonly number[] {
  const every = Math.max(1, Math.ceil(count / Math.max(1, room)));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0);
}
