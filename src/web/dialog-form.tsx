import { Button, type ButtonProps } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { CallFailed } from './call-failed.ts';
import { FailureNotice } from './failure-notice.tsx';
import { DialogSheet } from './ui/dialog-sheet.tsx';
import { FieldStack } from './ui/form-fields.tsx';
import { uiText } from './ui/text.ts';

interface DialogFormProps {
  /** The button that opens it. */
  readonly label: ReactNode;
  readonly title: string;
  /** The verb on the button that sends it, never "OK". */
  readonly confirm: string;
  readonly failure: CallFailed | null;
  /** Sends the form; when it rejects the dialog stays open and `failure` says why. */
  readonly onSend: () => Promise<unknown>;
  readonly onOpen?: () => void;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ButtonProps['size'];
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** A short form over the page behind one button: it says what it does, sends, and shows a refusal where it stands. */
export function DialogForm({ label, title, confirm, failure, onSend, onOpen, variant = 'default', size = 'sm', danger = false, children }: DialogFormProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setTried(true);
    try {
      await onSend();
      setOpen(false);
    } catch {
      // The caller holds the failure and passes it back; the dialog stays for another try.
    } finally {
      setBusy(false);
    }
  };
  const show = (): void => {
    setTried(false);
    onOpen?.();
    setOpen(true);
  };
  return (
    <>
      <Button variant={variant} size={size} onClick={show} aria-haspopup="dialog">
        {label}
      </Button>
      <DialogSheet open={open} title={title} onClose={() => setOpen(false)}>
        <form onSubmit={(event) => void send(event)}>
          <FieldStack>
            {children}
            {tried && failure !== null ? <FailureNotice failure={failure} /> : null}
            <div className="button-row">
              <Button type="submit" loading={busy} color={danger ? 'red' : 'violet'}>
                {confirm}
              </Button>
              <Button variant="default" onClick={() => setOpen(false)}>
                {uiText.cancel}
              </Button>
            </div>
          </FieldStack>
        </form>
      </DialogSheet>
    </>
  );
}
