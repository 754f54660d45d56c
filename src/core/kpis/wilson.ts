/** A share of a total with the range in which the true share plausibly lies, all 0 to 1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The Wilson score interval of `hits` out of `total`; `z` 1.96 gives 95 %. It never leaves 0 to 1 and is sensible for
 * the small counts of a 1on1 (3 commitments due). Undefined for a total of 0 or hits outside the total.
 */
export function wilsonInterval(hits: number, total: number, z = 1.959963984540054): ShareInterval | undefined {
  if (!(total > 0) || hits < 0 || hits > total) return undefined;
  const share = hits / total;
  const spread = (z * z) / total;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === total ? 1 : Math.min(1, centre + half),
  };
}
