import type { ApiRefusal } from '../contract/refusals.ts';

/** A call that was refused or never arrived, as an exception, which is how the query client carries failures. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly refusals: readonly ApiRefusal[];
  /** 0 when the network failed. */
  readonly status: number;
  readonly requestId: string | null;

  constructor(failure: { readonly refusals: readonly ApiRefusal[]; readonly status: number; readonly requestId: string | null }) {
    super(failure.refusals.map((refusal) => refusal.code).join(', ') || `status ${failure.status}`);
    this.refusals = failure.refusals;
    this.status = failure.status;
    this.requestId = failure.requestId;
  }

  /** The refusal about one field, by its dotted path, in the words that a field's error slot shows. */
  about(path: string): string | undefined {
    const found = this.refusals.find((refusal) => refusal.path === path);
    return found === undefined ? undefined : `${found.what} ${found.todo}`;
  }
}
