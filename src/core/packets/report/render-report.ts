import { html, table, type Html } from './html.ts';
import { renderBaselines, renderCriteria, renderDecision, renderHead, renderSignOffs } from './render-plan.ts';
import { kpiNames, renderClocks, renderCommitments, renderMeetings, renderReadings } from './render-work.ts';
import { renderWordings } from './render-wordings.ts';
import { attestation, moment, readReportData, type ReportData, type ReportOccasion } from './report-data.ts';
import type { ReportEntry } from './report-entry.ts';

const style = `
:root{color-scheme:light}body{font:15px/1.5 system-ui,sans-serif;color:#1a1d21;background:#fff;margin:0 auto;max-width:62rem;padding:2rem 1.25rem}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.25rem 0 .5rem;border-bottom:1px solid #d5d9de;padding-bottom:.25rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #e6e9ec;overflow-wrap:anywhere}th{font-weight:600}.scroll{overflow-x:auto}.scroll th,.scroll td{min-width:4.5rem;overflow-wrap:normal}.facts th{width:10rem}
.note,.none{color:#5a626b;font-size:.9rem}.changed{text-transform:uppercase;font-size:.75em}.words{white-space:pre-wrap;overflow-wrap:anywhere}.lines{border-bottom:1px solid #1a1d21;display:inline-block;min-width:16rem}
@media print{.scroll{overflow:visible}body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}tr,section{break-inside:avoid}.certificate{break-before:page}@page{margin:18mm}}`;

/**
 * The report of a packet, made from the packet's own entries and nothing else, so that whoever holds the packet can make it
 * again. One file, no script, nothing fetched. It says in words what is withheld, late, or not signed.
 */
export function renderReport(entries: readonly ReportEntry[], occasion: ReportOccasion): string {
  const data = readReportData(entries, occasion);
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Plan report</title><style>`;
  const body = html`</style></head><body><main>
<h1>${data.terms?.goal ?? 'A plan'}</h1>
<p class="note">Exported by ${data.nameOf(occasion.exportedBy)} on ${moment(occasion.exportedAt)} from the record ${occasion.origin}. The times below are times of recording.</p>
<h2>The plan</h2>${renderHead(data)}
<h2>The criteria, version by version</h2>${renderCriteria(data)}
<h2>Wordings kept against a rule</h2>${renderWordings(data)}
<h2>Sign-offs</h2>${renderSignOffs(data)}
<h2>Baselines</h2>${renderBaselines(data, kpiNames(data))}
<h2>Meetings and recaps</h2>${renderMeetings(data)}
<h2>Commitments and proof</h2>${renderCommitments(data)}
<h2>Deadlines</h2>${renderClocks(data)}
<h2>The computed exit and the decision</h2>${renderDecision(data)}
<h2>The readings behind the numbers</h2>${renderReadings(data)}
<h2>The entries of the record</h2>${renderEntries(data)}
${renderCertificate(data)}
</main></body></html>
`;
  return `${page.text}${style}${body.text}`;
}

function renderEntries(data: ReportData): Html {
  const rows = data.entries.map((entry) => [
    entry.seq,
    moment(entry.at),
    entry.type,
    data.nameOf(entry.actor),
    attestation(entry),
    entry.hidden === 0 ? '' : `${entry.hidden} withheld or erased`,
  ]);
  return html`<p class="note">A withheld part is committed to by its entry and not shown in this packet: contact addresses, private notes, and what is for others than the readers of this packet.</p>
${table(['Entry', 'Recorded', 'What', 'Who', 'How', 'Parts not shown'], rows, '')}`;
}

function renderCertificate(data: ReportData): Html {
  const { origin, exportedAt } = data.occasion;
  return html`<section class="certificate"><h2>Certificate of the export</h2>
<p>This packet holds ${data.entries.length} entries of the electronic record ${origin}, copied on ${moment(exportedAt)} by the system that keeps it, in the ordinary course of its running. Each file is identified by its SHA-256 hash in <code>manifest.json</code>; an entry of the record itself, named in the file <code>EXPORT</code>, commits to that manifest; a signed checkpoint covers that entry.</p>
<p>To check it, without the server and offline: take the trust policy of this record from a place other than this packet (<code>policy.txt</code>: it names the public key), then run <code>manent verify PACKET --policy policy.txt</code>. It ends with 0 when everything in the packet is what was recorded, and names each fault otherwise. Mails with a receipt (<code>.tlog-proof</code>) make it stronger: add <code>--receipt FILE</code> for each that you kept. Any other verifier of the same public formats gives the same answer.</p>
<p>What this does not show: that a statement in it is true, that nobody was told something else in person, or what it is worth in law.</p>
<p>I have exported this packet and certify that it is what the system gave me, unchanged.</p>
<p>Name <span class="lines">&nbsp;</span> Role <span class="lines">&nbsp;</span></p>
<p>Date <span class="lines">&nbsp;</span> Signature <span class="lines">&nbsp;</span></p></section>`;
}
