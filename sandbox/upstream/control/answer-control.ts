import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError, z } from 'zod';
import { parseJson, readBody } from '../wire/read-body.ts';
import { sendJson } from '../wire/send.ts';
import type { UpstreamControl } from './control.ts';
import { controlMethods } from './methods.ts';

/** Answers `GET /control/state` and `POST /control/<method>`. */
export type AnswerControl = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<void>;

/**
 * A page of another site must not move the sandbox: neither by a request of its own (`Origin`), nor through a name
 * that it lets point to this machine (`Host`).
 */
function isForeign({ headers }: IncomingMessage, baseUrl: string): boolean {
  const { host } = new URL(baseUrl);
  return headers.host !== host || (headers.origin !== undefined && headers.origin !== baseUrl);
}

/** The control over HTTP, for demonstrations and for tests in another process. Answers `{ result }` or `{ error }`. */
export function createAnswerControl({
  control,
  baseUrl,
}: {
  control: UpstreamControl;
  baseUrl: string;
}): AnswerControl {
  return async (request, response, path) => {
    if (isForeign(request, baseUrl)) return sendJson(response, { error: 'foreign origin' }, 403);
    const name = path.slice('/control/'.length);
    if (request.method === 'GET' && name === 'state') return sendJson(response, control.state());
    const method = controlMethods.get(name);
    if (request.method !== 'POST' || !method) return sendJson(response, { error: 'no such method' }, 404);
    try {
      const text = await readBody(request);
      const result = await method(control, text === '' ? {} : parseJson(text));
      sendJson(response, { result: result ?? null });
    } catch (error) {
      // Wrong arguments and unknown ids are the caller's mistakes; the server goes on as before.
      if (error instanceof ZodError) return sendJson(response, { error: z.prettifyError(error) }, 400);
      if (error instanceof RangeError) return sendJson(response, { error: error.message }, 404);
      throw error;
    }
  };
}
