import type { RequestSeparation } from '../services/jobs/request.ts';
import type { Command } from './command.ts';
import { createSeparationCommand } from './separation.ts';

export const createStems = ({ request }: { request: RequestSeparation }): Command =>
  createSeparationCommand({
    name: 'stems',
    description: 'command.stems',
    type: 'split_stem',
    request,
  });
