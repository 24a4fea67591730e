import { z } from 'zod';
import type { Settle } from '../services/jobs/settle.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { HttpServer } from '../services/platform/http-server.ts';
import type { Logger } from '../services/platform/logger.ts';
import type { CallbackAddress } from '../services/separation/callback-address.ts';
import { outcomeOfCallback } from '../services/separation/outcome.ts';
import { Callback } from '../services/separation/schemas.ts';

interface CallbackOptions {
  server: HttpServer;
  address: CallbackAddress;
  settle: Settle;
  /** Whether a link may be shown. */
  acceptable: (url: string) => boolean;
  clock: Clock;
  logger: Logger;
}

const Params = z.object({ jobId: z.string().regex(/^[0-9a-z]{1,25}$/), token: z.string().max(100) });

/**
 * `POST /callbacks/:jobId/:token`: upstream tells what became of a separation. Answered 200 when the outcome is on
 * disk, also when it was known before; anything unauthentic or malformed gets a bare 4xx and changes nothing.
 */
export function registerSeparationCallback(options: CallbackOptions): void {
  const { server, address, settle, acceptable, clock, logger } = options;

  server.post('/callbacks/:jobId/:token', async (request, reply) => {
    const refuse = (status: number, reason: string) => {
      logger.warn({ status, reason }, 'a callback was refused');
      return reply.code(status).send();
    };
    const params = Params.safeParse(request.params);
    if (!params.success || !address.isAuthentic(params.data)) return refuse(404, 'token');

    const body = Callback.safeParse(request.body);
    if (!body.success) return refuse(400, 'body');

    const { separationId } = body.data.data;
    if (!address.isSigned(separationId, request.headers, clock.now())) return refuse(401, 'signature');

    const outcome = outcomeOfCallback(body.data);
    if (outcome.type === 'separated' && !outcome.tracks.every((track) => acceptable(track.url))) {
      return refuse(422, 'links');
    }
    const { jobId } = params.data;
    const isNews = (await settle(jobId, separationId, outcome)) !== undefined;
    logger.info({ jobId, isNews }, 'a callback arrived');
    return reply.code(200).send();
  });
}
