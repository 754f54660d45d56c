import { useParams } from '@tanstack/react-router';
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import { isId } from '../../core/kernel/id.ts';
import type { KpiPageView } from '../kpis/chart-of-kpi.ts';
import { BaselineCard } from '../kpis/baseline-card.tsx';
import { KpiChart } from '../kpis/kpi-chart.tsx';
import { BackTests, KpiFacts } from '../kpis/kpi-facts.tsx';
import { ReadingsCard } from '../kpis/readings-card.tsx';
import { RecordReading } from '../kpis/record-reading.tsx';
import { kpiText } from '../kpis/kpi-text.ts';
import { WeeksCard } from '../kpis/weeks-card.tsx';
import { ReadState } from '../read-state.tsx';
import { StakeholderCard } from '../stakeholders/stakeholder-card.tsx';
import { TriggerRows } from '../signals/trigger-rows.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useRead } from '../use-read.ts';
import { NotFoundPage } from './not-found-page.tsx';

const text = kpiText.page;

/** One KPI: its course with natural limits, how loud its rule is, its triggers and readings. */
export function KpiPage() {
  const { kpi } = useParams({ from: '/shell/kpis/$kpi' });
  return isId('kpi', kpi) ? <KpiById kpi={kpi} /> : <NotFoundPage />;
}

function KpiById({ kpi }: { readonly kpi: KpiPageView['kpi']['id'] }) {
  const read = useRead('GET /api/kpis/:kpi', { params: { kpi } });
  return (
    <ReadState read={read} height={640} missing={<NotFoundPage />}>
      {(view) => <KpiCards view={view} />}
    </ReadState>
  );
}

function KpiCards({ view }: { readonly view: KpiPageView }) {
  const { kpi, triggers, can } = view;
  return (
    <>
      <PageHeader
        eyebrow={text.eyebrow(kpi.team)}
        title={kpi.name}
        meta={`${text.ownedBy(kpi.owner.name)} · ${text[kpi.direction]}`}
        {...(can.record ? { actions: <RecordReading kpi={kpi} /> } : {})}
      />
      <div className="columns">
        <div>
          <KpiChart view={view} />
          <WeeksCard view={view} />
          <ReadingsCard view={view} />
        </div>
        <div>
          <KpiFacts view={view} />
          {kpi.unit === 'score' || kpi.unit === 'nps' ? <StakeholderCard kpi={kpi.id} /> : null}
          <BaselineCard view={view} />
          <BackTests tests={view.backTests} />
          <Card title={text.triggers} layout={triggers.length === 0 ? 'padded' : 'rows'}>
            {triggers.length === 0 ? (
              <EmptyState icon={IconBolt} title={text.noTriggers}>
                {text.noTriggersBody}
              </EmptyState>
            ) : (
              <TriggerRows triggers={triggers} />
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
