import { personJoined } from '../../people/events.ts';
import { planOpened } from '../../plans/events.ts';
import type { PlanTerms } from '../../plans/plan.ts';
import { readPart, type ReportEntry } from './report-entry.ts';

/** What a report is about and when it was made. */
export interface ReportOccasion {
  readonly origin: string;
  readonly plan: string;
  /** The moment of the export, as text in UTC. */
  readonly exportedAt: string;
  readonly exportedBy: string;
}

/** The entries of a packet, ordered for a reader. */
export interface ReportData {
  readonly occasion: ReportOccasion;
  readonly entries: readonly ReportEntry[];
  readonly plan: readonly ReportEntry[];
  readonly terms: PlanTerms | null;
  readonly nameOf: (id: string) => string;
  readonly streamsOf: (prefix: string) => readonly (readonly ReportEntry[])[];
}

/** Orders the entries: the plan's own, the others by stream, and the people's names as the record holds them. */
export function readReportData(entries: readonly ReportEntry[], occasion: ReportOccasion): ReportData {
  const streams = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    const stream = streams.get(entry.stream);
    if (stream === undefined) streams.set(entry.stream, [entry]);
    else stream.push(entry);
  }
  const plan = streams.get(occasion.plan) ?? [];
  const opened = plan.find((entry) => entry.type === planOpened.type);
  return {
    occasion,
    entries,
    plan,
    terms: readPart(opened, 'shared/plan', planOpened.parts['shared/plan']),
    nameOf: (id) => {
      if (id === 'system') return 'the product itself';
      const joined = streams.get(id)?.find((entry) => entry.type === personJoined.type);
      return readPart(joined, 'profile', personJoined.parts.profile)?.name ?? `person ${id.slice(4, 12)}`;
    },
    streamsOf: (prefix) => [...streams].filter(([stream]) => stream.startsWith(`${prefix}_`)).map(([, found]) => found),
  };
}

/** What a reader should know about how an entry is vouched for, in words. */
export function attestation(entry: ReportEntry): string {
  if (entry.via === 'passkey') return 'signed with a passkey';
  return entry.via === 'system' ? 'recorded by the product itself' : 'attested by the server only';
}

/** An instant for a reader: minutes, UTC named. */
export function moment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
