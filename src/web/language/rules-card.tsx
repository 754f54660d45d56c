import { useState } from 'react';
import type { RuleStandingView } from '../../contract/language.ts';
import type { RuleGroup } from '../../core/language/diagnostic.ts';
import type { Rule } from '../../core/language/rule-book/rule.ts';
import { DialogForm } from '../dialog-form.tsx';
import { ReadState } from '../read-state.tsx';
import { RuleHelp } from '../rule-help.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import { TextAreaField } from '../ui/form-fields.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useRuleBook } from '../use-rule-book.ts';
import css from './rules-card.module.css';
import { rulesText as text } from './rules-text.ts';

const groups: readonly RuleGroup[] = ['BAR', 'ACTION', 'PROOF', 'QUESTION'];

/** The rules of the linter as they stand in this organisation, and the way to give a lowered one its weight back. */
export function RulesCard() {
  const read = useRead('GET /api/language');
  const book = useRuleBook();
  return (
    <Card title={text.title} note={text.note}>
      <ReadState read={read} height={420}>
        {({ rules, policy, can }) => (
          <div className="stack">
            <p className="dimmed">{text.policy(policy)}</p>
            {groups.map((group) => (
              <section key={group}>
                <h3 className={css['group']}>{text.groups[group]}</h3>
                <ul className={css['rules']}>
                  {(book ?? []).flatMap((rule) => {
                    const standing = rule.group === group ? rules.find((each) => each.rule === rule.id) : undefined;
                    return standing === undefined ? [] : [<RuleLine key={rule.id} rule={rule} standing={standing} restorable={can.restore} />];
                  })}
                </ul>
              </section>
            ))}
          </div>
        )}
      </ReadState>
    </Card>
  );
}

interface RuleLineProps {
  readonly rule: Rule;
  readonly standing: RuleStandingView;
  readonly restorable: boolean;
}

function RuleLine({ rule, standing, restorable }: RuleLineProps) {
  const lowered = standing.state === 'hint';
  return (
    <li className={css['rule']}>
      <div className={css['ruleMain']}>
        <p className={css['name']}>{rule.name}</p>
        <p className={css['asks']}>{rule.question}</p>
        <p className={css['facts']}>
          {lowered && standing.loweredAt !== null ? (
            <>
              {text.lowered} {standing.since === null ? null : <DateText at={standing.since} recorded />}: {text.because(standing.loweredAt)}
            </>
          ) : (
            text.counts(standing)
          )}
          {standing.restored === null ? null : (
            <>
              {' '}
              {text.restoredBy(standing.restored.by.name)} <DateText at={standing.restored.at} />: {standing.restored.reason}
            </>
          )}
        </p>
      </div>
      <div className={css['ruleAside']}>
        {lowered && restorable ? <Restore rule={rule} /> : null}
        <RuleHelp rule={rule.id} label={text.help} quiet />
        <StatusBadge tone={lowered ? 'warn' : 'good'}>{text.states[standing.state]}</StatusBadge>
      </div>
    </li>
  );
}

function Restore({ rule }: { readonly rule: Rule }) {
  const [reason, setReason] = useState('');
  const restore = useAct('POST /api/language/rules/:rule/restore');
  return (
    <DialogForm
      label={text.restore}
      title={text.restoreTitle(rule.name)}
      confirm={text.restore}
      size="compact-xs"
      failure={restore.error}
      onSend={() => restore.mutateAsync({ params: { rule: rule.id }, body: { reason } })}
    >
      <p>{text.restoreIntro}</p>
      <TextAreaField label={text.reason} required rows={3} maxLength={1000} value={reason} onChange={setReason} error={restore.error?.about('reason')} />
    </DialogForm>
  );
}
