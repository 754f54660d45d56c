import { createRootRoute, createRoute, createRouter, lazyRouteComponent, parseSearchWith, redirect, stringifySearchWith } from '@tanstack/react-router';
import { FailedPage } from './failed-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { queryClient } from './query-client.ts';
import { entrySearch, tokenSearch } from './search.ts';
import { sessionQuery } from './session.ts';

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: FailedPage });

/** Every page inside the frame: signed in or sent to sign in, and back here afterwards. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    return { session: (await queryClient.ensureQueryData(sessionQuery)) ?? goSignIn(location.href) };
  },
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
});

const shellPages = [
  createRoute({ getParentRoute: () => shell, path: '/', component: lazyRouteComponent(() => import('./today.tsx'), 'TodayPage') }),
] as const;

const entryPages = [
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
  createRoute({ getParentRoute: () => root, path: '/join', validateSearch: tokenSearch, component: lazyRouteComponent(() => import('./join.tsx'), 'JoinPage') }),
] as const;

function goSignIn(next: string): never {
  redirect({ to: '/sign-in', search: { next }, throw: true });
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
