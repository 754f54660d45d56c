import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { FailureNotice } from '../failure-notice.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { useAct } from '../use-act.ts';
import { EntryFrame } from './entry-frame.tsx';
import css from './personas.module.css';
import { personasQuery, type Personas } from './personas-query.ts';
import { personasText } from './personas-text.ts';
import { queryClient } from './query-client.ts';
import { announceSession } from './session-change.ts';

/** The demo's way in: who do you want to be? */
export function PersonasPage() {
  const { next } = useSearch({ from: '/personas' });
  const router = useRouter();
  const personas = useQuery(personasQuery);
  const become = useAct('POST /api/demo/become');
  const be = (person: Personas[number]['id']): void =>
    become.mutate(
      { body: { person } },
      {
        onSuccess: () => {
          queryClient.clear();
          announceSession();
          router.history.push(next ?? '/');
        },
      },
    );
  return (
    <EntryFrame title={personasText.title} lead={personasText.lead}>
      {become.error === null ? null : <FailureNotice failure={become.error} />}
      {personas.error === null ? null : <FailureNotice failure={personas.error} />}
      {personas.data === undefined && personas.error === null ? <LoadingBlock height={340} /> : null}
      {personas.data === null || personas.data?.length === 0 ? <ErrorNotice {...personasText.none} tone="warn" /> : null}
      <ul className={css['list']}>
        {inOrder(personas.data ?? []).map((persona) => (
          <li key={persona.id}>
            <button type="button" className={css['persona']} disabled={become.isPending} onClick={() => be(persona.id)}>
              <PersonAvatar name={persona.name} size={40} />
              <span className={css['who']}>
                <span className={css['name']}>
                  {persona.name} <span className={css['job']}>{persona.job}</span>
                </span>
                <span className={css['note']}>{noteOf(persona.job)}</span>
              </span>
              <IconChevronRight size={18} stroke={1.7} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <p className={css['other']}>
        <Link to="/sign-in" search={next === undefined ? {} : { next }}>
          {personasText.signIn}
        </Link>
      </p>
    </EntryFrame>
  );
}

function noteOf(job: string): string {
  const found = Object.entries(personasText.jobs).find(([name]) => job.startsWith(name));
  return found?.[1] ?? '';
}

/** The manager first, whose day shows most of the story; then those around them. */
function inOrder(personas: Personas): Personas {
  const rank = (job: string): number => personasText.order.findIndex((name) => job.startsWith(name));
  return personas.toSorted((a, b) => rank(a.job) - rank(b.job) || a.name.localeCompare(b.name));
}
