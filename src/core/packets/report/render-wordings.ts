import { rosterOf } from '../../language/roster.ts';
import { criteriaAmended, criteriaSet, wordingKept } from '../../plans/events.ts';
import { isLive, judgeCriteria, type Finding } from '../../plans/judge-criteria.ts';
import { partiesOf } from '../../plans/plan.ts';
import { html, table, type Html } from './html.ts';
import { attestation, moment, type ReportData } from './report-data.ts';
import { readPart } from './report-entry.ts';

const reasonWords = {
  'defined-elsewhere': 'Defined elsewhere',
  'customers-wording': 'The customer’s wording',
  'agreed-as-is': 'Agreed as it is',
  'linter-wrong': 'The linter is wrong here',
} as const;

/** The wordings that were kept although a third person could hardly decide them: by whom, why, and whether they still stand. */
export function renderWordings(data: ReportData): Html {
  const kept = data.plan.filter((entry) => entry.type === wordingKept.type);
  const findings = findingsOf(data);
  const rows = kept.map((entry) => {
    const wording = readPart(entry, 'shared/wording', wordingKept.parts['shared/wording']);
    const reason = readPart(entry, 'reason', wordingKept.parts.reason);
    const standing = wording === null || findings === null ? 'not shown' : isLive(wording, findings) ? 'stands' : 'void: the clause changed';
    return [
      wording === null ? 'not shown' : `${wording.criterion}, ${wording.field}, version ${wording.criteriaVersion}`,
      wording === null ? 'not shown' : `“${wording.clause}”`,
      wording?.rule ?? 'not shown',
      reason === null ? 'not shown' : `${reasonWords[reason.code]}: ${reason.note}`,
      `${data.nameOf(entry.actor)}, ${moment(entry.at)}, ${attestation(entry)}`,
      standing,
    ];
  });
  return html`<p class="note">Before a signature the criteria are held to rules that ask whether a third person could decide later that each was met. A wording that breaks one is mended, or kept with a reason; these were kept.</p>
${table(['Criterion', 'Clause', 'Rule', 'Reason', 'Who, when and how', 'State'], rows, 'No wording was kept against a rule.')}`;
}

/** What the rules find in the criteria in force; null where this packet does not show them. */
function findingsOf(data: ReportData): readonly Finding[] | null {
  const last = data.plan.findLast((entry) => entry.type === criteriaSet.type || entry.type === criteriaAmended.type);
  const written =
    readPart(last, 'shared/criteria', criteriaSet.parts['shared/criteria']) ?? readPart(last, 'shared/criteria', criteriaAmended.parts['shared/criteria']);
  if (written === null || data.terms === null) return null;
  return judgeCriteria(written.criteria, { roster: rosterOf(partiesOf(data.terms).map(data.nameOf)), hintsOnly: [] });
}
