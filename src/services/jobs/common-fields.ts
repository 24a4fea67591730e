import type { Job } from './job.ts';

/** The fields that every state has. */
export function commonFields(job: Job) {
  const { v, id, type, track, title, guildId, memberId, roleIds, cost, acceptedAt, isConfirmed } = job;
  const { left: remaining, deliveries } = job;
  return {
    v,
    id,
    type,
    track,
    guildId,
    memberId,
    roleIds,
    cost,
    acceptedAt,
    isConfirmed,
    deliveries,
    ...(title === undefined ? {} : { title }),
    ...(remaining === undefined ? {} : { left: remaining }),
  };
}
