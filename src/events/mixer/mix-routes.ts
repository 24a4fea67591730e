import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FindMix, Mix, Separated } from '../../services/mixer/find-mix.ts';
import type { HttpServer } from '../../services/platform/http-server.ts';

/** What answers a request for a mix whose files still exist. `left` aborts when nobody waits for the answer any more. */
export type AnswerMix = (asked: {
  job: Separated;
  /** The rest of the address, where the route has one. */
  stem: string;
  request: FastifyRequest;
  reply: FastifyReply;
  left: AbortSignal;
}) => Promise<unknown>;

interface MixRoutesOptions {
  server: HttpServer;
  findMix: FindMix;
  /** What is said where there is no such mix, or no longer. */
  refuse: (request: FastifyRequest, reply: FastifyReply, gone: Mix | undefined) => unknown;
}

const Params = z.object({
  jobId: z.string().regex(/^[0-9a-z]{1,25}$/),
  key: z.string().max(100),
  stem: z.string().max(100).default(''),
});

/** Registers what is below `/mix/:jobId/:key`, behind one ladder: the key, the job, the files. */
export function createMixRoutes({ server, findMix, refuse }: MixRoutesOptions) {
  return (path: string, answer: AnswerMix, method: readonly ('GET' | 'HEAD')[] = ['GET']): void => {
    server.route({
      method: [...method],
      url: `/mix/:jobId/:key${path}`,
      exposeHeadRoute: false,
      async handler(request, reply) {
        // Whoever has the address can listen: it is told to nobody, by no one.
        reply.headers({
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'no-store',
        });
        const params = Params.safeParse(request.params);
        const mix = params.success ? await findMix(params.data) : undefined;
        if (mix === undefined) return refuse(request, reply.code(404), undefined);
        if (mix.isGone) return refuse(request, reply.code(410), mix);
        const left = new AbortController();
        reply.raw.once('close', () => left.abort());
        return await answer({
          job: mix.job,
          stem: params.data?.stem ?? '',
          request,
          reply,
          left: left.signal,
        });
      },
    });
  };
}
