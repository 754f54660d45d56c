/** Repeatable randomness: the same seed gives the same series on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly poisson: (mean: number) => number;
  /** How many of `items` are kept when each is kept with chance `share`. */
  readonly keep: (items: number, share: number) => number;
  /** The values in another order. */
  readonly shuffled: (values: readonly number[]) => number[];
}

/** Above this mean a Poisson count is drawn from its normal approximation. */
const largeMean = 60;

/** mulberry32, Box-Muller, Knuth's product for counts, Fisher-Yates. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number): number => {
    if (mean > largeMean) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const end = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > end; product *= uniform()) count += 1;
    return count;
  };
  const keep = (items: number, share: number): number => {
    let kept = 0;
    for (let item = 0; item < items; item += 1) if (uniform() < share) kept += 1;
    return kept;
  };
  const shuffled = (values: readonly number[]): number[] => {
    const order = [...values];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const place = Math.floor(uniform() * (last + 1));
      const moved = order[place] ?? 0;
      order[place] = order[last] ?? 0;
      order[last] = moved;
    }
    return order;
  };
  return { uniform, normal, poisson, keep, shuffled };
}
