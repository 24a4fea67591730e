/** Runs `task` when every earlier task for the same key has ended. */
export type KeyedLock = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>;

/** Runs tasks for one key in the order of their arrival; tasks for different keys run side by side. */
export function createKeyedLock(): KeyedLock {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const previous = tails.get(key) ?? Promise.resolve();
    const current = previous.then(task, task);
    tails.set(key, current);
    try {
      return await current;
    } finally {
      if (tails.get(key) === current) tails.delete(key);
    }
  };
}
