import type { Upload } from '../messages/files.ts';

/** A request that has found its route. */
export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}

/** An answer: a status, and a body unless the status is 204. */
export interface RouteResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** One operation of the API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parts that begin with a colon are parameters: `/channels/:channel/messages`. */
  readonly path: string;
  /** Routes with a token in their path need no bot token. */
  readonly open?: boolean;
  handle(request: RouteRequest): RouteResponse;
}

/** 200 with a body. */
export function ok(body: unknown): RouteResponse {
  return { status: 200, body };
}

/** 204: clients fail on an empty body that claims to be JSON, so that there is none. */
export const noContent: RouteResponse = { status: 204 };

/** The value of a parameter that the route's own path names. */
export function param(request: RouteRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new TypeError(`The route has no parameter ${name}.`);
  return value;
}

/** The first route for the method and path, or whether only the method is wrong. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | 'wrong method' | undefined {
  let wrongMethod = false;
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (!params) continue;
    if (route.method === method) return { route, params };
    wrongMethod = true;
  }
  return wrongMethod ? 'wrong method' : undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
