import {
  assessmentRecorded,
  criteriaAcknowledged,
  criteriaAmended,
  criteriaDisputed,
  criteriaSet,
  planClosed,
  planExtended,
  signoffGiven,
  signoffRefused,
} from '../../plans/events.ts';
import { figure } from '../../plans/exit-conditions.ts';
import { signOffRoles, type Criterion } from '../../plans/plan.ts';
import { facts, html, table, type Html } from './html.ts';
import { attestation, moment, type ReportData } from './report-data.ts';
import { readPart, type ReportEntry } from './report-entry.ts';

const roleWords = { director: 'Director', 'hr-partner': 'HR partner', 'product-lead': 'Product lead' } as const;

const metWords = { met: 'met', 'not-met': 'not met', 'not-enough-data': 'not enough data' } as const;

interface Version {
  readonly entry: ReportEntry;
  readonly number: number;
  readonly criteria: readonly Criterion[] | null;
  readonly reason: string | null;
}

function versionsOf(plan: readonly ReportEntry[]): readonly Version[] {
  return plan
    .filter((entry) => entry.type === criteriaSet.type || entry.type === criteriaAmended.type)
    .map((entry, index) => ({
      entry,
      number: index + 1,
      criteria: (
        readPart(entry, 'shared/criteria', criteriaSet.parts['shared/criteria']) ??
        readPart(entry, 'shared/criteria', criteriaAmended.parts['shared/criteria'])
      )?.criteria ?? null,
      reason: readPart(entry, 'reason', criteriaAmended.parts.reason)?.reason ?? null,
    }));
}

/** Goal, people and days. */
export function renderHead(data: ReportData): Html {
  const { terms, nameOf } = data;
  if (terms === null) return html`<p class="none">The terms of this plan are not shown in this packet.</p>`;
  return facts([
    ['Kind', terms.kind === 'turnaround' ? 'Turnaround loop' : 'Formal plan'],
    ['Goal', terms.goal],
    ['Person', nameOf(terms.subject)],
    ['Manager', nameOf(terms.manager)],
    ...signOffRoles.map((role) => [roleWords[role], nameOf(terms.signers[role])] as const),
    ['Began', terms.startsOn],
    ['To end', lastDay(data) ?? terms.endsOn],
    ['Policy version', String(terms.policyVersion)],
  ]);
}

function lastDay(data: ReportData): string | null {
  const extended = data.plan.findLast((entry) => entry.type === planExtended.type);
  const extension = readPart(extended, 'shared/extension', planExtended.parts['shared/extension']);
  const reason = readPart(extended, 'reason', planExtended.parts.reason);
  if (extension === null) return null;
  return `${extension.endsOn} (first ${data.terms?.endsOn ?? 'unknown'}; extended because: ${reason?.reason ?? 'not shown'})`;
}

/** Every version of the criteria side by side, what changed marked in words; then who answered each. */
export function renderCriteria(data: ReportData): Html {
  const versions = versionsOf(data.plan);
  const keys = [...new Set(versions.flatMap((version) => version.criteria?.map((criterion) => criterion.key) ?? []))];
  const rows = keys.map((key) => [
    key,
    ...versions.map((version, index) => {
      const now = inWords(version, key);
      const before = versions[index - 1];
      const changed = before !== undefined && inWords(before, key) !== now;
      return html`${changed ? html`<strong class="changed">changed</strong> ` : null}${now}`;
    }),
  ]);
  const answers = versions.map((version) => html`<li>${versionLine(data, version)}</li>`);
  return html`${table(['Criterion', ...versions.map((version) => `Version ${version.number}`)], rows, 'No criteria were written.')}
<ul>${answers}</ul>`;
}

function inWords({ criteria }: Version, key: string): string {
  if (criteria === null) return 'not shown';
  const criterion = criteria.find((each) => each.key === key);
  if (criterion === undefined) return 'not in this version';
  return `${criterion.statement}. Threshold: ${criterion.threshold}. By ${criterion.by}. Proof: ${criterion.proof}.`;
}

