import { sql, type RawBuilder } from 'kysely';

/**
 * Whether a part, under its alias, may be shown elsewhere than on the page of its 1on1: words of a room only to the two who
 * were in it. Whoever else may read them opens the room or exports a packet, where the reading is itself recorded (DESIGN 8).
 */
export function isNoRoomOfOthers(part: string): RawBuilder<boolean> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${part}.${name}`);
  return sql<boolean>`(${column('audience')} <> 'parties' or ${column('stream')} not like 'mtg\\_%' or exists (select from meeting room
    where room.org_id = ${column('org_id')} and room.id = ${column('stream')} and app_person() in (room.manager, room.report)))`;
}
