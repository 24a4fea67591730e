import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** Takes one request; a rejection cuts the connection. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** A server on the loopback address. */
export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Where requests go, by the beginning of their path; and who takes sockets. */
export interface HttpHandlers {
  readonly prefixes: Readonly<Record<string, Handler>>;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/**
 * Listens on 127.0.0.1 before it looks at `handlers`, so that these may know the port. `close` ends every connection.
 * Rejects when the port is taken.
 */
export async function listen(port: number, handlers: (port: number) => HttpHandlers): Promise<HttpServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A server that listens on an IP address always has one of these.
  const { port: bound } = server.address() as AddressInfo;
  const { prefixes, upgrade } = handlers(bound);

  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${bound}`);
    const prefix = Object.keys(prefixes).find((start) => url.pathname.startsWith(start));
    const handle = prefix === undefined ? undefined : prefixes[prefix];
    if (!handle) {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end('{"message":"404: Not Found","code":0}');
      return;
    }
    Promise.resolve(handle(request, response, url)).catch((error: unknown) => {
      // A client that hangs up while its request is read is its own business.
      if (!request.destroyed) console.error('the Discord sandbox failed', error);
      request.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/gateway')) upgrade(request, socket, head);
    else socket.destroy();
  });

  return {
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
