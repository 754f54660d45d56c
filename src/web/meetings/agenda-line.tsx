import { Button } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { Link } from '@tanstack/react-router';
import type { RoomView } from '../../contract/meetings.ts';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import css from './agenda.module.css';
import { agendaText } from './text.ts';

type AgendaItem = RoomView['agenda'][number];

const originTones: Readonly<Record<AgendaItem['origin'], Tone>> = {
  person: 'neutral',
  'carried-over': 'info',
  signal: 'warn',
  'commitment-due': 'warn',
  'key-result-slip': 'warn',
  plan: 'info',
  question: 'info',
};

interface AgendaLineProps {
  readonly item: AgendaItem;
  readonly busy: boolean;
  /** Present while the meeting runs and the viewer may write. */
  readonly onSettle: ((outcome: 'discussed' | 'dropped') => void) | undefined;
}

/** One point: its words, where it came from, and what became of it. */
export function AgendaLine({ item, busy, onSettle }: AgendaLineProps) {
  const settled = item.outcome !== 'open';
  return (
    <li className={css['item']} data-settled={settled || undefined}>
      <div className={css['words']}>
        <span className={css['text']}>{item.text}</span>
        {item.topic === null ? null : <span className={css['by']}>{item.topic}</span>}
        {item.origin === 'person' ? (
          item.by === null ? null : <span className={css['by']}>{agendaText.by(item.by.name)}</span>
        ) : (
          <StatusBadge tone={originTones[item.origin]}>{agendaText.origins[item.origin]}</StatusBadge>
        )}
        {item.trigger === null ? null : (
          <Link to="/triggers/$trigger" params={{ trigger: item.trigger }} className={css['by']}>
            {agendaText.openSignal}
          </Link>
        )}
      </div>
      {settled ? (
        <span className={css['outcome']}>{agendaText.outcomes[item.outcome]}</span>
      ) : onSettle === undefined ? null : (
        <span className={css['acts']}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconCheck size={14} stroke={2} aria-hidden />}
            disabled={busy}
            aria-label={agendaText.discussedItem(item.text)}
            onClick={() => onSettle('discussed')}
          >
            {agendaText.discussed}
          </Button>
          <Button variant="subtle" size="compact-sm" disabled={busy} aria-label={agendaText.dropItem(item.text)} onClick={() => onSettle('dropped')}>
            {agendaText.drop}
          </Button>
        </span>
      )}
    </li>
  );
}
