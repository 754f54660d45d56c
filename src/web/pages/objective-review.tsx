import { Link, useParams } from '@tanstack/react-router';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import type { ObjectiveDigest } from '../../contract/objectives.ts';
import { isId } from '../../core/kernel/id.ts';
import { CommitmentState } from '../commitments/commitment-state.tsx';
import { digestText as text } from '../objectives/digest-text.ts';
import { TieCommitment, UntieCommitment } from '../objectives/tie-commitment.tsx';
import { ReadState } from '../read-state.tsx';
import { Card, CardRow } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FactTable } from '../ui/fact-table.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { useRead } from '../use-read.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** What the reader's own 1on1s brought for an objective, to be read before its review (R133). */
export function ObjectiveReviewPage() {
  const { objective } = useParams({ from: '/shell/objectives/$objective/review' });
  return isId('objective', objective) ? <DigestOf objective={objective} /> : <NotFoundPage />;
}

function DigestOf({ objective }: { readonly objective: ObjectiveDigest['objective']['id'] }) {
  const read = useRead('GET /api/objectives/:objective/digest', { params: { objective } });
  return (
    <ReadState read={read} height={480} missing={<NotFoundPage />}>
      {(digest) => (
        <>
          <PageHeader
            eyebrow={digest.objective.title}
            title={text.title}
            meta={text.lead}
            actions={
              <>
                <LinkButton to="/objectives/$objective" params={{ objective }} variant="default">
                  {text.back}
                </LinkButton>
                <TieCommitment digest={digest} />
              </>
            }
          />
          <div className="stack">
            <Counts digest={digest} />
            <Outcomes digest={digest} />
          </div>
        </>
      )}
    </ReadState>
  );
}

function Counts({ digest }: { readonly digest: ObjectiveDigest }) {
  const { objective, rows, confidenceMost, hiddenRiskFrom } = digest;
  const resultOf = (key: string | null) => objective.keyResults.find((each) => each.key === key);
  const figure = (name: 'kept' | 'late' | 'missed' | 'open' | 'overdue') =>
    ({ key: name, label: text.columns[name], align: 'end', render: (row: ObjectiveDigest['rows'][number]) => String(row[name]) }) as const;
  return (
    <Card title={text.counts} note={text.rule(hiddenRiskFrom, confidenceMost)} layout="table">
      <FactTable
        caption={text.counts}
        rows={rows}
        rowKey={(row) => row.key ?? 'whole'}
        columns={[
          { key: 'result', label: text.columns.keyResult, render: (row) => resultOf(row.key)?.title ?? text.whole },
          {
            key: 'confidence',
            label: text.columns.confidence,
            align: 'end',
            render: (row) => {
              const confidence = resultOf(row.key)?.confidence ?? null;
              return confidence === null ? text.nothing : `${confidence} / ${confidenceMost}`;
            },
          },
          figure('kept'),
          figure('late'),
          figure('missed'),
          figure('overdue'),
          figure('open'),
          {
            key: 'says',
            label: text.columns.says,
            render: (row) => {
              if (row.hiddenRisk) return <StatusBadge tone="warn">{text.hiddenRisk}</StatusBadge>;
              return <span className="dimmed">{row.untied ? text.untied : row.moved > 0 ? text.moved(row.moved) : text.nothing}</span>;
            },
          },
        ]}
      />
    </Card>
  );
}

function Outcomes({ digest }: { readonly digest: ObjectiveDigest }) {
  const { outcomes, objective } = digest;
  return (
    <Card title={text.outcomes} layout={outcomes.length === 0 ? 'padded' : 'rows'}>
      {outcomes.length === 0 ? (
        <EmptyState icon={IconCalendarCheck} title={text.noOutcomes}>
          {text.noOutcomesBody}
        </EmptyState>
      ) : (
        outcomes.map(({ key, commitment }) => (
          <CardRow
            key={commitment.id}
            title={commitment.action}
            note={
              <>
                {commitment.owner.name} · {objective.keyResults.find((each) => each.key === key)?.title ?? text.whole}
                {commitment.meeting === null ? null : (
                  <>
                    {' · '}
                    <Link to="/meetings/$meeting" params={{ meeting: commitment.meeting }}>
                      {text.room}
                    </Link>
                  </>
                )}
              </>
            }
            aside={
              <>
                <CommitmentState commitment={commitment} />
                <UntieCommitment commitment={commitment} />
              </>
            }
          />
        ))
      )}
    </Card>
  );
}
