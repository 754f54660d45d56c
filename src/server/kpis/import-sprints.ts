import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { importResultView } from '../../contract/kpis.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision, type Refusal } from '../../core/kernel/result.ts';
import { mayKeepKpi } from '../../core/kpis/policy.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { Decided, ExecutionCode, Unit } from '../record/execute.ts';
import { fireOnReadings } from '../signals/fire-on-readings.ts';
import { describeFault, ImportReport, reasonOf } from './import/import-report.ts';
import { readSprints } from './import/read-sprints.ts';
import { spoolUpload, type SpooledFile } from './import/spool-upload.ts';
import { lockKpisOf } from './keep-kpis.ts';
import { takeSprintRows, TakenSprints } from './take-sprint-rows.ts';

/** What came of an import. */
export type ImportResult = z.input<typeof importResultView>;

/** Whose sprints a file holds, and what becomes of its good rows when others are bad. */
export interface ImportAsked {
  readonly owner: PersonId;
  readonly keep: 'good' | 'nothing';
}

export type ImportCode =
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'IMPORT_EMPTY'
  | 'IMPORT_UNREADABLE'
  | 'IMPORT_REFUSED'
  | 'IMPORT_FAULT'
  | 'TOO_LARGE';

/**
 * Takes a sprint file as readings of velocity, predictability and blocked stories, all of it in one transaction with the
 * triggers that it starts. Rows that are there already change nothing; memory stays flat whatever the length of the file.
 * `once` makes a repeated request with the same file answer as it did the first time.
 */
export async function importSprints(
  services: Pick<Services, 'execute'>,
  viewer: Viewer,
  stream: AsyncIterable<Uint8Array>,
  asked: ImportAsked,
  once?: Once,
): Promise<Decision<ImportResult, ImportCode | ExecutionCode>> {
  const upload = await spoolUpload(stream);
  if (!upload.ok) return upload;
  const file = upload.value;
  try {
    const request = createHash('sha256').update(JSON.stringify([asked, file.hash])).digest('base64url');
    const acting = once === undefined ? { viewer } : { viewer, once: { ...once, request } };
    return await services.execute(acting, async (unit) => await takeSprints(unit, viewer, file, asked));
  } finally {
    await file.discard();
  }
}

async function takeSprints(unit: Unit, viewer: Viewer, file: SpooledFile, asked: ImportAsked): Promise<Decision<Decided<ImportResult>, ImportCode>> {
  const owner = await lockKpisOf(unit, asked.owner);
  if (!owner.known) return refuse({ code: 'NOT_FOUND', path: 'owner' });
  if (!mayKeepKpi(viewer, owner)) return refuse({ code: 'FORBIDDEN' });
  const report = new ImportReport();
  const taken = new TakenSprints();
  for await (const rows of readSprints(file.read(), report, { today: owner.today })) {
    // Once nothing will be kept, the rest of the file is read for its faults alone.
    if (asked.keep === 'nothing' && report.problemCount > 0) continue;
    const fault = await takeSprintRows(unit, owner, file.hash, rows, taken);
    if (fault !== null) return refuse(unreadable(fault));
  }
  const [refusal, ...others] = refusalsOf(report, asked.keep);
  if (refusal !== undefined) return refuse(refusal, ...others);
  const fired = await fireOnReadings(unit, { ...owner, keys: taken.fresh }, defaultPolicy);
  const { recorded, corrected, unchanged } = taken;
  return ok({
    events: fired.events,
    value: {
      rows: report.rows,
      recorded,
      corrected,
      unchanged,
      faults: report.problems.map((problem) => ({ line: problem.line, column: problem.column, reason: describeFault(problem) })),
      faultCount: report.problemCount,
      kpis: [...taken.teams.values()].flatMap((kpis) => kpis.map(({ id, name }) => ({ id, name }))),
      triggers: fired.triggers,
    },
  });
}

/** Why nothing is kept; empty when the good rows are. Each fault is named, without anything that stands in the file. */
function refusalsOf(report: ImportReport, keep: ImportAsked['keep']): readonly Refusal<ImportCode>[] {
  const faults = report.problems.map((problem): Refusal<ImportCode> => {
    const path = problem.column === null ? `line.${String(problem.line)}` : `line.${String(problem.line)}.${problem.column}`;
    return { code: 'IMPORT_FAULT', path, facts: { line: problem.line, reason: reasonOf(problem) } };
  });
  if (report.rows === 0) {
    const empty = report.problems.some((problem) => problem.code === 'empty-file');
    return empty ? [{ code: 'IMPORT_EMPTY' }] : [unreadable('See the lines named below.'), ...faults];
  }
  if (keep === 'good' || report.problemCount === 0) return [];
  return [{ code: 'IMPORT_REFUSED', facts: { faults: report.problemCount, rows: report.rows } }, ...faults];
}

function unreadable(reason: string): Refusal<ImportCode> {
  return { code: 'IMPORT_UNREADABLE', facts: { reason } };
}
