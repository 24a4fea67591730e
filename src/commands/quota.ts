import type { Clock } from '../services/platform/clock.ts';
import type { renderPng } from '../services/platform/picture.ts';
import type { QuotaManagement } from '../services/quotas/management.ts';
import type { Quotas } from '../services/quotas/quotas.ts';
import { type Command, defineGroup } from './command.ts';
import { createForget, createGrant, createReset } from './quota/adjust.ts';
import { createFiles } from './quota/files.ts';
import { createLog } from './quota/log.ts';
import { createMember } from './quota/member.ts';
import { moderated } from './quota/moderated.ts';
import { createManagers, createRole } from './quota/role.ts';
import { createSet } from './quota/set.ts';
import { createShow } from './quota/show.ts';
import { createExport, createUsage } from './quota/usage.ts';

interface QuotaOptions {
  quotas: Quotas;
  management: QuotaManagement;
  renderPng: typeof renderPng;
  clock: Clock;
}

/** Registered for everyone, since everyone may see their own quota; the rest asks who is asking. */
export function createQuota(options: QuotaOptions): Command {
  const forModerators = [
    createSet(options),
    createRole(options),
    createManagers(options),
    createMember(options),
    createReset(options),
    createGrant(options),
    createUsage(options),
    createFiles(options),
    createLog(options),
    createExport(options),
    createForget(options),
  ];
  return defineGroup('quota', 'command.quota', [
    createShow(options),
    ...forModerators.map((subcommand) => moderated(options.management, subcommand)),
  ]);
}
