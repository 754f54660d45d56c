import { useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { ImportMapping, KpiAnswer } from '../../core/kpis/import/import-mapping.ts';
import { CallFailed } from '../call-failed.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { ImportColumns, ImportKinds } from '../kpis/import-columns.tsx';
import { ImportColumnsMap } from '../kpis/import-columns-map.tsx';
import { faultsOf, ImportFaults } from '../kpis/import-faults.tsx';
import { ImportForm, type ImportChoice } from '../kpis/import-form.tsx';
import { answersFor, ImportKpiAnswers } from '../kpis/import-kpi-answers.tsx';
import { ImportOutcome } from '../kpis/import-outcome.tsx';
import { ImportPreviewCard } from '../kpis/import-preview.tsx';
import { ImportProgress } from '../kpis/import-progress.tsx';
import { ImportQuestions } from '../kpis/import-questions.tsx';
import { importText } from '../kpis/import-text.ts';
import { sendImport, type ImportResult } from '../kpis/send-import.ts';
import { useImportPreview } from '../kpis/use-import-preview.ts';
import { useOwners } from '../kpis/use-owners.ts';
import { randomHex } from '../random-hex.ts';
import { ruleWords } from '../signals/trigger-words.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** What an import is doing, or what came of it. */
type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'send'; readonly at: 'sending' | 'reading'; readonly bytes: number; readonly size: number }
  | { readonly step: 'stopped' }
  | { readonly step: 'failed'; readonly failure: CallFailed }
  | { readonly step: 'done'; readonly result: ImportResult };

const untouched: ImportMapping = {};

/** Takes a file in: choose it, see how it is read, answer what it leaves open, watch, and see what came of it. */
export function ImportPage() {
  const { session } = useRouteContext({ from: '/shell' });
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const [choice, setChoice] = useState<ImportChoice>({ owner: '', keep: 'nothing', file: null });
  const [mapping, setMapping] = useState<ImportMapping>(untouched);
  const [chosen, setChosen] = useState<readonly KpiAnswer[]>([]);
  const owners = useOwners(session.person.id);
  const owner = choice.owner === '' ? (owners[0]?.value ?? '') : choice.owner;
  const stopping = useRef<AbortController | null>(null);
  // The same wish keeps its key, so that a second try after a dropped network records nothing twice.
  const attempt = useRef<{ readonly asked: string; readonly key: string } | null>(null);
  const { preview, failure: unseen, busy } = useImportPreview(owner, choice.file, mapping);
  const answers = useMemo(() => answersFor(preview, chosen), [preview, chosen]);
  const change = (part: Partial<ImportChoice>): void => {
    setChoice({ ...choice, ...part });
    if (part.file === undefined) return;
    setMapping(untouched);
    setState({ step: 'choose' });
  };
  const send = async (owner: string, file: File): Promise<void> => {
    const said = answers.length === 0 ? mapping : { ...mapping, kpis: [...answers] };
    const asked = JSON.stringify([owner, choice.keep, said, file.name, file.size, file.lastModified]);
    if (attempt.current?.asked !== asked) attempt.current = { asked, key: randomHex() };
    const control = new AbortController();
    stopping.current = control;
    setState({ step: 'send', at: 'sending', bytes: 0, size: file.size });
    try {
      const onProgress = (at: 'sending' | 'reading', bytes: number): void => setState({ step: 'send', at, bytes, size: file.size });
      const result = await sendImport({ owner, keep: choice.keep, mapping: said, file, key: attempt.current.key, onProgress, signal: control.signal });
      setState({ step: 'done', result });
      setMapping(untouched);
      setChoice({ ...choice, owner, file: null });
      await queries.invalidateQueries();
    } catch (error) {
      if (control.signal.aborted) setState({ step: 'stopped' });
      else if (error instanceof CallFailed) setState({ step: 'failed', failure: error });
      else throw error;
    }
  };
  const refusedFaults = state.step === 'failed' ? faultsOf(state.failure.refusals) : [];
  const previewed = preview !== null && choice.file !== null && state.step !== 'done' && state.step !== 'send' ? preview : null;
  return (
    <>
      <PageHeader title={importText.title} meta={importText.lead} />
      <div className="columns">
        <div>
          {state.step === 'failed' ? <FailureNotice failure={withoutFaults(state.failure)} /> : null}
          {state.step === 'choose' && unseen !== null ? <FailureNotice failure={unseen} /> : null}
          {state.step === 'stopped' ? <ErrorNotice {...importText.stopped} tone="warn" /> : null}
          {state.step === 'send' ? <ImportProgress step={state.at} bytes={state.bytes} size={state.size} onStop={() => stopping.current?.abort()} /> : null}
          {state.step === 'done' ? (
            <ImportOutcome result={state.result} ruleWords={ruleWords} onAgain={() => setState({ step: 'choose' })} />
          ) : (
            <div hidden={state.step === 'send'}>
              <ImportForm owners={owners} owner={owner} choice={choice} onChange={change} onSend={(owner, file) => void send(owner, file)}>
                {previewed === null ? null : <ImportQuestions preview={previewed} mapping={mapping} onChange={setMapping} />}
              </ImportForm>
            </div>
          )}
          {previewed === null ? null : (
            <>
              {answers.length === 0 ? null : <ImportKpiAnswers answers={answers} kpis={previewed.kpis} onChange={setChosen} />}
              <ImportPreviewCard preview={previewed} answered={answers.length > 0} busy={busy} />
              {previewed.columns.length === 0 ? null : <ImportColumnsMap columns={previewed.columns} mapping={mapping} onChange={setMapping} />}
              {refusedFaults.length > 0 ? null : <ImportFaults faults={previewed.faults} count={previewed.faultCount} />}
            </>
          )}
          <ImportFaults faults={refusedFaults} count={refusedFaults.length} />
        </div>
        <div>
          <ImportKinds />
          <ImportColumns />
        </div>
      </div>
    </>
  );
}

/** The refusal without the lines that have a table of their own. */
function withoutFaults(failure: CallFailed): CallFailed {
  const refusals = failure.refusals.filter(({ code }) => code !== 'IMPORT_FAULT');
  return new CallFailed({ refusals, status: failure.status, requestId: failure.requestId });
}
