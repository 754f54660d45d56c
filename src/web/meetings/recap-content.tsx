import type { RoomView } from '../../contract/meetings.ts';
import type { PersonView } from '../../contract/views.ts';
import { DateText } from '../ui/date-text.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { durationWords } from '../ui/time-left.ts';
import css from './recap.module.css';
import { recapText } from './recap-text.ts';

interface RecapContentProps {
  readonly content: NonNullable<RoomView['recap']>['content'];
  readonly people: readonly PersonView[];
}

/** What a recap says, in the order in which it is read: what was agreed first. */
export function RecapContent({ content, people }: RecapContentProps) {
  return (
    <div className={css['content']}>
      <section>
        <h3 className={css['label']}>{recapText.commitments}</h3>
        {content.commitments.map(({ id, terms }) => (
          <div key={id} className={css['commitment']}>
            <p className={css['action']}>{terms.action}</p>
            <DefinitionList
              items={[
                { term: recapText.owner, detail: people.find((person) => person.id === terms.owner)?.name ?? '–' },
                { term: recapText.dueDay, detail: <DateText date={terms.due} format="weekday" /> },
                { term: recapText.output, detail: terms.expectedOutput },
                { term: recapText.escalation, detail: terms.escalation },
                { term: recapText.proof, detail: terms.proofRequired ? recapText.proofNeeded : recapText.proofNotNeeded },
              ]}
            />
          </div>
        ))}
      </section>
      <section>
        <h3 className={css['label']}>{recapText.delta}</h3>
        <p className={content.delta === '' ? 'dimmed' : css['prose']}>{content.delta === '' ? recapText.noDelta : content.delta}</p>
      </section>
      {content.agenda.length === 0 ? null : (
        <section>
          <h3 className={css['label']}>{recapText.talkedAbout}</h3>
          <ul className={css['agenda']}>
            {content.agenda.map((item, index) => (
              <li key={`${index}/${item.text}`}>
                <span>{item.text}</span> <span className="dimmed">{recapText.outcomes[item.outcome]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className={css['label']}>{recapText.notes}</h3>
        <p className={content.notes === '' ? 'dimmed' : css['prose']}>{content.notes === '' ? recapText.noNotes : content.notes}</p>
      </section>
      <p className={css['held']}>
        {recapText.held} <DateText date={content.heldOn} format="weekday" /> · {recapText.took} {durationWords(content.seconds * 1000)}
      </p>
    </div>
  );
}
