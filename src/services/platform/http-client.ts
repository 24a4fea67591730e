import { Agent, errors, request } from 'undici';

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

/** `text` is the whole body, at most `maxBytes` long. */
export interface HttpAnswer {
  status: number;
  text: string;
}

/** A request without a readable answer. `sent: false` means that it surely never reached the server. */
export class HttpError extends Error {
  readonly sent: boolean;

  constructor(message: string, options: { sent: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'HttpError';
    this.sent = options.sent;
  }
}

/** Sends one request, once. @throws HttpError */
export interface HttpClient {
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

interface HttpClientOptions {
  userAgent: string;
  connectTimeoutMs?: number;
  /** For the whole exchange, from the first byte sent to the last one read. */
  timeoutMs?: number;
  maxBytes?: number;
}

/** A client that never retries and never waits or reads without a bound. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { userAgent, connectTimeoutMs = 5_000, timeoutMs = 30_000, maxBytes = 1024 * 1024 } = options;
  const dispatcher = new Agent({
    connect: { timeout: connectTimeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxBytes,
  });
  return {
    async send({ method, url, headers, body, signal }) {
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await request(url, {
          method,
          dispatcher,
          headers: { 'user-agent': userAgent, ...headers },
          ...(body === undefined ? {} : { body }),
          signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
        });
        return { status: answer.statusCode, text: await answer.body.text() };
      } catch (error) {
        throw new HttpError(`${method} ${new URL(url).pathname} has no answer`, {
          sent: !surelyNotSent(error),
          cause: error,
        });
      }
    },
    close: () => dispatcher.destroy(),
  };
}

const NOT_SENT_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** True only for failures that happen before the first byte of a request leaves. */
function surelyNotSent(error: unknown): boolean {
  if (error instanceof errors.ConnectTimeoutError) return true;
  // Several addresses were tried: every one of them has to have failed to connect.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(surelyNotSent);
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (NOT_SENT_CODES.has(error.code)) return true;
  return (
    (error.code === 'ECONNRESET' || error.code === 'ETIMEDOUT') &&
    'syscall' in error &&
    error.syscall === 'connect'
  );
}
