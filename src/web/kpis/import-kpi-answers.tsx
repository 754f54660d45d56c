import type { KpiAnswer } from '../../core/kpis/import/import-mapping.ts';
import { Card } from '../ui/card.tsx';
import { CellNote, FactTable } from '../ui/fact-table.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { choicesOf, pickOf } from './choices.ts';
import { importText } from './import-text.ts';
import { kpiText } from './kpi-text.ts';
import type { ImportPreview } from './send-import.ts';

const text = importText.map;
const words = kpiText.definition;

interface ImportKpiAnswersProps {
  readonly answers: readonly KpiAnswer[];
  readonly kpis: ImportPreview['kpis'];
  readonly onChange: (answers: readonly KpiAnswer[]) => void;
}

/** Asks once for the unit and direction of each KPI that is not known yet; what its name suggests is chosen already. */
export function ImportKpiAnswers({ answers, kpis, onChange }: ImportKpiAnswersProps) {
  const change = (name: string, part: Partial<KpiAnswer>): void => onChange(answers.map((answer) => (answer.name === name ? { ...answer, ...part } : answer)));
  const countOf = (name: string): number => kpis.filter((kpi) => kpi.name === name).reduce((sum, { readings }) => sum + readings, 0);
  return (
    <Card title={text.kpis(answers.length)} note={text.kpisNote} layout="plain">
      <FactTable
        caption={text.kpis(answers.length)}
        rows={answers}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'name',
            label: words.name,
            render: ({ name }) => (
              <>
                {name}
                <CellNote>{text.readings(countOf(name))}</CellNote>
              </>
            ),
          },
          {
            key: 'unit',
            label: words.unit,
            render: ({ name, unit }) => <SelectField label={text.of(words.unit, name)} quietLabel value={unit} onChange={(value) => change(name, { unit: pickOf(words.units, value, unit) })} choices={choicesOf(words.units)} />,
          },
          {
            key: 'direction',
            label: words.direction,
            render: ({ name, direction }) => (
              <SelectField label={text.of(words.direction, name)} quietLabel value={direction} onChange={(value) => change(name, { direction: pickOf(words.directions, value, direction) })} choices={choicesOf(words.directions)} />
            ),
          },
          {
            key: 'role',
            label: words.role,
            render: ({ name, role }) => <SelectField label={text.of(words.role, name)} quietLabel value={role} onChange={(value) => change(name, { role: pickOf(words.roles, value, role) })} choices={choicesOf(words.roles)} />,
          },
        ]}
      />
    </Card>
  );
}

/** The answers that a preview proposes for KPIs that are not known, each name once; what was chosen before stays. */
export function answersFor(preview: ImportPreview | null, before: readonly KpiAnswer[]): readonly KpiAnswer[] {
  if (preview === null) return [];
  const chosen = new Map(before.map((answer) => [answer.name, answer]));
  const found = new Map<string, KpiAnswer>();
  for (const { name, unit, direction, role, state } of preview.kpis) {
    if (state === 'asks' && !found.has(name)) found.set(name, chosen.get(name) ?? { name, unit, direction, role });
  }
  return [...found.values()];
}
