import type { OrganisationId, PersonId } from '../src/core/kernel/id.ts';
import type { BenchDatabase } from './database.ts';

/** Digits at the end of an id that say of which team the copy is. The 26 before them keep ids of one team apart. */
const digits = 6;

/** The id that a row of the first team has in the copy of a number. */
export function copiedId(id: string, copy: number): string {
  return `${id.slice(0, -digits)}${copy.toString(16).padStart(digits, '0')}`;
}

/** Teams that one statement makes, so that a long seeding can say how far it is. */
const teamsAtOnce = 25;

/** Stands in a kept row for the digits of the copy. Nothing else in a row holds it. */
const mark = '@'.repeat(digits);

/** What belongs to the organisation or to the moment, and is not a team's. */
const notOfATeam = ['organisation', 'idempotency', 'ledger_pending', 'ledger_leaf', 'ledger_node', 'ledger_head', 'ledger_checkpoint', 'ledger_receipt', 'invitation'];

const teamTables = `select c.relname from pg_class c where c.relnamespace = 'manent'::regnamespace and c.relkind = 'r'
  and c.relname <> 'bench_rows' and c.relname <> all (array['${notOfATeam.join("', '")}'])
  and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'org_id')`;

/**
 * Makes the rows of the first team's year again under other ids, for as many teams as asked: every read table and
 * every event, in the sizes that the product wrote. The copies' sealed parts still name the first team, so nobody must fold
 * them; reading the tables costs what it costs in a company that lived through it all.
 */
export async function copyTeam(
  database: BenchDatabase,
  place: { readonly organisation: OrganisationId; readonly owner: PersonId; readonly teams: number },
  note: (line: string) => void,
): Promise<void> {
  await database.asOwner(keepSql(place.organisation, place.owner));
  for (let from = 2; from <= place.teams; from += teamsAtOnce) {
    note(`copying teams: ${from - 1} of ${place.teams}`);
    await database.asOwner(copySql(from, Math.min(place.teams, from + teamsAtOnce - 1)));
  }
  await database.asOwner('drop table manent.bench_rows');
}

/** Keeps every row of the first team as JSON with the mark in its ids; what is the organisation's or its owner's alone is left out. */
function keepSql(organisation: OrganisationId, owner: PersonId): string {
  const marked = `regexp_replace(to_jsonb(t)::text, '([a-z]{3}_[0-9a-f]{${32 - digits}})[0-9a-f]{${digits}}', '\\1${mark}', 'g')`;
  const restored = [organisation, owner].reduce<string>((text, id) => `replace(${text}, '${id.slice(0, -digits)}${mark}', '${id}')`, marked);
  const named = `replace(${restored}, 'bench.example', '${mark}.example')`;
  return `create unlogged table manent.bench_rows (place text, kept text);
do $keep$
declare t text;
begin
  for t in ${teamTables} loop
    execute format($sql$insert into manent.bench_rows select %L, kept from (select ${named} as kept, t.org_id from manent.%I t) found
      where org_id = '${organisation}' and strpos(replace(kept, '@${mark}.example', ''), '${mark}') > 0$sql$, t, t);
  end loop;
end $keep$`;
}

function copySql(from: number, to: number): string {
  return `do $copy$
declare t text; cols text;
begin
  -- No checks of foreign keys: both sides are copied alike.
  set local session_replication_role = replica;
  for t in ${teamTables} loop
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into cols from pg_attribute a
      where a.attrelid = format('manent.%I', t)::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = '';
    execute format($sql$insert into manent.%1$I (%2$s) select r.* from generate_series(${from}, ${to}) n, manent.bench_rows k,
      lateral (select %2$s from jsonb_populate_record(null::manent.%1$I, replace(k.kept, '${mark}', lpad(to_hex(n), ${digits}, '0'))::jsonb)) r
      where k.place = %1$L$sql$, t, cols);
  end loop;
end $copy$`;
}
