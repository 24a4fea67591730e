import type { JobStore } from '../services/jobs/job-store.ts';
import type { RequestSeparation } from '../services/jobs/request.ts';
import type { Button, Command } from './command.ts';
import { createKaraoke } from './karaoke.ts';
import { createRetry } from './retry.ts';
import { createStems } from './stems.ts';

/** What the commands need of the house. */
export interface CommandServices {
  jobs: JobStore;
  request: RequestSeparation;
}

/** Every command of the bot. */
export function createCommands(services: CommandServices): readonly Command[] {
  return [createKaraoke(services), createStems(services)];
}

/** Every button of the bot, besides those that are links. */
export function createButtons(services: CommandServices): readonly Button[] {
  return [createRetry(services)];
}
