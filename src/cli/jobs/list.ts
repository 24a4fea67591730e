import type { Job } from '../../services/jobs/job.ts';
import { moment, table } from '../table.ts';

/** Jobs as a table, in the given order. */
export function jobTable(jobs: readonly Job[]): string[] {
  const rows = jobs.map((job) => [
    job.id,
    job.state,
    job.type === 'split_stem' ? 'stems' : 'karaoke',
    moment(job.acceptedAt),
    job.guildId,
    job.memberId,
    String(job.cost),
    job.title ?? '',
  ]);
  return table([['ID', 'STATE', 'TYPE', 'ASKED', 'SERVER', 'MEMBER', 'CREDITS', 'TITLE'], ...rows]);
}
