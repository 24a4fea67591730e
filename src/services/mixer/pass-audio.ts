import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { AudioRequests, AudioResponse } from '../platform/audio-requests.ts';
import type { Lanes, Pace } from '../platform/lanes.ts';

/** What a listener asks of a track, in the words of HTTP. */
export interface Asked {
  method: 'GET' | 'HEAD';
  range: string | undefined;
  ifRange: string | undefined;
}

/** Upstream's answer as the listener gets it. */
export interface Passed {
  status: number;
  headers: Record<string, string>;
  body: Readable;
}

/**
 * Passes audio through as it comes, never whole in memory. Resolves with the head of the answer; the lane is left when
 * the body has been read or destroyed. @throws DownloadError, or `signal`'s reason once it has aborted.
 */
export type PassAudio = (
  url: string,
  options: { lane: string; asked: Asked; signal: AbortSignal },
) => Promise<Passed>;

interface PassAudioOptions {
  requests: Pick<AudioRequests, 'open'>;
  lanes: Lanes;
  maxBytes?: number;
}

const STATUSES: ReadonlySet<number> = new Set([200, 206, 416]);
// A server may answer several ranges at once by the whole, and so do we.
const ONE_RANGE = /^bytes=(\d+-\d*|-\d+)$/;
const KEPT = ['content-length', 'content-range', 'etag', 'last-modified'] as const;

export function createPassAudio(options: PassAudioOptions): PassAudio {
  const { requests, lanes, maxBytes = 100 * 1024 * 1024 } = options;

  async function* paced(body: Readable, pace: Pace, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new Error('the audio is larger than it may be');
      await pace(chunk.byteLength, signal);
      yield chunk;
    }
  }

  return (url, { lane, asked, signal }) =>
    new Promise((resolve, reject) => {
      const task = async (pace: Pace) => {
        const headers = rangeHeaders(asked);
        const answer = await requests.open(url, {
          signal,
          maxBytes,
          method: asked.method,
          headers,
          statuses: STATUSES,
        });
        const body = Readable.from(paced(answer.body, pace, signal), { objectMode: false });
        resolve({ status: answer.statusCode, headers: headersOf(answer), body });
        // A listener who leaves is no failure of ours.
        await finished(body).catch(() => {});
        // Of who left before the first byte, nobody has begun to read.
        answer.body.destroy();
      };
      lanes(lane, task, signal).catch(reject);
    });
}

function rangeHeaders({ method, range = '', ifRange }: Asked): Record<string, string> {
  if (method !== 'GET' || !ONE_RANGE.test(range)) return {};
  return { range, ...(ifRange === undefined ? {} : { 'if-range': ifRange }) };
}

function headersOf({ statusCode, headers }: AudioResponse): Record<string, string> {
  const kept = KEPT.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const isSeekable = statusCode === 206 || headers['accept-ranges'] === 'bytes';
  return {
    ...Object.fromEntries(kept),
    // Whatever upstream calls it: it is an MP3, and nothing else may be made of it.
    'content-type': 'audio/mpeg',
    ...(isSeekable ? { 'accept-ranges': 'bytes' } : {}),
  };
}
