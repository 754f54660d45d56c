import { tokenEvents, type tokenCreated } from '../../core/access/events.ts';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';

/** Keeps the API tokens that were not revoked, and the digests by which the door knows them. */
export const tokenProjector = projector(tokenEvents, ['api_token', 'api_token_digest'], async (write, organisation, event) => {
  if (event.type === 'token.created') return await addToken(write, organisation, event);
  const { token } = event.parts;
  // Where nobody can tell any more which one was revoked, none of that person's opens anything: better one too many than one too few.
  const gone = write.selectFrom('api_token').select('id').where('org_id', '=', organisation).where('person', '=', event.stream);
  const ids = token === erased ? (await gone.execute()).map(({ id }) => id) : [token.token];
  for (const id of ids) {
    await write.deleteFrom('api_token_digest').where('org_id', '=', organisation).where('token', '=', id).execute();
    await write.deleteFrom('api_token').where('org_id', '=', organisation).where('id', '=', id).execute();
  }
});

async function addToken(write: Writer, organisation: OrganisationId, event: Recorded<typeof tokenCreated>): Promise<void> {
  const { token, name, digest } = event.parts;
  if (token === erased) return;
  const { token: id, scopes, expiresAt } = token;
  await write
    .insertInto('api_token')
    .values({ org_id: organisation, id, person: event.stream, name: name === erased ? null : name.name, scopes, made_at: event.takenAt, expires_at: expiresAt })
    .execute();
  if (digest === erased) return;
  await write.insertInto('api_token_digest').values({ org_id: organisation, token: id, digest: digest.sha256 }).execute();
}
