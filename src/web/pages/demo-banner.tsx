import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PersonView } from '../../contract/views.ts';
import css from './demo-banner.module.css';
import { personasQuery } from './personas-query.ts';
import { personasText } from './personas-text.ts';

/** Says in the demo whose eyes one looks through. */
export function DemoBanner({ me }: { readonly me: PersonView }) {
  const job = useQuery(personasQuery).data?.find((persona) => persona.id === me.id)?.job;
  return (
    <aside className={`${css['banner']} no-print`} aria-label={personasText.or}>
      <span>
        {personasText.or} {personasText.youAre} <strong>{me.name}</strong>
        {job === undefined ? null : <span className={css['job']}> · {job}</span>}
      </span>
      <Link to="/personas">{personasText.change}</Link>
    </aside>
  );
}
