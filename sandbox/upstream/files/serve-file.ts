import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxClock } from '../../clock.ts';
import { answerFileUnderFault } from '../faults/apply-fault.ts';
import type { FaultBook } from '../faults/fault-book.ts';
import { parseRange } from '../wire/parse-range.ts';
import { sendHtml } from '../wire/send.ts';
import type { FindFile, ServedFile } from './find-file.ts';

/** Answers a request for a file. */
export type ServeFile = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

const notFound = '<!doctype html><title>404 Not Found</title>';

async function sendFile(request: IncomingMessage, response: ServerResponse, file: ServedFile) {
  const bytes = await file.read();
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  const common = { 'content-type': file.type, 'accept-ranges': 'bytes', etag };
  // Ranges are defined for GET alone, and hold only for the very file that the client has a part of.
  const mayBePart = request.method === 'GET' && (request.headers['if-range'] ?? etag) === etag;
  const range = mayBePart ? parseRange(request.headers.range, bytes.length) : undefined;
  if (range === 'unsatisfiable') {
    const size = { 'content-range': `bytes */${bytes.length}`, 'content-length': 0 };
    response.writeHead(416, { ...common, ...size }).end();
    return;
  }
  if (range) {
    const { first, last } = range;
    response.writeHead(206, {
      ...common,
      'content-length': last - first + 1,
      'content-range': `bytes ${first}-${last}/${bytes.length}`,
    });
    response.end(bytes.subarray(first, last + 1));
    return;
  }
  response.writeHead(200, { ...common, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

export function createServeFile({
  findFile,
  faults,
  clock,
  closing,
}: {
  findFile: FindFile;
  faults: FaultBook;
  clock: SandboxClock;
  closing: AbortSignal;
}): ServeFile {
  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
      return;
    }
    const read = async () => (await (await findFile(path))?.read()) ?? Buffer.from(notFound);
    const effect = faults.strike('files');
    if (effect && (await answerFileUnderFault(effect, { response, clock, closing }, read))) return;
    const file = await findFile(path);
    if (file) await sendFile(request, response, file);
    else sendHtml(response, 404, notFound);
  };
}
