/** One figure beside its bar. `good`: which side of the bar is wanted. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: number;
  readonly good?: 'at most' | 'at least';
}

/** What one benchmark found out. */
export interface BenchResult {
  readonly bench: string;
  readonly what: string;
  readonly figures: readonly Figure[];
}

/** A benchmark: prints nothing itself, asserts nothing, ends by itself. */
export interface Bench {
  readonly name: string;
  readonly run: (note: (line: string) => void) => Promise<BenchResult>;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value that a share of all values does not exceed (0.99: the 99th percentile). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs pieces of work side by side until they are all done, at most `clients` at a time; gives each one's milliseconds. */
export async function sideBySide(clients: number, count: number, work: (index: number) => Promise<void>): Promise<{ readonly each: readonly number[]; readonly total: number }> {
  const each: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        const index = next;
        next += 1;
        const start = performance.now();
        await work(index);
        each.push(performance.now() - start);
      }
    }),
  );
  return { each, total: performance.now() - began };
}

/** CPU milliseconds that this process used while something ran. */
export async function cpuOf<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly cpuMs: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpuMs: (user + system) / 1_000 };
}
