import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** The id of the request that is being answered; empty for what the product does by itself. */
export function currentRequestId(): string {
  return storage.getStore() ?? '';
}

/**
 * Runs something under a request's id. Every connection that works for it says the id to the database (`app.request`), so
 * that a slow or failing statement in the database's own log can be traced to what a browser did.
 */
export function underRequestId<Value>(id: string, work: () => Value): Value {
  return storage.run(id, work);
}
