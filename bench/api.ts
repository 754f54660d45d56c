import { foundCompany, type Company } from './company.ts';
import { closeMeetings } from './close-meetings.ts';
import { load } from './load.ts';
import { median, type Bench, type Figure } from './measure.ts';
import { serve, type Served } from './served.ts';

const connections = 20;
const seconds = 5;
/** Turns of the comparison with a large company. */
const turns = 3;
const usualPeople = 200;

interface Read {
  readonly name: string;
  readonly url: string;
}

interface Measured extends Read {
  readonly cpuMs: number;
  readonly figures: readonly Figure[];
}

/** The endpoints of the bars (DESIGN.md 9), as the first manager of a company asks for them. */
const readsOf = ({ plan }: Company): readonly Read[] => [
  { name: 'Today', url: '/api/today' },
  { name: 'people', url: '/api/people' },
  { name: 'commitments', url: '/api/commitments?state=all' },
  { name: 'plan', url: `/api/plans/${plan}` },
];

/** The API on 200 people and a year of weekly 1on1s, against a bare server of the same framework; closing meetings last. */
export const apiBench: Bench = {
  name: 'api',
  run: async (note) => {
    const company = await foundCompany(usualPeople, note);
    try {
      const bare = await measureBare(company, note);
      const server = await serve('serve-company', company.database.dataDirectory);
      try {
        const reads: Measured[] = [];
        for (const read of readsOf(company)) reads.push(await measureRead(server, company, read, bare, note));
        note(`closing ${company.closings.length} meetings`);
        const closes = await closeMeetings(server, company.closings, connections);
        const { rssMb } = await server.cpu();
        return {
          bench: 'api',
          what: `${company.people} people, a year of weekly 1on1s, ${connections} connections; bare: one indexed select, ${Math.round(bare.perSecond)}/s at ${bare.cpuMs.toFixed(2)} ms CPU`,
          figures: [...reads.flatMap(({ figures }) => figures), ...closes, { name: 'memory of the server', value: rssMb, unit: 'MB' }],
        };
      } finally {
        await server.end();
      }
    } finally {
      await company.end();
    }
  },
};

/** The cost of a request in a large company against the usual one. Runs with --large only: seeding takes minutes. */
export const apiLargeBench = (people: number): Bench => ({
  name: 'api-large',
  run: async (note) => {
    // Both at once and in turns, so that whatever else the machine does meets both alike.
    const usual = await foundCompany(usualPeople, note);
    const large = await foundCompany(people, note);
    const [usualServer, largeServer] = [await serve('serve-company', usual.database.dataDirectory), await serve('serve-company', large.database.dataDirectory)];
    try {
      const figures: Figure[] = [];
      for (const [index, read] of readsOf(usual).entries()) {
        const same = readsOf(large)[index];
        if (same === undefined) continue;
        const costs: { readonly cpu: number; readonly p50: number }[] = [];
        for (let turn = 1; turn <= turns; turn += 1) {
          note(`${read.name}, turn ${turn} of ${turns}`);
          const before = await underLoad(usualServer, read.url, usual.cookie);
          const after = await underLoad(largeServer, same.url, large.cookie);
          costs.push({ cpu: after.cpuMs / before.cpuMs, p50: after.p50 / before.p50 });
        }
        figures.push(
          { name: `${read.name}: CPU of a request against the usual company`, value: median(costs.map(({ cpu }) => cpu)), unit: 'x', bar: 1.3, good: 'at most' },
          { name: `${read.name}: p50 against the usual company`, value: median(costs.map(({ p50 }) => p50)), unit: 'x', bar: 1.3, good: 'at most' },
        );
      }
      return { bench: 'api-large', what: `${people.toLocaleString('en')} people and a year of history against ${usualPeople}, median of ${turns} turns`, figures };
    } finally {
      await usualServer.end();
      await largeServer.end();
      await usual.end();
      await large.end();
    }
  },
});

interface Bare {
  readonly perSecond: number;
  readonly cpuMs: number;
}

async function measureBare(company: Company, note: (line: string) => void): Promise<Bare> {
  note('a bare server of the same framework');
  const server = await serve('serve-bare', company.database.dataDirectory);
  try {
    const { perSecond, cpuMs } = await underLoad(server, '/bare', '');
    return { perSecond, cpuMs };
  } finally {
    await server.end();
  }
}

async function measureRead(server: Served, { cookie }: Company, read: Read, bare: Bare, note: (line: string) => void): Promise<Measured> {
  note(`${read.name} for ${seconds} s`);
  const { perSecond, p50, p99, cpuMs } = await underLoad(server, read.url, cookie);
  // Asked last: the first request of all reads what every later one remembers.
  const { count, bytes, status } = await server.statements(read.url, cookie);
  if (status !== 200) throw new Error(`${read.name} answered ${status}`);
  const name = (what: string): string => `${read.name}: ${what}`;
  return {
    ...read,
    cpuMs,
    figures: [
      { name: name('requests'), value: perSecond, unit: '/s' },
      { name: name('of what the bare server answers'), value: perSecond / bare.perSecond, unit: 'x' },
      { name: name('p50'), value: p50, unit: 'ms' },
      { name: name('p99'), value: p99, unit: 'ms', bar: 50, good: 'at most' },
      { name: name('CPU of the server'), value: cpuMs, unit: 'ms', bar: 5, good: 'at most' },
      { name: name('SQL statements'), value: count, unit: '', bar: 6, good: 'at most' },
      { name: name('answer'), value: bytes / 1_000, unit: 'KB', bar: 20, good: 'at most' },
    ],
  };
}

async function underLoad(server: Served, path: string, cookie: string): Promise<{ readonly perSecond: number; readonly p50: number; readonly p99: number; readonly cpuMs: number }> {
  const url = `${server.at}${path}`;
  const options = { connections, ...(cookie === '' ? {} : { cookie }) };
  await load(url, { ...options, seconds: 2 });
  const before = await server.cpu();
  const { perSecond, total, p50, p99 } = await load(url, { ...options, seconds });
  const after = await server.cpu();
  return { perSecond, p50, p99, cpuMs: (after.ms - before.ms) / total };
}
