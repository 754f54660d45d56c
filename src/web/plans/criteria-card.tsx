import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanView } from '../../contract/plans.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SelectField } from '../ui/form-fields.tsx';
import { CriteriaAnswers } from './criteria-answers.tsx';
import { CriteriaForm } from './criteria-form.tsx';
import { CriteriaVersion } from './criteria-version.tsx';
import { criteriaText as text } from './criteria-text.ts';
import css from './criteria.module.css';

interface CriteriaCardProps {
  readonly view: PlanView;
  /** Whether the criteria are being written; the page knows, since other cards lead here. */
  readonly writing: boolean;
  readonly onWrite: (writing: boolean) => void;
}

/** The criteria: every version beside the one before, with who moved what and why, and what the viewer may do about them. */
export function CriteriaCard({ view, writing, onWrite }: CriteriaCardProps) {
  const inForce = view.versions.at(-1);
  const verb = view.can.setCriteria ? text.form.set : text.form.amend;
  const write = (view.can.setCriteria || view.can.amend) && !writing ? <Button onClick={() => onWrite(true)}>{verb}</Button> : undefined;
  if (writing) {
    return (
      <Card title={inForce === undefined ? text.form.setTitle : text.form.amendTitle} note={text.form.intro}>
        <CriteriaForm view={view} onDone={() => onWrite(false)} />
      </Card>
    );
  }
  if (inForce === undefined) {
    return (
      <Card title={text.title}>
        <EmptyState icon={IconListCheck} title={text.noneTitle} action={write}>
          {text.none}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={text.title} note={text.inForce(inForce.version)}>
      <div className="stack">
        <Versions view={view} />
        <div className="button-row no-print">
          <CriteriaAnswers view={view} version={inForce.version} />
          {view.can.amend ? (
            <Button variant="default" onClick={() => onWrite(true)}>
              {text.form.amend}
            </Button>
          ) : null}
        </div>
      </div>
    </Card>
  );
}

/** The version in force beside an earlier one: the one before unless the reader chooses another. */
function Versions({ view }: { readonly view: PlanView }) {
  const [chosen, setChosen] = useState('');
  const inForce = view.versions.at(-1);
  const earlier = view.versions.find((version) => String(version.version) === chosen) ?? view.versions.at(-2);
  const kpis = new Map([...view.kpis, ...(view.stakeholder === null ? [] : [view.stakeholder])].map((kpi) => [kpi.id, kpi.name]));
  if (inForce === undefined) return null;
  if (earlier === undefined) return <CriteriaVersion version={inForce} beside={null} kpis={kpis} wordings={wordingsOf(view, inForce)} />;
  const others = view.versions.slice(0, -1);
  return (
    <>
      {others.length > 1 ? (
        <div className="no-print">
          <SelectField
            label={text.compare}
            value={String(earlier.version)}
            onChange={setChosen}
            choices={others.map((version) => ({ value: String(version.version), label: text.version(version.version) }))}
          />
        </div>
      ) : null}
      <div className={css['versions']} role="group" aria-label={text.sideBySide}>
        <CriteriaVersion version={earlier} beside={inForce} kpis={kpis} wordings={wordingsOf(view, earlier)} />
        <CriteriaVersion version={inForce} beside={earlier} kpis={kpis} wordings={wordingsOf(view, inForce)} />
      </div>
    </>
  );
}

/** What was kept for a version; the one in force shows what still holds from earlier ones as well. */
function wordingsOf({ wordings, versions }: PlanView, { version }: PlanView['versions'][number]): PlanView['wordings'] {
  const inForce = version === versions.at(-1)?.version;
  return wordings.filter((wording) => wording.criteriaVersion === version || (inForce && wording.state === 'live'));
}
