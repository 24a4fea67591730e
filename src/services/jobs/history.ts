import { z } from 'zod';
import type { Collection } from '../platform/collection.ts';

/** That somebody asked for a job, or joined one. */
export const HistoryEntry = z.strictObject({
  jobId: z.string(),
  guildId: z.string(),
  memberId: z.string(),
  /** When they asked, epoch ms. */
  at: z.number().int(),
  /** Only they may see the answer. */
  isPrivate: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** One record per member and one per server, newest first. */
export const HistoryRecord = z.strictObject({ v: z.literal(1), entries: z.array(HistoryEntry) });
export type HistoryRecord = z.infer<typeof HistoryRecord>;

/** Who asked for which job where, so that it can be found again. */
export interface History {
  /** Noting the same job for the same member again changes nothing. */
  note(entry: HistoryEntry): Promise<void>;
  /** Newest first; the last `MEMBER_KEEPS` are kept. */
  ofMember(guildId: string, memberId: string): Promise<readonly HistoryEntry[]>;
  /** Everybody's, newest first; the last `SERVER_KEEPS` are kept. */
  ofServer(guildId: string): Promise<readonly HistoryEntry[]>;
  forgetMember(guildId: string, memberId: string): Promise<void>;
  forgetServer(guildId: string): Promise<void>;
  /** Drops what was asked before `moment` (epoch ms). */
  forgetBefore(moment: number): Promise<void>;
}

export const MEMBER_KEEPS = 100;
export const SERVER_KEEPS = 300;

export function createHistory({ records }: { records: Collection<HistoryRecord> }): History {
  const ofServerId = (guildId: string) => `${guildId}/server`;
  const ofMemberId = (guildId: string, memberId: string) => `${guildId}/members/${memberId}`;

  const read = async (id: string) => (await records.get(id))?.entries ?? [];

  const add = (id: string, entry: HistoryEntry, keeps: number) =>
    records.update(id, ({ entries } = { v: 1, entries: [] }) => {
      if (entries.some(({ jobId, memberId }) => jobId === entry.jobId && memberId === entry.memberId)) {
        return undefined;
      }
      const next = [entry, ...entries].sort((left, right) => right.at - left.at);
      return { v: 1, entries: next.slice(0, keeps) };
    });

  const keep = (id: string, isKept: (entry: HistoryEntry) => boolean) =>
    records.update(id, (current) =>
      current === undefined || current.entries.every(isKept)
        ? undefined
        : { ...current, entries: current.entries.filter(isKept) },
    );

  return {
    async note(entry) {
      await add(ofMemberId(entry.guildId, entry.memberId), entry, MEMBER_KEEPS);
      await add(ofServerId(entry.guildId), entry, SERVER_KEEPS);
    },
    ofMember: (guildId, memberId) => read(ofMemberId(guildId, memberId)),
    ofServer: (guildId) => read(ofServerId(guildId)),
    async forgetMember(guildId, memberId) {
      await keep(ofServerId(guildId), (entry) => entry.memberId !== memberId);
      await records.delete(ofMemberId(guildId, memberId));
    },
    async forgetServer(guildId) {
      for await (const { id } of records.list(`${guildId}/`)) await records.delete(id);
    },
    async forgetBefore(moment) {
      for await (const { id } of records.list()) {
        const after = await keep(id, ({ at }) => at >= moment);
        // A member's id is in the key. What is noted in this very moment is lost to the list, not to the member.
        if (after?.entries.length === 0) await records.delete(id);
      }
    },
  };
}
