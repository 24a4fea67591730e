import { createServer, type Server } from 'node:http';

/** A server that accepts connections from this machine only. */
export interface LoopbackServer {
  readonly server: Server;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Closes the server and every connection, whatever they wait for. */
  close(): Promise<void>;
}

/** Opens a port (0: any free one). Rejects when it is taken. */
export async function listenOnLoopback(port: number): Promise<LoopbackServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('not a network port');
  return {
    server,
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
