import { Button, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogSheet } from './dialog-sheet.tsx';
import { uiText } from './text.ts';

interface ConfirmButtonProps {
  readonly children: ReactNode;
  /** Its whole name where its words say too little alone, as in a row: they begin it. */
  readonly label?: string;
  /** The question: "Withdraw this commitment?" */
  readonly question: string;
  /** What follows, and whether it can be taken back. */
  readonly consequence: ReactNode;
  /** The verb again, never "OK". */
  readonly confirm: string;
  /** A promise keeps the button busy; when it fails the dialog stays open and the caller shows why in `trouble`. */
  readonly onConfirm: () => void | Promise<unknown>;
  readonly trouble?: ReactNode;
  readonly tone?: 'plain' | 'danger';
  readonly disabled?: boolean;
  readonly size?: ButtonProps['size'];
  readonly variant?: ButtonProps['variant'];
}

/** A button for an act that cannot simply be undone: it asks first and says what follows. */
export function ConfirmButton({ children, label, question, consequence, confirm, onConfirm, trouble, tone = 'plain', ...button }: ConfirmButtonProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const act = async (): Promise<void> => {
    setBusy(true);
    try {
      await onConfirm();
      setOpen(false);
    } catch {
      // The caller holds the failure and passes it back as `trouble`; the dialog stays for another try.
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant={button.variant ?? 'default'}
        size={button.size ?? 'sm'}
        disabled={button.disabled ?? false}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-label={label}
      >
        {children}
      </Button>
      <DialogSheet
        open={open}
        title={question}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="default" onClick={() => setOpen(false)}>
              {uiText.cancel}
            </Button>
            <Button color={tone === 'danger' ? 'red' : 'violet'} loading={busy} onClick={() => void act()}>
              {confirm}
            </Button>
          </>
        }
      >
        <div>{consequence}</div>
        {trouble === undefined ? null : <div style={{ marginTop: 14 }}>{trouble}</div>}
      </DialogSheet>
    </>
  );
}
