/** Words of the settings: one's own account, the looks, and what the product never does. */
export const settingsText = {
  title: 'Settings',
  account: { title: 'Your account', name: 'Name', email: 'Email', roles: 'Roles', noRoles: 'None: what you may do follows from who reports to whom', organisation: 'Organisation', signOut: 'Sign out' },
  password: {
    title: 'Password',
    body: 'A link to choose a new one goes to your address. It works once, for one hour.',
    action: 'Mail me the link',
    sent: (email: string): string => `A link is on its way to ${email}.`,
  },
  looks: {
    title: 'Appearance',
    note: 'Kept in this browser.',
    label: 'Colours',
    choices: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  },
  time: {
    title: 'Time zone',
    account: 'Of your account',
    browser: 'Of this browser',
    note: 'Days and deadlines are counted in the zone of your account; times on the screen are shown in that of this browser.',
  },
  never: {
    title: 'What Manent never does',
    lines: [
      'It gives no score of a person and promises no outcome: it computes numbers by written rules and shows every one.',
      'It joins no answer of the pulse to a person: the page Pulse says how, and where that ends.',
      'It gives no legal advice: it records who acknowledged what, in which words, when.',
    ],
  },
} as const;
