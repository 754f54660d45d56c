import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/meetings.ts';
import type { PersonId } from '../../core/kernel/id.ts';

/** What a room is shown from: the meeting itself, and the parts that other areas put beside it. */
export interface RoomProps {
  readonly room: RoomView;
  readonly me: PersonId;
  /** The KPIs that stand beside the talk. */
  readonly kpis: ReactNode;
  /** What the two had open before. */
  readonly openCommitments: ReactNode;
  /** What was made in this meeting. */
  readonly commitments: ReactNode;
}
