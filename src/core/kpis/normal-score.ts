/**
 * How likely a standard normal value exceeds `z`. Relative error below 2e-7 in both tails, so "1 in N" holds far out.
 * The rational fit of the complementary error function is the one known as erfcc.
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const fit = [
    0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368,
    -1.26551223,
  ].reduce((sum, coefficient) => sum * t + coefficient, 0);
  const tail = (t * Math.exp(-x * x + fit)) / 2;
  return z >= 0 ? tail : 1 - tail;
}

/**
 * Puts a t statistic with `freedom` degrees of freedom on the standard normal scale (Wallace's approximation):
 * sign(t) (8v+1)/(8v+3) sqrt(v ln(1 + t²/v)). It lets short histories be judged by one bar.
 */
export function normalScore(t: number, freedom: number): number {
  const shrink = (8 * freedom + 1) / (8 * freedom + 3);
  return Math.sign(t) * shrink * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
}
