import type { Temporal } from 'temporal-polyfill';
import type { NewId, OrganisationId, PersonId, TokenId } from './id.ts';

/** What an organisation has given a person, beyond the relations that streams name. */
export type OrganisationRole = 'owner' | 'hr-partner' | 'director' | 'product-lead';

/** Who is asking. Every read and every decision is made for a viewer. */
export interface Viewer {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly roles: readonly OrganisationRole[];
  /** The API token through which they ask; absent: they are signed in themselves. */
  readonly token?: TokenId;
}

/** The outside world of a decision: the moment, fresh ids, and who decides. `system` acts when a clock runs out. */
export interface DecisionContext {
  readonly now: Temporal.Instant;
  readonly newId: NewId;
  readonly viewer: Viewer | 'system';
}
