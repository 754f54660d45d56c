import type { UseNavigateResult } from '@tanstack/react-router';
import { call } from '../call.ts';
import type { PaletteCommand } from '../ui/command-palette.tsx';
import { formatInstant } from '../ui/format-date.ts';
import { otherInMeeting } from './other-in-meeting.ts';
import { findText } from './find-text.ts';
import { queryClient } from './query-client.ts';

/** How many meetings and KPIs the palette looks through, and how many of each it offers. */
const look = { through: 100, offered: 5, freshMs: 30_000 } as const;

/** Finds people, meetings to come and KPIs by what was typed, for the command palette. */
export async function findAnything(text: string, me: string, navigate: UseNavigateResult<string>): Promise<readonly PaletteCommand[]> {
  const needle = text.toLocaleLowerCase();
  const fits = (...words: readonly string[]): boolean => words.some((word) => word.toLocaleLowerCase().includes(needle));
  const [people, meetings, kpis] = await Promise.all([call('GET /api/people', { query: { search: text, limit: look.offered } }), meetingsToCome(), allKpis()]);
  return [
    ...(people.ok ? people.value.items : []).map((person) => ({
      id: person.id,
      label: person.name,
      group: findText.people,
      run: () => void navigate({ to: '/people/$person', params: { person: person.id } }),
    })),
    ...(meetings.ok ? meetings.value.items : [])
      .filter((meeting) => fits(otherInMeeting(meeting, me).name, meeting.report.name, meeting.manager.name))
      .slice(0, look.offered)
      .map((meeting) => ({
        id: meeting.id,
        label: findText.meeting(otherInMeeting(meeting, me).name),
        note: formatInstant(meeting.startsAt),
        group: findText.meetings,
        run: () => void navigate({ to: '/meetings/$meeting', params: { meeting: meeting.id } }),
      })),
    ...(kpis.ok ? kpis.value.items : [])
      .filter((kpi) => fits(kpi.name, kpi.owner.name, kpi.team))
      .slice(0, look.offered)
      .map((kpi) => ({
        id: kpi.id,
        label: kpi.name,
        note: kpi.owner.name,
        group: findText.kpis,
        run: () => void navigate({ to: '/kpis/$kpi', params: { kpi: kpi.id } }),
      })),
  ];
}

const meetingsToCome = async () =>
  await queryClient.fetchQuery({
    queryKey: ['find', 'meetings'],
    staleTime: look.freshMs,
    queryFn: async () => await call('GET /api/meetings', { query: { when: 'upcoming', limit: look.through } }),
  });

const allKpis = async () =>
  await queryClient.fetchQuery({
    queryKey: ['find', 'kpis'],
    staleTime: look.freshMs,
    queryFn: async () => await call('GET /api/kpis', { query: { limit: look.through } }),
  });
