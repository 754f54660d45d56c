import { argv, stderr, stdout } from 'node:process';
import { cpus } from 'node:os';
import { apiBench, apiLargeBench } from './api.ts';
import { appendBench } from './append.ts';
import { checkBench } from './check.ts';
import { importBench } from './import.ts';
import { linesBench } from './lines.ts';
import { lintBench } from './lint.ts';
import type { Bench, BenchResult, Figure } from './measure.ts';
import { signalsBench, signalsCommand } from './signals/command.ts';
import { startBench } from './start.ts';
import { verifyBench } from './verify.ts';

// --large: 2,000 people; --large=10000: so many.
const large = argv.find((word) => /^--large(?:=\d+)?$/.test(word));
const benches: readonly Bench[] = [apiBench, ...(large === undefined ? [] : [apiLargeBench(Number(large.split('=')[1] ?? 2_000))]), appendBench, verifyBench, checkBench, importBench, lintBench, linesBench, startBench, signalsBench];
const asked = argv.slice(2).filter((word) => !word.startsWith('--'));
const json = argv.includes('--json');
const unknown = asked.filter((name) => !benches.some((bench) => bench.name === name));
if (argv[2] === signalsBench.name) {
  // It has words of its own, and its JSON is that of the detectors.
  process.exitCode = signalsCommand(argv.slice(3), printFigures);
} else if (unknown.length > 0) {
  stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${benches.map((bench) => bench.name).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const results: BenchResult[] = [];
  for (const bench of benches) {
    if (asked.length > 0 && !asked.includes(bench.name)) continue;
    const result = await bench.run((line) => stderr.write(`… ${bench.name}: ${line}\n`));
    results.push(result);
    if (!json) printTable(result);
  }
  if (json) stdout.write(`${JSON.stringify({ machine: { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? '' }, results })}\n`);
}

function printTable({ bench, what, figures }: BenchResult): void {
  stdout.write(`\n${bench} (${what})\n`);
  printFigures(figures);
}

function printFigures(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  for (const figure of figures) stdout.write(`  ${figure.name.padEnd(width)}  ${formatValue(figure).padStart(14)}  ${verdict(figure)}\n`);
}

function formatValue({ value, unit }: Figure): string {
  return `${value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)} ${unit}`;
}

function verdict({ value, bar, good, unit }: Figure): string {
  if (bar === undefined || good === undefined) return '';
  const holds = good === 'at most' ? value <= bar : value >= bar;
  return `bar: ${good} ${bar.toLocaleString('en')} ${unit}${holds ? '' : '   NOT MET'}`;
}
