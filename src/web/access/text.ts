import type { TokenScope } from '../../core/access/token-scope.ts';

/** Words of the API tokens in the settings. */
export const accessText = {
  title: 'API tokens',
  note: 'For a script that sends figures to your KPIs. A token acts as you, for what it is made for and nothing else; the record names it beside every reading.',
  none: 'You have no API token.',
  scopes: { 'readings:write': 'Record readings and import files' } satisfies Record<TokenScope, string>,
  until: 'Until',
  expiredOn: 'Expired on',
  expired: 'Expired',
  neverUsed: 'Never used',
  lastUsed: 'Last used on',
  create: {
    action: 'Create a token',
    title: 'Create an API token',
    intro: 'Its value is shown once. Whoever has it can do this as you until it expires or you revoke it.',
    name: 'Name',
    nameHint: 'Where it is used, such as “Nightly Jira export”. Only you see it.',
    scope: 'What it may do',
    days: 'Works for',
    daysOf: (days: number): string => `${days} days`,
    confirm: 'Create',
  },
  fresh: {
    title: 'Copy it now',
    body: 'This value is kept nowhere and is not shown again. Put it where your script keeps its secrets, never into its code.',
    label: 'Value of the token',
    copy: 'Copy',
    copied: 'Copied',
    done: 'I have it',
  },
  revoke: {
    action: 'Revoke',
    actionOf: (name: string): string => `Revoke “${name}”`,
    question: (name: string): string => `Revoke “${name}”?`,
    consequence: 'Whatever uses it is turned away at once. This cannot be undone; what it recorded stays.',
    expired: 'It does not work any more; this takes it off the list. What it recorded stays.',
  },
} as const;
