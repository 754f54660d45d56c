import { Button } from '@mantine/core';
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import type { CallOutput } from '../../contract/client.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { formatNumber } from '../ui/format-date.ts';
import { Hash } from '../ui/hash.tsx';
import { ProgressBar } from '../ui/progress-steps.tsx';
import { useAct } from '../use-act.ts';
import css from './record.module.css';
import { recordText } from './text.ts';

const text = recordText.check;

/** Recomputes the record on demand, and says in one sentence whether it holds. */
export function CheckRecord() {
  const act = useAct('POST /api/record/check');
  return (
    <Card title={text.title} note={text.note}>
      <div className="stack">
        {act.isPending ? (
          <ProgressBar label={text.working} value={null} />
        ) : (
          <div>
            <Button variant="default" onClick={() => act.mutate({ body: {} })}>
              {text.action}
            </Button>
          </div>
        )}
        {act.error === null ? null : <FailureNotice failure={act.error} />}
        {act.data === undefined ? null : <Verdict result={act.data} />}
      </div>
    </Card>
  );
}

function Verdict({ result }: { readonly result: CallOutput<'POST /api/record/check'> }) {
  const facts = (
    <p className={css['meta']}>
      {text.at} <DateText at={result.checkedAt} format="short" />. {text.root} <Hash value={result.root} label={text.root} shown={12} />
    </p>
  );
  if (result.ok) {
    return (
      <div className={css['ok']} role="status">
        <IconShieldCheck size={20} stroke={1.8} aria-hidden />
        <div>
          <strong>{text.ok}</strong>
          <p>{text.okBody(formatNumber(result.size))}</p>
          {facts}
        </div>
      </div>
    );
  }
  return (
    <>
      <ErrorNotice what={text.bad} why={text.badWhy} todo={text.badTodo} />
      <h3>{text.faults}</h3>
      <ul>
        {result.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {facts}
    </>
  );
}
