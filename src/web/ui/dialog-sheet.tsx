import { useEffect, useId, useRef, type ReactNode } from 'react';
import css from './dialog-sheet.module.css';

interface DialogSheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A question or a short form over the page: the browser's own dialog, which keeps focus, Escape and the page behind it. */
export function DialogSheet({ open, title, onClose, children, actions }: DialogSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={css['dialog']}
      aria-labelledby={id}
      onClose={onClose}
      closedby="any"
    >
      {open ? (
        <div className={css['inside']}>
          <h2 id={id} className={css['title']}>
            {title}
          </h2>
          {children}
          {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
        </div>
      ) : null}
    </dialog>
  );
}
