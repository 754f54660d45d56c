import { leastPasswordLength } from '../../core/access/password.ts';

/** Words of the way in: sign-in, passwords, the first set-up and invitations. */
export const entryText = {
  motto: 'What is written remains.',
  email: 'Email',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: `At least ${leastPasswordLength} characters. A sentence is easier to keep than a riddle.`,
  timeZone: (zone: string): string => `Your days and deadlines are read in ${zone}. You can change it later.`,
  signIn: { title: 'Sign in', action: 'Sign in', forgot: 'Forgot your password?' },
  forgot: {
    title: 'Forgot your password?',
    lead: 'Write your address. If it belongs to a member, a link to choose a new password arrives within minutes.',
    action: 'Send the link',
    sentTitle: 'Look at your mail',
    sent: (email: string): string => `If ${email} belongs to a member, a link is on its way. It works once, for one hour.`,
    sentHint: 'Nothing there after ten minutes? Look in the spam folder, or ask your administrator whether mail is set up.',
    back: 'Back to sign-in',
  },
  reset: {
    title: 'Choose a new password',
    action: 'Save the password',
    doneTitle: 'Your password is changed',
    done: 'Every other session was ended. Sign in with the new password.',
    signIn: 'Sign in',
  },
  welcome: {
    title: 'Set up Manent',
    lead: 'You create the organisation and its first owner. The owner invites everyone else.',
    organisation: 'Organisation',
    organisationHint: 'As it should stand on printed plans and packets.',
    name: 'Your name',
    emailHint: 'You sign in with it; recaps are mailed to it.',
    action: 'Create the organisation',
  },
  join: {
    title: 'Join your organisation',
    lead: 'Choose a password. You then see your 1on1s, commitments and your own copy of the record.',
    action: 'Join',
  },
  linkMissing: {
    what: 'This address lacks its one-time token.',
    why: 'The link was cut off, perhaps by a line break in the mail.',
    todo: 'Open the link again, or copy it whole.',
  },
} as const;
