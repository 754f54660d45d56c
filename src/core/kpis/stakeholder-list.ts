import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { AskId, StakeholderId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { Policy } from '../policy/policy.ts';
import type { AskState } from './stakeholder-ask.ts';
import { stakeholderListed, stakeholderUnlisted } from './stakeholder-events.ts';

/** Somebody to ask. They need not be a member of the organisation. */
export interface NewStakeholder {
  readonly name: string;
  readonly email: string;
}

export type ListStakeholdersCode = 'STAKEHOLDER_LISTED' | 'STAKEHOLDERS_TOO_MANY';

/**
 * Puts people on the list. `known` are the addresses that are on it already, in small letters: one address, one answer a week.
 * `pathOf` names the input that holds an address, for its refusal.
 */
export function listStakeholders(
  ask: AskId,
  known: ReadonlySet<string>,
  people: readonly NewStakeholder[],
  policy: Policy,
  context: Pick<DecisionContext, 'newId'>,
  pathOf: (place: number) => string = (place) => `stakeholders.${place}.email`,
): Decision<readonly NewEvent[], ListStakeholdersCode> {
  const most = policy.stakeholders.atMost.value;
  if (known.size + people.length > most) return refuse({ code: 'STAKEHOLDERS_TOO_MANY', facts: { most } });
  const seen = new Set(known);
  const events: NewEvent[] = [];
  for (const [place, { name, email }] of people.entries()) {
    const address = email.toLowerCase();
    if (seen.has(address)) return refuse({ code: 'STAKEHOLDER_LISTED', path: pathOf(place) });
    seen.add(address);
    const stakeholder = context.newId('stakeholder');
    events.push(newEvent(stakeholderListed, ask, { 'shared/place': { stakeholder }, 'shared/name': { name }, contact: { email: address } }));
  }
  return ok(events);
}

/** Takes somebody off the list: a keeper's word, or their own (`left`). What they answered in an open week stays in it. */
export function unlistStakeholder(
  ask: Loaded<AskState>,
  stakeholder: StakeholderId,
  because: 'removed' | 'left',
): Decision<readonly NewEvent[], 'NOT_FOUND'> {
  if (!ask.state.listed.has(stakeholder)) return refuse({ code: 'NOT_FOUND' });
  return ok([newEvent(stakeholderUnlisted, ask.id, { 'shared/place': { stakeholder, because } })]);
}
