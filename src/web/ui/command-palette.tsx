import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import css from './command-palette.module.css';
import { uiText } from './text.ts';

/** Something the palette can do when it is chosen. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly note?: string;
  readonly run: () => void;
}

interface CommandPaletteProps {
  readonly pages: readonly PaletteCommand[];
  /** Finds people, meetings and the like; its answers stand below the pages that fit. */
  readonly onSearch?: (text: string) => Promise<readonly PaletteCommand[]>;
  readonly onClose: () => void;
}

/** Search and go, by keyboard alone: an input that names the option under the arrow keys (WAI-ARIA combobox). */
export function CommandPalette({ pages, onSearch, onClose }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ readonly by: string; readonly commands: readonly PaletteCommand[] }>({ by: '', commands: [] });
  const [at, setAt] = useState(0);
  const wanted = text.trim();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (onSearch === undefined || wanted === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      onSearch(wanted).then(
        (commands) => current && setFound({ by: wanted, commands }),
        () => current && setFound({ by: wanted, commands: [] }),
      );
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, onSearch]);

  const needle = wanted.toLocaleLowerCase();
  const options = [...pages.filter((page) => page.label.toLocaleLowerCase().includes(needle)), ...(found.by === wanted ? found.commands : [])];
  const chosen = Math.min(at, Math.max(0, options.length - 1));
  const run = (command: PaletteCommand | undefined): void => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') {
      event.preventDefault();
      run(options[chosen]);
    } else if (step !== 0 && options.length > 0) {
      event.preventDefault();
      const next = (chosen + step + options.length) % options.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
  };
  return (
    <dialog
      ref={dialog}
      className={css['dialog']}
      aria-label={uiText.palette.title}
      onClose={onClose}
      closedby="any"
    >
      <div className={css['field']}>
        <IconSearch size={19} stroke={1.7} aria-hidden />
        <input
          className={css['input']}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          aria-label={uiText.palette.title}
          placeholder={uiText.palette.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={move}
          autoFocus
        />
      </div>
      <div className={css['list']} id={`${id}-list`} role="listbox" aria-label={uiText.palette.title}>
        {options.map((option, index) => (
          <PaletteOption
            key={`${option.group}/${option.id}`}
            id={`${id}-${index}`}
            option={option}
            heads={options[index - 1]?.group !== option.group}
            chosen={index === chosen}
            onPoint={() => setAt(index)}
            onRun={() => run(option)}
          />
        ))}
      </div>
      {options.length === 0 ? (
        <output className={css['nothing']}>{uiText.palette.nothing}</output>
      ) : null}
    </dialog>
  );
}

interface PaletteOptionProps {
  readonly id: string;
  readonly option: PaletteCommand;
  readonly heads: boolean;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function PaletteOption({ id, option, heads, chosen, onPoint, onRun }: PaletteOptionProps) {
  return (
    <>
      {heads ? (
        <div className={css['group']} role="presentation">
          {option.group}
        </div>
      ) : null}
      <div id={id} className={css['option']} role="option" aria-selected={chosen} onPointerMove={onPoint} onClick={onRun}>
        <IconArrowRight size={16} stroke={1.7} aria-hidden />
        <span>{option.label}</span>
        {option.note === undefined ? null : <span className={css['note']}>{option.note}</span>}
      </div>
    </>
  );
}
