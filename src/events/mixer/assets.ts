import type { HttpServer } from '../../services/platform/http-server.ts';
import type { PageAsset } from '../../services/platform/page-assets.ts';

/** `GET /mix/assets/:name`: what all pages consist of. A name is never used for anything else, so it is kept for good. */
export function registerAssets(server: HttpServer, assets: readonly PageAsset[]): void {
  for (const { name, type, bodies } of assets) {
    server.get(`/mix/assets/${name}`, async ({ headers }, reply) => {
      const accepted = (headers['accept-encoding'] ?? '')
        .split(',')
        .map((part) => part.split(';')[0]?.trim());
      const body = bodies.find(({ encoding }) => encoding === undefined || accepted.includes(encoding));
      if (body?.encoding !== undefined) reply.header('content-encoding', body.encoding);
      return reply
        .type(type)
        .headers({
          vary: 'accept-encoding',
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
        })
        .send(body?.bytes);
    });
  }
}
