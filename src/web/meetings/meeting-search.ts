/** What the address of the meetings page says: whether the past is wanted. */
export function meetingSearch(search: Readonly<Record<string, unknown>>): { readonly when?: 'past' } {
  return search['when'] === 'past' ? { when: 'past' } : {};
}
