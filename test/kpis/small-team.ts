import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import type { Viewer } from '../../src/core/kernel/context.ts';
import { newEvent, type NewEvent, type StreamType } from '../../src/core/kernel/event.ts';
import type { OrganisationId } from '../../src/core/kernel/id.ts';
import { ok } from '../../src/core/kernel/result.ts';
import { formatDate } from '../../src/core/kernel/schema.ts';
import { personEvents, personJoined, reportingStarted, roleGranted } from '../../src/core/people/events.ts';
import { newId } from '../../src/server/app/new-id.ts';
import type { ImportResult } from '../../src/server/kpis/import-file.ts';
import { importSprints, type SprintsAsked } from '../../src/server/kpis/import-sprints.ts';
import type { Execute } from '../../src/server/record/execute.ts';

const realSprints = readFileSync(fileURLToPath(new URL('../../src/server/demo/data/sprints-tanf.csv', import.meta.url)), 'utf8');

/** The file of the real sprints, up to one of them (numbers as the team gave them); without a number the whole. */
export function sprintsUpTo(sprint?: number): string {
  if (sprint === undefined) return realSprints;
  const lines = realSprints.split('\n');
  return lines.slice(0, lines.findIndex((line) => line.startsWith(`tanf-tdp,${sprint},`)) + 1).join('\n');
}

/** The same, with all dates moved by so many days that the last sprint ends on a given day. */
export function sprintsEnding(sprint: number, endsOn: string): string {
  const text = sprintsUpTo(sprint);
  const last = Temporal.PlainDate.from(text.slice(text.lastIndexOf('\n') + 1).split(',')[3] ?? '');
  const shift = last.until(endsOn);
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => Temporal.PlainDate.from(day).add(shift).toString());
}

/** A report, their manager and the one above; an owner of the organisation and somebody who has nothing to do with them. */
export interface SmallTeam {
  readonly organisation: OrganisationId;
  readonly owner: Viewer;
  readonly above: Viewer;
  readonly manager: Viewer;
  readonly report: Viewer;
  readonly stranger: Viewer;
  /** Somebody who reports to nobody. */
  readonly alone: Viewer;
  /** Lets a person report to another from a day long ago on. */
  readonly reports: (who: Viewer, to: Viewer) => Promise<void>;
  /** Imports a sprint file, cut into pieces as a network would. */
  readonly send: (text: string, by?: Viewer, keep?: SprintsAsked['keep'], owner?: Viewer) => ReturnType<typeof importSprints>;
  /** The same where it must succeed. */
  readonly taken: (text: string, by?: Viewer, keep?: SprintsAsked['keep'], owner?: Viewer) => Promise<ImportResult>;
}

const personStream: StreamType<null, typeof personEvents> = { kind: 'person', events: personEvents, initial: null, evolve: () => null };

/** Founds an organisation with a small team, through the record. */
export async function makeSmallTeam(execute: Execute): Promise<SmallTeam> {
  const organisation = newId('organisation');
  const record = async (...events: readonly NewEvent[]): Promise<void> => {
    const done = await execute({ system: organisation }, async (unit) => {
      for (const stream of new Set(events.map((event) => event.stream))) await unit.load(personStream, stream);
      return ok({ events, value: null });
    });
    if (!done.ok) throw new Error('the team could not be made');
  };
  const join = async (name: string, roles: Viewer['roles'] = []): Promise<Viewer> => {
    const person = newId('person');
    await record(
      newEvent(personJoined, person, { profile: { name, timeZone: 'Europe/Berlin' }, contact: { email: `${person}@example.org` } }),
      ...roles.map((role) => newEvent(roleGranted, person, { role: { role } })),
    );
    return { organisation, person, roles };
  };
  const reports = async (who: Viewer, to: Viewer): Promise<void> =>
    await record(newEvent(reportingStarted, who.person, { line: { manager: to.person, from: formatDate(Temporal.PlainDate.from('2020-01-01')) } }));
  const people = {
    owner: await join('Owner', ['owner']),
    above: await join('Above'),
    manager: await join('Manager'),
    report: await join('Report'),
    stranger: await join('Stranger'),
    alone: await join('Alone'),
  };
  await reports(people.report, people.manager);
  await reports(people.manager, people.above);
  const send: SmallTeam['send'] = async (text, by = people.manager, keep = 'nothing', owner = people.report) =>
    await importSprints({ execute }, by, upload(text), { owner: owner.person, keep });
  const taken: SmallTeam['taken'] = async (...asked) => {
    const outcome = await send(...asked);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    return outcome.value;
  };
  return { organisation, ...people, reports, send, taken };
}

async function* upload(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += 1000) yield bytes.subarray(start, start + 1000);
}
