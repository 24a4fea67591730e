import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxClock } from '../../clock.ts';
import { answerUnderFault } from '../faults/apply-fault.ts';
import type { FaultBook } from '../faults/fault-book.ts';
import { type Envelope, refuse } from '../wire/envelope.ts';
import type { RateWindow } from '../wire/rate-window.ts';
import { parseJson, readBody } from '../wire/read-body.ts';
import type { RequestLog } from '../wire/request-log.ts';
import { sendEnvelope } from '../wire/send.ts';
import type { Endpoint } from './endpoint.ts';

/** Answers a request to the API. */
export type AnswerApi = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export function createAnswerApi({
  endpoints,
  apiKey,
  rate,
  faults,
  log,
  clock,
  closing,
}: {
  endpoints: readonly Endpoint[];
  apiKey: string;
  rate: RateWindow;
  faults: FaultBook;
  log: RequestLog;
  clock: SandboxClock;
  closing: AbortSignal;
}): AnswerApi {
  return async (request, response, url) => {
    const at = clock.now();
    const method = request.method ?? '';
    const text = await readBody(request);
    const body = parseJson(text);
    const path = url.pathname + url.search;
    const note = log.begin({ at, method, path, body: text === '' ? undefined : (body ?? text) });

    const endpoint = endpoints.find((known) => known.path === url.pathname && known.method === method);
    const authorised = request.headers.authorization === `Bearer ${apiKey}`;
    const inTime = authorised && rate.take();
    const process = (): Envelope => {
      if (!authorised) return refuse(401);
      if (!inTime) return refuse(430);
      return endpoint?.answer({ query: url.searchParams, body }) ?? refuse(404);
    };

    const effect = endpoint && faults.strike(endpoint.name);
    if (effect !== undefined) {
      const { code } = await answerUnderFault(effect, { response, clock, closing }, process);
      return note(code);
    }
    const envelope = process();
    note(envelope.code);
    sendEnvelope(response, envelope);
  };
}
