import { Button } from '@mantine/core';
import type { PlanView } from '../../contract/plans.ts';
import { LintedTextField } from '../linted-text-field.tsx';
import { FieldRow, SelectField, TextField } from '../ui/form-fields.tsx';
import type { CriterionDraft } from './criteria-draft.ts';
import { criteriaText } from './criteria-text.ts';
import css from './criteria.module.css';
import { givenBeside, useJudgedField } from './judged-field.ts';
import planCss from './plan.module.css';

const text = criteriaText.form;

interface CriterionFieldsProps {
  readonly draft: CriterionDraft;
  readonly number: number;
  readonly view: PlanView;
  readonly about: (field: string) => string | undefined;
  readonly onChange: (part: Partial<CriterionDraft>) => void;
  /** Null where it is the only one. */
  readonly onRemove: (() => void) | null;
}

/** One criterion while it is written: provable, measured, dated (R28). */
export function CriterionFields({ draft, number, view, about, onChange, onRemove }: CriterionFieldsProps) {
  const given = givenBeside(draft);
  const statement = useJudgedField(draft, 'statement');
  const threshold = useJudgedField(draft, 'threshold');
  const proof = useJudgedField(draft, 'proof');
  const kpis = [...view.kpis, ...(view.stakeholder === null ? [] : [view.stakeholder])];
  return (
    <fieldset className={css['fieldset']}>
      <legend className="visually-hidden">{text.criterion(number)}</legend>
      <div className={css['criterionForm']}>
        <div className={planCss['label']} style={{ justifyContent: 'space-between' }}>
          <span className={css['legend']} aria-hidden="true">
            {text.criterion(number)}
          </span>
          {onRemove === null ? null : (
            <Button size="xs" variant="default" onClick={onRemove} aria-label={text.removeOf(number)}>
              {text.remove}
            </Button>
          )}
        </div>
        <LintedTextField
          place="criterion"
          kind="criterion"
          given={given}
          through={statement}
          label={text.statement}
          hint={text.statementHint}
          rows={2}
          required
          maxLength={500}
          value={draft.statement}
          onChange={(statement) => onChange({ statement })}
          error={about('statement')}
        />
        <FieldRow>
          <SelectField label={text.kpi} none={text.kpiNone} value={draft.kpi} onChange={(kpi) => onChange({ kpi })} choices={kpis.map(({ id, name }) => ({ value: id, label: name }))} error={about('kpi')} />
          <LintedTextField
            place="criterion"
            kind="criterion"
            given={given}
            through={threshold}
            label={text.threshold}
            required
            maxLength={120}
            placeholder={text.thresholdHint}
            value={draft.threshold}
            onChange={(threshold) => onChange({ threshold })}
            error={about('threshold')}
          />
          <TextField label={text.by} type="date" required min={view.plan.startsOn} value={draft.by} onChange={(by) => onChange({ by })} error={about('by')} />
        </FieldRow>
        <LintedTextField
          place="criterion"
          kind="criterion"
          given={given}
          through={proof}
          label={text.proof}
          hint={text.proofHint}
          required
          maxLength={300}
          value={draft.proof}
          onChange={(proof) => onChange({ proof })}
          error={about('proof')}
        />
      </div>
    </fieldset>
  );
}
