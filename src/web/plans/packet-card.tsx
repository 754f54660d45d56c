import { Button } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PlanView } from '../../contract/plans.ts';
import type { CallFailed } from '../call-failed.ts';
import { postForFile, saveFile, type ReceivedFile } from '../call-file.ts';
import { randomHex } from '../random-hex.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Card } from '../ui/card.tsx';
import { ProgressBar } from '../ui/progress-steps.tsx';
import { exitText } from './exit-text.ts';
import css from './exit.module.css';

const text = exitText.packet;

/** Exports the plan as a packet and says how anyone verifies it without trusting this server. */
export function PacketCard({ plan }: { readonly plan: PlanView['plan']['id'] }) {
  const key = useRef(randomHex());
  const act = useMutation<ReceivedFile, CallFailed>({
    mutationFn: async () => await postForFile(`/api/plans/${plan}/packet`, key.current),
    onSuccess: (file) => {
      // A try that failed is repeated under its own key; a new export is a new action.
      key.current = randomHex();
      saveFile(file);
    },
  });
  const name = act.data?.name ?? 'packet.zip';
  return (
    <Card title={text.title} note={text.note}>
      <div className="stack">
        {act.isPending ? (
          <ProgressBar label={text.working} value={null} />
        ) : (
          <div>
            <Button variant="default" leftSection={<IconDownload size={17} stroke={1.7} aria-hidden />} onClick={() => act.mutate()}>
              {act.data === undefined ? text.action : text.again}
            </Button>
          </div>
        )}
        {act.error === null ? null : <FailureNotice failure={act.error} />}
        <output>{act.data === undefined ? '' : text.saved(name)}</output>
        <details open={act.data !== undefined}>
          <summary>{text.how}</summary>
          <ol className={css['steps']} style={{ marginTop: 12 }}>
            <li>
              {text.steps.policy}{' '}
              <a href="/api/record/policy" download="policy.txt">
                {text.steps.policyLink}
              </a>
            </li>
            <li>
              {text.steps.command}
              <code className={css['command']}>{text.command(name)}</code>
            </li>
            <li>{text.steps.verdict}</li>
          </ol>
        </details>
      </div>
    </Card>
  );
}
