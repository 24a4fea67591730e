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
 * brings it. Rejects with a `Refusal` after `timeoutMs` of real time (5,000 when left out), or when the sandbox or
 * `signal` ends the waiting; with its error when `look` throws.
 */
export function createUntil(events: Events, end: AbortSignal): Until {
  return (look, { timeoutMs = defaultTimeoutMs, signal } = {}) =>
    new Promise((resolve, reject) => {
      const ends = signal ? [end, signal] : [end];
      const settle = (how: () => void) => {
        unsubscribe();
        clearTimeout(timer);
        for (const each of ends) each.removeEventListener('abort', giveUp);
        how();
      };
      const giveUp = () => {
        const message = `Nothing of the kind happened within ${timeoutMs} ms.`;
        settle(() => reject(new Refusal('timed_out', message)));
      };
      const check = () => {
        try {
          const value = look();
          if (value !== undefined && value !== null && value !== false) settle(() => resolve(value));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const unsubscribe = events.subscribe(check);
      const timer = setTimeout(giveUp, timeoutMs);
      for (const each of ends) each.addEventListener('abort', giveUp);
      if (ends.some((each) => each.aborted)) giveUp();
      else check();
    });
}
