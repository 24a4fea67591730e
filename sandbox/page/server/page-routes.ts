import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import type { Handler } from '../../discord/http-server.ts';
import { readBody } from '../../discord/rest/body.ts';
import { type Deed, deedSchema, type SandboxView } from '../wire.ts';
import { readAsset } from './assets.ts';

interface PageRoutes {
  /** The only names under which the page may be asked for: `127.0.0.1:PORT` and its like. */
  readonly hosts: readonly string[];
  readonly policy: string;
  readonly view: () => SandboxView;
  readonly doDeed: (deed: Deed) => Promise<void>;
}

/** `GET /` and `GET /page/…`: the page; `GET /sandbox/view` and `POST /sandbox/do`: what it sees and does. */
export function createPageRoutes({ hosts, policy, view, doDeed }: PageRoutes): Record<string, Handler> {
  const isForeign = ({ headers }: IncomingMessage) =>
    !hosts.includes(headers.host ?? '') ||
    (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`));

  async function sendAsset(response: ServerResponse, name: string): Promise<void> {
    const asset = await readAsset(name);
    response.writeHead(asset ? 200 : 404, {
      'content-type': asset?.type ?? 'text/plain',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
    response.end(asset?.body ?? 'There is nothing here.');
  }

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.method === 'GET' && path === '/sandbox/view') return sendJson(response, 200, view());
    if (request.method !== 'POST' || path !== '/sandbox/do') return sendJson(response, 404, null);
    try {
      const { json } = await readBody(request);
      await doDeed(deedSchema.parse(json));
      sendJson(response, 200, view());
    } catch (error) {
      if (error instanceof ZodError) return sendJson(response, 400, failure('No such deed.'));
      // The bot that does not come up is the likeliest reason; its last words are in the message.
      sendJson(response, 500, failure(error instanceof Error ? error.message : String(error)));
    }
  }

  const guarded =
    (handle: Handler): Handler =>
    (request, response, url) =>
      isForeign(request)
        ? sendJson(response, 403, failure('Not from there.'))
        : handle(request, response, url);

  return {
    '/page/': guarded((_, response, url) => sendAsset(response, url.pathname.slice('/page/'.length))),
    '/sandbox/': guarded((request, response, url) => answer(request, response, url.pathname)),
    '/': guarded((_, response, url) => sendAsset(response, url.pathname === '/' ? 'index.html' : '')),
  };
}

const failure = (message: string) => ({ error: { code: 'failed', message } });

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
