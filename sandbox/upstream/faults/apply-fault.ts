import type { ServerResponse } from 'node:http';
import type { SandboxClock } from '../../clock.ts';
import { type Envelope, refuse } from '../wire/envelope.ts';
import { reset, send, sendEnvelope, sendHalf, sendHtml, sendHuge } from '../wire/send.ts';
import type { FaultEffect } from './fault.ts';

/** What became of a request: the code that a client could read, or null when it could read none. */
export type Answered = { readonly code: number | null };

interface Wire {
  readonly response: ServerResponse;
  readonly clock: SandboxClock;
  /** Aborted when the sandbox closes. */
  readonly closing: AbortSignal;
}

const json = 'application/json';

/** Answers an API request under a fault; `process` does what the request asks for, if it comes to that. */
export async function answerUnderFault(
  effect: FaultEffect,
  { response, clock, closing }: Wire,
  process: () => Envelope,
): Promise<Answered> {
  if (typeof effect === 'object') {
    if ('delayMs' in effect) await clock.sleep(effect.delayMs, closing);
    if ('html' in effect) {
      sendHtml(response, effect.status, effect.html);
      return { code: effect.status };
    }
    const envelope = 'code' in effect ? refuse(effect.code, effect.msg) : process();
    sendEnvelope(response, envelope);
    return envelope;
  }
  switch (effect) {
    case 'hang':
      return { code: null };
    case 'reset':
      reset(response);
      return { code: null };
    case 'not-json':
      send(response, 200, 'text/plain', 'upstream connect error or disconnect/reset before headers');
      return { code: null };
    case 'huge':
      await sendHuge(response, json);
      return { code: null };
    case 'hang-after':
      process();
      return { code: null };
    case 'reset-after':
      process();
      reset(response);
      return { code: null };
    case 'cut': {
      const whole = Buffer.from(JSON.stringify(process()));
      send(response, 200, json, whole.subarray(0, Math.floor(whole.length / 2)));
      return { code: null };
    }
    case 'no-id': {
      const envelope = { ...process(), data: {} };
      sendEnvelope(response, envelope);
      return envelope;
    }
    default:
      return effect satisfies never;
  }
}

/** Answers a request for a file under a fault; true when nothing is left to be sent. */
export async function answerFileUnderFault(
  effect: FaultEffect,
  { response, clock, closing }: Wire,
  read: () => Promise<Uint8Array>,
): Promise<boolean> {
  if (typeof effect === 'object') {
    if ('html' in effect) sendHtml(response, effect.status, effect.html);
    else if ('code' in effect) send(response, effect.code, 'text/plain', effect.msg ?? '');
    else await clock.sleep(effect.delayMs, closing);
    return !('delayMs' in effect);
  }
  switch (effect) {
    case 'hang':
      return true;
    case 'reset':
      reset(response);
      return true;
    case 'not-json':
      sendHtml(response, 200, '<!doctype html><title>Please sign in</title>');
      return true;
    case 'huge':
      await sendHuge(response, 'audio/mpeg');
      return true;
    case 'hang-after':
    case 'reset-after':
    case 'cut':
      await sendHalf(response, 'audio/mpeg', await read());
      if (effect === 'reset-after') reset(response);
      if (effect === 'cut') response.destroy();
      return true;
    case 'no-id':
      return false;
    default:
      return effect satisfies never;
  }
}
