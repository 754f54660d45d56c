import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { CallFailed } from '../call-failed.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { byteWords } from '../kpis/byte-words.ts';
import { ImportColumns } from '../kpis/import-columns.tsx';
import { faultsOf, ImportFaults } from '../kpis/import-faults.tsx';
import { ImportForm, type ImportAsked } from '../kpis/import-form.tsx';
import { ImportOutcome } from '../kpis/import-outcome.tsx';
import { importText } from '../kpis/import-text.ts';
import { uploadSprints, type ImportResult } from '../kpis/upload-sprints.ts';
import { randomHex } from '../random-hex.ts';
import { ruleWords } from '../signals/trigger-words.ts';
import { Card } from '../ui/card.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ProgressBar } from '../ui/progress-steps.tsx';

/** What an import is doing, or what came of it. */
type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'send'; readonly sent: number; readonly size: number }
  | { readonly step: 'stopped' }
  | { readonly step: 'failed'; readonly failure: CallFailed }
  | { readonly step: 'done'; readonly result: ImportResult };

/** Takes a sprint file in: choose, watch, and see what came of it. */
export function ImportPage() {
  const { session } = useRouteContext({ from: '/shell' });
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const stopping = useRef<AbortController | null>(null);
  // The same wish keeps its key, so that a second try after a dropped network records nothing twice.
  const attempt = useRef<{ readonly asked: string; readonly key: string } | null>(null);
  const send = async ({ owner, keep, file }: ImportAsked): Promise<void> => {
    const asked = [owner, keep, file.name, file.size, file.lastModified].join('/');
    if (attempt.current?.asked !== asked) attempt.current = { asked, key: randomHex() };
    const control = new AbortController();
    stopping.current = control;
    setState({ step: 'send', sent: 0, size: file.size });
    try {
      const onProgress = (sent: number): void => setState({ step: 'send', sent, size: file.size });
      const result = await uploadSprints({ owner, keep, file, key: attempt.current.key, onProgress, signal: control.signal });
      setState({ step: 'done', result });
      await queries.invalidateQueries();
    } catch (error) {
      if (control.signal.aborted) setState({ step: 'stopped' });
      else if (error instanceof CallFailed) setState({ step: 'failed', failure: error });
      else throw error;
    }
  };
  const faults = state.step === 'failed' ? faultsOf(state.failure.refusals) : [];
  return (
    <>
      <PageHeader title={importText.title} meta={importText.lead} />
      <div className="columns">
        <div>
          {state.step === 'failed' ? <FailureNotice failure={withoutFaults(state.failure)} /> : null}
          {state.step === 'stopped' ? <ErrorNotice {...importText.stopped} tone="warn" /> : null}
          {state.step === 'send' ? <Sending sent={state.sent} size={state.size} onStop={() => stopping.current?.abort()} /> : null}
          {state.step === 'done' ? (
            <ImportOutcome result={state.result} ruleWords={ruleWords} onAgain={() => setState({ step: 'choose' })} />
          ) : (
            <div hidden={state.step === 'send'}>
              <ImportForm me={session.person.id} onSend={(asked) => void send(asked)} />
            </div>
          )}
          <ImportFaults faults={faults} count={faults.length} />
        </div>
        <div>
          <ImportColumns />
        </div>
      </div>
    </>
  );
}

interface SendingProps {
  readonly sent: number;
  readonly size: number;
  readonly onStop: () => void;
}

function Sending({ sent, size, onStop }: SendingProps) {
  const arrived = sent >= size;
  return (
    <Card>
      <ProgressBar
        label={arrived ? importText.reading : importText.sending}
        value={arrived ? null : sent / Math.max(1, size)}
        {...(arrived ? {} : { figure: importText.sent(byteWords(sent), byteWords(size)) })}
      />
      {arrived ? null : (
        <Button variant="default" mt={14} onClick={onStop}>
          {importText.cancel}
        </Button>
      )}
    </Card>
  );
}

/** The refusal without the lines that have a table of their own. */
function withoutFaults(failure: CallFailed): CallFailed {
  const refusals = failure.refusals.filter(({ code }) => code !== 'IMPORT_FAULT');
  return new CallFailed({ refusals, status: failure.status, requestId: failure.requestId });
}
