import type { Services } from '../app/services.ts';
import type { Writer } from '../db/database.ts';

/**
 * Something that comes round by itself and is no deadline of anyone's, such as a weekly question: nobody can miss it, so it
 * is no clock. The loop that settles clocks looks at routines too.
 */
export interface Routine {
  readonly name: string;
  /** When there is something to do next, in any organisation; null when nothing is to come. */
  readonly nextAt: (write: Writer) => Promise<string | null>;
  /** Does everything that is due, each piece in a transaction of its own and exactly once however many processes look. */
  readonly run: (services: Services) => Promise<void>;
}

/** Lets every routine do what is due. One that fails holds up no other and is looked at again. */
export async function runRoutines(services: Services, routines: readonly Routine[]): Promise<void> {
  for (const routine of routines) {
    try {
      await routine.run(services);
    } catch (error) {
      services.log.error({ routine: routine.name, reason: error instanceof Error ? error.name : 'unknown' }, 'a routine failed and is looked at again');
    }
  }
}

/** When the first of some routines has something to do; null when none has. */
export async function nextRoutine(write: Writer, routines: readonly Routine[]): Promise<string | null> {
  let first: string | null = null;
  for (const routine of routines) {
    const at = await routine.nextAt(write);
    if (at !== null && (first === null || at < first)) first = at;
  }
  return first;
}
