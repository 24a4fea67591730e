import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SandboxClock } from '../../clock.ts';
import type { Account } from './account.ts';
import type { CallbackOverrides } from './callback-body.ts';
import type { CallbackDelivery } from './callback-delivery.ts';
import { type CallbackTry, prices, type Separation, type SeparationRecord } from './separation.ts';

/** How a separation is to fail: the code of its callback and its flag. */
export const failureSchema = z.strictObject({
  code: z.int(),
  flag: z.enum(['CREATE_TASK_FAILED', 'GENERATE_AUDIO_FAILED']),
});

export type Failure = z.infer<typeof failureSchema>;

/** Where separations are taken in, finished and looked up. */
export interface SeparationDesk {
  /** Takes an order that has been paid for. Equal orders are separate separations. */
  create(order: Pick<Separation, 'taskId' | 'audioId' | 'type' | 'callBackUrl'>): Separation;
  find(id: string): Separation | undefined;
  /** All of them as they stand now, oldest first. */
  list(): readonly Separation[];
  /** Ends a separation now, if it is still pending. Throws a RangeError for an unknown id. */
  finish(id: string): Separation;
  /** Sends one callback. Rejects with a RangeError for an unknown id. */
  sendCallback(id: string, overrides?: CallbackOverrides): Promise<CallbackTry>;
  /** Makes the next separation to be created fail; repeated calls queue up. */
  failNext(failure: Failure): void;
  separationMs: number;
}

/** Upstream returns the credits of these failures. */
const refundedCodes = [501, 531];

export function createSeparationDesk({
  clock,
  closing,
  account,
  delivery,
  separationMs,
}: {
  clock: SandboxClock;
  closing: AbortSignal;
  account: Account;
  delivery: CallbackDelivery;
  separationMs: number;
}): SeparationDesk {
  const records = new Map<string, SeparationRecord>();
  const doomed = new Map<string, Failure>();
  const failures: Failure[] = [];

  const known = (id: string) => {
    const record = records.get(id);
    if (!record) throw new RangeError(`no separation ${id}`);
    return record;
  };

  /** Runs beside the requests until it is done or the sandbox closes; any other error is a defect and is thrown. */
  const inBackground = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      if (!closing.aborted) throw error;
    });
  };

  const settle = (record: SeparationRecord) => {
    if (record.state !== 'PENDING') return;
    const failure = doomed.get(record.id);
    record.completedAt = clock.now();
    record.state = failure?.flag ?? 'SUCCESS';
    record.errorCode = failure?.code ?? null;
    if (failure && refundedCodes.includes(failure.code)) account.refund(record.credits);
    inBackground(delivery.report(record));
  };

  const desk: SeparationDesk = {
    create(order) {
      const record: SeparationRecord = {
        ...order,
        id: randomUUID().replaceAll('-', ''),
        credits: prices[order.type],
        createdAt: clock.now(),
        state: 'PENDING',
        completedAt: null,
        errorCode: null,
        callbacks: [],
      };
      records.set(record.id, record);
      const failure = failures.shift();
      if (failure) doomed.set(record.id, failure);
      inBackground(clock.sleep(desk.separationMs, closing).then(() => settle(record)));
      return record;
    },
    find: (id) => records.get(id),
    list: () => [...records.values()].map((record) => ({ ...record })),
    finish(id) {
      const record = known(id);
      settle(record);
      return { ...record };
    },
    sendCallback: async (id, overrides) => delivery.tryOnce(known(id), overrides),
    failNext(failure) {
      failures.push(failure);
    },
    separationMs,
  };
  return desk;
}
