import type { RequestSeparation } from '../services/jobs/request.ts';
import type { Command } from './command.ts';
import { createKaraoke } from './karaoke.ts';
import { createStems } from './stems.ts';

/** What the commands need of the house. */
export interface CommandServices {
  request: RequestSeparation;
}

/** Every command of the bot. */
export function createCommands(services: CommandServices): readonly Command[] {
  return [createKaraoke(services), createStems(services)];
}
