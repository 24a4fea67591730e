import type { History } from '../services/jobs/history.ts';
import type { JobStore } from '../services/jobs/job-store.ts';
import type { RequestSeparation } from '../services/jobs/request.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { renderPng } from '../services/platform/picture.ts';
import type { QuotaManagement } from '../services/quotas/management.ts';
import type { Quotas } from '../services/quotas/quotas.ts';
import type { Songs } from '../services/separation/songs.ts';
import type { Command, Component, FormHandler, MessageCommand } from './command.ts';
import { createJobs } from './jobs.ts';
import { createKaraoke } from './karaoke.ts';
import { createQuota } from './quota.ts';
import { createRetry } from './retry.ts';
import { createStems } from './stems.ts';

/** What the commands need of the house. */
export interface CommandServices {
  jobs: JobStore;
  request: RequestSeparation;
  history: Pick<History, 'ofMember' | 'ofServer'>;
  songs: Songs;
  quotas: Quotas;
  management: QuotaManagement;
  renderPng: typeof renderPng;
  clock: Clock;
}

/** Every command of the bot. */
export function createCommands(services: CommandServices): readonly Command[] {
  return [createKaraoke(services), createStems(services), createQuota(services), createJobs(services)];
}

/** Every command in the menu of a message. */
export function createMessageCommands(_services: CommandServices): readonly MessageCommand[] {
  return [];
}

/** Every button and select menu of the bot, besides the buttons that are links. */
export function createComponents(services: CommandServices): readonly Component[] {
  return [createRetry(services)];
}

/** Every form of the bot. */
export function createForms(_services: CommandServices): readonly FormHandler[] {
  return [];
}
