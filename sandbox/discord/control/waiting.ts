import type { Events } from '../events.ts';
import { Refusal } from '../refusal.ts';

/** Waits for something to become true, looking again after each event. */
export type Until = <Value>(
  look: () => Value | undefined | null | false,
  options?: { timeoutMs?: number | undefined; signal?: AbortSignal | undefined },
) => Promise<Value>;

const defaultTimeoutMs = 5000;

/**
 * Resolves with the first value of `look` that is neither false nor absent: at once, or right after the event that
 * brings it. Rejects with a `Refusal` after `timeoutMs` of real time (5,000 when left out), or when the sandbox ends.
 */
export function createUntil(events: Events, end: AbortSignal): Until {
  return (look, { timeoutMs = defaultTimeoutMs, signal } = {}) =>
    new Promise((resolve, reject) => {
      const ends = AbortSignal.any([end, AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
      const check = () => {
        try {
          const value = look();
          if (value === undefined || value === null || value === false) return false;
          leave();
          resolve(value);
        } catch (error) {
          leave();
          reject(error);
        }
        return true;
      };
      const giveUp = () => {
        leave();
        reject(new Refusal('timed_out', `Nothing of the kind happened within ${timeoutMs} ms.`));
      };
      const unsubscribe = events.subscribe(check);
      const leave = () => {
        unsubscribe();
        ends.removeEventListener('abort', giveUp);
      };
      if (ends.aborted) giveUp();
      else if (!check()) ends.addEventListener('abort', giveUp);
    });
}
