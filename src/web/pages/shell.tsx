import { Outlet, useNavigate, useRouteContext } from '@tanstack/react-router';
import { AppShell } from '../ui/app-shell.tsx';
import { navigation } from './navigation.ts';
import { queryClient } from './query-client.ts';
import { signOut } from './sign-out.ts';
import { pagesText } from './text.ts';

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { session } = useRouteContext({ from: '/shell' });
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await signOut();
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
  const role = session.roles[0];
  return (
    <AppShell
      nav={navigation}
      user={{ name: session.person.name, role: role === undefined ? session.organisation.name : pagesText.roles[role] }}
      onSignOut={() => void leave()}
      onGo={(to) => void navigate({ to })}
    >
      <Outlet />
    </AppShell>
  );
}
