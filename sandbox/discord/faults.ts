import { z } from 'zod';

const when = {
  /** Only this method; any when left out. */
  method: z.string().optional(),
  /** Which paths, below `/api/v10`: `/channels/123/messages`, where a star stands for anything. Tokens read `{token}`. */
  route: z.string(),
  /** How many requests it hits; 1 when left out. */
  times: z.int().positive().optional(),
  /** How many matching requests are let through first. */
  skip: z.int().nonnegative().optional(),
};

/** A fault of REST, to be played on requests whose path matches. */
export const restFaultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), ...when, status: z.int().min(400).max(599) }),
  z.object({
    kind: z.literal('rate limit'),
    ...when,
    retryAfterMs: z.number().nonnegative(),
    global: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('error'),
    ...when,
    status: z.int().min(400).max(599),
    code: z.int(),
    message: z.string().optional(),
  }),
  z.object({ kind: z.literal('reset'), ...when, processed: z.boolean() }),
  z.object({ kind: z.literal('hang'), ...when, processed: z.boolean().optional() }),
  z.object({ kind: z.literal('delay'), ...when, ms: z.number().nonnegative() }),
]);

/**
 * What may go wrong with a REST request. `reset` and `hang` with `processed: true` happen after the request has taken
 * effect, which the caller cannot know. `delay` waits on the sandbox's clock and goes on.
 */
export type RestFault = z.output<typeof restFaultSchema>;

/** The faults in wait, in the order in which they were added. */
export interface Faults {
  add(fault: RestFault): void;
  clear(): void;
  /** The fault for this request, if there is one; each take counts. */
  take(method: string, path: string): RestFault | undefined;
  /** Aborted by `clear`, so that nothing hangs for ever. */
  signal(): AbortSignal;
}

/** No faults yet. */
export function createFaults(): Faults {
  let waiting: { fault: RestFault; pattern: RegExp; skip: number; left: number }[] = [];
  let clearing = new AbortController();
  return {
    add(fault) {
      const escaped = fault.route.replace(/[.+?^$()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      waiting.push({
        fault,
        pattern: new RegExp(`^${escaped.replaceAll('{', '\\{').replaceAll('}', '\\}')}$`),
        skip: fault.skip ?? 0,
        left: fault.times ?? 1,
      });
    },
    clear() {
      waiting = [];
      clearing.abort();
      clearing = new AbortController();
    },
    take(method, path) {
      for (const entry of waiting) {
        const meant = entry.fault.method === undefined || entry.fault.method.toUpperCase() === method;
        if (!meant || !entry.pattern.test(path)) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        waiting = waiting.filter(({ left }) => left > 0);
        return entry.fault;
      }
      return undefined;
    },
    signal: () => clearing.signal,
  };
}
