import { z } from 'zod';
import type { SandboxClock } from '../../clock.ts';
import { type CallbackOverrides, callbackBody } from './callback-body.ts';
import type { CallbackSender } from './callback-sender.ts';
import type { CallbackTry, Separation, SeparationRecord } from './separation.ts';

/**
 * How callbacks are sent from now on: `late` waits `delayMs` before the first, `duplicate` sends all of it twice
 * with `delayMs` in between, `silent` sends nothing.
 */
export const callbackBehaviourSchema = z.strictObject({
  mode: z.enum(['normal', 'silent', 'duplicate', 'late']),
  delayMs: z.number().nonnegative().optional(),
});

export type CallbackBehaviour = z.infer<typeof callbackBehaviourSchema>;

/** Brings the news of finished separations to their callback urls. */
export interface CallbackDelivery {
  /** Delivers as upstream does: three tries, then the flag tells of it. Rejects only when the sandbox closes. */
  report(record: SeparationRecord): Promise<void>;
  /** Sends one callback, whatever the state. Never rejects. */
  tryOnce(record: SeparationRecord, overrides?: CallbackOverrides): Promise<CallbackTry>;
  setBehaviour(behaviour: CallbackBehaviour): void;
  readonly behaviour: CallbackBehaviour;
}

const triesPerCallback = 3;

export function createCallbackDelivery({
  clock,
  closing,
  sender,
  retryMs,
  urlsOf,
}: {
  clock: SandboxClock;
  closing: AbortSignal;
  sender: CallbackSender;
  /** The wait between two tries. */
  retryMs: number;
  urlsOf: (separation: Separation) => Readonly<Record<string, string | null>>;
}): CallbackDelivery {
  let behaviour: CallbackBehaviour = { mode: 'normal' };

  const tryOnce = async (record: SeparationRecord, overrides: CallbackOverrides = {}) => {
    const at = clock.now();
    const status = await sender.send({
      url: overrides.url ?? record.callBackUrl,
      taskId: overrides.taskId ?? record.id,
      body: callbackBody(record, urlsOf(record), overrides),
      timestamp: overrides.timestamp,
      signature: overrides.signature,
    });
    const made = { at, status };
    record.callbacks = [...record.callbacks, made];
    return made;
  };

  const deliver = async (record: SeparationRecord) => {
    for (let left = triesPerCallback; left > 0; left--) {
      const { status } = await tryOnce(record);
      if (status === 200) return;
      if (left > 1) await clock.sleep(retryMs, closing);
    }
    if (record.state === 'SUCCESS') record.state = 'CALLBACK_EXCEPTION';
  };

  return {
    async report(record) {
      const { mode, delayMs = 0 } = behaviour;
      if (mode === 'silent') return;
      if (mode === 'late') await clock.sleep(delayMs, closing);
      await deliver(record);
      if (mode !== 'duplicate') return;
      await clock.sleep(delayMs, closing);
      await deliver(record);
    },
    tryOnce,
    setBehaviour(next) {
      behaviour = next;
    },
    get behaviour() {
      return behaviour;
    },
  };
}
