import type { SlotName } from '../../core/language/diagnostic.ts';

/** Stands beside the field of the expected output: who, what is done and by when. The text itself is the thing that will exist. */
export const givenBesideOutput: readonly SlotName[] = ['what', 'owner', 'date', 'agent'];

/** Stands beside the action. While the output is empty the action is asked what will exist; once it is written, the output is. */
export function givenBesideAction(expectedOutput: string): readonly SlotName[] {
  return expectedOutput.trim() === '' ? ['owner', 'date'] : ['owner', 'date', 'output'];
}
