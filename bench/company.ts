import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { commitmentMade, commitmentMet } from '../src/core/commitments/events.ts';
import type { Viewer } from '../src/core/kernel/context.ts';
import { newEvent, type NewEvent } from '../src/core/kernel/event.ts';
import type { KpiId, MeetingId, PersonId, SeriesId } from '../src/core/kernel/id.ts';
import { ok } from '../src/core/kernel/result.ts';
import { formatDate, formatInstant } from '../src/core/kernel/schema.ts';
import { kpiDefined, readingsRecorded } from '../src/core/kpis/events.ts';
import { meetingHeld, meetingScheduled, meetingStarted, recapAcknowledged, recapPublished, seriesStarted } from '../src/core/meetings/events.ts';
import { assemble, type Assembled } from '../src/server/app/assemble.ts';
import { addMember } from '../src/server/people/add-person.ts';
import { setUpOrganisation } from '../src/server/people/set-up.ts';
import { openBenchDatabase, type BenchDatabase } from './database.ts';

/** A company with a year behind it, and one manager of it signed in. */
export interface Company extends Assembled {
  readonly database: BenchDatabase;
  readonly manager: Viewer;
  readonly cookie: string;
  readonly pairs: readonly Pair[];
  readonly meetings: number;
  readonly end: () => Promise<void>;
}

/** A manager and one of their reports. */
export interface Pair {
  readonly manager: PersonId;
  readonly report: PersonId;
  readonly series: SeriesId;
}

const weeks = 52;
const reportsOfManager = 7;
const kpisOfReport = 2;

/** Founds a company of `people` with weekly 1on1s for a year. Takes minutes for large ones; nothing is timed here. */
export async function foundCompany(people: number, note: (line: string) => void): Promise<Company> {
  const database = await openBenchDatabase();
  const now = (): Temporal.Instant => Temporal.Now.instant();
  const config = { dataDirectory: database.dataDirectory, url: new URL('http://localhost:4199'), host: 'localhost', port: 0, databaseUrl: undefined, smtpUrl: undefined, mailFrom: 'm@bench.example', logLevel: 'silent' as const };
  const product = await assemble({ config, log: pino({ level: 'silent' }), database, target: database.target, now, demo: false });
  const { services } = product;
  const founded = await setUpOrganisation(services, { organisation: 'Bench', name: 'Owner', email: 'owner@bench.example', timeZone: 'Europe/Berlin', password: undefined }, null);
  if (!founded.ok) throw new Error('the company could not be founded');
  const owner: Viewer = { organisation: founded.value.organisation, person: founded.value.person, roles: ['owner'] };
  const pairs: Pair[] = [];
  let firstManager: PersonId | null = null;
  for (let count = 1; count < people; ) {
    const manager = await join(product, owner, `manager-${count}`, owner.person);
    firstManager ??= manager;
    count += 1;
    for (let index = 0; index < reportsOfManager && count < people; index += 1, count += 1) {
      pairs.push({ manager, report: await join(product, owner, `report-${count}`, manager), series: services.newId('series') });
    }
  }
  if (firstManager === null) throw new Error('a company needs a manager');
  for (const [index, pair] of pairs.entries()) {
    if (index % 25 === 0) note(`a year of 1on1s: ${index} of ${pairs.length} pairs`);
    await liveAYear(product, owner, pair);
  }
  await database.asOwner('analyze');
  note('sequencing and signing');
  await services.ledger.catchUp(owner.organisation);
  const account = await database.inTransaction({ org: owner.organisation, person: 'system' }, async (write) => await services.auth.createAccount(write, { person: firstManager, name: 'Manager', email: 'first@bench.example' }));
  const cookie = account.ok ? await services.auth.openSession(firstManager) : null;
  if (cookie === null) throw new Error('the manager could not sign in');
  return {
    ...product,
    database,
    manager: { organisation: owner.organisation, person: firstManager, roles: [] },
    cookie: cookie.split(';')[0] ?? '',
    pairs,
    meetings: pairs.length * weeks,
    end: async () => {
      await product.close();
      await database.end();
    },
  };
}

async function join({ services }: Assembled, owner: Viewer, name: string, manager: PersonId): Promise<PersonId> {
  const added = await addMember(services, owner, { name, email: `${name}@bench.example`, roles: [], manager, invite: false });
  if (!added.ok) throw new Error(`${name} could not join`);
  return added.value.person;
}

