import type { RequestSeparation } from '../services/jobs/request.ts';
import type { Command } from './command.ts';
import { createSeparationCommand } from './separation.ts';
import type { SuggestOptions } from './suggest-songs.ts';

export const createKaraoke = (options: SuggestOptions & { request: RequestSeparation }): Command =>
  createSeparationCommand({
    ...options,
    name: 'karaoke',
    description: 'command.karaoke',
    type: 'separate_vocal',
  });
