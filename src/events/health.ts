import type { HttpServer } from '../services/platform/http-server.ts';

/** One part of the bot: whether it works, and what to say about it. */
export interface Health {
  part: string;
  ok: boolean;
  detail: string;
}

interface HealthOptions {
  server: HttpServer;
  /** The parts without which the bot can do nothing; one that fails turns the answer to 503. */
  vital: readonly (() => Promise<Health> | Health)[];
  /** Parts whose state is worth a line, and no more. */
  others: readonly (() => Promise<Health> | Health)[];
}

/**
 * `GET /healthz`: the process answers. `GET /readyz`: it can do its work, with a line per part; as JSON, or as text for
 * who looks at it in a browser.
 */
export function registerHealth({ server, vital, others }: HealthOptions): void {
  server.get('/healthz', () => ({ ok: true }));
  server.get('/readyz', async ({ headers }, reply) => {
    const [needed, more] = await Promise.all([
      Promise.all(vital.map((check) => check())),
      Promise.all(others.map((check) => check())),
    ]);
    const ok = needed.every((health) => health.ok);
    const parts = [...needed, ...more];
    reply.code(ok ? 200 : 503);
    if (!headers.accept?.includes('text/html')) return reply.send({ ok, parts });
    const lines = parts.map((health) => `${health.ok ? '✓' : '✗'} ${health.part}: ${health.detail}`);
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}
