import { describe, expect, test } from 'vitest';
import { idPrefixes, type Id, type IdKind } from '../../kernel/id.ts';
import type { Json } from '../../kernel/json.ts';
import { isUtcInstant, type UtcInstant } from '../../kernel/schema.ts';
import { renderReport } from './render-report.ts';
import type { ReportEntry } from './report-entry.ts';

const id = <Kind extends IdKind>(kind: Kind, n: number): Id<Kind> => `${idPrefixes[kind]}_${String(n).padStart(32, '0')}`;
const [subject, manager, director, hr, lead] = [1, 2, 3, 4, 5].map((n) => id('person', n));
const [plan, meeting] = [id('plan', 1), id('meeting', 1)];
const kpis = [id('kpi', 1), id('kpi', 2), id('kpi', 3)];

function instant(text: string): UtcInstant {
  if (!isUtcInstant(text)) throw new TypeError(text);
  return text;
}

/** Entries in the order given; `refs` are places in that order. */
function story(
  ...events: readonly { type: string; stream: string; actor?: string; parts?: Record<string, Json>; hidden?: number; refs?: { rel: string; seq: number }[]; via?: 'session' | 'passkey' }[]
): readonly ReportEntry[] {
  return events.map((event, seq) => ({
    seq,
    at: instant('2026-03-02T09:00:00.000Z'),
    n: 0,
    actor: event.actor ?? manager ?? '',
    via: event.via ?? 'session',
    parts: new Map(Object.entries(event.parts ?? {})),
    hidden: event.hidden ?? 0,
    refs: event.refs ?? [],
    type: event.type,
    stream: event.stream,
  }));
}

const joined = (person: string | undefined, name: string) => ({ type: 'person.joined', stream: person ?? '', parts: { profile: { name, timeZone: 'UTC' } }, hidden: 1 });
const opened = (goal: string) => ({
  type: 'plan.opened',
  stream: plan,
  parts: {
    'shared/plan': {
      kind: 'turnaround',
      goal,
      subject: subject ?? '',
      manager: manager ?? '',
      signers: { director: director ?? '', 'hr-partner': hr ?? '', 'product-lead': lead ?? '' },
      series: null,
      trigger: null,
      triggerReading: null,
      kpis,
      stakeholderKpi: null,
      baselines: [],
      startsOn: '2026-03-02',
      endsOn: '2026-04-01',
      policyVersion: 1,
      windows: [],
    },
  },
});
const criterion = (threshold: string) => ({ key: 'c1', statement: 'Sprints land', kpi: null, threshold, by: '2026-03-28', proof: 'Report' });
const criteria = (version: number, threshold: string, refs: { rel: string; seq: number }[] = []) => ({
  type: version === 1 ? 'criteria.set' : 'criteria.amended',
  stream: plan,
  parts: { 'shared/criteria': { version, criteria: [criterion(threshold)] }, ...(version === 1 ? {} : { reason: { reason: 'The release moved' } }) },
  refs,
});
const occasion = { origin: 'manent.test/ledger/1', plan, exportedAt: '2026-04-02T09:00:00.000Z', exportedBy: hr ?? '' };
const text = (entries: readonly ReportEntry[]) => renderReport(entries, occasion).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the report', () => {
  test('shows what people wrote as text, never as a part of the page', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&amp;';
    const page = renderReport(story(joined(subject, hostile), opened(hostile)), occasion);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;amp;');
    expect(page).not.toMatch(/<script|https?:\/\/|src=["']/);
  });

  test('puts the versions of the criteria side by side and says what changed, why, and who acknowledged which', () => {
    const acknowledged = { type: 'criteria.acknowledged', stream: plan, actor: subject ?? '', parts: { 'shared/acknowledgement': { version: 1 } }, refs: [{ rel: 'criteria', seq: 2 }] };
    const shown = text(story(joined(subject, 'Sol'), opened('Goal'), criteria(1, '85 %'), acknowledged, criteria(2, '90 %', [{ rel: 'supersedes', seq: 2 }])));
    expect(shown).toMatch(/Version 1 Version 2 .*Threshold: 85 %.* changed .*Threshold: 90 %/);
    expect(shown).toContain('Reason for the change: The release moved.');
    expect(shown).toMatch(/Version 1: written .* Acknowledged by Sol, 2026-03-02 09:00 UTC\..*Version 2: written .* Acknowledged by nobody\./);
  });

  test('never calls a session a signature, and says when a sign-off is for criteria that were amended since', () => {
    const signed = (seq: number, via: 'session' | 'passkey') => ({
      type: 'signoff.given',
      stream: plan,
      actor: director ?? '',
      via,
      parts: { 'shared/signoff': { role: 'director', statement: 'I agree', criteriaVersion: 1 } },
      refs: [{ rel: 'criteria', seq }],
    });
    const shown = text(story(opened('Goal'), criteria(1, '85 %'), signed(1, 'session'), criteria(2, '90 %', [{ rel: 'supersedes', seq: 1 }]), signed(3, 'passkey')));
    expect(shown).toContain('given for version 1, amended since I agree 2026-03-02 09:00 UTC, attested by the server only');
    expect(shown).toContain('given I agree 2026-03-02 09:00 UTC, signed with a passkey');
  });

  test('says in words that a recap was late and that its text is withheld', () => {
    const timing = { dueAt: '2026-03-03T09:00:00.000Z', publishedAt: '2026-03-05T09:00:00.000Z', late: true };
    const shown = text(story(opened('Goal'), { type: 'recap.published', stream: meeting, parts: { 'shared/timing': timing }, hidden: 1 }));
    expect(shown).toContain('Recap sent 2026-03-05 09:00 UTC, due 2026-03-03 09:00 UTC: late.');
    expect(shown).toContain('The text of the recap is withheld.');
    expect(shown).toContain('1 withheld or erased');
  });

  test('stands when everything is erased', () => {
    expect(text(story({ type: 'plan.opened', stream: plan, hidden: 1 }))).toContain('The terms of this plan are not shown in this packet.');
  });
});
