import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxClock } from '../../clock.ts';
import type { Faults, RestFault } from '../faults.ts';
import type { RequestEntry } from '../protocol-entries.ts';
import type { ProtocolLog } from '../protocol-log.ts';
import { type Body, readBody } from './body.ts';
import { DiscordError, discordError } from './errors.ts';
import type { RateLimits } from './rate-limits.ts';
import { matchRoute, type Route, type RouteResponse } from './route.ts';

interface RestDeps {
  readonly routes: readonly Route[];
  readonly token: string;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
  readonly log: ProtocolLog;
  readonly clock: SandboxClock;
  /** Ends what still waits. */
  readonly signal: AbortSignal;
}

/** An answer, with the headers that go with it. */
type Answer = RouteResponse & { readonly headers?: Readonly<Record<string, string>> };

/** Serves the API: finds the route, plays faults, checks token and limits, answers, and writes the log. */
export function createRest(deps: RestDeps) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname).replace(/^\/api(\/v10)?/, '');
    const match = matchRoute(deps.routes, method, path);
    const found = typeof match === 'object' ? match : undefined;
    const logged = found?.params.token ? path.replace(found.params.token, '{token}') : path;
    const body = await readBody(request).catch((error: unknown) => toAnswer(error));
    const fault = deps.faults.take(method, logged);
    const log = (answer: Answer | undefined) =>
      deps.log.request({
        method,
        path: logged,
        route: found?.route.path ?? null,
        query: Object.fromEntries(url.searchParams),
        ...logBody(body),
        status: answer?.status ?? 0,
        ...errorCode(answer),
        ...(fault ? { fault: fault.kind } : {}),
      });

    const process = (): Answer => {
      try {
        if ('status' in body) return body;
        if (match === undefined) throw discordError('notFound');
        if (match === 'wrong method') throw discordError('methodNotAllowed');
        return answer(deps, match, body, url, request.headers.authorization);
      } catch (error) {
        return toAnswer(error);
      }
    };

    if (fault?.kind === 'delay') await pause(deps, fault.ms);
    const scripted = fault && scriptedAnswer(fault);
    const cut = fault?.kind === 'reset' || fault?.kind === 'hang';
    const answered = scripted ?? (cut && fault.processed !== true ? undefined : process());
    log(cut ? undefined : answered);
    if (fault?.kind === 'hang') await hang(deps, response);
    if (cut) request.socket.resetAndDestroy();
    else if (answered) write(response, answered, deps.clock.now());
  };
}

function answer(
  deps: RestDeps,
  { route, params }: { route: Route; params: Record<string, string> },
  body: Body,
  url: URL,
  authorization: string | undefined,
): Answer {
  if (!route.open && authorization !== `Bot ${deps.token}`) throw discordError('unauthorized');
  const { headers, limited } = deps.rateLimits.take(route, params);
  if (limited) {
    const { status, body, headers: own } = tooMany(limited.retryAfterMs, limited.global);
    return { status, body, headers: { ...headers, ...own } };
  }
  try {
    return { ...route.handle({ params, query: url.searchParams, ...body }), headers };
  } catch (error) {
    return { ...toAnswer(error), headers };
  }
}

function toAnswer(error: unknown): Answer {
  if (error instanceof DiscordError) {
    const { status, code, message, errors } = error;
    return { status, body: { message, code, ...(errors ? { errors } : {}) } };
  }
  console.error('the Discord sandbox failed', error);
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
}

function tooMany(retryAfterMs: number, global: boolean): Answer {
  const seconds = retryAfterMs / 1000;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global },
    headers: {
      'retry-after': String(Math.max(Math.ceil(seconds), 1)),
      'x-ratelimit-reset-after': seconds.toFixed(3),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

function scriptedAnswer(fault: RestFault): Answer | undefined {
  switch (fault.kind) {
    case 'status':
      return { status: fault.status, body: { message: `${fault.status}: scripted`, code: 0 } };
    case 'error':
      return { status: fault.status, body: { message: fault.message ?? 'scripted', code: fault.code } };
    case 'rate limit':
      return tooMany(fault.retryAfterMs, fault.global ?? false);
    default:
      return undefined;
  }
}

/** A delay may be cut short by the end of the sandbox. */
function pause(deps: RestDeps, ms: number): Promise<void> {
  return deps.clock.sleep(ms, deps.signal).catch(() => undefined);
}

/** Until the client gives up, the faults are cleared, or the sandbox ends. */
function hang(deps: RestDeps, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    deps.faults.signal().addEventListener('abort', () => resolve());
    deps.signal.addEventListener('abort', () => resolve());
  });
}

function write(response: ServerResponse, { status, body, headers }: Answer, now: number): void {
  // Clients compare their clocks with it.
  response.setHeader('date', new Date(now).toUTCString());
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function errorCode(answer: Answer | undefined): { code?: number } {
  const body = answer?.body;
  if (!answer || answer.status < 400 || typeof body !== 'object' || body === null) return {};
  return 'code' in body && typeof body.code === 'number' ? { code: body.code } : {};
}

function logBody(body: Body | Answer): Pick<RequestEntry, 'body' | 'files'> {
  if ('status' in body) return { body: null, files: [] };
  const files = body.uploads.map(({ filename, bytes }) => ({ filename, size: bytes.byteLength }));
  return { body: body.json ?? null, files };
}
