import { Link } from '@tanstack/react-router';
import type { CallOutput } from '../../contract/client.ts';

type Entry = CallOutput<'GET /api/people/:person/timeline'>['items'][number];

const words = 'Open';
const of: Readonly<Record<string, string>> = { meeting: 'the 1on1', plan: 'the plan', trigger: 'the trigger', kpi: 'the KPI' };

/** Leads from a line of the timeline to the thing itself, where that has a page. */
export function SubjectLink({ about, subject }: Pick<Entry, 'about' | 'subject'>) {
  const label = `${words} ${of[about] ?? ''}`;
  const leads = linkTo(about, subject, label);
  return leads === null ? null : <span> · {leads}</span>;
}

function linkTo(about: Entry['about'], subject: string, label: string) {
  if (about === 'meeting') return <Link to="/meetings/$meeting" params={{ meeting: subject }}>{label}</Link>;
  if (about === 'plan') return <Link to="/plans/$plan" params={{ plan: subject }}>{label}</Link>;
  if (about === 'trigger') return <Link to="/triggers/$trigger" params={{ trigger: subject }}>{label}</Link>;
  if (about === 'kpi') return <Link to="/kpis/$kpi" params={{ kpi: subject }}>{label}</Link>;
  return null;
}
