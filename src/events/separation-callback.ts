import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Settle } from '../services/jobs/settle.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { FloodGuard } from '../services/platform/flood-guard.ts';
import type { HttpServer } from '../services/platform/http-server.ts';
import type { Logger } from '../services/platform/logger.ts';
import type { Metrics } from '../services/platform/metrics.ts';
import type { CallbackAddress } from '../services/separation/callback-address.ts';
import { outcomeOfCallback } from '../services/separation/outcome.ts';
import { Callback } from '../services/separation/schemas.ts';

interface CallbackOptions {
  server: HttpServer;
  address: CallbackAddress;
  settle: Settle;
  /** Whether a link may be shown. */
  acceptable: (url: string) => boolean;
  floodGuard: FloodGuard;
  metrics: Pick<Metrics, 'callbacks'>;
  clock: Clock;
  logger: Logger;
}

// How a callback can be answered.
const STATUSES = [200, 400, 401, 404, 413, 415, 422, 429, 500];

const Params = z.object({ jobId: z.string().regex(/^[0-9a-z]{1,25}$/), token: z.string().max(100) });

/**
 * `POST /callbacks/:jobId/:token`: upstream tells what became of a separation. Answered 200 when the outcome is on
 * disk, also when it was known before; anything unauthentic or malformed gets a bare 4xx and changes nothing.
 */
export function registerSeparationCallback(options: CallbackOptions): void {
  const { server, address, settle, acceptable, floodGuard, metrics, clock, logger } = options;

  const refuse = (reply: FastifyReply, status: number, reason: string) => {
    logger.warn({ status, reason }, 'a callback was refused');
    // What is left of the request is not read.
    return reply.code(status).header('connection', 'close').send();
  };

  /**
   * Before the body is read. Strangers share an allowance per address; who knows a job's token has one for that job,
   * so that behind a proxy, where all addresses are one, a flood keeps no real callback out.
   */
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    const params = Params.safeParse(request.params);
    const isAuthentic = params.success && address.isAuthentic(params.data);
    if (floodGuard.isTooMuch(isAuthentic ? `${request.ip} ${params.data.jobId}` : request.ip)) {
      // Without a line in the log, which would be flooded instead.
      return reply.code(429).header('connection', 'close').send();
    }
    return isAuthentic ? undefined : refuse(reply, 404, 'token');
  };

  for (const status of STATUSES) metrics.callbacks.inc({ status }, 0);
  const onResponse = async (_request: FastifyRequest, { statusCode: status }: FastifyReply) =>
    metrics.callbacks.inc({ status });

  server.post('/callbacks/:jobId/:token', { onRequest, onResponse }, async (request, reply) => {
    const { jobId } = Params.parse(request.params);

    const body = Callback.safeParse(request.body);
    if (!body.success) return refuse(reply, 400, 'body');

    const { separationId } = body.data.data;
    if (!address.isSigned(separationId, request.headers, clock.now())) return refuse(reply, 401, 'signature');

    const outcome = outcomeOfCallback(body.data);
    if (outcome.type === 'separated' && !outcome.tracks.every((track) => acceptable(track.url))) {
      return refuse(reply, 422, 'links');
    }
    const isNews = (await settle(jobId, separationId, outcome)) !== undefined;
    logger.info({ jobId, isNews }, 'a callback arrived');
    return reply.code(200).send();
  });
}
