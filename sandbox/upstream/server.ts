import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { createSandboxClock, type SandboxClock } from '../clock.ts';
import type { Sound } from './audio/score.ts';
import { createAnswerControl } from './control/answer-control.ts';
import { createControl, type UpstreamControl } from './control/control.ts';
import { createAnswerApi } from './endpoints/answer-api.ts';
import { createCreditEndpoint } from './endpoints/credit.ts';
import { createDetailsEndpoint } from './endpoints/details.ts';
import { createGenerateEndpoint } from './endpoints/generate.ts';
import { createLyricsEndpoint } from './endpoints/lyrics.ts';
import { createSongEndpoint } from './endpoints/song.ts';
import { createFaultBook } from './faults/fault-book.ts';
import { createFindFile } from './files/find-file.ts';
import { createServeFile } from './files/serve-file.ts';
import { listenOnLoopback } from './listen.ts';
import { answerRequests } from './route.ts';
import { createAccount } from './separations/account.ts';
import { createCallbackDelivery } from './separations/callback-delivery.ts';
import { createCallbackSender } from './separations/callback-sender.ts';
import { createSeparationDesk } from './separations/desk.ts';
import { createUrlBook } from './separations/url-book.ts';
import { createCatalogue, type DemoSong } from './songs/catalogue.ts';
import { createSongProgress } from './songs/song-progress.ts';
import { createPrepareSounds } from './studio/prepare-sounds.ts';
import { createRenderPool } from './studio/render-pool.ts';
import { createSoundFiles } from './studio/sound-files.ts';
import { createRateWindow } from './wire/rate-window.ts';
import { createRequestLog } from './wire/request-log.ts';

export interface UpstreamOptions {
  /** The bearer token that the API accepts. */
  readonly apiKey: string;
  /** Where rendered files are kept; made when it is missing, may be shared and may be deleted at any time. */
  readonly cacheDir: string;
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  readonly clock?: SandboxClock;
  /** Default 1000. */
  readonly credits?: number;
  /** How long a separation takes, by the clock. Default 3000. */
  readonly separationMs?: number;
  /** The account's limit. Default 20. */
  readonly requestsPer10s?: number;
  /** Signs callbacks, when given. */
  readonly webhookHmacKey?: string;
  /** The wait between two tries of a callback. Default 5000. */
  readonly callbackRetryMs?: number;
  /** How many songs there are; more than were written repeat them under other ids. Default: all that were written. */
  readonly songs?: number;
  /** `short` squeezes every song into half a second, for tests. Default `song`. */
  readonly sound?: Sound;
}

export interface UpstreamSandbox {
  /** `http://127.0.0.1:PORT`: the base url of the API, its files and its control. */
  readonly url: string;
  readonly songs: readonly DemoSong[];
  readonly control: UpstreamControl;
  /** Ends all connections, timers and threads; separations that are pending stay so for ever. */
  close(): Promise<void>;
}

const hourMs = 3_600_000;

/**
 * Starts an imitation of the separation API on a loopback port: the documented endpoints, callbacks and files, with
 * songs that are really played. Rejects when the port is taken.
 */
export async function startUpstream(options: UpstreamOptions): Promise<UpstreamSandbox> {
  const { apiKey, cacheDir, sound = 'song', clock = createSandboxClock() } = options;
  const stop = new AbortController();
  // As many listen to it as there are separations under way.
  setMaxListeners(0, stop.signal);
  const closing = stop.signal;
  const { server, url, close } = await listenOnLoopback(options.port ?? 0);

  const catalogue = createCatalogue(sound, options.songs);
  const threads = sound === 'song' ? Math.min(4, availableParallelism()) : 1;
  const pool = createRenderPool({ size: threads });
  const sounds = createSoundFiles({ pool, cacheDir, sound });

  const account = createAccount(options.credits ?? 1000);
  const urls = createUrlBook({ baseUrl: url, catalogue });
  const sender = createCallbackSender({ clock, closing, hmacKey: options.webhookHmacKey });
  const retryMs = options.callbackRetryMs ?? 5000;
  const delivery = createCallbackDelivery({ clock, closing, sender, retryMs, urlsOf: urls.inCallback });
  const separationMs = options.separationMs ?? 3000;
  const desk = createSeparationDesk({ clock, closing, account, delivery, separationMs });

  const progress = createSongProgress();
  const log = createRequestLog();
  const rate = createRateWindow({ limit: options.requestsPer10s ?? 20, now: clock.now });
  const faults = createFaultBook();
  // Half a second of sound is rendered sooner than it is asked for, and most tests never ask.
  const prepare = sound === 'song' ? createPrepareSounds({ catalogue, sounds }) : () => undefined;
  const endpoints = [
    createGenerateEndpoint({ catalogue, account, desk, prepare }),
    createDetailsEndpoint({ catalogue, desk, urlsOf: urls.inDetails }),
    createSongEndpoint({ catalogue, progress, baseUrl: url, createdAt: clock.now() - hourMs }),
    createCreditEndpoint(account),
    createLyricsEndpoint({ catalogue, sound }),
  ];

  const { songs } = catalogue;
  const overrideUrls = urls.override;
  const control = createControl({
    clock,
    log,
    desk,
    account,
    rate,
    faults,
    delivery,
    overrideUrls,
    songs,
    progress,
  });
  const findFile = createFindFile({ catalogue, desk, sounds, clock });
  answerRequests(server, {
    answerControl: createAnswerControl({ control, baseUrl: url }),
    serveFile: createServeFile({ findFile, faults, clock, closing }),
    answerApi: createAnswerApi({ endpoints, apiKey, rate, faults, log, clock, closing }),
  });

  return {
    url,
    songs,
    control,
    async close() {
      stop.abort(new Error('the sandbox is closing'));
      await close();
      await sender.close();
      await pool.close();
    },
  };
}
