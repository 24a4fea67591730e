import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import type { Logger } from './logger.ts';

export type HttpServer = FastifyInstance;

interface HttpServerOptions {
  logger: Logger;
  /** Bodies above this are refused with 413 before they are read. */
  maxBodyBytes?: number;
}

// What upstream sends is a few kilobytes.
const REQUEST_TIMEOUT_MS = 10_000;

/** An HTTP server that tells strangers nothing: errors answer with their status alone. */
export function createHttpServer({ logger, maxBodyBytes = 64 * 1024 }: HttpServerOptions): HttpServer {
  const server = fastify({
    bodyLimit: maxBodyBytes,
    connectionTimeout: 30_000,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Node looks every 30 s unless told otherwise, and not at all while headers (60 s) may take longer than the rest.
    http: {
      connectionsCheckingInterval: 1_000,
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS / 2,
    },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // Addresses that the router cannot read never reach the handlers below.
    frameworkErrors: (error, _request, reply: FastifyReply) =>
      void reply.code(error.statusCode ?? 400).send(),
  });
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ err: error }, 'an HTTP request failed');
    return reply.code(status).send();
  });
  server.setNotFoundHandler((_request, reply) => reply.code(404).send());
  return server;
}
