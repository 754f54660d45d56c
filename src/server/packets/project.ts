import { erased } from '../../core/kernel/event.ts';
import { packetExported } from '../../core/packets/events.ts';
import { grantReaders } from '../access/grant-readers.ts';
import { planReaders } from '../plans/plan-streams.ts';
import { planPeople } from '../plans/queries.ts';
import { projector } from '../record/projector.ts';

/** Lets those whom the plan names see that a packet of it left the house. Packets have no table: the record is enough. */
export const packetProjector = projector([packetExported], [], async (write, organisation, event) => {
  const { subject } = event.parts;
  if (subject === erased) return;
  const people = await planPeople(write, organisation, subject.plan);
  if (people !== null) await grantReaders(write, organisation, planReaders(people, event.stream));
});
