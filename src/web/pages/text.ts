/** Words of the pages where areas meet: the frame, and the way in. */
export const pagesText = {
  notFound: {
    title: 'There is no such page',
    body: 'The address may be mistyped, or what stood here is not shared with you.',
    action: 'Go to Today',
  },
  failed: {
    what: 'This page could not be shown.',
    why: 'The program stopped while drawing it; nothing you saved is lost.',
    todo: 'Load the page again. If it stays, tell your administrator which page it was.',
    action: 'Load again',
  },
  more: 'Show more',
  nav: { today: 'Today', meetings: 'Meetings', commitments: 'Commitments', kpis: 'KPIs', objectives: 'Objectives', triggers: 'Signals', pulse: 'Pulse', plans: 'Plans', people: 'People', record: 'Record', settings: 'Settings' },
  roles: { owner: 'Owner', 'hr-partner': 'HR partner', director: 'Director', 'product-lead': 'Product lead', member: 'Member' },
} as const;
