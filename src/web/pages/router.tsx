import { createRootRoute, createRoute, createRouter, lazyRouteComponent, parseSearchWith, redirect, stringifySearchWith } from '@tanstack/react-router';
import { commitmentSearch } from '../commitments/commitment-search.ts';
import { meetingSearch } from '../meetings/meeting-search.ts';
import { enterDemo } from './enter-demo.ts';
import { FailedPage } from './failed-page.tsx';
import { NoSuchAddress } from './not-found-page.tsx';
import { queryClient } from './query-client.ts';
import { personasQuery } from './personas-query.ts';
import { entrySearch, newPlanSearch, ownerSearch, quarterSearch, stateSearch, streamSearch, tokenSearch } from './search.ts';
import { sessionQuery } from './session.ts';

const root = createRootRoute({ notFoundComponent: NoSuchAddress, errorComponent: FailedPage });

/** Every page inside the frame: signed in or sent to sign in, and back here afterwards. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    const session = (await queryClient.ensureQueryData(sessionQuery)) ?? (location.href === '/' ? await enterDemo() : null);
    return { session: session ?? (await goSignIn(location.href)) };
  },
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
});

const shellPages = [
  createRoute({ getParentRoute: () => shell, path: '/', component: lazyRouteComponent(() => import('./today.tsx'), 'TodayPage') }),
  createRoute({ getParentRoute: () => shell, path: '/meetings', validateSearch: meetingSearch, component: lazyRouteComponent(() => import('./meetings.tsx'), 'MeetingsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/meetings/$meeting', component: lazyRouteComponent(() => import('./room.tsx'), 'RoomPage') }),
  createRoute({ getParentRoute: () => shell, path: '/commitments', validateSearch: commitmentSearch, component: lazyRouteComponent(() => import('./commitments.tsx'), 'CommitmentsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/kpis', validateSearch: ownerSearch, component: lazyRouteComponent(() => import('./kpis.tsx'), 'KpisPage') }),
  createRoute({ getParentRoute: () => shell, path: '/kpis/$kpi', component: lazyRouteComponent(() => import('./kpi.tsx'), 'KpiPage') }),
  createRoute({ getParentRoute: () => shell, path: '/objectives', validateSearch: quarterSearch, component: lazyRouteComponent(() => import('./objectives.tsx'), 'ObjectivesPage') }),
  createRoute({ getParentRoute: () => shell, path: '/objectives/$objective', component: lazyRouteComponent(() => import('./objective.tsx'), 'ObjectivePage') }),
  createRoute({ getParentRoute: () => shell, path: '/objectives/$objective/review', component: lazyRouteComponent(() => import('./objective-review.tsx'), 'ObjectiveReviewPage') }),
  createRoute({ getParentRoute: () => shell, path: '/triggers', validateSearch: stateSearch, component: lazyRouteComponent(() => import('./triggers.tsx'), 'TriggersPage') }),
  createRoute({ getParentRoute: () => shell, path: '/triggers/$trigger', component: lazyRouteComponent(() => import('./trigger.tsx'), 'TriggerPage') }),
  createRoute({ getParentRoute: () => shell, path: '/pulse', component: lazyRouteComponent(() => import('./pulse.tsx'), 'PulsePage') }),
  createRoute({ getParentRoute: () => shell, path: '/import', component: lazyRouteComponent(() => import('./import.tsx'), 'ImportPage') }),
  createRoute({ getParentRoute: () => shell, path: '/plans', component: lazyRouteComponent(() => import('./plans.tsx'), 'PlansPage') }),
  createRoute({ getParentRoute: () => shell, path: '/plans/new', validateSearch: newPlanSearch, component: lazyRouteComponent(() => import('./plan-new.tsx'), 'NewPlanPage') }),
  createRoute({ getParentRoute: () => shell, path: '/plans/$plan', component: lazyRouteComponent(() => import('./plan.tsx'), 'PlanPage') }),
  createRoute({ getParentRoute: () => shell, path: '/people', component: lazyRouteComponent(() => import('./people.tsx'), 'PeoplePage') }),
  createRoute({ getParentRoute: () => shell, path: '/people/$person', component: lazyRouteComponent(() => import('./person.tsx'), 'PersonPage') }),
  createRoute({ getParentRoute: () => shell, path: '/record', validateSearch: streamSearch, component: lazyRouteComponent(() => import('./record.tsx'), 'RecordPage') }),
  createRoute({ getParentRoute: () => shell, path: '/settings', component: lazyRouteComponent(() => import('./settings.tsx'), 'SettingsPage') }),
] as const;

const entryPages = [
  createRoute({
    getParentRoute: () => root,
    path: '/personas',
    validateSearch: entrySearch,
    loader: async () => await queryClient.prefetchQuery(personasQuery),
    component: lazyRouteComponent(() => import('./personas.tsx'), 'PersonasPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: entrySearch,
    component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignInPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/forgot-password', component: lazyRouteComponent(() => import('./forgot-password.tsx'), 'ForgotPasswordPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset-password',
    validateSearch: tokenSearch,
    component: lazyRouteComponent(() => import('./reset-password.tsx'), 'ResetPasswordPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/welcome', validateSearch: tokenSearch, component: lazyRouteComponent(() => import('./welcome.tsx'), 'WelcomePage') }),
  createRoute({ getParentRoute: () => root, path: '/answer', component: lazyRouteComponent(() => import('./answer.tsx'), 'AnswerPage') }),
  createRoute({ getParentRoute: () => root, path: '/pulse/answer', component: lazyRouteComponent(() => import('./ballot.tsx'), 'BallotPage') }),
  createRoute({ getParentRoute: () => root, path: '/join', validateSearch: tokenSearch, component: lazyRouteComponent(() => import('./join.tsx'), 'JoinPage') }),
] as const;

/** Sends a person to sign in, or in the demo to choose who they want to be. */
async function goSignIn(next: string): Promise<never> {
  const personas = await queryClient.ensureQueryData(personasQuery);
  redirect({ to: personas === null ? '/sign-in' : '/personas', search: next === '/' ? {} : { next }, throw: true });
  throw new Error('the redirect above has thrown');
}

/** Every address of the product. A page is one more `createRoute` in `shellPages` and, if it belongs there, a line in `navigation.ts`. */
export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(shellPages), ...entryPages]),
  // Search parameters are text: a one-time token made of digits must not be read as a number.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
