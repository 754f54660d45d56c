import { useParams } from '@tanstack/react-router';
import type { ObjectivePage as ObjectiveView } from '../../contract/objectives.ts';
import { isId } from '../../core/kernel/id.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { CheckInsCard } from '../objectives/check-ins-card.tsx';
import { AmendObjective } from '../objectives/draft-objective.tsx';
import { KeyResultCard } from '../objectives/key-result-card.tsx';
import { AddKeyResult } from '../objectives/key-result-forms.tsx';
import { objectiveText as text } from '../objectives/objective-text.ts';
import { ScoreForm } from '../objectives/score-form.tsx';
import { objectivesText } from '../objectives/text.ts';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { DateText } from '../ui/date-text.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { formatCivilDate } from '../ui/format-date.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** One objective: its key results with their courses, the check-ins, and what of it can be done. */
export function ObjectivePage() {
  const { objective } = useParams({ from: '/shell/objectives/$objective' });
  return isId('objective', objective) ? <ObjectiveById objective={objective} /> : <NotFoundPage />;
}

function ObjectiveById({ objective }: { readonly objective: ObjectiveView['objective']['id'] }) {
  const read = useRead('GET /api/objectives/:objective', { params: { objective } });
  return (
    <ReadState read={read} height={640} missing={<NotFoundPage />}>
      {(page) => <ObjectiveCards page={page} />}
    </ReadState>
  );
}

function ObjectiveCards({ page }: { readonly page: ObjectiveView }) {
  const { objective, can } = page;
  return (
    <>
      <PageHeader
        eyebrow={text.eyebrow(objectivesText.quarterName(objective.quarter), objective.team)}
        title={objective.title}
        meta={[objectivesText.ownedBy(objective.owner.name), objectivesText.states[objective.state], ...(objective.crossFunctional ? [objectivesText.spans] : [])].join(' · ')}
        actions={
          <>
            {can.amend ? <AmendObjective objective={objective} /> : null}
            {can.activate ? <Activate page={page} /> : null}
            {can.close ? <ScoreForm objective={objective} act="close" /> : null}
            {can.rescore ? <ScoreForm objective={objective} act="rescore" /> : null}
          </>
        }
      />
      <div className="columns">
        <div>
          {objective.keyResults.map((result) => (
            <KeyResultCard key={result.key} page={page} result={result} />
          ))}
          {objective.keyResults.length === 0 ? <Card>{objectivesText.noKeyResult}</Card> : null}
          {can.amend ? (
            <div className="button-row no-print">
              <AddKeyResult objective={objective} />
            </div>
          ) : null}
          <CheckInsCard page={page} />
        </div>
        <div>
          <Facts page={page} />
          <Card title={text.review} note={text.reviewLead}>
            <LinkButton to="/objectives/$objective/review" params={{ objective: objective.id }} variant="default" size="xs">
              {text.review}
            </LinkButton>
          </Card>
        </div>
      </div>
    </>
  );
}

function Activate({ page }: { readonly page: ObjectiveView }) {
  const activate = useAct('POST /api/objectives/:objective/activate');
  return (
    <ConfirmButton
      question={text.activateQuestion}
      consequence={text.activateBody}
      confirm={text.activate}
      variant="filled"
      onConfirm={async () => await activate.mutateAsync({ params: { objective: page.objective.id }, body: {} })}
      trouble={activate.error === null ? undefined : <FailureNotice failure={activate.error} />}
    >
      {text.activate}
    </ConfirmButton>
  );
}

function Facts({ page }: { readonly page: ObjectiveView }) {
  const { objective, closed, corrections, expected, to, behindFrom } = page;
  const passed = text.passed(Math.round(expected), formatCivilDate(to));
  return (
    <Card title={text.facts}>
      <DefinitionList
        items={[
          { term: text.quarter, detail: passed },
          ...(objective.score !== null && closed !== null
            ? [
                { term: text.score, detail: text.scoreBy(objectivesText.score(objective.score), closed.by?.name ?? text.somebody) },
                { term: objectivesText.states.closed, detail: <DateText at={closed.at} /> },
              ]
            : []),
          ...(objective.state === 'active' && objective.progress !== null ? [{ term: text.progress, detail: text.progressOf(Math.round(objective.progress)) }] : []),
          ...(closed === null || closed.note === null ? [] : [{ term: text.note, detail: closed.note }]),
          ...(objective.state === 'active' ? [{ term: text.slipFrom, detail: text.slipFromOf(behindFrom) }] : []),
          ...(corrections === 0 ? [] : [{ term: text.corrections, detail: text.correctionsOf(corrections) }]),
        ]}
      />
    </Card>
  );
}
