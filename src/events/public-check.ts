import { z } from 'zod';
import type { HttpServer } from '../services/platform/http-server.ts';
import type { PublicCheck } from '../services/separation/public-check.ts';

const Params = z.object({ nonce: z.string().max(100), token: z.string().max(100) });

/** `GET /callbacks/check/:nonce/:token`: proves to who shares our secret that it has reached us. */
export function registerPublicCheck({ server, check }: { server: HttpServer; check: PublicCheck }): void {
  server.get('/callbacks/check/:nonce/:token', async (request, reply) => {
    const params = Params.safeParse(request.params);
    if (!params.success || !check.isAuthentic(params.data)) return reply.code(404).send();
    return { proof: check.proofOf(params.data.nonce) };
  });
}
