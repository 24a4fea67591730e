/** Lets at most so many tasks run at once; the others wait in the order of their arrival. */
export type Slots = <Result>(task: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>;

/** Whoever gives up waiting (`signal`) is rejected with the signal's reason, and its task never runs. */
export function createSlots(count: number): Slots {
  const waiting = new Set<() => void>();
  let free = count;

  const turn = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.delete(enter);
        reject(signal?.reason);
      };
      const enter = () => {
        waiting.delete(enter);
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.add(enter);
    });

  return async (task, signal) => {
    signal?.throwIfAborted();
    if (free > 0) free -= 1;
    else await turn(signal);
    try {
      return await task();
    } finally {
      // The slot goes straight to the next in line, so that nobody who comes just now slips in between.
      const [next] = waiting;
      if (next === undefined) free += 1;
      else next();
    }
  };
}
