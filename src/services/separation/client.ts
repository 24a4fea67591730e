import type { z } from 'zod';
import { UpstreamError } from '../../errors.ts';
import type { HttpClient, HttpRequest } from '../platform/http-client.ts';
import { type Endpoint, reasonOfCode } from './codes.ts';
import type { TrackId } from './ids.ts';
import { type Outcome, outcomeOfDetails } from './outcome.ts';
import { type AlignedWord, Credits, Details, Envelope, Lyrics, Song, Started } from './schemas.ts';
import type { SeparationType } from './stems.ts';

/** The separation API. Every method sends one request, once, and throws UpstreamError. */
export interface SeparationClient {
  /** Starts a separation, which costs money, and resolves to its id. */
  generate(request: { track: TrackId; type: SeparationType; callbackUrl: string }): Promise<string>;
  details(separationId: string, signal?: AbortSignal): Promise<Outcome>;
  song(taskId: string, signal?: AbortSignal): Promise<Song>;
  /** When each word is sung; none for an instrumental. It may cost money: ask once per track (services/audio/lyrics.ts). */
  lyrics(track: TrackId, signal?: AbortSignal): Promise<AlignedWord[]>;
  /** What the account has left. */
  credits(signal?: AbortSignal): Promise<number>;
}

interface ClientOptions {
  http: Pick<HttpClient, 'send'>;
  apiUrl: string;
  apiKey: string;
}

export function createSeparationClient({ http, apiUrl, apiKey }: ClientOptions): SeparationClient {
  async function ask<Schema extends z.ZodType>(
    endpoint: Endpoint,
    request: Pick<HttpRequest, 'method' | 'body'> & { path: string; signal?: AbortSignal | undefined },
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const envelope = await exchange(endpoint, request);
    if (envelope.code !== 200) {
      throw new UpstreamError(reasonOfCode(envelope.code, endpoint), {
        upstreamCode: envelope.code,
        detail: `${endpoint} answered ${envelope.code}: ${envelope.msg}`,
      });
    }
    const data = schema.safeParse(envelope.data);
    if (data.success) return data.data;
    throw new UpstreamError('unclear', {
      detail: `${endpoint} answered 200 with unknown data`,
      cause: data.error,
    });
  }

  async function exchange(
    endpoint: Endpoint,
    {
      path,
      signal,
      method,
      body,
    }: { path: string; signal?: AbortSignal | undefined } & Pick<HttpRequest, 'method' | 'body'>,
  ): Promise<z.infer<typeof Envelope>> {
    const answer = await http
      .send({
        method,
        url: `${apiUrl}${path}`,
        headers: {
          authorization: `Bearer ${apiKey}`,
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { signal }),
      })
      .catch((error: unknown) => {
        const unsent = error instanceof Error && 'sent' in error && error.sent === false;
        throw new UpstreamError(unsent ? 'unsent' : 'unclear', {
          detail: `${endpoint} has no answer`,
          cause: error,
        });
      });
    const envelope = Envelope.safeParse(parseJson(answer.text));
    if (envelope.success) return envelope.data;
    // Whatever the status: something between us and upstream said it, and the request may have gone through.
    throw new UpstreamError('unclear', {
      detail: `${endpoint} answered HTTP ${answer.status} without an envelope`,
    });
  }

  const post = (path: string, body: object, signal?: AbortSignal) => ({
    method: 'POST' as const,
    path,
    body: JSON.stringify(body),
    signal,
  });
  const get = (path: string, signal?: AbortSignal) => ({ method: 'GET' as const, path, signal });

  return {
    generate: async ({ track, type, callbackUrl }) => {
      const body = { taskId: track.taskId, audioId: track.audioId, type, callBackUrl: callbackUrl };
      return (await ask('generate', post('/api/v1/vocal-removal/generate', body), Started)).taskId;
    },
    details: async (separationId, signal) => {
      const path = `/api/v1/vocal-removal/record-info?taskId=${encodeURIComponent(separationId)}`;
      return outcomeOfDetails(await ask('details', get(path, signal), Details));
    },
    song: (taskId, signal) =>
      ask('song', get(`/api/v1/generate/record-info?taskId=${encodeURIComponent(taskId)}`, signal), Song),
    lyrics: ({ taskId, audioId }, signal) =>
      ask('lyrics', post('/api/v1/generate/get-timestamped-lyrics', { taskId, audioId }, signal), Lyrics),
    credits: (signal) => ask('credits', get('/api/v1/generate/credit', signal), Credits),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
