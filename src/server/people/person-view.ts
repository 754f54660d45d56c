import { sql, type RawBuilder } from 'kysely';
import type { PersonView } from '../../contract/views.ts';

/**
 * A person's `{id, name}` in a select list, from a column that holds their id: `personView('meeting.report').as('report')`.
 * Null in, or an id that is nobody's: null out. It is the function `person_view` written out, because PostgreSQL plans a
 * function that reads a table anew in every statement.
 */
export function personView<View extends PersonView | null = PersonView>(column: string): RawBuilder<View> {
  return sql<View>`(select json_build_object('id', named.person, 'name', named.name) from person named
    where named.org_id = app_org() and named.person = ${sql.ref(column)})`;
}
