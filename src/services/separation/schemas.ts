import { z } from 'zod';
import { readTracks } from './stems.ts';

const LONGEST_TEXT = 1_000;

// Coercion alone would read null, "" and [] as 0.
const Code = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);
// For the log only, so its form decides nothing.
const Text = z
  .unknown()
  .optional()
  .transform((text) => {
    const words = typeof text === 'string' ? text : JSON.stringify(text ?? undefined);
    return (words ?? '').slice(0, LONGEST_TEXT);
  });

/** Every answer of upstream, and every callback. The HTTP status says nothing; `code` does. */
export const Envelope = z.object({ code: Code, msg: Text, data: z.unknown() });

const Id = z.string().min(1).max(200);
const Urls = z.record(z.string(), z.unknown()).transform(readTracks);
// Epoch milliseconds, or an ISO string on some deployments. It only dates a result: what cannot be such a time (one in
// seconds would lie in 1970) counts as not told.
const EARLIEST = Date.UTC(2020, 0, 1);
const Time = z
  .unknown()
  .optional()
  .transform((given) => {
    const time = Math.round(typeof given === 'string' ? Date.parse(given) : Number(given ?? Number.NaN));
    return Number.isSafeInteger(time) && time > EARLIEST ? time : undefined;
  });

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
      tracks: [data.vocal_removal_info, data.vocal_separation_info].find((tracks) => tracks?.length) ?? [],
    })),
});

/** `data` of a separation's details. */
export const Details = z.object({
  taskId: Id,
  successFlag: z.string(),
  completeTime: Time,
  response: Urls.nullish().transform((tracks) => tracks ?? []),
  errorCode: Code.nullish().catch(undefined),
  errorMessage: Text,
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
    tracks: (response?.sunoData ?? []).map(({ id, title, duration }, index) => ({
      audioId: id.toLowerCase(),
      /** Which of the task's variants, from 1. */
      variant: index + 1,
      title: title?.trim() || undefined,
      durationSeconds: duration ?? undefined,
    })),
  }));

/** The song behind a task id, with the tracks (variants) that it has so far. */
export type Song = z.infer<typeof Song>;

const UNFINISHED = ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS'];

/** Whether the song may get more tracks. */
export const isUnfinished = ({ status }: Song): boolean => UNFINISHED.includes(status);

export const Credits = z.number();

/** A piece of a song's words, with its spaces, line breaks and section marks; when it is sung (seconds), if that is known. */
export const AlignedWord = z.strictObject({
  text: z.string(),
  startS: z.number().nullable(),
  endS: z.number().nullable(),
});
export type AlignedWord = z.infer<typeof AlignedWord>;

const MOST_WORDS = 3_000;
const LONGEST_WORD = 200;
const Seconds = z
  .union([z.number(), z.string().transform(Number)])
  .nullish()
  .catch(undefined)
  .transform((time) => (Number.isFinite(time) ? (time ?? null) : null));
const Word = z
  .object({
    word: z.string(),
    success: z.boolean().nullish().catch(undefined),
    startS: Seconds,
    endS: Seconds,
  })
  .transform(({ word, success, startS, endS }): AlignedWord => {
    const text = word.slice(0, LONGEST_WORD);
    // What could not be aligned comes with times that mean nothing.
    return success === false ? { text, startS: null, endS: null } : { text, startS, endS };
  });

/** `data` of a track's words in time: whatever in it is a word, and nothing for an instrumental. */
export const Lyrics = z
  .object({ alignedWords: z.array(z.unknown()).nullish() })
  .nullish()
  .transform((data): AlignedWord[] =>
    (data?.alignedWords ?? []).slice(0, MOST_WORDS).flatMap((given) => Word.safeParse(given).data ?? []),
  );
