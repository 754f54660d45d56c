import { clockMissed, clockStarted } from '../../clocks/events.ts';
import { commitmentMade, commitmentMet, commitmentMoved, commitmentWithdrawn } from '../../commitments/events.ts';
import { kpiDefined, readingsRecorded, type Reading } from '../../kpis/events.ts';
import { meetingHeld, meetingMissed, meetingScheduled, recapAcknowledged, recapCorrected, recapPublished } from '../../meetings/events.ts';
import { figure } from '../../plans/exit-conditions.ts';
import { html, table, type Html } from './html.ts';
import { moment, type ReportData } from './report-data.ts';
import { readPart, type ReportEntry } from './report-entry.ts';

const find = (entries: readonly ReportEntry[], type: string): ReportEntry | undefined => entries.find((entry) => entry.type === type);

/** Each meeting with its recap as sent: how late, who acknowledged it, what was corrected. */
export function renderMeetings(data: ReportData): Html {
  const meetings = data.streamsOf('mtg').map((entries) => renderMeeting(data, entries));
  return meetings.length === 0 ? html`<p class="none">No meetings are in this packet.</p>` : html`${meetings}`;
}

function renderMeeting(data: ReportData, entries: readonly ReportEntry[]): Html {
  const terms = readPart(find(entries, meetingScheduled.type), 'shared/meeting', meetingScheduled.parts['shared/meeting']);
  const held = readPart(find(entries, meetingHeld.type), 'shared/meeting', meetingHeld.parts['shared/meeting']);
  const state = held !== null
    ? `held from ${moment(held.startedAt)} to ${moment(held.endedAt)}`
    : find(entries, meetingMissed.type) === undefined ? 'not held' : 'missed';
  const title = terms === null ? 'A meeting whose terms are not shown' : `Meeting ${terms.number}, planned for ${moment(terms.startsAt)}`;
  return html`<section><h3>${title}</h3><p>${state}.</p>${renderRecap(data, entries)}</section>`;
}

function renderRecap(data: ReportData, entries: readonly ReportEntry[]): Html | null {
  const published = find(entries, recapPublished.type);
  if (published === undefined) return html`<p>No recap was sent.</p>`;
  const timing = readPart(published, 'shared/timing', recapPublished.parts['shared/timing']);
  const recap = readPart(published, 'shared/recap', recapPublished.parts['shared/recap']);
  const when = timing === null
    ? 'Timing not shown.'
    : `Recap sent ${moment(timing.publishedAt)}, due ${moment(timing.dueAt)}: ${timing.late ? 'late' : 'in time'}.`;
  const acknowledged = entries.filter((entry) => entry.type === recapAcknowledged.type);
  const corrections = entries.filter((entry) => entry.type === recapCorrected.type).map((entry) => {
    const text = readPart(entry, 'shared/correction', recapCorrected.parts['shared/correction'])?.text ?? 'words not shown';
    return html`<p>Corrected by ${data.nameOf(entry.actor)}, ${moment(entry.at)}: <span class="words">${text}</span></p>`;
  });
  const content = recap === null
    ? html`<p class="none">The text of the recap is withheld.</p>`
    : html`${recap.delta === '' ? null : html`<p>Since the last meeting: ${recap.delta}</p>`}
<ul>${recap.agenda.map((item) => html`<li>${item.text} (${item.outcome})</li>`)}</ul>
<p class="words">${recap.notes}</p>`;
  const readers = acknowledged.map((entry) => `${data.nameOf(entry.actor)}, ${moment(entry.at)}`).join('; ');
  return html`<p>${when} ${readers === '' ? 'Acknowledged by nobody.' : `Acknowledged by ${readers}.`}</p>${content}${corrections}`;
}

/** Each commitment: owner, first and present due day, output, escalation, what became of it and the proof. */
export function renderCommitments(data: ReportData): Html {
  const rows = data.streamsOf('cmt').flatMap((entries) => {
    const made = readPart(find(entries, commitmentMade.type), 'shared/commitment', commitmentMade.parts['shared/commitment']);
    if (made === null) return [];
    const { terms } = made;
    const moved = readPart(entries.findLast((entry) => entry.type === commitmentMoved.type), 'shared/move', commitmentMoved.parts['shared/move']);
    const due = moved === null ? terms.due : `${moved.due} (first ${terms.due})`;
    return [[terms.action, data.nameOf(terms.owner), due, terms.expectedOutput, terms.escalation, fateOf(entries, terms.due)]];
  });
  return table(['Commitment', 'Owner', 'Due', 'Expected output', 'Escalation', 'What became of it'], rows, 'No commitments are in this packet.');
}

