import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Waveforms } from '../../services/audio/waveforms.ts';
import { gonePage, missingPage, mixPage, type PageParts } from '../../services/messages/mix-page.ts';
import type { FindMix, Mix, Separated } from '../../services/mixer/find-mix.ts';
import type { PassAudio } from '../../services/mixer/pass-audio.ts';
import type { SongWords } from '../../services/mixer/song-words.ts';
import type { ZipStems } from '../../services/mixer/zip-stems.ts';
import type { Clock } from '../../services/platform/clock.ts';
import type { HttpServer } from '../../services/platform/http-server.ts';
import type { PageAsset } from '../../services/platform/page-assets.ts';
import { registerAssets } from './assets.ts';
import { answerAudio } from './audio.ts';
import { createMixRoutes } from './mix-routes.ts';
import { readerOf } from './reader.ts';
import { answerZip } from './zip.ts';

interface MixerOptions {
  server: HttpServer;
  findMix: FindMix;
  passAudio: PassAudio;
  zipStems: ZipStems;
  waveforms: Pick<Waveforms, 'of'>;
  words: SongWords;
  assets: Record<keyof PageParts, PageAsset>;
  clock: Pick<Clock, 'now'>;
}

// Everything comes from here; nothing may run, look or send otherwise.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  // Silence for the controls of the system is made in the page.
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `GET /mix/:jobId/:key`: the page where the tracks of a result play together, and all that it needs. */
export function registerMixer(options: MixerOptions): void {
  const { server, findMix, passAudio, zipStems, waveforms, words, assets, clock } = options;
  registerAssets(server, Object.values(assets));
  // Relative, so that the bot may live below any path; and all pages have the same depth.
  const parts: PageParts = {
    script: `../assets/${assets.script.name}`,
    style: `../assets/${assets.style.name}`,
    icon: `../assets/${assets.icon.name}`,
  };
  const sendPage = (reply: FastifyReply, page: string) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(page);

  function refuse(request: FastifyRequest, reply: FastifyReply, gone: Mix | undefined) {
    const t = readerOf(request);
    return sendPage(reply, gone === undefined ? missingPage(t, parts) : gonePage(t, gone.job, parts));
  }
  const route = createMixRoutes({ server, findMix, refuse });
  /** Until the files vanish, nothing about them changes. */
  const keep = (reply: FastifyReply, job: Separated) => {
    const seconds = Math.max(0, Math.floor((job.expiresAt - clock.now()) / 1_000));
    return reply.header('cache-control', `private, max-age=${seconds}, immutable`);
  };

  route('', async ({ job, request, reply }) => sendPage(reply, mixPage(readerOf(request), job, parts)));
  route('/audio/:stem', answerAudio({ passAudio, keep }), ['GET', 'HEAD']);
  route('/stems.zip', answerZip({ zipStems }));
  route('/words', async ({ job, reply }) => reply.send({ lines: await words(job) }));
  route('/waveform/:stem', async ({ job, stem, reply }) => {
    const track = job.tracks.find((candidate) => candidate.stem === stem);
    const waveform = track && (await waveforms.of(job.id, track));
    return waveform === undefined ? reply.code(404).send() : keep(reply, job).send(waveform);
  });
}
