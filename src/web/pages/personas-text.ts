/** Words of the demo's people. */
export const personasText = {
  title: 'Who do you want to be?',
  lead: 'A demo on invented people and one real team’s sprints. Each sees only what is theirs: look at the same story from several sides.',
  youAre: 'You are',
  change: 'Change',
  choose: 'Choose who to be',
  or: 'This is a demo.',
  signIn: 'Sign in with an address instead',
  none: { what: 'There is nobody to choose.', why: 'This is not a demo, or its people are still being made.', todo: 'Sign in with your address, or load the page again in a moment.' },
  order: ['Manager', 'Report', 'Director', 'HR partner', 'Product lead', 'Owner'],
  jobs: {
    Owner: 'Sets policy and people, and proves that nobody rewrites history',
    Manager: 'Holds the 1on1s and never loses a commitment',
    Report: 'Knows exactly what would count as done',
    Director: 'Signs off and decides on evidence',
    'HR partner': 'Checks that criteria, dates and recaps hold up',
    'Product lead': 'Sees the numbers move, without anyone’s notes',
  } satisfies Readonly<Record<string, string>>,
} as const;
