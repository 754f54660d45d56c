import { Link } from '@tanstack/react-router';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import type { CallOutput } from '../../contract/client.ts';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CellNote, FactTable } from '../ui/fact-table.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { InviteAgain } from './invite-again.tsx';
import css from './people.module.css';
import { peopleText as text } from './text.ts';

type PersonRow = CallOutput<'GET /api/people'>['items'][number];

interface PeopleListProps {
  readonly people: readonly PersonRow[];
  /** What was searched for; empty for everyone. */
  readonly search: string;
  /** The owner may mail a fresh invitation to those who have not joined yet. */
  readonly mayInvite: boolean;
}

/** The people by name: who they report to, when they meet next, and what is open. */
export function PeopleList({ people, search, mayInvite }: PeopleListProps) {
  if (people.length === 0) {
    return (
      <EmptyState icon={IconUsers} title={search === '' ? text.emptyTitle : text.notFoundTitle(search)}>
        {search === '' ? text.empty : text.notFound}
      </EmptyState>
    );
  }
  return (
    <FactTable
      caption={text.caption}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: 'name',
          label: text.columns.name,
          render: (person) => (
            <span className={css['who']}>
              <PersonAvatar name={person.name} size={36} />
              <span>
                <Link to="/people/$person" params={{ person: person.id }}>
                  {person.name}
                </Link>
                <CellNote>{noteOf(person)}</CellNote>
                {mayInvite && !person.joined ? <InviteAgain person={person.id} /> : null}
              </span>
            </span>
          ),
        },
        { key: 'manager', label: text.columns.manager, render: (person) => person.manager?.name ?? <span className="dimmed">{text.nobody}</span> },
        { key: 'next', label: text.columns.next, render: (person) => (person.nextMeeting === null ? <span className="dimmed">{text.noMeeting}</span> : <DateText at={person.nextMeeting} />) },
        { key: 'open', label: text.columns.open, align: 'end', render: (person) => person.openCommitments },
      ]}
    />
  );
}

function noteOf(person: PersonRow): string {
  const parts = [...person.roles.map((role) => text.roles[role]), ...(person.reports > 0 ? [text.reports(person.reports)] : [])];
  return person.joined ? parts.join(', ') : [...parts, text.notJoined].join(', ');
}
