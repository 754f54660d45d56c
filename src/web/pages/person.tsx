import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { CallOutput } from '../../contract/client.ts';
import { isId, type PersonId } from '../../core/kernel/id.ts';
import { StartSeries } from '../meetings/start-series.tsx';
import { SetManager, SetRoles } from '../people/edit-person.tsx';
import css from '../people/people.module.css';
import { PersonOpen } from '../people/person-open.tsx';
import { PersonTimeline } from '../people/person-timeline.tsx';
import { peopleText } from '../people/text.ts';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { useRead } from '../use-read.ts';
import { NotFoundPage } from './not-found-page.tsx';

const text = peopleText.person;
type Profile = CallOutput<'GET /api/people/:person'>;

/** One person: what is open, what comes next, and one timeline of everything that the viewer may see. */
export function PersonPage() {
  const { person } = useParams({ from: '/shell/people/$person' });
  // Another person is another page: nothing that was filtered or typed goes over.
  return isId('person', person) ? <PersonOf key={person} person={person} /> : <NotFoundPage />;
}

function PersonOf({ person }: { readonly person: PersonId }) {
  const read = useRead('GET /api/people/:person', { params: { person } });
  return (
    <ReadState read={read} height={700} missing={<NotFoundPage />}>
      {(profile) => (
        <>
          <PageHeader
            lead={<PersonAvatar name={profile.person.name} size={48} />}
            title={profile.person.name}
            meta={[...profile.roles.map((role) => peopleText.roles[role]), profile.manager === null ? text.reportsToNobody : text.reportsTo(profile.manager.name)].join(', ')}
            actions={<PersonActions profile={profile} />}
          />
          <div className="columns">
            <div>
              <PersonTimeline person={person} />
            </div>
            <div>
              <PersonOpen profile={profile} />
              <Reports profile={profile} />
            </div>
          </div>
        </>
      )}
    </ReadState>
  );
}

function PersonActions({ profile }: { readonly profile: Profile }) {
  const { can, person } = profile;
  const navigate = useNavigate();
  return (
    <>
      {can.edit ? <SetRoles profile={profile} /> : null}
      {can.edit ? <SetManager profile={profile} /> : null}
      {can.openPlan ? (
        <LinkButton variant="default" to="/plans/new" search={{ person: person.id }}>
          {text.openPlan}
        </LinkButton>
      ) : null}
      {can.startSeries ? <StartSeries reports={[person]} onStarted={(meeting) => void navigate({ to: '/meetings/$meeting', params: { meeting } })} /> : null}
    </>
  );
}

function Reports({ profile }: { readonly profile: Profile }) {
  if (profile.reports.length === 0) return null;
  return (
    <Card title={text.reports}>
      <div className={css['names']}>
        {profile.reports.map((report) => (
          <Link key={report.id} to="/people/$person" params={{ person: report.id }}>
            {report.name}
          </Link>
        ))}
      </div>
    </Card>
  );
}
