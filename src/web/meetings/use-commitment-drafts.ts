import { useState } from 'react';
import { readKept, writeKept } from '../kept-in-browser.ts';
import { emptyDraft, readDrafts, type DraftFields } from './commitment-drafts.ts';

/** What is written beside the close gate and is not sent yet. */
export interface GateForm {
  readonly drafts: readonly DraftFields[];
  readonly delta: string;
  readonly recap: 'now' | 'later';
}

export interface CommitmentDrafts extends GateForm {
  readonly change: (key: string, fields: Partial<Omit<DraftFields, 'key'>>) => void;
  readonly add: () => string;
  readonly remove: (key: string) => void;
  readonly set: (form: Partial<Pick<GateForm, 'delta' | 'recap'>>) => void;
  /** The meeting is closed: the drafts are commitments now. */
  readonly forget: () => void;
}

/** The drafts of a room. They survive a reload: each change is kept in this browser at once. */
export function useCommitmentDrafts(meeting: string, me: string): CommitmentDrafts {
  const key = `manent.gate.${me}.${meeting}`;
  const [form, setForm] = useState(() => readForm(readKept(key)));
  const put = (next: GateForm): void => {
    setForm(next);
    writeKept(key, next);
  };
  return {
    ...form,
    change: (draft, fields) => put({ ...form, drafts: form.drafts.map((each) => (each.key === draft ? { ...each, ...fields } : each)) }),
    add: () => {
      const fresh = emptyDraft(crypto.randomUUID());
      put({ ...form, drafts: [...form.drafts, fresh] });
      return fresh.key;
    },
    remove: (draft) => put({ ...form, drafts: form.drafts.filter((each) => each.key !== draft) }),
    set: (change) => put({ ...form, ...change }),
    forget: () => writeKept(key, null),
  };
}

function readForm(kept: unknown): GateForm {
  const value = typeof kept === 'object' && kept !== null ? kept : {};
  const drafts = readDrafts(Reflect.get(value, 'drafts'));
  const delta: unknown = Reflect.get(value, 'delta');
  return {
    drafts: drafts.length === 0 ? [emptyDraft('first')] : drafts,
    delta: typeof delta === 'string' ? delta : '',
    recap: Reflect.get(value, 'recap') === 'later' ? 'later' : 'now',
  };
}
