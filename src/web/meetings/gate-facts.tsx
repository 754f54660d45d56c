import { Card } from '../ui/card.tsx';
import { draftSlots } from './commitment-drafts.ts';
import css from './gate.module.css';
import { gateText } from './text.ts';

/** The close gate for the one who does not close: what the other will need. */
export function GateFacts({ manager }: { readonly manager: string }) {
  return (
    <div id="close-gate">
      <Card title={gateText.title} note={gateText.onlyManager(manager)}>
        <ul className={css['facts']}>
          {draftSlots.map((slot) => (
            <li key={slot}>{gateText.slots[slot]}</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
