import { Button } from '@mantine/core';
import IconFileUpload from '@tabler/icons-react/dist/esm/icons/IconFileUpload.mjs';
import { useState, type FormEvent } from 'react';
import { Card } from '../ui/card.tsx';
import { FieldStack, SelectField } from '../ui/form-fields.tsx';
import { FilePick } from './file-pick.tsx';
import { importText } from './import-text.ts';
import { useOwners } from './use-owners.ts';

/** What is to be imported, for whom, and what becomes of the good lines when others are bad. */
export interface ImportAsked {
  readonly owner: string;
  readonly keep: 'good' | 'nothing';
  readonly file: File;
}

interface ImportFormProps {
  readonly me: string;
  readonly onSend: (asked: ImportAsked) => void;
}

/** Chooses the owner, the file, and all or nothing. */
export function ImportForm({ me, onSend }: ImportFormProps) {
  const owners = useOwners(me);
  const [owner, setOwner] = useState('');
  const [keep, setKeep] = useState<'good' | 'nothing'>('nothing');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const answersFor = owner === '' ? (owners[0]?.value ?? '') : owner;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (file !== null && answersFor !== '') onSend({ owner: answersFor, keep, file });
  };
  return (
    <Card>
      <form onSubmit={send}>
        <FieldStack>
          <SelectField label={importText.owner} hint={importText.ownerHint} value={answersFor} onChange={setOwner} choices={owners} />
          <FilePick file={file} onPick={setFile} error={tried && file === null ? importText.noFile : null} />
          <SelectField
            label={importText.keep}
            value={keep}
            onChange={(value) => setKeep(value === 'good' ? 'good' : 'nothing')}
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
