import type { RequestSeparation } from '../services/jobs/request.ts';
import type { Command } from './command.ts';
import { createSeparationCommand } from './separation.ts';

export const createKaraoke = ({ request }: { request: RequestSeparation }): Command =>
  createSeparationCommand({
    name: 'karaoke',
    description: 'command.karaoke',
    type: 'separate_vocal',
    request,
  });
