import { STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { type Dispatcher, Headers, request } from 'undici';
import { isMultipart, type Multipart } from './multipart.ts';

const PATIENCE_MS = 15_000;
// 2 Mbit/s: a slower upload is given up.
const BYTES_PER_MS = 250;

/**
 * How discord.js sends a request. It would put a form together in memory and end it after 15 s: ours are streamed, and
 * have the time that their size takes.
 */
export const sendRest: RESTOptions['makeRequest'] = async (url, init) => {
  // discord.js hands on what it was given as `body`, whatever the types of fetch know.
  const body: unknown = init.body;
  return isMultipart(body) ? await upload(url, init, body) : await DefaultRestOptions.makeRequest(url, init);
};

async function upload(
  url: string,
  { method = 'POST', headers, dispatcher }: Parameters<typeof sendRest>[1],
  form: Multipart,
): ReturnType<typeof sendRest> {
  const answer = await request(url, {
    method: method === 'PATCH' ? 'PATCH' : 'POST',
    headers: {
      ...Object.fromEntries(new Headers(headers)),
      'content-type': form.contentType,
      'content-length': String(form.bytes),
    },
    body: Readable.from(form, { objectMode: false }),
    signal: AbortSignal.timeout(PATIENCE_MS + Math.ceil(form.bytes / BYTES_PER_MS)),
    ...(dispatcher === undefined ? {} : { dispatcher }),
  });
  const { statusCode: status, body } = answer;
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    ok: status >= 200 && status < 300,
    headers: headersOf(answer.headers),
    body,
    get bodyUsed() {
      return body.bodyUsed;
    },
    arrayBuffer: () => body.arrayBuffer(),
    json: () => body.json(),
    text: () => body.text(),
  };
}

function headersOf(headers: Dispatcher.ResponseData['headers']): Headers {
  const entries = Object.entries(headers).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new Headers(entries);
}
