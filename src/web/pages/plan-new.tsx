import { useNavigate, useSearch } from '@tanstack/react-router';
import { isId, type TriggerId } from '../../core/kernel/id.ts';
import { NewPlanForm } from '../plans/new-plan-form.tsx';
import { newPlanText as text } from '../plans/new-plan-text.ts';
import { ReadState } from '../read-state.tsx';
import { subjectWords } from '../signals/trigger-words.ts';
import { Card } from '../ui/card.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useRead } from '../use-read.ts';

/** Opens a loop from scratch, for a person, or from a trigger that fired. */
export function NewPlanPage() {
  const { trigger, person } = useSearch({ from: '/shell/plans/new' });
  const navigate = useNavigate();
  const opened = (plan: string): void => void navigate({ to: '/plans/$plan', params: { plan } });
  return (
    <>
      <PageHeader title={text.title} meta={text.lead} />
      {trigger !== undefined && isId('trigger', trigger) ? (
        <FromTrigger trigger={trigger} onOpened={opened} />
      ) : (
        <NewPlanForm trigger={null} subject={person ?? ''} onOpened={opened} />
      )}
    </>
  );
}

function FromTrigger({ trigger, onOpened }: { readonly trigger: TriggerId; readonly onOpened: (plan: string) => void }) {
  const read = useRead('GET /api/triggers/:trigger', { params: { trigger } });
  return (
    <ReadState read={read} height={600}>
      {(found) => (
        <div className="stack">
          <Card title={text.from} note={`${found.subject.name}: ${subjectWords(found)} (${found.rule})`}>
            <p>{text.triggerNote}</p>
          </Card>
          <NewPlanForm trigger={found} subject={found.subject.id} onOpened={onOpened} />
        </div>
      )}
    </ReadState>
  );
}
