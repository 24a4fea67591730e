import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, type Dispatcher, request } from 'undici';
import { DownloadError } from '../../errors.ts';
import { createPublicLookup, PrivateAddressError } from './public-lookup.ts';
import type { Scratch } from './scratch.ts';
import type { Slots } from './slots.ts';

/** A file that was fetched. It stays until `dispose` is called, or the bot ends. */
export interface DownloadedFile {
  path: string;
  bytes: number;
  dispose(): Promise<void>;
}

/** Fetches audio to temporary files, never whole in memory. */
export interface Downloads {
  /** @throws DownloadError, or `signal`'s reason once it has aborted. */
  fetch(url: string, options?: DownloadOptions): Promise<DownloadedFile>;
  /** Looks whether there is something to fetch, by no more than the head of the answer. @throws as `fetch` */
  probe(url: string, signal?: AbortSignal): Promise<void>;
  /** Ends what runs. */
  close(): Promise<void>;
}

export interface DownloadOptions {
  signal?: AbortSignal;
  /** The most that is wanted of it; more is `too_large`, as soon as it is known. */
  maxBytes?: number;
}

interface DownloadsOptions {
  userAgent: string;
  scratch: Pick<Scratch, 'newFolder'>;
  /** How many at once. */
  slots: Slots;
  /** Asked before every request, also after a redirect: `local` is our own imitation, whose address is not checked. */
  reach: (url: string) => 'public' | 'local' | undefined;
  isPrivate: (address: string) => boolean;
  connectTimeoutMs?: number;
  /** The longest silence. */
  idleMs?: number;
  /** For the whole exchange, with its redirects. */
  timeoutMs?: number;
  maxBytes?: number;
}

const MB = 1024 * 1024;
const MOST_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const GONE: ReadonlySet<number> = new Set([404, 410]);
// Storage servers often know no better than "bytes", and some take MP3 for the video format that it was made for.
const AUDIO_TYPE = /^(audio\/.+|(application|binary)\/octet-stream|video\/mpeg)$/;

export function createDownloads(options: DownloadsOptions): Downloads {
  const { userAgent, scratch, slots, reach, isPrivate } = options;
  const { connectTimeoutMs = 5_000, idleMs = 20_000, timeoutMs = 180_000 } = options;
  const timeouts = { headersTimeout: idleMs, bodyTimeout: idleMs };
  const agents = {
    local: new Agent({ ...timeouts, connect: { timeout: connectTimeoutMs } }),
    public: new Agent({
      ...timeouts,
      connect: { timeout: connectTimeoutMs, lookup: createPublicLookup(isPrivate) },
    }),
  };

  /** The answer at the end of the redirects. */
  async function answerOf(address: string, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    let url = address;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const place = reach(url);
      if (place === undefined) throw new DownloadError('not_allowed', 'we do not fetch from its address');
      const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity' };
      const answer = await request(url, { dispatcher: agents[place], headers, signal });
      // It may be cut before anybody reads it; whoever does is told then.
      answer.body.on('error', () => {});
      const { location } = answer.headers;
      if (!REDIRECTS.has(answer.statusCode) || typeof location !== 'string') return answer;
      answer.body.destroy();
      if (!URL.canParse(location, url)) break;
      url = new URL(location, url).href;
    }
    throw new DownloadError('unreachable', 'it is redirected too often, or to nowhere');
  }

  /** One exchange at a time in its slot, with its deadline; every failure has its reason. */
  function exchange<Result>(given: AbortSignal | undefined, run: (signal: AbortSignal) => Promise<Result>) {
    return slots(async () => {
      const deadline = AbortSignal.timeout(timeoutMs);
      const signal = given === undefined ? deadline : AbortSignal.any([given, deadline]);
      return await run(signal).catch((error: unknown) => {
        given?.throwIfAborted();
        throw error instanceof DownloadError ? error : failureOf(error);
      });
    }, given);
  }

  async function save(url: string, maxBytes: number, signal: AbortSignal): Promise<DownloadedFile> {
    const answer = await answerOf(url, signal);
    const refusal = refusalOf(answer, maxBytes);
    if (refusal !== undefined) {
      answer.body.destroy();
      throw refusal;
    }
    const folder = await scratch.newFolder().catch((error: unknown) => {
      answer.body.destroy();
      throw new DownloadError('storage', 'there is no folder for it', error);
    });
    const path = join(folder, 'audio');
    const dispose = () => rm(folder, { recursive: true, force: true });
    try {
      const bytes = await write(path, answer.body, maxBytes);
      if (bytes === 0) throw new DownloadError('not_audio', 'it is empty');
      return { path, bytes, dispose };
    } catch (error) {
      await dispose();
      throw error;
    }
  }

  return {
    fetch: (url, { signal, maxBytes = options.maxBytes ?? 100 * MB } = {}) =>
      exchange(signal, (within) => save(url, maxBytes, within)),
    probe: (url, signal) =>
      exchange(signal, async (within) => {
        const answer = await answerOf(url, within);
        answer.body.destroy();
        const refusal = refusalOf(answer, Number.POSITIVE_INFINITY);
        if (refusal !== undefined) throw refusal;
      }),
    close: async () => {
      await Promise.all([agents.local.destroy(), agents.public.destroy()]);
    },
  };
}

/** What the head of an answer says against reading on. */
function refusalOf(answer: Dispatcher.ResponseData, maxBytes: number): DownloadError | undefined {
  const { statusCode, headers } = answer;
  if (GONE.has(statusCode)) return new DownloadError('not_found', `the answer is ${statusCode}`);
  if (statusCode !== 200) return new DownloadError('unreachable', `the answer is ${statusCode}`);
  const [type = ''] = String(headers['content-type'] ?? 'application/octet-stream').split(';');
  if (!AUDIO_TYPE.test(type.trim().toLowerCase()))
    return new DownloadError('not_audio', 'its type is another');
  if (Number(headers['content-length'] ?? 0) > maxBytes) return tooLarge(maxBytes);
  return undefined;
}

const tooLarge = (maxBytes: number) => new DownloadError('too_large', `it has more than ${maxBytes} bytes`);

/** Chunk by chunk, and no faster than the disk. */
async function write(path: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      await file.writeFile(chunk);
    }
    return bytes;
  } finally {
    await file.close();
  }
}

const DISK_CODES: ReadonlySet<unknown> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EIO',
  'EMFILE',
  'ENOENT',
]);

function failureOf(error: unknown): DownloadError {
  if (error instanceof PrivateAddressError) {
    return new DownloadError('not_allowed', 'its host is not public', error);
  }
  return error instanceof Error && 'code' in error && DISK_CODES.has(error.code)
    ? new DownloadError('storage', 'it could not be written', error)
    : new DownloadError('unreachable', 'no whole answer came in time', error);
}
