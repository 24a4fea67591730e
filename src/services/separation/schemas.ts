import { z } from 'zod';
import { readTracks } from './stems.ts';

/** Every answer of upstream, and every callback. The HTTP status says nothing; `code` does. */
export const Envelope = z.object({
  code: z.coerce.number().int(),
  msg: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  data: z.unknown(),
});

const Id = z.string().min(1).max(200);
const Urls = z.record(z.string(), z.unknown()).transform(readTracks);
// Epoch milliseconds, or an ISO string on some deployments.
const Time = z
  .union([z.number(), z.string().transform((text) => Date.parse(text))])
  .nullish()
  .transform((time) => (typeof time === 'number' && Number.isFinite(time) ? time : undefined));

export const Started = z.object({ taskId: Id });

/** The body of a callback. */
export const Callback = Envelope.extend({
  data: z
    .looseObject({
      task_id: Id,
      vocal_removal_info: Urls.nullish(),
      vocal_separation_info: Urls.nullish(),
    })
    .transform((data) => ({
      separationId: data.task_id,
      tracks: data.vocal_removal_info ?? data.vocal_separation_info ?? [],
    })),
});

/** `data` of a separation's details. */
export const Details = z.object({
  taskId: Id,
  successFlag: z.string(),
  completeTime: Time,
  response: Urls.nullish().transform((tracks) => tracks ?? []),
  errorCode: z.coerce.number().nullish(),
  errorMessage: z.string().nullish(),
});

/** `data` of a song's details. */
export const Song = z
  .object({
    status: z.string(),
    response: z
      .object({
        sunoData: z
          .array(
            z.object({
              id: Id,
              title: z.string().nullish(),
              duration: z.number().nullish(),
            }),
          )
          .nullish(),
      })
      .nullish(),
  })
  .transform(({ status, response }) => ({
    status,
    tracks: (response?.sunoData ?? []).map(({ id, title, duration }) => ({
      audioId: id.toLowerCase(),
      title: title?.trim() || undefined,
      durationSeconds: duration ?? undefined,
    })),
  }));

/** The song behind a task id, with the tracks (variants) that it has so far. */
export type Song = z.infer<typeof Song>;

export const Credits = z.number();
