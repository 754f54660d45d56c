import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { importResultView } from '../../contract/kpis.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { ImportKind, ImportMapping } from '../../core/kpis/import/import-mapping.ts';
import { describeFault, ImportReport } from '../../core/kpis/import/import-report.ts';
import { KpiBook } from '../../core/kpis/import/kpi-book.ts';
import { mayKeepKpi } from '../../core/kpis/policy.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { Decided, ExecutionCode, Unit } from '../record/execute.ts';
import { fireOnReadings } from '../signals/fire-on-readings.ts';
import { ImportBatches } from './import-batches.ts';
import { refuseImport, type ImportCode, type Keep } from './import-refusals.ts';
import { openImport } from './import/open-import.ts';
import { companionsOf, readFound } from './import/read-found.ts';
import { spoolUpload, type SpooledFile } from './import/spool-upload.ts';
import { lockKpisOf } from './keep-kpis.ts';
import { ownedKpis } from './owned-kpis.ts';
import { FoundReadings } from './take-found.ts';

/** What came of an import. */
export type ImportResult = z.input<typeof importResultView>;

/** Whose figures a file holds, what it does not say by itself, and what becomes of its good rows when others are bad. */
export interface ImportAsked {
  readonly owner: PersonId;
  readonly keep: Keep;
  readonly mapping: ImportMapping;
}

/** Hears how many bytes of the file have been read, of how many. */
export type OnProgress = (done: number, of: number) => void;

/**
 * Takes a file as readings, all of it in one transaction with the triggers that it starts. Readings that are there already
 * change nothing; memory stays flat whatever the length of the file. `once` makes a repeated request with the same file answer
 * as it did the first time.
 */
export async function importFile(
  services: Pick<Services, 'execute'>,
  viewer: Viewer,
  stream: AsyncIterable<Uint8Array>,
  asked: ImportAsked,
  { once, onProgress = () => undefined }: { readonly once?: Once; readonly onProgress?: OnProgress } = {},
): Promise<Decision<ImportResult, ImportCode | ExecutionCode>> {
  const upload = await spoolUpload(stream);
  if (!upload.ok) return upload;
  const file = upload.value;
  try {
    const request = createHash('sha256').update(JSON.stringify([asked, file.hash])).digest('base64url');
    const acting = once === undefined ? { viewer } : { viewer, once: { ...once, request } };
    return await services.execute(acting, async (unit) => await takeFile(unit, viewer, withProgress(file, onProgress), asked));
  } finally {
    await file.discard();
  }
}

const sources: Readonly<Record<ImportKind, string>> = {
  sprints: 'sprint file',
  long: 'imported table',
  wide: 'imported table',
  items: 'imported list of work items',
  'jira-issues': 'Jira issue export',
  'gitlab-issues': 'GitLab issue export',
  'linear-issues': 'Linear issue export',
  'jira-velocity': 'Jira velocity chart',
  'jira-sprint-report': 'Jira sprint report',
  'github-milestones': 'GitHub milestones',
};

async function takeFile(unit: Unit, viewer: Viewer, file: SpooledFile, asked: ImportAsked): Promise<Decision<Decided<ImportResult>, ImportCode>> {
  const owner = await lockKpisOf(unit, asked.owner);
  if (!owner.known) return refuse({ code: 'NOT_FOUND', path: 'owner' });
  if (!mayKeepKpi(viewer, owner)) return refuse({ code: 'FORBIDDEN' });
  const report = new ImportReport();
  const opened = await openImport(file, asked.mapping, report);
  const found = new FoundReadings(new KpiBook(await ownedKpis(unit.write, unit.organisation, owner.owner), asked.mapping.kpis ?? []), report, owner.today);
  const batches = new ImportBatches(unit, owner, { fileHash: file.hash, words: `${sources[opened?.kind ?? 'long']}${viewer.token === undefined ? '' : ', by API token'}` });
  if (opened !== null) {
    for await (const readings of readFound(file, opened, { report, mapping: asked.mapping, today: owner.today })) {
      const sound = found.sound(readings);
      // Once nothing will be kept, the rest of the file is read for its faults alone.
      const lost = opened.asks.length + found.asks.size > 0 || (asked.keep === 'nothing' && report.problemCount > 0);
      if (lost) continue;
      for (const { booked, found: each } of sound) {
        for (const spec of companionsOf(opened.kind)) {
          const companion = found.companion(each.team, spec);
          if (companion !== null) batches.expect(companion);
        }
        if (batches.hold(booked, each.reading)) await batches.flush();
      }
    }
  }
  const refused = refuseImport(report, [...new Set([...(opened?.asks ?? []), ...found.asks])], asked.keep);
  if (refused !== null) return refused;
  await batches.flush();
  const fired = await fireOnReadings(unit, { ...owner, keys: batches.fresh }, defaultPolicy);
  const { recorded, corrected, unchanged, kpis } = batches;
  return ok({
    events: fired.events,
    value: {
      rows: report.rows,
      recorded,
      corrected,
      unchanged,
      faults: report.problems.map((problem) => ({ line: problem.line, column: problem.column, reason: describeFault(problem) })),
      faultCount: report.problemCount,
      kpis,
      triggers: fired.triggers,
    },
  });
}

/** Tells how far the file has been read, once for each hundredth of it. */
function withProgress(file: SpooledFile, onProgress: OnProgress): SpooledFile {
  const step = Math.max(1, Math.floor(file.size / 100));
  let told = 0;
  return {
    ...file,
    read: () =>
      (async function* counted(): AsyncGenerator<Uint8Array> {
        let done = 0;
        for await (const chunk of file.read()) {
          done += chunk.length;
          if (done >= told + step) {
            told = done;
            onProgress(done, file.size);
          }
          yield chunk;
        }
      })(),
  };
}
