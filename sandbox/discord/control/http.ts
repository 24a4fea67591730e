import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { Refusal, type RefusalCode } from '../refusal.ts';
import { readBody } from '../rest/body.ts';
import { DiscordError } from '../rest/errors.ts';
import { createCalls } from './calls.ts';
import type { DiscordControl } from './control.ts';
import { streamEvents } from './event-stream.ts';

const statuses: Record<RefusalCode, number> = { unknown: 404, invalid: 400, refused: 422, timed_out: 408 };

/** What an origin or a host has to be to get in. */
export interface ControlAccess {
  /** `127.0.0.1:PORT` and its like: anything else comes from a page that was led here by a foreign name. */
  readonly hosts: () => readonly string[];
  /** Pages of other ports that may use the control. */
  readonly origins: readonly string[];
}

/**
 * `POST /control/<method>` with a JSON body, `GET /control/state` and `GET /control/events`. An error answers
 * `{ error: { code, message } }` with 400, 404, 408 or 422; a call without a result answers `null`.
 */
export function createControlHttp(control: DiscordControl, access: ControlAccess) {
  const calls = createCalls(control);

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const origin = request.headers.origin;
    const own = access.hosts();
    const allowed = origin === undefined || own.some((host) => origin === `http://${host}`);
    const guest = origin !== undefined && access.origins.includes(origin);
    if (!own.includes(request.headers.host ?? '') || !(allowed || guest)) {
      return write(response, 403, { error: { code: 'forbidden', message: 'Not from there.' } });
    }
    if (guest) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-headers', 'content-type');
      if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    }
    const name = url.pathname.slice('/control/'.length);
    if (request.method === 'GET' && name === 'events') return streamEvents(control, response);
    const readable = request.method === 'POST' || (request.method === 'GET' && name === 'state');
    const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const call = readable && Object.hasOwn(calls, key) ? calls[key] : undefined;
    if (!call) return write(response, 404, { error: { code: 'unknown', message: `No call ${name}.` } });

    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      const { json } = await readBody(request);
      write(response, 200, (await call(json, gone.signal)) ?? null);
    } catch (error) {
      const { status, code, message } = explain(error);
      write(response, status, { error: { code, message } });
    }
  };
}

function explain(error: unknown): { status: number; code: string | number; message: string } {
  if (error instanceof Refusal) {
    return { status: statuses[error.code], code: error.code, message: error.message };
  }
  if (error instanceof ZodError) {
    const [first] = error.issues;
    return { status: 400, code: 'invalid', message: `${first?.path.join('.')}: ${first?.message}` };
  }
  if (error instanceof DiscordError) return { status: 400, code: error.code, message: error.message };
  console.error('the Discord sandbox failed', error);
  return { status: 500, code: 'failed', message: 'The sandbox failed.' };
}

function write(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
