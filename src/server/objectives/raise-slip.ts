import { Temporal } from 'temporal-polyfill';
import { newEvent, type Loaded } from '../../core/kernel/event.ts';
import { keyResultRaised } from '../../core/objectives/events.ts';
import type { ObjectiveState } from '../../core/objectives/objective.ts';
import { daysOf } from '../../core/objectives/quarter.ts';
import { slipTopic } from '../../core/objectives/slip-topic.ts';
import type { Slip } from '../../core/objectives/watch-key-results.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { putSlipOnAgenda } from '../../core/meetings/put-slip-on-agenda.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { keyResultSlip } from '../../core/signals/rules/key-result-slip.ts';
import { nextTalkOfPair } from '../meetings/next-meetings.ts';
import { managerOf, timeZoneOf } from '../people/queries.ts';
import type { Unit } from '../record/execute.ts';
import { fireOn } from '../signals/fire-on.ts';
import { holdTrigger } from '../signals/held-trigger.ts';

/**
 * Gives a slip its place, once: the signal of R17, and a topic on the next 1on1 of its owner with their manager, which answers the
 * signal. Where none is fixed the signal stays open and asks for one. A 1on1 takes a few such topics and no more, and whoever reports
 * to nobody has no 1on1 for it: then the slip waits, and is looked at again with the next week.
 */
export async function raiseSlip(unit: Unit, objective: Loaded<ObjectiveState>, slip: Slip): Promise<boolean> {
  const { write, organisation, context } = unit;
  const { terms } = objective.state;
  if (terms === null) return false;
  const { owner } = slip.terms;
  const timeZone = await timeZoneOf(write, organisation, owner);
  const today = civilDay(context.now, timeZone);
  const manager = await managerOf(write, organisation, owner, today);
  if (manager === null) return false;
  const talk = await nextTalkOfPair(write, organisation, { manager, report: owner }, 'key-result-slip');
  if (talk !== null && talk.points >= defaultPolicy.objectives.topicsAtMost.value) return false;
  const days = daysOf(terms.quarter);
  const seen = { id: `${objective.id}/${slip.key}`, name: slip.terms.title, start: slip.terms.start, target: slip.terms.target, current: slip.value, ...days };
  const rule = keyResultSlip(seen, slip.on, defaultPolicy.triggers.keyResultSlip);
  // What is said in coaching stays between the two, and so does where it will be talked about.
  const about = { subject: owner, manager, timeZone, today, private: talk?.recordType === 'coaching' };
  const fired = await fireOn(unit, about, rule === null ? [] : [rule], defaultPolicy);
  await unit.append(fired.events);
  const trigger = fired.triggers[0]?.id ?? null;
  if (trigger !== null && talk !== null) {
    const daysLeft = Temporal.PlainDate.from(slip.on).until(days.to, { largestUnit: 'day' }).days;
    const held = await holdTrigger(unit, trigger);
    await unit.append(putSlipOnAgenda(held, await unit.load(meetingStream, talk.meeting), slipTopic(slip, terms.title, daysLeft), context));
  }
  await unit.append([newEvent(keyResultRaised, objective.id, { 'shared/slip': { key: slip.key, trigger } })]);
  return true;
}
