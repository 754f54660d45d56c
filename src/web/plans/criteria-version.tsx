import type { PlanView } from '../../contract/plans.ts';
import { ReceiptLink } from '../receipt-link.tsx';
import { DateText } from '../ui/date-text.tsx';
import { formatCivilDate } from '../ui/format-date.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { ChangedWords } from './changed-words.tsx';
import { criteriaText as text } from './criteria-text.ts';
import css from './criteria.module.css';
import { KeptWordings } from './kept-wordings.tsx';
import planCss from './plan.module.css';

type Version = PlanView['versions'][number];
type Criterion = Version['criteria'][number];

interface CriteriaVersionProps {
  readonly version: Version;
  /** The version that stands beside it; words that differ are marked. */
  readonly beside: Version | null;
  readonly kpis: ReadonlyMap<string, string>;
  /** Wordings that are kept against the linter, of any of its criteria. */
  readonly wordings: PlanView['wordings'];
}

/** One version of the criteria: what it says, who set it, why, who acknowledged and who disputes it. */
export function CriteriaVersion({ version, beside, kpis, wordings }: CriteriaVersionProps) {
  const missing = (beside?.criteria ?? []).filter((other) => !version.criteria.some((criterion) => criterion.key === other.key));
  const later = beside !== null && beside.version < version.version;
  return (
    <section className={css['version']} aria-label={text.version(version.version)}>
      <div className={css['versionHead']}>
        <h3>{text.version(version.version)}</h3>
        <p className={`dimmed ${planCss['small'] ?? ''}`}>
          {version.version === 1 ? text.setBy : text.amendedBy} {version.by.name}, <DateText at={version.at} recorded />
        </p>
        {version.reason === null ? null : (
          <p className={planCss['small']}>
            {text.reason}: {version.reason}
          </p>
        )}
      </div>
      {version.criteria.map((criterion) => (
        <CriterionFacts
          key={criterion.key}
          criterion={criterion}
          other={beside === null ? criterion : (beside.criteria.find((each) => each.key === criterion.key) ?? null)}
          later={later}
          kpis={kpis}
          wordings={wordings.filter((wording) => wording.criterion === criterion.key)}
        />
      ))}
      {missing.map((criterion) => (
        <p key={criterion.key} className={`${css['criterion'] ?? ''} dimmed`}>
          {text.absent}: “{criterion.statement}”
        </p>
      ))}
      <VersionAnswers version={version} />
    </section>
  );
}

interface CriterionFactsProps {
  readonly criterion: Criterion;
  readonly other: Criterion | null;
  readonly later: boolean;
  readonly kpis: ReadonlyMap<string, string>;
  readonly wordings: PlanView['wordings'];
}

function CriterionFacts({ criterion, other, later, kpis, wordings }: CriterionFactsProps) {
  const say = (pick: (each: Criterion) => string) => <ChangedWords words={pick(criterion)} other={other === null ? '' : pick(other)} later={later} />;
  const kpiName = (each: Criterion): string => (each.kpi === null ? '' : (kpis.get(each.kpi) ?? ''));
  return (
    <div className={css['criterion']}>
      <h4>{say((each) => each.statement)}</h4>
      <dl className={css['facts']}>
        {kpiName(criterion) === '' ? null : (
          <>
            <dt>{text.fields.metric}</dt>
            <dd>{say(kpiName)}</dd>
          </>
        )}
        <dt>{text.fields.threshold}</dt>
        <dd>{say((each) => each.threshold)}</dd>
        <dt>{text.fields.by}</dt>
        <dd>{say((each) => formatCivilDate(each.by))}</dd>
        <dt>{text.fields.proof}</dt>
        <dd>{say((each) => each.proof)}</dd>
      </dl>
      <KeptWordings wordings={wordings} />
    </div>
  );
}

function VersionAnswers({ version }: { readonly version: Version }) {
  return (
    <div className={css['versionFoot']}>
      <div>
        <span className="dimmed">{text.acknowledgedBy}: </span>
        {version.acknowledged.length === 0
          ? text.nobodyYet
          : version.acknowledged.map(({ by, at }, index) => (
              <span key={by.id}>
                {index === 0 ? '' : '; '}
                {by.name} (<DateText at={at} />)
              </span>
            ))}
      </div>
      {version.disputes.map(({ by, at, statement }) => (
        <div key={`${by.id}/${at}`} style={{ marginTop: 10 }}>
          <StatusBadge tone="bad">{text.disputed}</StatusBadge> <strong>{text.disputedBy(by.name)}</strong>{' '}
          <span className="dimmed">
            <DateText at={at} />
          </span>
          <blockquote className={planCss['quote']}>{statement}</blockquote>
        </div>
      ))}
      <div className="no-print" style={{ marginTop: 6 }}>
        <ReceiptLink receipt={version.receipt} />
      </div>
    </div>
  );
}