/** One transaction for each pair: a year of meetings with recaps and kept commitments, and the numbers beside them. */
async function liveAYear({ services }: Assembled, owner: Viewer, pair: Pair): Promise<void> {
  const first = services.now().subtract({ hours: 24 * 7 * weeks });
  const done = await services.execute({ viewer: { ...owner, person: pair.manager } }, async () =>
    await Promise.resolve(ok({ value: null, events: [...startOf(pair, first), ...kpisOf(services, pair, first), ...Array.from({ length: weeks }, (_, week) => meetingOf(services, pair, first.add({ hours: 24 * 7 * week }), week + 1)).flat()] })),
  );
  if (!done.ok) throw new Error('a year could not be recorded');
}

function startOf(pair: Pair, first: Temporal.Instant): NewEvent[] {
  const terms = { manager: pair.manager, report: pair.report, preset: 'standard' as const, recordType: 'coaching' as const, timeZone: 'Europe/Berlin', plan: null, trigger: null };
  return [newEvent(seriesStarted, pair.series, { 'shared/series': terms, 'shared/cadence': { firstAt: formatInstant(first), rule: 'FREQ=WEEKLY', minutes: 30, sessions: null } })];
}

function kpisOf(services: Assembled['services'], pair: Pair, first: Temporal.Instant): NewEvent[] {
  return Array.from({ length: kpisOfReport }, (_, index): NewEvent[] => {
    const kpi: KpiId = services.newId('kpi');
    const day = (week: number): Temporal.PlainDate => first.toZonedDateTimeISO('UTC').toPlainDate().add({ weeks: week });
    const readings = Array.from({ length: weeks }, (_, week) => ({ key: `w${week}`, from: null, to: formatDate(day(week)), value: 20 + ((week * 7 + index * 3) % 11), of: null }));
    return [
      newEvent(kpiDefined, kpi, { 'shared/kpi': { name: `KPI ${index + 1}`, role: 'other', unit: 'points', direction: 'up', team: 'bench', owner: pair.report, target: 25, source: 'bench' } }),
      newEvent(readingsRecorded, kpi, { 'shared/readings': { source: 'file', fileHash: null, readings } }),
    ];
  }).flat();
}

function meetingOf(services: Assembled['services'], pair: Pair, at: Temporal.Instant, number: number): NewEvent[] {
  const meeting: MeetingId = services.newId('meeting');
  const commitment = services.newId('commitment');
  const ended = at.add({ minutes: 28 });
  const day = at.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  const terms = { owner: pair.report, action: `Do the thing of week ${number}`, expectedOutput: 'A page that says what was done', due: formatDate(day.add({ days: 6 })), escalation: 'To the director the day after', proofRequired: true };
  const sections = [{ key: 'priorities', title: 'Priorities', minutes: 10 }, { key: 'blockers', title: 'Blockers', minutes: 10 }, { key: 'decisions', title: 'Decisions', minutes: 10 }];
  const base = { series: pair.series, number, previous: null, manager: pair.manager, report: pair.report, preset: 'standard' as const, recordType: 'coaching' as const, plan: null, startsAt: formatInstant(at), minutes: 30, timeZone: 'Europe/Berlin', sections };
  const notes = 'Talked about priorities and blockers. '.repeat(12);
  const recapDueAt = formatInstant(ended.add({ hours: 24 }));
  return [
    newEvent(meetingScheduled, meeting, { 'shared/meeting': base }),
    newEvent(meetingStarted, meeting, { 'shared/start': { at: formatInstant(at) } }),
    newEvent(meetingHeld, meeting, { 'shared/meeting': { startedAt: formatInstant(at), endedAt: formatInstant(ended), sections: sections.map(({ key, title }) => ({ key, title, seconds: 560 })), commitments: [commitment], recapDueAt, carried: [], next: null }, 'shared/notes': { text: notes } }),
    newEvent(commitmentMade, commitment, { 'shared/commitment': { terms, origin: { meeting, series: pair.series, plan: null, manager: pair.manager, report: pair.report, recordType: 'coaching', timeZone: 'Europe/Berlin' } } }),
    newEvent(recapPublished, meeting, { 'shared/recap': { number, heldOn: formatDate(day), seconds: 1680, agenda: [], notes, commitments: [{ id: commitment, terms }], delta: '' }, 'shared/timing': { dueAt: recapDueAt, publishedAt: formatInstant(ended), late: false } }, [{ rel: 'meeting', sibling: 2 }]),
    newEvent(recapAcknowledged, meeting, { 'shared/acknowledgement': { at: formatInstant(ended.add({ hours: 1 })) } }),
    // The last week's commitment stays open, so that Today has something due.
    ...(number === weeks ? [] : [newEvent(commitmentMet, commitment, { 'shared/proof': { proof: { statement: 'The page is there', link: null, happenedOn: formatDate(day.add({ days: 5 })) }, metOn: formatDate(day.add({ days: 5 })) } })]),
  ];
}