function versionLine(data: ReportData, version: Version): Html {
  const { entry, number, reason } = version;
  const answers = data.plan.filter((each) => each.refs.some((ref) => ref.rel === 'criteria' && ref.seq === entry.seq));
  const acknowledged = answers.filter((each) => each.type === criteriaAcknowledged.type);
  const disputed = answers.filter((each) => each.type === criteriaDisputed.type);
  const line = (each: ReportEntry): string => `${data.nameOf(each.actor)}, ${moment(each.at)}`;
  const disputes = disputed.map((each) => {
    const words = readPart(each, 'shared/dispute', criteriaDisputed.parts['shared/dispute'])?.statement ?? 'words not shown';
    return html` Disputed by ${line(each)}: “${words}”.`;
  });
  return html`Version ${number}: written by ${line(entry)}, ${attestation(entry)}.${reason === null ? null : html` Reason for the change: ${reason}.`}
 ${acknowledged.length === 0 ? 'Acknowledged by nobody.' : `Acknowledged by ${acknowledged.map(line).join('; ')}.`}${disputes}`;
}

/** The three sign-offs, each with its signer's words and how it is vouched for. */
export function renderSignOffs(data: ReportData): Html {
  const versions = versionsOf(data.plan);
  const rows = data.plan.flatMap((entry) => {
    if (entry.type !== signoffGiven.type && entry.type !== signoffRefused.type) return [];
    const given = readPart(entry, 'shared/signoff', signoffGiven.parts['shared/signoff']);
    const role = given?.role ?? readPart(entry, 'shared/signoff', signoffRefused.parts['shared/signoff'])?.role;
    const refused = entry.type === signoffRefused.type;
    const bound = versions.find((version) => entry.refs.some((ref) => ref.seq === version.entry.seq));
    const outdated = bound !== undefined && bound.number < versions.length;
    const words = refused ? readPart(entry, 'reason', signoffRefused.parts.reason)?.reason : given?.statement;
    return [
      [
        role === undefined ? 'not shown' : roleWords[role],
        data.nameOf(entry.actor),
        refused ? 'refused' : outdated ? `given for version ${bound.number}, amended since` : 'given',
        words ?? 'words not shown',
        `${moment(entry.at)}, ${attestation(entry)}`,
      ],
    ];
  });
  return html`${table(['For', 'Who', 'State', 'In their words', 'When and how'], rows, 'Nobody has signed off.')}
<p class="note">A sign-off by session is attested by the server only: it is not a signature. Without all sign-offs for the criteria in force the plan has no effect on formal decisions. The product says nothing about law.</p>`;
}

/** A red flag is met while it is not raised; a reader is told so. */
function inResultWords({ rule, met }: { readonly rule: string; readonly met: keyof typeof metWords }): string {
  if (!rule.startsWith('Red flag')) return metWords[met];
  return met === 'met' ? 'not raised' : met === 'not-met' ? 'raised' : metWords[met];
}

/** The computed exit with every number, and the decision of a named person. */
export function renderDecision(data: ReportData): Html {
  const assessed = data.plan.find((entry) => entry.type === assessmentRecorded.type);
  const closed = data.plan.find((entry) => entry.type === planClosed.type);
  const assessment = readPart(assessed, 'shared/assessment', assessmentRecorded.parts['shared/assessment']);
  const decision = readPart(closed, 'shared/decision', planClosed.parts['shared/decision']);
  const reason = readPart(closed, 'reason', planClosed.parts.reason)?.reason ?? '';
  const rows = assessment?.conditions.map((each) => [each.requirement, each.rule, each.measured, each.threshold, inResultWords(each)]) ?? [];
  const computed =
    assessment === null
      ? html`<p class="none">No exit was computed and recorded.</p>`
      : html`<p>On day ${assessment.onDay}, against version ${assessment.criteriaVersion} of the criteria and version ${assessment.policyVersion} of the policy, the computed proposal was <strong>${assessment.proposal.replace('-', ' ')}</strong>.</p>
${table(['Source', 'Rule', 'Measured', 'Threshold', 'Result'], rows, '')}`;
  const decided =
    closed === undefined || decision === null
      ? html`<p>Not decided at the time of this export.</p>`
      : html`<p>Decided by ${data.nameOf(closed.actor)} on ${moment(closed.at)} (${attestation(closed)}): <strong>${decision.outcome.replace('-', ' ')}</strong>.
${reason === '' ? null : html` Reason: ${reason}.`}${decision.nextMilestone === '' ? null : html` Next milestone: ${decision.nextMilestone}.`}</p>`;
  return html`${computed}${decided}`;
}

/** The baselines, as they were fixed on the first day. */
export function renderBaselines(data: ReportData, kpiName: (id: string) => string): Html {
  const rows = (data.terms?.baselines ?? []).map((each) => [
    kpiName(each.kpi),
    each.value === null ? 'none' : figure(each.value),
    each.readings.length,
    each.readings.join(', '),
  ]);
  return table(['KPI', 'Baseline', 'Readings', 'Which'], rows, 'No baselines are shown.');
}
