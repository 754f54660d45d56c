import { statfsSync } from 'node:fs';
import process from 'node:process';
import type { Command } from 'commander';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../../server/config/env.ts';
import { mostTries } from '../../server/app/run-jobs.ts';
import { say } from '../output.ts';
import { withInstallation, type Installation } from './open-installation.ts';

/** One thing that was looked at: how it is, and how to mend it when it is not well. */
interface Finding {
  readonly what: string;
  readonly state: 'well' | 'watch' | 'ill';
  readonly detail: string;
  readonly mend: string;
}

/** Free disk below this is worth a look, in bytes. */
const littleDisk = 1_000_000_000;
/** Database and machine clocks may differ by this much, in seconds. */
const clockSlack = 2;
/** An event that has waited longer than this for the sequencer shows that it stands still, in seconds. */
const sequencerSlack = 60;

/** `manent doctor`: looks at database, mail, clock, disk, queue and sequencer, and says how to mend each. Exit code 1: something is ill. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look at database, mail, clock, disk, queue and sequencer, and say how to mend each')
    .option('--json', 'print one JSON object', false)
    .action(async (options: { readonly json: boolean }) => {
      const findings = await examine();
      if (options.json) say(JSON.stringify({ ok: findings.every((finding) => finding.state !== 'ill'), findings }));
      else for (const { what, state, detail, mend } of findings) say(`${marks[state]} ${what}: ${detail}${state === 'well' ? '' : `\n    ${mend}`}`);
      process.exitCode = findings.some((finding) => finding.state === 'ill') ? 1 : 0;
    });
}

const marks = { well: 'well ', watch: 'watch', ill: 'ILL  ' } as const;

async function examine(): Promise<readonly Finding[]> {
  const config = readConfig();
  const disk = diskFinding(config.dataDirectory);
  try {
    return await withInstallation(async (installation) => [await databaseFinding(installation), await clockFinding(installation), disk, await mailFinding(installation), await queueFinding(installation), ...(await sequencerFindings(installation))]);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'it cannot be opened';
    return [{ what: 'database', state: 'ill', detail, mend: 'Mend what the sentence names, then run manent doctor again; nothing else could be looked at.' }, disk];
  }
}

async function databaseFinding({ database, services }: Installation): Promise<Finding> {
  const { rows } = await database.inTransaction({ org: null, person: 'system' }, async (write) => await sql<{ version: string }>`select current_setting('server_version') as version`.execute(write));
  const kind = services.config.databaseUrl === undefined ? 'embedded PostgreSQL' : 'PostgreSQL';
  return { what: 'database', state: 'well', detail: `${kind} ${rows[0]?.version ?? ''} answers`, mend: '' };
}

async function clockFinding({ database }: Installation): Promise<Finding> {
  const { rows } = await database.inTransaction({ org: null, person: 'system' }, async (write) => await sql<{ at: string }>`select clock_timestamp() as at`.execute(write));
  const seconds = Math.abs(Temporal.Now.instant().since(Temporal.Instant.from(rows[0]?.at ?? '')).total('second'));
  const well = seconds <= clockSlack;
  return { what: 'clock', state: well ? 'well' : 'ill', detail: `this machine and the database differ by ${seconds.toFixed(1)} s`, mend: 'Let both set their clocks from the network (for example systemd-timesyncd).' };
}

function diskFinding(directory: string): Finding {
  try {
    const { bavail, bsize } = statfsSync(directory);
    const free = bavail * bsize;
    return { what: 'disk', state: free < littleDisk ? 'ill' : 'well', detail: `${(free / 1e9).toFixed(1)} GB free for ${directory}`, mend: 'Free some space, or move MANENT_DATA to a larger disk while Manent is stopped.' };
  } catch {
    return { what: 'disk', state: 'watch', detail: `${directory} does not exist yet`, mend: 'It is made at the first start; nothing to do before that.' };
  }
}

async function mailFinding({ services }: Installation): Promise<Finding> {
  if (!services.mail.configured) return { what: 'mail', state: 'watch', detail: 'not set up; recaps and invitations wait in the queue', mend: 'Set SMTP_URL, for example smtp://user:secret@mail.example.org:587, and MAIL_FROM; then restart.' };
  try {
    await services.mail.check();
    return { what: 'mail', state: 'well', detail: 'the mail server takes mail', mend: '' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { what: 'mail', state: 'ill', detail: `the mail server refuses (${code})`, mend: 'Check SMTP_URL: host, port, user and password, and that this machine may reach it.' };
  }
}

async function queueFinding({ database }: Installation): Promise<Finding> {
  const { rows } = await database.jobs.query<{ waiting: number; failing: number; given: number }>(
    'select count(*)::int as waiting, count(*) filter (where attempts > 0)::int as failing, count(*) filter (where attempts >= $1)::int as given from graphile_worker._private_jobs',
    [mostTries],
  );
  const { waiting = 0, failing = 0, given = 0 } = rows[0] ?? {};
  return {
    what: 'queue',
    state: given > 0 ? 'ill' : failing > 0 ? 'watch' : 'well',
    detail: `${waiting} effects wait, ${failing} of them failed before, ${given} were given up`,
    mend: 'Mend mail first; waiting effects are then carried out by themselves.',
  };
}

async function sequencerFindings({ database, organisations }: Installation): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const organisation of organisations) {
    const { rows } = await database.inTransaction({ org: organisation, person: 'system' }, async (write) => await sql<{ waiting: number; seconds: number; size: number; signed: number }>`
      select (select count(*)::int from ledger_pending p where p.org_id = h.org_id) as waiting,
        coalesce((select extract(epoch from clock_timestamp() - min(e.taken_at))::float from ledger_pending p join event e on e.org_id = p.org_id and e.pos = p.pos where p.org_id = h.org_id), 0) as seconds,
        h.size, coalesce((select max(c.size) from ledger_checkpoint c where c.org_id = h.org_id), 0) as signed
      from ledger_head h where h.org_id = ${organisation}`.execute(write));
    const { waiting = 0, seconds = 0, size = 0, signed = 0 } = rows[0] ?? {};
    const stands = waiting > 0 && seconds > sequencerSlack;
    findings.push({
      what: `record ${organisation}`,
      state: stands || signed < size ? 'ill' : 'well',
      detail: `${size} entries, ${signed} signed, ${waiting} waiting${waiting > 0 ? ` for ${Math.round(seconds)} s` : ''}`,
      mend: 'Start the server: it sequences and signs by itself. If it says that it refuses to sign, run manent verify --deep before anything else.',
    });
  }
  return findings;
}
