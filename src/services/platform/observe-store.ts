import { StoreError } from '../../errors.ts';
import type { Metrics } from './metrics.ts';
import type { Store } from './store.ts';

type Operation = 'get' | 'update' | 'delete' | 'probe';
const OPERATIONS: readonly Operation[] = ['get', 'update', 'delete', 'probe'];

/** The store, with the time of each operation measured as its caller sees it, waits for a lock included. */
export function observeStore(
  store: Store,
  { storeSeconds, storeErrors }: Pick<Metrics, 'storeSeconds' | 'storeErrors'>,
): Store {
  for (const operation of OPERATIONS) {
    storeErrors.inc({ operation }, 0);
    storeSeconds.zero({ operation });
  }

  async function observed<Result>(operation: Operation, task: () => Promise<Result>): Promise<Result> {
    const end = storeSeconds.startTimer({ operation });
    try {
      return await task();
    } catch (error) {
      if (error instanceof StoreError) storeErrors.inc({ operation });
      throw error;
    } finally {
      end();
    }
  }

  return {
    ...store,
    get: (key) => observed('get', () => store.get(key)),
    update: (key, change) => observed('update', () => store.update(key, change)),
    delete: (key) => observed('delete', () => store.delete(key)),
    probe: () => observed('probe', () => store.probe()),
  };
}
