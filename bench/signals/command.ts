import { fileURLToPath } from 'node:url';
import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Bench, Figure } from '../measure.ts';
import { realNoiseContest, syntheticContest, type Contest } from './contest.ts';
import { costFigures } from './cost.ts';
import { gatesOf } from './gates.ts';
import { contestAsTable, contestsAsJson } from './print.ts';
import { readThroughput, ThroughputError } from './read-throughput.ts';

const ownData = fileURLToPath(new URL('../data/weekly_throughput.csv', import.meta.url));
const usage = 'npm run bench -- signals [--json] [--data FILE] [--cost]';

/**
 * `bench signals`: the detection benchmark as a table with its gates, or as one JSON object. `--data FILE` takes the real
 * noise from another file with the columns project,week_start,issues_closed; `--cost` measures what evaluating costs
 * instead. Returns the exit code: 2 for words or files that make no sense.
 */
export function signalsCommand(words: readonly string[], printFigures: (figures: readonly Figure[]) => void): number {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean' }, data: { type: 'string' }, cost: { type: 'boolean' } },
    });
    if (values.cost === true) {
      const figures = costFigures();
      if (values.json === true) stdout.write(`${JSON.stringify({ cost: figures })}\n`);
      else printFigures(figures);
      return 0;
    }
    const contests = contestsOn(values.data ?? ownData, note);
    stdout.write(values.json === true ? `${contestsAsJson(contests)}\n` : contests.map(contestAsTable).join(''));
    return 0;
  } catch (error) {
    if (error instanceof ThroughputError) stderr.write(`${error.message}\n`);
    else if (error instanceof TypeError && 'code' in error) stderr.write(`${error.message}\nUse: ${usage}\n`);
    else throw error;
    return 2;
  }
}

/** The same among all benchmarks: its gates and its cost. */
export const signalsBench: Bench = {
  name: 'signals',
  run: (tell) => {
    const gates = contestsOn(ownData, tell).flatMap(gatesOf);
    return Promise.resolve({
      bench: 'signals',
      what: 'detection on synthetic (B1) and real (B2) noise, and its cost',
      figures: [...gates.map(({ name, value, bar }) => ({ name, value, unit: '', bar, good: 'at most' as const })), ...costFigures()],
    });
  },
};

/** The file is read before anything is computed, so that a bad one is refused at once. */
function contestsOn(path: string, tell: (line: string) => void): readonly Contest[] {
  const projects = readThroughput(path);
  const real = realNoiseContest(projects, path, tell);
  return [syntheticContest(tell), real];
}

function note(line: string): void {
  stderr.write(`… signals: ${line}\n`);
}
