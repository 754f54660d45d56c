import { sql, type RawBuilder } from 'kysely';
import type { UtcInstant } from '../../core/kernel/schema.ts';

/** A `timestamptz` in the stored form of the record, for a value that goes through JSON. Null in, null out. */
export function isoInstant<Instant extends UtcInstant | null = UtcInstant>(column: string): RawBuilder<Instant> {
  return sql<Instant>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
