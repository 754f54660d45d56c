import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import type { Viewer } from '../src/core/kernel/context.ts';
import { isId, type MeetingId, type OrganisationId, type PersonId, type PlanId } from '../src/core/kernel/id.ts';
import { ok } from '../src/core/kernel/result.ts';
import { formatDate } from '../src/core/kernel/schema.ts';
import { assemble, type Assembled } from '../src/server/app/assemble.ts';
import '../src/server/kpis/tables.ts';
import { addMember } from '../src/server/people/add-person.ts';
import { setUpOrganisation } from '../src/server/people/set-up.ts';
import { openPlanFor } from '../src/server/plans/open-plan-for.ts';
import { companyConfig } from './company-config.ts';
import { copiedId, copyTeam } from './copy-team.ts';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import { meetingToClose, yearOf, type Pair } from './year.ts';

/** A company with a year behind it. Nobody serves it yet; `cookie` signs in the first manager. */
export interface Company {
  readonly database: BenchDatabase;
  readonly organisation: OrganisationId;
  readonly people: number;
  readonly cookie: string;
  readonly report: PersonId;
  readonly plan: PlanId;
  /** Meetings that are under way, each to be closed once by its manager. */
  readonly closings: readonly Closing[];
  readonly end: () => Promise<void>;
}

/** A meeting under way. */
export interface Closing {
  readonly meeting: MeetingId;
  readonly report: PersonId;
  readonly cookie: string;
}

const reportsOfManager = 7;
const teamSize = reportsOfManager + 1;

/** Managers who close meetings, and how many meetings each pair of theirs has under way. */
const closers = { managers: 25, meetingsOfPair: 2 } as const;

/**
 * Founds a company of about `people`: the first team of eight lives its year of weekly 1on1s through the one door, the others are
 * copies of its rows. Nothing is timed here.
 */
export async function foundCompany(people: number, note: (line: string) => void): Promise<Company> {
  const database = await openBenchDatabase();
  const product = await assemble({ config: companyConfig(database.dataDirectory), log: pino({ level: 'silent' }), database, target: database.target, now: () => Temporal.Now.instant(), demo: false });
  const { services } = product;
  const founded = await setUpOrganisation(services, { organisation: 'Bench', name: 'Owner', email: 'owner@bench.example', timeZone: 'Europe/Berlin', password: undefined }, null);
  if (!founded.ok) throw new Error('the company could not be founded');
  const { organisation, person } = founded.value;
  const owner: Viewer = { organisation, person, roles: ['owner'] };
  note('one team lives its year');
  const manager = await join(product, owner, 'manager', person);
  const pairs: Pair[] = [];
  for (let index = 1; index <= reportsOfManager; index += 1) {
    const pair = { manager, report: await join(product, owner, `report-${index}`, manager), series: services.newId('series') };
    await services.execute({ viewer: { ...owner, person: manager } }, async () => await Promise.resolve(ok({ value: null, events: yearOf(pair, services, index) })));
    pairs.push(pair);
  }
  await services.ledger.catchUp(organisation);
  const teams = Math.max(1, Math.round((people - 1) / teamSize));
  await copyTeam(database, { organisation, owner: person, teams }, note);
  await database.asOwner('analyze');
  const closings = await startMeetings(product, owner, pairs, teams);

  const plan = await openPlan(product, owner, pairs);
  await services.ledger.catchUp(organisation);
  const cookie = await signIn(product, owner, manager, 'first');
  await product.close();
  return { database, organisation, people: 1 + teams * teamSize, cookie, report: pairs[0]?.report ?? manager, plan, closings, end: async () => await database.end() };
}

async function join({ services }: Assembled, owner: Viewer, name: string, manager: PersonId, roles: Viewer['roles'] = []): Promise<PersonId> {
  const added = await addMember(services, owner, { name, email: `${name}@bench.example`, roles: [...roles], manager, invite: false });
  if (!added.ok) throw new Error(`${name} could not join`);
  return added.value.person;
}

async function signIn({ services }: Assembled, owner: Viewer, person: PersonId, name: string): Promise<string> {
  const account = await services.database.inTransaction({ org: owner.organisation, person: 'system' }, async (write) => await services.auth.createAccount(write, { person, name, email: `${name}@account.example` }));
  const cookie = account.ok ? await services.auth.openSession(person) : null;
  if (cookie === null) throw new Error('a manager could not sign in');
  return cookie.split(';')[0] ?? '';
}

/** Meetings under way with streams of their own, in the teams after the first. */
async function startMeetings(product: Assembled, owner: Viewer, pairs: readonly Pair[], teams: number): Promise<readonly Closing[]> {
  const closings: Closing[] = [];
  for (let team = 2; team <= Math.min(teams, closers.managers + 1); team += 1) {
    const manager = personOf(copiedId(pairs[0]?.manager ?? owner.person, team));
    const cookie = await signIn(product, owner, manager, `manager-${team}`);
    for (const { report: original } of pairs) {
      const pair = { manager, report: personOf(copiedId(original, team)), series: product.services.newId('series') };
      const started = Array.from({ length: closers.meetingsOfPair }, (_, index) => meetingToClose(pair, product.services, index));
      const done = await product.services.execute({ viewer: { ...owner, person: manager } }, async () => await Promise.resolve(ok({ value: null, events: started.flatMap(({ events }) => events) })));
      if (!done.ok) throw new Error('meetings could not be started');
      closings.push(...started.map(({ meeting }) => ({ meeting, report: pair.report, cookie })));
    }
  }
  return closings;
}

/** One loop about the first report, signed for by three others. */
async function openPlan(product: Assembled, owner: Viewer, pairs: readonly Pair[]): Promise<PlanId> {
  const [first] = pairs;
  if (first === undefined) throw new Error('a plan needs a pair');
  const { services } = product;
  const viewer: Viewer = { ...owner, person: first.manager, roles: [] };
  const signers = {
    director: await join(product, owner, 'director', owner.person, ['director']),
    'hr-partner': await join(product, owner, 'hr', owner.person, ['hr-partner']),
    'product-lead': await join(product, owner, 'product', owner.person, ['product-lead']),
  };
  const kpis = await services.read(viewer, async (read) => await read.selectFrom('kpi').select('id').where('owner', '=', first.report).orderBy('id').limit(3).execute());
  const opened = await openPlanFor(
    services,
    { viewer, once: { key: 'bench-plan', endpoint: 'bench', request: '' } },
    { goal: 'Deliver what was planned', subject: first.report, signers, kpis: kpis.flatMap(({ id }) => (isId('kpi', id) ? [id] : [])), stakeholderKpi: null, trigger: null, series: null, startsOn: formatDate(services.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()) },
  );
  if (!opened.ok) throw new Error(`no plan: ${opened.failure.map(({ code }) => code).join(', ')}`);
  return opened.value.plan;
}

function personOf(id: string): PersonId {
  if (!isId('person', id)) throw new TypeError('not the id of a person');
  return id;
}
