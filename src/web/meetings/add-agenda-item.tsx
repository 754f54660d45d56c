import { Button, TextInput } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { MeetingId } from '../../core/kernel/id.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAct } from '../use-act.ts';
import css from './agenda.module.css';
import { agendaText } from './text.ts';

interface AddAgendaItemProps {
  readonly meeting: MeetingId;
  readonly section: { readonly key: string; readonly title: string };
  /** Topics of earlier agendas of the series, to choose the same name again. */
  readonly topics: readonly string[];
  /** The section under way has its field open. */
  readonly begun: boolean;
}

/** Puts a point on the agenda where it stands. The words leave the field only when they are on the agenda. */
export function AddAgendaItem({ meeting, section, topics, begun }: AddAgendaItemProps) {
  const add = useAct('POST /api/meetings/:meeting/agenda');
  const [text, setText] = useState('');
  const [topic, setTopic] = useState('');
  const [asked, setAsked] = useState(false);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  const clear = (): void => {
    setText('');
    setTopic('');
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '' || add.isPending) return;
    add.mutate({ params: { meeting }, body: { section: section.key, text, ...(topic.trim() === '' ? {} : { topic }) } }, { onSuccess: clear });
  };
  if (!begun && !asked) {
    return (
      <Button variant="subtle" size="compact-sm" className={css['ask']} leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />} aria-label={agendaText.addTo(section.title)} onClick={() => setAsked(true)}>
        {agendaText.addButton}
      </Button>
    );
  }
  return (
    <form className={css['add']} onSubmit={send}>
      <TextInput
        size="xs"
        className={css['addField']}
        aria-label={agendaText.addTo(section.title)}
        placeholder={agendaText.placeholder}
        maxLength={500}
        ref={field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() === '' ? null : (
        <>
          <TextInput
            size="xs"
            className={css['topic']}
            aria-label={agendaText.topic}
            placeholder={agendaText.topic}
            title={topics.length === 0 ? agendaText.topicHint : agendaText.topicsHint}
            maxLength={60}
            list={list}
            // What this browser remembers of other fields is no topic of this series.
            autoComplete="off"
            value={topic}
            onChange={(event) => setTopic(event.currentTarget.value)}
          />
          <datalist id={list}>
            {topics.map((earlier) => (
              <option key={earlier} value={earlier}>
                {earlier}
              </option>
            ))}
          </datalist>
        </>
      )}
      {text.trim() === '' ? null : (
        <Button type="submit" size="xs" variant="default" loading={add.isPending}>
          {agendaText.add}
        </Button>
      )}
      {add.error === null ? null : (
        <div className={css['addError']}>
          <FailureNotice failure={add.error} />
        </div>
      )}
    </form>
  );
}
