import { Outlet, useNavigate, useRouteContext } from '@tanstack/react-router';
import { useCallback } from 'react';
import { AppShell } from '../ui/app-shell.tsx';
import type { PaletteCommand } from '../ui/command-palette.tsx';
import { useRead } from '../use-read.ts';
import { DemoBanner } from './demo-banner.tsx';
import { useFreshPages } from './keep-fresh.ts';
import { navigation } from './navigation.ts';
import { queryClient } from './query-client.ts';
import { announceSession, useSessionChange } from './session-change.ts';
import { signOut } from './sign-out.ts';
import { pagesText } from './text.ts';

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { session } = useRouteContext({ from: '/shell' });
  const navigate = useNavigate();
  useFreshPages();
  useSessionChange();
  const needs = useRead('GET /api/today').data?.needs.length ?? 0;
  const leave = async (): Promise<void> => {
    await signOut();
    queryClient.clear();
    announceSession();
    await navigate({ to: session.demo ? '/personas' : '/sign-in' });
  };
  const me = session.person.id;
  const search = useCallback(
    async (text: string): Promise<readonly PaletteCommand[]> => await (await import('./find-anything.ts')).findAnything(text, me, navigate),
    [me, navigate],
  );
  const role = session.roles[0];
  const roleWords = role === undefined ? session.organisation.name : pagesText.roles[role];
  return (
    <AppShell
      nav={navigation.map((item) => (item.to === '/' ? { ...item, count: needs } : item))}
      user={{ name: session.person.name, role: roleWords }}
      onSignOut={() => void leave()}
      onGo={(to) => void navigate({ to })}
      onSearch={search}
      banner={session.demo ? <DemoBanner me={session.person} /> : undefined}
    >
      <Outlet />
    </AppShell>
  );
}
