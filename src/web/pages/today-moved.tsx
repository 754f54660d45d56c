import { Link } from '@tanstack/react-router';
import IconChartLine from '@tabler/icons-react/dist/esm/icons/IconChartLine.mjs';
import type { KpiRow } from '../../contract/kpis.ts';
import { KpiTable } from '../kpis/kpi-table.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { todayText } from './today-text.ts';

/** The KPIs that moved, with the natural limits that tell a move from noise. */
export function MovedCard({ kpis }: { readonly kpis: readonly KpiRow[] }) {
  const all = <Link to="/kpis">{todayText.allKpis}</Link>;
  if (kpis.length === 0) {
    return (
      <Card title={todayText.moved} aside={all}>
        <EmptyState icon={IconChartLine} title={todayText.nothingMoved}>
          {todayText.nothingMovedBody}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={todayText.moved} aside={all} layout="table">
      <KpiTable kpis={kpis} />
    </Card>
  );
}
