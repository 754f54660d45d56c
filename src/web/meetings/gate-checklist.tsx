import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import css from './gate.module.css';
import { gateText } from './text.ts';

export interface GateSlot {
  readonly label: string;
  readonly done: boolean;
}

/** What the close gate asks for, each slot filling as one writes. */
export function GateChecklist({ slots }: { readonly slots: readonly GateSlot[] }) {
  return (
    <div className={css['checklist']}>
      <h3 className={css['checklistTitle']}>{gateText.gate}</h3>
      <ul className={css['slots']}>
        {slots.map((slot) => (
          <li key={slot.label} className={css['slot']} data-done={slot.done || undefined}>
            {slot.done ? <IconCheck size={16} stroke={2} aria-hidden /> : <IconCircleDashed size={16} stroke={1.8} aria-hidden />}
            {slot.label}
            <span className="visually-hidden">, {slot.done ? gateText.done : gateText.open}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
