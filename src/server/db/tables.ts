import type { ColumnType } from 'kysely';

/** The register of migrations that have run on this database. */
export interface MigrationTable {
  readonly version: ColumnType<number, never, never>;
  readonly name: ColumnType<string, never, never>;
  readonly checksum: ColumnType<string, never, never>;
  readonly applied_at: ColumnType<string, never, never>;
}

/** Every table of the schema `manent`, as queries see it. Each area declares its own in its `tables.ts`. */
export interface Tables {
  readonly migration: MigrationTable;
}
