import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileStore } from './messages/files.ts';

/**
 * `GET /attachments/<channel>/<file>/<name>`: the bytes, as a whole (200) or one range of them (206). A range outside
 * of the file answers 416, an unknown file 404.
 */
export function serveFile(
  files: FileStore,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const file = files.get(url.pathname.split('/')[3] ?? '');
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('This content is no longer available.');
    return;
  }
  const size = file.bytes.byteLength;
  const range = readRange(request.headers.range, size);
  const headers = { 'content-type': file.contentType, 'accept-ranges': 'bytes' };
  if (range === 'outside') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
    return;
  }
  const [start, end] = range ?? [0, size - 1];
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes.subarray(start, end + 1));
}

/** The first and the last byte of a range: `bytes=0-99`, `bytes=100-` or, for the end, `bytes=-100`. */
function readRange(header: string | undefined, size: number): [number, number] | 'outside' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const start = match[1] === '' ? Math.max(size - Number(match[2]), 0) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end ? 'outside' : [start, end];
}
