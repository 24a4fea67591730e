import type { z } from 'zod';
import { reasonOfCode } from './codes.ts';
import type { Callback, Details } from './schemas.ts';
import type { Track } from './stems.ts';

/** Why a separation failed, in our terms. */
export type SeparationFailure = 'invalid' | 'source' | 'no_credits' | 'failed';

/** What became of a separation, as far as a callback or a poll tells. `completedAt` is epoch milliseconds. */
export type Outcome =
  | { type: 'pending' }
  | { type: 'separated'; tracks: readonly Track[]; completedAt: number | undefined }
  | { type: 'failed'; reason: SeparationFailure; detail: string };

/** Reads a callback. Success without a single track is a failure: there is nothing to deliver. */
export function outcomeOfCallback({ code, msg, data }: z.infer<typeof Callback>): Outcome {
  if (code !== 200) return { type: 'failed', reason: failureOf(code), detail: `callback ${code}: ${msg}` };
  if (data.tracks.length === 0) return { type: 'failed', reason: 'failed', detail: 'no tracks' };
  return { type: 'separated', tracks: data.tracks, completedAt: undefined };
}

/** Reads a poll. A callback that could not be delivered is a success all the same when there are tracks. */
export function outcomeOfDetails(details: z.infer<typeof Details>): Outcome {
  const { successFlag, response: tracks, completeTime, errorCode, errorMessage } = details;
  const detail = `${successFlag} ${errorCode ?? ''} ${errorMessage}`.trim();
  switch (successFlag) {
    case 'SUCCESS':
    case 'CALLBACK_EXCEPTION':
      if (tracks.length > 0) return { type: 'separated', tracks, completedAt: completeTime };
      return { type: 'failed', reason: 'failed', detail };
    case 'CREATE_TASK_FAILED':
    case 'GENERATE_AUDIO_FAILED':
      return { type: 'failed', reason: failureOf(errorCode ?? 500), detail };
    default:
      // PENDING, or a flag of a newer deployment: the deadline decides.
      return { type: 'pending' };
  }
}

function failureOf(code: number): SeparationFailure {
  const reason = reasonOfCode(code, 'generate');
  return reason === 'invalid' || reason === 'source' || reason === 'no_credits' ? reason : 'failed';
}
