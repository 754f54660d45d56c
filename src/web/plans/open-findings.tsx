import { Button } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { FindingView, PlanView } from '../../contract/plans.ts';
import { RuleHelp } from '../rule-help.tsx';
import { KeepWording } from './keep-wording.tsx';
import css from './wordings.module.css';
import { wordingText as text } from './wording-text.ts';

interface OpenFindingsProps {
  readonly view: PlanView;
  readonly onAmend: () => void;
}

/** What stops the sign-offs, criterion by criterion: the words, the one question, and the two ways on. Nothing open is nothing shown. */
export function OpenFindings({ view, onAmend }: OpenFindingsProps) {
  const open = view.plan.state === 'open' ? view.findings.filter(({ severity, state }) => severity === 'gate' && state === 'open') : [];
  const criteria = view.versions.at(-1)?.criteria ?? [];
  if (open.length === 0) return null;
  return (
    <div className={`${css['gate'] ?? ''} no-print`} role="group" aria-label={text.stops(open.length)}>
      <div className={css['gateHead']}>
        <IconLock size={17} stroke={1.8} aria-hidden />
        <div>
          <h3>{text.stops(open.length)}</h3>
          <p className="dimmed">{view.can.amend || view.can.keepWording ? text.why : text.whoElse}</p>
        </div>
      </div>
      {criteria.map((criterion, index) => {
        const here = open.filter((finding) => finding.criterion === criterion.key);
        return here.length === 0 ? null : (
          <section key={criterion.key} className={css['criterion']} aria-label={text.criterion(index + 1)}>
            <h4>{text.criterion(index + 1)}</h4>
            <ul>
              {here.map((finding) => (
                <li key={`${finding.rule}/${finding.fingerprint}`}>
                  <Marked words={criterion[finding.field]} finding={finding} />
                  <p className={css['question']}>{finding.question}</p>
                  <div className="button-row">
                    {view.can.keepWording ? <KeepWording view={view} finding={finding} words={criterion[finding.field]} /> : null}
                    <RuleHelp rule={finding.rule} label={text.whyThis} quiet />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {view.can.amend ? (
        <div>
          <Button size="xs" variant="default" onClick={onAmend}>
            {text.amend}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** A field's words with those marked that the question is about. */
export function Marked({ words, finding }: { readonly words: string; readonly finding: FindingView }) {
  return (
    <p className={css['quoted']}>
      {finding.field === 'statement' ? null : <span className="dimmed">{text.fields[finding.field]}: </span>}
      {words.slice(0, finding.start)}
      <mark className={css['mark']}>{words.slice(finding.start, finding.end)}</mark>
      {words.slice(finding.end)}
    </p>
  );
}
