import type { IncomingMessage } from 'node:http';

const limitBytes = 2 ** 20;

/** A request's body as text; undefined when it is over 1 MiB. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size <= limitBytes) parts.push(part);
  }
  return size > limitBytes ? undefined : Buffer.concat(parts).toString('utf8');
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // Whoever reads the value refuses `undefined` with a word about what is missing.
    return undefined;
  }
}
