import { Card } from '../ui/card.tsx';
import css from './pulse.module.css';
import { pulseText } from './text.ts';

const text = pulseText.how;

/** How answers are kept apart from people, and where that ends, on the page of the pulse. */
export function HowItWorks({ showFrom }: { readonly showFrom: number }) {
  return (
    <Card title={text.title}>
      <div className="stack">
        <HowLines showFrom={showFrom} />
      </div>
    </Card>
  );
}

/** The same where it is answered, folded away. */
export function HowFolded({ showFrom }: { readonly showFrom: number }) {
  return (
    <details className={css['how']}>
      <summary>{pulseText.ballot.more}</summary>
      <HowLines showFrom={showFrom} />
    </details>
  );
}

function HowLines({ showFrom }: { readonly showFrom: number }) {
  return (
    <>
      <ul className={css['lines']}>
        {text.lines(showFrom).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <strong>{text.limitsTitle}</strong>
      </p>
      <ul className={css['lines']}>
        {text.limits.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
