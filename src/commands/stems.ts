import type { RequestSeparation } from '../services/jobs/request.ts';
import type { Command } from './command.ts';
import { createSeparationCommand } from './separation.ts';
import type { SuggestOptions } from './suggest-songs.ts';

export const createStems = (options: SuggestOptions & { request: RequestSeparation }): Command =>
  createSeparationCommand({
    ...options,
    name: 'stems',
    description: 'command.stems',
    type: 'split_stem',
  });
