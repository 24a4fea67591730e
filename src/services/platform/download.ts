import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DownloadError } from '../../errors.ts';
import { type AudioRequests, MOST_AUDIO_BYTES, tooLarge } from './audio-requests.ts';
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
}

export interface DownloadOptions {
  signal?: AbortSignal;
  /** The most that is wanted of it; more is `too_large`, as soon as it is known. */
  maxBytes?: number;
}

interface DownloadsOptions {
  requests: Pick<AudioRequests, 'open'>;
  scratch: Pick<Scratch, 'newFolder'>;
  /** How many at once. */
  slots: Slots;
  /** For the whole exchange, with its redirects. */
  timeoutMs?: number;
  maxBytes?: number;
}

export function createDownloads(options: DownloadsOptions): Downloads {
  const { requests, scratch, slots, timeoutMs = 180_000 } = options;

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
    const answer = await requests.open(url, { signal, maxBytes });
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
    fetch: (url, { signal, maxBytes = options.maxBytes ?? MOST_AUDIO_BYTES } = {}) =>
      exchange(signal, (within) => save(url, maxBytes, within)),
    probe: (url, signal) =>
      exchange(signal, async (within) => {
        const answer = await requests.open(url, { signal: within, maxBytes: Number.POSITIVE_INFINITY });
        answer.body.destroy();
      }),
  };
}

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
  return error instanceof Error && 'code' in error && DISK_CODES.has(error.code)
    ? new DownloadError('storage', 'it could not be written', error)
    : new DownloadError('unreachable', 'no whole answer came in time', error);
}
