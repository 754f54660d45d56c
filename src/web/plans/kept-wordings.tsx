import type { KeptWordingView } from '../../contract/plans.ts';
import { ReceiptLink } from '../receipt-link.tsx';
import { DateText } from '../ui/date-text.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { useRuleBook } from '../use-rule-book.ts';
import css from './wordings.module.css';
import { wordingText as text } from './wording-text.ts';

/** The wordings of a criterion that somebody keeps: which words, against which question, why, who and when. Void ones are struck through. */
export function KeptWordings({ wordings }: { readonly wordings: readonly KeptWordingView[] }) {
  return wordings.length === 0 ? null : (
    <ul className={css['kept']}>
      {wordings.map((wording) => (
        <li key={`${wording.rule}/${wording.fingerprint}/${wording.at}`} data-void={wording.state === 'void' || undefined}>
          <KeptWording wording={wording} />
        </li>
      ))}
    </ul>
  );
}

function KeptWording({ wording }: { readonly wording: KeptWordingView }) {
  const rule = useRuleBook()?.find(({ id }) => id === wording.rule);
  const isVoid = wording.state === 'void';
  const Words = isVoid ? 'del' : 'span';
  return (
    <>
      <StatusBadge tone={isVoid ? 'neutral' : 'info'}>{isVoid ? text.void : text.kept}</StatusBadge>
      <p>
        <Words>“{wording.clause}”</Words>
        {rule === undefined ? null : <span className="dimmed"> {rule.question}</span>}
      </p>
      <p>{wording.reason === null ? <span className="dimmed">{text.erased}</span> : `${text.reasons[wording.reason]}: ${wording.note}`}</p>
      <p className="dimmed">
        {text.keptBy(wording.by.name)} <DateText at={wording.at} recorded />, {text.onVersion(wording.criteriaVersion)}
      </p>
      <div className="no-print">
        <ReceiptLink receipt={wording.receipt} />
      </div>
    </>
  );
}
