import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Upload } from '../messages/files.ts';
import { discordError } from './errors.ts';

/** A request's body: its JSON, and the files beside it. */
export interface Body {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}

const mostBytes = 600 * 1024 * 1024;

/** Reads JSON or a form in several parts. Throws 50109 for broken JSON and 40005 when it never seems to end. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of z.custom<AsyncIterable<Uint8Array>>().parse(request)) {
    size += chunk.byteLength;
    if (size > mostBytes) throw discordError('tooLarge');
    chunks.push(chunk);
  }
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(raw, type);
  return { json: raw.byteLength === 0 ? undefined : parseJson(raw.toString('utf8')), uploads: [] };
}

async function readForm(raw: Uint8Array<ArrayBuffer>, type: string): Promise<Body> {
  const form = await new Response(raw, { headers: { 'content-type': type } })
    .formData()
    .catch(() => Promise.reject(discordError('malformed')));
  const uploads: Upload[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') continue;
    const key = /^files\[(\d+)\]$/.exec(name)?.[1] ?? name;
    uploads.push({ key, filename: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const json = form.get('payload_json');
  return { json: typeof json === 'string' ? parseJson(json) : {}, uploads };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw discordError('malformed');
  }
}
