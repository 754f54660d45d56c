import type { Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import type { Decision } from '../../core/kernel/result.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { importFile, type ImportResult } from './import-file.ts';
import type { ImportCode, Keep } from './import-refusals.ts';

/** Whose sprints a file holds, and what becomes of its good rows when others are bad. */
export interface SprintsAsked {
  readonly owner: PersonId;
  readonly keep: Keep;
}

/** Takes a sprint file as readings of velocity, predictability and blocked stories. */
export async function importSprints(
  services: Pick<Services, 'execute'>,
  viewer: Viewer,
  stream: AsyncIterable<Uint8Array>,
  { owner, keep }: SprintsAsked,
  once?: Once,
): Promise<Decision<ImportResult, ImportCode | ExecutionCode>> {
  return await importFile(services, viewer, stream, { owner, keep, mapping: { kind: 'sprints' } }, once === undefined ? {} : { once });
}
