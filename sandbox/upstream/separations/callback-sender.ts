import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import type { SandboxClock } from '../../clock.ts';

/** One callback on its way. */
export interface OutgoingCallback {
  readonly url: string;
  readonly taskId: string;
  /** A string is sent as it is, anything else as JSON. */
  readonly body: unknown;
  /** In place of the right headers. */
  readonly timestamp?: string | undefined;
  readonly signature?: string | undefined;
}

/** Sends callbacks, one try at a time. */
export interface CallbackSender {
  /** The HTTP status of the answer, or null when none came within 15 seconds. Never rejects. */
  send(callback: OutgoingCallback): Promise<number | null>;
  close(): Promise<void>;
}

const timeoutMs = 15_000;

/** base64(HMAC-SHA256(key, "<task id>.<Unix seconds>")): upstream signs neither urls nor code. */
const sign = (key: string, taskId: string, timestamp: string) =>
  createHmac('sha256', key).update(`${taskId}.${timestamp}`).digest('base64');

export function createCallbackSender({
  clock,
  closing,
  hmacKey,
}: {
  clock: SandboxClock;
  closing: AbortSignal;
  hmacKey: string | undefined;
}): CallbackSender {
  const agent = new Agent();

  const headersOf = ({ taskId, timestamp, signature }: OutgoingCallback): Record<string, string> => {
    const sentAt = timestamp ?? String(Math.floor(clock.now() / 1000));
    const signed = signature ?? (hmacKey === undefined ? undefined : sign(hmacKey, taskId, sentAt));
    return {
      'content-type': 'application/json',
      ...(signed === undefined ? {} : { 'x-webhook-timestamp': sentAt, 'x-webhook-signature': signed }),
    };
  };

  return {
    async send(callback) {
      // A reserved name that no host has (RFC 6761): asking the network for it would only take time.
      if (new URL(callback.url).hostname.endsWith('.invalid')) return null;
      const done = new AbortController();
      const late = new AbortController();
      const signal = AbortSignal.any([closing, done.signal]);
      clock.sleep(timeoutMs, signal).then(
        () => late.abort(),
        // Answered in time, or closing: `closing` reaches the request by itself.
        () => undefined,
      );
      try {
        const { statusCode, body } = await request(callback.url, {
          method: 'POST',
          headers: headersOf(callback),
          body: typeof callback.body === 'string' ? callback.body : JSON.stringify(callback.body),
          dispatcher: agent,
          signal: AbortSignal.any([closing, late.signal]),
        });
        await body.dump();
        return statusCode;
      } catch {
        // Refused, reset, timed out or closing: to the caller it is one failed try.
        return null;
      } finally {
        done.abort();
      }
    },
    close: () => agent.destroy(),
  };
}
