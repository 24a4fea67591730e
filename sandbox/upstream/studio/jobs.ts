import type { Sound } from '../audio/score.ts';
import type { Recording } from '../audio/track.ts';
import type { StemName } from '../stem-names.ts';

/** What the rendering threads are asked for. */
export type RenderJob =
  | { kind: 'play'; audioId: string; lyrics: string; sound: Sound; stem: StemName }
  | { kind: 'level'; recordings: readonly Recording[] }
  | { kind: 'encode'; recordings: readonly Recording[]; gain: number; path: string };

/** What they answer, under the job's kind. */
export type RenderReply =
  | { kind: 'play'; recording: Recording }
  | { kind: 'level'; gain: number }
  | { kind: 'encode' }
  | { kind: 'failed'; message: string };
