import { useRouteContext } from '@tanstack/react-router';
import { useRead } from '../use-read.ts';

/** Tells whether the viewer may open plans at all: a director, or somebody to whom people report. The server decides each case. */
export function useLeads(): boolean {
  const { session } = useRouteContext({ from: '/shell' });
  const me = useRead('GET /api/people/:person', { params: { person: session.person.id } });
  return session.roles.includes('director') || (me.data?.reports.length ?? 0) > 0;
}
