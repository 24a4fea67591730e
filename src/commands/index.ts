import type { CheckLinks } from '../services/jobs/check-links.ts';
import type { FetchTrack } from '../services/jobs/fetch-track.ts';
import type { Finding } from '../services/jobs/finding.ts';
import type { JobStore } from '../services/jobs/job-store.ts';
import type { Leave } from '../services/jobs/leave.ts';
import type { RecentSongs } from '../services/jobs/recent-songs.ts';
import type { RequestSeparation } from '../services/jobs/request.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { CommandData } from '../services/platform/command-registry.ts';
import type { renderPng } from '../services/platform/picture.ts';
import type { QuotaManagement } from '../services/quotas/management.ts';
import type { Quotas } from '../services/quotas/quotas.ts';
import type { Songs } from '../services/separation/songs.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import { createAsk, dismiss } from './ask.ts';
import { createCheckAgain } from './check-again.ts';
import type { Command, Component, FormHandler, MessageCommand } from './command.ts';
import { createIdsForm, enterIds } from './enter-ids.ts';
import { createMakeKaraoke, createSplitStems } from './from-message.ts';
import { createHelp } from './help.ts';
import { createJobs, createJobsComponents } from './jobs.ts';
import { createKaraoke } from './karaoke.ts';
import { createLeaveButton } from './leave.ts';
import { createMake } from './make.ts';
import { createPickTrack } from './pick-track.ts';
import { createPlay } from './play.ts';
import { createQuota } from './quota.ts';
import { createStems } from './stems.ts';

/** What the commands need of the house. */
export interface CommandServices {
  jobs: JobStore;
  request: RequestSeparation;
  finding: Finding;
  fetchTrack: FetchTrack;
  checkLinks: CheckLinks;
  recentSongs: RecentSongs;
  songs: Songs;
  leave: Leave;
  leaveElsewhere: Leave;
  quotas: Quotas;
  management: QuotaManagement;
  renderPng: typeof renderPng;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
  /** Where the tracks of a job play together, if anywhere. */
  mixerOf: (jobId: string) => string | undefined;
  clock: Clock;
}

/** Every command of the bot. */
export function createCommands(services: CommandServices): readonly Command[] {
  return [
    createKaraoke(services),
    createStems(services),
    createJobs(services),
    createQuota(services),
    createHelp(services),
  ];
}

/** Every command in the menu of a message. */
export function createMessageCommands(services: CommandServices): readonly MessageCommand[] {
  return [createMakeKaraoke(services), createSplitStems(services)];
}

/** What Discord is told of all commands. */
export function commandData(): readonly CommandData[] {
  // A command needs the services when somebody uses it; what it looks like does not depend on them.
  const services = {} as CommandServices;
  return [...createCommands(services), ...createMessageCommands(services)].map(({ data }) => data);
}

/** Every button and select menu of the bot, besides the buttons that are links. */
export function createComponents(services: CommandServices): readonly Component[] {
  return [
    createMake(services),
    createAsk(services),
    dismiss,
    createCheckAgain(services),
    createLeaveButton(services),
    createPickTrack(services),
    createPlay(services),
    enterIds,
    ...createJobsComponents(services),
  ];
}

/** Every form of the bot. */
export function createForms(services: CommandServices): readonly FormHandler[] {
  return [createIdsForm(services)];
}
