import type { MeetingRow } from '../../contract/views.ts';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { roomText } from './text.ts';

const tones: Readonly<Record<MeetingRow['state'], Tone>> = { scheduled: 'neutral', live: 'info', closed: 'good', missed: 'bad', cancelled: 'neutral' };

/** A meeting's state in a word and a shape. */
export function MeetingState({ state }: { readonly state: MeetingRow['state'] }) {
  return <StatusBadge tone={tones[state]}>{roomText.states[state]}</StatusBadge>;
}
