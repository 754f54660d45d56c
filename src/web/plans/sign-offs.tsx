import type { PlanView } from '../../contract/plans.ts';
import { ReceiptLink } from '../receipt-link.tsx';
import { Card } from '../ui/card.tsx';
import { DateText } from '../ui/date-text.tsx';
import type { Tone } from '../ui/icon-component.ts';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { OpenFindings } from './open-findings.tsx';
import planCss from './plan.module.css';
import css from './sign-offs.module.css';
import { SignForms } from './sign-forms.tsx';
import { plansText } from './text.ts';

const text = plansText.signOffs;
type Signer = PlanView['signers'][number];

const tones: Readonly<Record<Signer['state'], Tone>> = { waiting: 'neutral', given: 'good', refused: 'bad', outdated: 'warn' };

/** The three sign-offs (R109): who, in which words, when, and how they proved who they are. */
export function SignOffs({ view, onAmend }: { readonly view: PlanView; readonly onAmend: () => void }) {
  const { given, of } = view.plan.signOffs;
  return (
    <Card title={text.title} aside={plansText.signedOf(given, of)} layout="plain">
      <OpenFindings view={view} onAmend={onAmend} />
      <div className={css['three']}>
        {view.signers.map((signer) => (
          <div key={signer.role} className={`${css['sign'] ?? ''} keep-together`}>
            <div className={css['signHead']}>
              <PersonAvatar name={signer.person.name} size={32} />
              <div className={css['signWho']}>
                <strong>{signer.person.name}</strong>
                <span className={`dimmed ${planCss['small'] ?? ''}`}>{text.roles[signer.role]}</span>
              </div>
              <StatusBadge tone={tones[signer.state]}>{text.states[signer.state]}</StatusBadge>
            </div>
            <Signed signer={signer} />
            {view.can.signAs === signer.role ? <SignForms view={view} role={signer.role} state={signer.state} /> : null}
          </div>
        ))}
      </div>
    </Card>
  );
}

function Signed({ signer }: { readonly signer: Signer }) {
  if (signer.at === null) return null;
  return (
    <div style={{ marginTop: 8 }}>
      {signer.statement === null ? null : <blockquote className={planCss['quote']}>{signer.statement}</blockquote>}
      <p className={`dimmed ${planCss['small'] ?? ''}`} style={{ marginTop: 6 }}>
        <DateText at={signer.at} recorded />. {signer.via === 'passkey' ? text.passkey : text.attested}
        {signer.state === 'outdated' ? ` ${text.outdatedNote}` : ''}
      </p>
      <div className="no-print">
        <ReceiptLink receipt={signer.receipt} />
      </div>
    </div>
  );
}