function fateOf(entries: readonly ReportEntry[], firstDue: string): string {
  const met = find(entries, commitmentMet.type);
  if (met !== undefined) {
    const content = readPart(met, 'shared/proof', commitmentMet.parts['shared/proof']);
    if (content === null) return 'met; the proof is not shown';
    const late = content.metOn > firstDue ? ', late' : ', in time';
    const { proof } = content;
    if (proof === null) return `met on ${content.metOn}${late}; without proof`;
    return `met on ${content.metOn}${late}. Proof: ${proof.statement}${proof.link === null ? '' : ` (${proof.link})`}; claimed day ${proof.happenedOn}, recorded ${moment(met.at)}`;
  }
  const withdrawn = find(entries, commitmentWithdrawn.type);
  if (withdrawn !== undefined) return `withdrawn: ${readPart(withdrawn, 'reason', commitmentWithdrawn.parts.reason)?.reason ?? 'reason not shown'}`;
  return find(entries, 'commitment.missed') === undefined ? 'open' : 'missed';
}

const clockWords: Readonly<Record<string, string>> = {
  'first-1on1': 'First 1on1 fixed',
  'signal-answer': 'Signal answered',
  recap: 'Recap sent',
  'commitment-due': 'Commitment due',
  'meeting-held': 'Meeting held',
  'plan-end': 'Plan decided',
};

/** Each deadline and how it ended; who was told of a missed one. */
export function renderClocks(data: ReportData): Html {
  const rows = data.streamsOf('clk').flatMap((entries) => {
    const clock = readPart(find(entries, clockStarted.type), 'clock', clockStarted.parts.clock);
    if (clock === null) return [];
    const missed = readPart(find(entries, clockMissed.type), 'missed', clockMissed.parts.missed);
    const last = entries.at(-1);
    const ended = last === undefined || last.type === clockStarted.type ? 'running' : `${last.type.slice('clock.'.length)} ${moment(last.at)}`;
    const told = missed === null || missed.told.length === 0 ? '' : `; told: ${missed.told.map(data.nameOf).join(', ')}`;
    return [[clockWords[clock.name] ?? clock.name, moment(clock.dueAt), `${ended}${told}`]];
  });
  return table(['Deadline', 'Due', 'How it ended'], rows, 'No deadlines are in this packet.');
}

/** Most readings of one KPI that the report prints; the packet holds them all. */
const mostReadings = 30;

/** A KPI's name as the record defines it. */
export function kpiNames(data: ReportData): (id: string) => string {
  const names = new Map(
    data.streamsOf('kpi').map((entries) => {
      const definition = readPart(find(entries, kpiDefined.type), 'shared/kpi', kpiDefined.parts['shared/kpi']);
      return [entries[0]?.stream ?? '', definition?.name ?? 'KPI'] as const;
    }),
  );
  return (id) => names.get(id) ?? 'a KPI that is not in this packet';
}

/** The readings behind every number, the newest first; a corrected one shows its last value. */
export function renderReadings(data: ReportData): Html {
  const nameOf = kpiNames(data);
  const tables = data.streamsOf('kpi').map((entries) => {
    const readings = new Map<string, Reading>();
    for (const entry of entries) {
      if (entry.type !== readingsRecorded.type) continue;
      const batch = readPart(entry, 'shared/readings', readingsRecorded.parts['shared/readings']);
      for (const reading of batch?.readings ?? []) readings.set(reading.key, reading);
    }
    const newest = [...readings.values()].toSorted((a, b) => (a.to < b.to ? 1 : -1)).slice(0, mostReadings);
    const rows = newest.map((reading) => [
      reading.from === null ? reading.to : `${reading.from} to ${reading.to}`,
      figure(reading.value),
      reading.of === null ? '' : `${figure(reading.of.part)} of ${figure(reading.of.whole)}`,
    ]);
    return html`<h3>${nameOf(entries[0]?.stream ?? '')}</h3>${table(['Period', 'Value', 'From'], rows, 'No readings.')}`;
  });
  return html`${tables}`;
}
