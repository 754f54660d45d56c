import { Button } from '@mantine/core';
import IconFileUpload from '@tabler/icons-react/dist/esm/icons/IconFileUpload.mjs';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Card } from '../ui/card.tsx';
import { FieldStack, SelectField, type Choice } from '../ui/form-fields.tsx';
import { FilePick } from './file-pick.tsx';
import { importText } from './import-text.ts';

/** What is to be imported, for whom, and what becomes of the good lines when others are bad. */
export interface ImportChoice {
  /** Empty until somebody chooses: then the first who can answer. */
  readonly owner: string;
  readonly keep: 'good' | 'nothing';
  readonly file: File | null;
}

interface ImportFormProps {
  readonly owners: readonly Choice[];
  /** Who answers as things stand: the one chosen, or the first of the list once it is there. */
  readonly owner: string;
  readonly choice: ImportChoice;
  readonly onChange: (change: Partial<ImportChoice>) => void;
  readonly onSend: (owner: string, file: File) => void;
  /** What the file leaves open. */
  readonly children?: ReactNode;
}

/** Chooses the owner, the file, and all or nothing. */
export function ImportForm({ owners, owner, choice, onChange, onSend, children }: ImportFormProps) {
  const [tried, setTried] = useState(false);
  const { file, keep } = choice;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (file !== null && owner !== '') onSend(owner, file);
  };
  return (
    <Card>
      <form onSubmit={send}>
        <FieldStack>
          <SelectField label={importText.owner} hint={importText.ownerHint} value={owner} onChange={(value) => onChange({ owner: value })} choices={owners} />
          <FilePick file={file} onPick={(picked) => onChange({ file: picked })} error={tried && file === null ? importText.noFile : null} />
          {children}
          <SelectField
            label={importText.keep}
            value={keep}
            onChange={(value) => onChange({ keep: value === 'good' ? 'good' : 'nothing' })}
            choices={[
              { value: 'nothing', label: importText.nothing },
              { value: 'good', label: importText.good },
            ]}
          />
          <div className="button-row">
            <Button type="submit" leftSection={<IconFileUpload size={17} stroke={1.7} aria-hidden />}>
              {importText.send}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Card>
  );
}
