import type { FastifyReply } from 'fastify';
import { DownloadError } from '../../errors.ts';
import type { Separated } from '../../services/mixer/find-mix.ts';
import type { PassAudio } from '../../services/mixer/pass-audio.ts';
import type { AnswerMix } from './mix-routes.ts';

interface AudioOptions {
  passAudio: PassAudio;
  /** Lets the listener keep what is sent. */
  keep: (reply: FastifyReply, job: Separated) => FastifyReply;
}

/** `GET …/audio/:stem`: a track as upstream has it, whole or in part. */
export function answerAudio({ passAudio, keep }: AudioOptions): AnswerMix {
  return async ({ job, stem, request, reply, left }) => {
    const track = job.tracks.find((candidate) => candidate.stem === stem);
    if (track === undefined) return reply.code(404).send();
    const { range, 'if-range': ifRange } = request.headers;
    const asked = {
      method: request.method === 'HEAD' ? ('HEAD' as const) : ('GET' as const),
      range,
      ifRange: typeof ifRange === 'string' ? ifRange : undefined,
    };
    try {
      const passed = await passAudio(track.url, { lane: job.id, asked, signal: left });
      if (passed.status !== 416) keep(reply, job);
      return await reply.code(passed.status).headers(passed.headers).send(passed.body);
    } catch (error) {
      if (left.aborted) return reply.hijack();
      if (!(error instanceof DownloadError)) throw error;
      return reply.code(error.reason === 'not_found' ? 404 : 502).send();
    }
  };
}
