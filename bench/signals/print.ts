import { ratioToBest, type Contest, type Entry } from './contest.ts';
import { gatesOf } from './gates.ts';
import type { Score } from './score.ts';

/** One line of JSON, with the rates in the order in which they are asked for (an object would put "1" before "0.5"). */
export function contestsAsJson(contests: readonly Contest[]): string {
  const trials = contests.map(({ name, rounds }) => {
    const byRate = rounds.map(({ target, entries }) => {
      const scores = Object.fromEntries(entries.map((entry) => [entry.name, figuresOf(entry.score)]));
      return `${JSON.stringify(String(target))}:${JSON.stringify(scores)}`;
    });
    return `${JSON.stringify(name)}:{${byRate.join(',')}}`;
  });
  return `{${trials.join(',')}}`;
}

function figuresOf({ delayWeeks, falsePerYear, falseByQuartile }: Score): object {
  return { delayWeeks: rounded(delayWeeks), falsePerYear: rounded(falsePerYear), falseByQuartile: falseByQuartile.map(rounded) };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The same for people: every detector with its ratio to the best other one, the rule as written, and the gates. */
export function contestAsTable(contest: Contest): string {
  const lines = [`${contest.name}: ${contest.what}; delay in weeks (restricted mean, cap 26); median weeks for ${contest.shifts.join(', ')}`];
  for (const { target, entries } of contest.rounds) {
    const best = entries.find(({ name }) => name === ratioToBest(entries).best)?.score.delayWeeks ?? Number.NaN;
    lines.push('', row([`${String(target)} false alarms a KPI-year`, 'threshold', 'delay', '/ best', 'false/yr', 'by quartile of CV', 'medians']));
    for (const entry of entries) lines.push(entryRow(entry, best));
  }
  const { rule } = contest;
  lines.push('', `R4 as written (15 % below the median of six): delay ${rule.delayWeeks.toFixed(1)} weeks at ${rule.falsePerYear.toFixed(1)} false alarms a KPI-year (${quartilesOf(rule)}), never one without the other.`, '');
  for (const { name, value, bar, holds } of gatesOf(contest)) {
    lines.push(`  ${name.padEnd(66)} ${value.toFixed(3)}  bar: at most ${String(bar)}${holds ? '' : '   NOT MET'}`);
  }
  return `${lines.join('\n')}\n\n`;
}

function entryRow({ name, threshold, score }: Entry, best: number): string {
  return row([
    name,
    threshold.toFixed(2),
    score.delayWeeks.toFixed(2),
    (score.delayWeeks / best).toFixed(3),
    score.falsePerYear.toFixed(2),
    quartilesOf(score),
    score.medians.map((weeks) => (weeks >= 26 ? '-' : String(Math.round(weeks)))).join(' / '),
  ]);
}

function quartilesOf({ falseByQuartile }: Score): string {
  return falseByQuartile.map((rate) => rate.toFixed(2)).join(' ');
}

const widths = [26, 9, 7, 7, 8, 21, 0];

function row(cells: readonly string[]): string {
  return `  ${cells.map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  ')}`;
}
