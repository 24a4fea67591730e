import { Agent, type Dispatcher, request } from 'undici';
import { DownloadError } from '../../errors.ts';
import { createPublicLookup, PrivateAddressError } from './public-lookup.ts';

/** Asks for audio, and only where it may be asked for: checked before every request, also after a redirect. */
export interface AudioRequests {
  /**
   * The answer at the end of the redirects. Its body has to be read or destroyed.
   * @throws DownloadError, or `signal`'s reason once it has aborted.
   */
  open(url: string, options: AudioRequest): Promise<AudioResponse>;
  /** Ends what runs. */
  close(): Promise<void>;
}

export type AudioResponse = Dispatcher.ResponseData;

export interface AudioRequest {
  signal: AbortSignal;
  /** An answer that announces more is `too_large`. */
  maxBytes?: number;
  method?: 'GET' | 'HEAD';
  headers?: Readonly<Record<string, string>>;
  /** The answers that are wanted; 200 unless told otherwise. */
  statuses?: ReadonlySet<number>;
}

interface AudioRequestsOptions {
  userAgent: string;
  /** `local` is our own imitation, whose address is not checked; `undefined` is a refusal. */
  reach: (url: string) => 'public' | 'local' | undefined;
  isPrivate: (address: string) => boolean;
  connectTimeoutMs?: number;
  /** The longest silence. */
  idleMs?: number;
}

/** No song is larger. */
export const MOST_AUDIO_BYTES = 100 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const GONE: ReadonlySet<number> = new Set([404, 410]);
const WHOLE: ReadonlySet<number> = new Set([200]);
// Storage servers often know no better than "bytes", and some take MP3 for the video format that it was made for.
const AUDIO_TYPE = /^(audio\/.+|(application|binary)\/octet-stream|video\/mpeg)$/;

export function createAudioRequests(options: AudioRequestsOptions): AudioRequests {
  const { userAgent, reach, isPrivate, connectTimeoutMs = 5_000, idleMs = 20_000 } = options;
  const timeouts = { headersTimeout: idleMs, bodyTimeout: idleMs };
  const agents = {
    local: new Agent({ ...timeouts, connect: { timeout: connectTimeoutMs } }),
    public: new Agent({
      ...timeouts,
      connect: { timeout: connectTimeoutMs, lookup: createPublicLookup(isPrivate) },
    }),
  };

  async function follow(address: string, asked: AudioRequest): Promise<AudioResponse> {
    const { signal, method = 'GET' } = asked;
    const headers = { ...asked.headers, 'user-agent': userAgent, 'accept-encoding': 'identity' };
    let url = address;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const place = reach(url);
      if (place === undefined) throw new DownloadError('not_allowed', 'we do not fetch from its address');
      const answer = await request(url, { dispatcher: agents[place], method, headers, signal });
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

  return {
    async open(url, asked) {
      const answer = await follow(url, asked).catch((error: unknown) => {
        asked.signal.throwIfAborted();
        throw failureOf(error);
      });
      const refusal = refusalOf(answer, asked);
      if (refusal === undefined) return answer;
      answer.body.destroy();
      throw refusal;
    },
    close: async () => {
      await Promise.all([agents.local.destroy(), agents.public.destroy()]);
    },
  };
}

/** What the head of an answer says against reading on. */
function refusalOf(
  { statusCode, headers }: AudioResponse,
  { statuses = WHOLE, maxBytes = MOST_AUDIO_BYTES }: AudioRequest,
): DownloadError | undefined {
  if (GONE.has(statusCode)) return new DownloadError('not_found', `the answer is ${statusCode}`);
  if (!statuses.has(statusCode)) return new DownloadError('unreachable', `the answer is ${statusCode}`);
  // Of a file of which the wanted part does not exist, nothing comes.
  if (statusCode === 416) return undefined;
  const [type = ''] = String(headers['content-type'] ?? 'application/octet-stream').split(';');
  if (!AUDIO_TYPE.test(type.trim().toLowerCase()))
    return new DownloadError('not_audio', 'its type is another');
  if (Number(headers['content-length'] ?? 0) > maxBytes) return tooLarge(maxBytes);
  return undefined;
}

export const tooLarge = (maxBytes: number): DownloadError =>
  new DownloadError('too_large', `it has more than ${maxBytes} bytes`);

function failureOf(error: unknown): DownloadError {
  if (error instanceof DownloadError) return error;
  return error instanceof PrivateAddressError
    ? new DownloadError('not_allowed', 'its host is not public', error)
    : new DownloadError('unreachable', 'no answer came in time', error);
}
