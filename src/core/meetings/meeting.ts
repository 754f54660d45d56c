import type { z } from 'zod';
import { type Actor, erased, type Erased, type Recorded, type StreamType } from '../kernel/event.ts';
import type { PersonId, TriggerId } from '../kernel/id.ts';
import type { UtcInstant } from '../kernel/schema.ts';
import { meetingEvents, type agendaOriginSchema, type meetingHeld, type meetingScheduled } from './events.ts';

type Part<Type extends typeof meetingScheduled | typeof meetingHeld> = Exclude<Recorded<Type>['parts']['shared/meeting'], Erased>;

/** What a meeting is: who, which session, when it was first planned, its sections. `startsAt` here is the planned place in the series. */
export type MeetingTerms = Part<typeof meetingScheduled>;
/** How a meeting went: times, sections, what came out of it. */
export type HeldMeeting = Part<typeof meetingHeld>;
/** Where an agenda item came from. */
export type AgendaOrigin = z.infer<typeof agendaOriginSchema>;

/** States of a meeting; `none` before it is scheduled. */
export type MeetingStatus = 'none' | 'scheduled' | 'live' | 'closed' | 'missed' | 'cancelled';

/** An agenda item and what became of it. `open` after the close: nobody settled it and there was nothing to carry it into. */
export interface AgendaItem {
  readonly item: string;
  readonly section: string;
  /** Null where it was erased. */
  readonly text: string | null;
  readonly origin: AgendaOrigin;
  readonly by: Actor;
  readonly topic?: string | undefined;
  readonly trigger?: TriggerId | undefined;
  readonly outcome: 'open' | 'discussed' | 'dropped' | 'carried-over';
}

/** A meeting as its events tell it. Parts that were erased are null. */
export interface MeetingState {
  readonly status: MeetingStatus;
  readonly terms: MeetingTerms | null;
  readonly startsAt: UtcInstant | null;
  readonly startedAt: UtcInstant | null;
  readonly entered: readonly { readonly section: string; readonly at: UtcInstant }[];
  readonly agenda: readonly AgendaItem[];
  /** How many items were ever added: the next one's name. */
  readonly agendaCount: number;
  readonly held: (HeldMeeting & { readonly n: number }) | null;
  readonly notes: string | null;
  /** Where in the stream the sent recap is, and who sent it. */
  readonly recap: { readonly n: number; readonly by: Actor } | null;
  readonly acknowledgedBy: readonly PersonId[];
}

/** The streams of meetings. */
export const meetingStream: StreamType<MeetingState, typeof meetingEvents> = {
  kind: 'meeting',
  events: meetingEvents,
  initial: {
    status: 'none',
    terms: null,
    startsAt: null,
    startedAt: null,
    entered: [],
    agenda: [],
    agendaCount: 0,
    held: null,
    notes: null,
    recap: null,
    acknowledgedBy: [],
  },
  evolve: evolveMeeting,
};

function evolveMeeting(state: MeetingState, event: Recorded<(typeof meetingEvents)[number]>): MeetingState {
  switch (event.type) {
    case 'meeting.scheduled': {
      const terms = readable(event.parts['shared/meeting']);
      return { ...state, status: 'scheduled', terms, startsAt: terms?.startsAt ?? null };
    }
    case 'meeting.moved':
      return { ...state, startsAt: readable(event.parts['shared/move'])?.startsAt ?? state.startsAt };
    case 'agenda.added': {
      const added = readable(event.parts['shared/item']);
      // An erased item keeps its place, so that the names of later ones stay theirs.
      const item: AgendaItem | null =
        added === null ? null : { ...added, by: event.actor, outcome: 'open' };
      return { ...state, agendaCount: state.agendaCount + 1, agenda: item === null ? state.agenda : [...state.agenda, item] };
    }
    case 'agenda.settled': {
      const settled = readable(event.parts['shared/item']);
      return settled === null ? state : { ...state, agenda: settleItems(state.agenda, [settled.item], settled.outcome) };
    }
    case 'meeting.started':
      return { ...state, status: 'live', startedAt: readable(event.parts['shared/start'])?.at ?? event.takenAt };
    case 'section.entered': {
      const entered = readable(event.parts['shared/section']);
      return entered === null ? state : { ...state, entered: [...state.entered, entered] };
    }
    case 'meeting.held': {
      const held = readable(event.parts['shared/meeting']);
      return {
        ...state,
        status: 'closed',
        held: held === null ? null : { ...held, n: event.n },
        notes: readable(event.parts['shared/notes'])?.text ?? null,
        agenda: settleItems(state.agenda, held?.carried ?? [], 'carried-over'),
      };
    }
    case 'meeting.missed':
      return { ...state, status: 'missed' };
    case 'meeting.cancelled':
      return { ...state, status: 'cancelled' };
    case 'recap.published':
      return { ...state, recap: { n: event.n, by: event.actor } };
    case 'recap.acknowledged':
      return event.actor === 'system' ? state : { ...state, acknowledgedBy: [...state.acknowledgedBy, event.actor] };
    case 'recap.corrected':
    case 'access.read':
      return state;
  }
}

function readable<Value>(part: Value | Erased): Value | null {
  return part === erased ? null : part;
}

function settleItems(agenda: readonly AgendaItem[], items: readonly string[], outcome: AgendaItem['outcome']): readonly AgendaItem[] {
  return agenda.map((each) => (items.includes(each.item) ? { ...each, outcome } : each));
}
