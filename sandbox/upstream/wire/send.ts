import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Envelope } from './envelope.ts';

/** Sends a whole body of a given type. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

export const sendJson = (response: ServerResponse, body: unknown, status = 200): void =>
  send(response, status, 'application/json', JSON.stringify(body));

/** The HTTP status is 200 whatever the code is: upstream's clients must read the code. */
export const sendEnvelope = (response: ServerResponse, envelope: Envelope): void =>
  sendJson(response, envelope);

export const sendHtml = (response: ServerResponse, status: number, html: string): void =>
  send(response, status, 'text/html; charset=utf-8', html);

/** Ends the connection the hard way: the client sees ECONNRESET. */
export function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Promises a whole body, sends the first half of it, and leaves the rest to the caller. */
export async function sendHalf(response: ServerResponse, type: string, body: Uint8Array): Promise<void> {
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  const half = body.subarray(0, Math.floor(body.length / 2));
  await new Promise<void>((resolve) => response.write(half, () => resolve()));
}

const hugeBytes = 64 * 2 ** 20;

/** Sends a body of 64 MiB of unknown length, for as long as the client reads. */
export async function sendHuge(response: ServerResponse, type: string): Promise<void> {
  response.writeHead(200, { 'content-type': type });
  response.write('{"code":200,"msg":"');
  const block = Buffer.alloc(2 ** 16, 'a');
  const gone = once(response, 'close');
  for (let sent = 0; sent < hugeBytes && !response.destroyed; sent += block.length) {
    if (!response.write(block)) await Promise.race([once(response, 'drain'), gone]);
  }
  response.end('"}');
}
