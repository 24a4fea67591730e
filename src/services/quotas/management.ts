import type { Language } from '../messages/languages.ts';
import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessagePayload, Messenger } from '../platform/messenger.ts';
import { type AuditEntry, type Fact, renamedIn } from './audit-entry.ts';
import { type ChangeResult, changed, type SettingsChange } from './changes.ts';
import type { Charged, Ledger } from './ledger.ts';
import { dayOf, lastDays, periodOf } from './period.ts';
import type { OperatorLimits } from './policy.ts';
import { type GuildSettings, NO_SETTINGS, withAudit } from './settings.ts';

/** A moderator who does something, in which server, whose log has this language; `actionId` is unique to what they do. */
export interface Moderator {
  guildId: string;
  userId: string;
  actionId: string;
  language: Language;
}

/** What moderators can do about the quotas of their server. Every change is kept with who made it and when. */
export interface QuotaManagement {
  settings(guildId: string): Promise<GuildSettings>;
  mayManage(guildId: string, who: { isManager: boolean; roleIds: readonly string[] }): Promise<boolean>;
  change(who: Moderator, change: SettingsChange): Promise<ChangeResult>;
  /** Chooses the channel of the audit by posting there. @throws DiscordError if that is not possible. */
  chooseLog(who: Moderator, channelId: string | undefined): Promise<ChangeResult>;
  /** What was used in the current period counts no more: of one member, or of the whole server. */
  reset(who: Moderator, memberId: string | undefined): Promise<void>;
  grant(who: Moderator, memberId: string | undefined, credits: number): Promise<void>;
  /** Erases who a member was from the records; what they used stays counted. Members may do that to themselves. */
  forget(who: Moderator, memberId: string): Promise<void>;
  /** Charges of the current period, and of the last 30 days. */
  usage(
    guildId: string,
  ): Promise<{ period: readonly Charged[]; month: readonly Charged[]; days: readonly string[] }>;
  /** Whether the log channel has stopped working, told once. */
  takeBrokenLog(guildId: string): Promise<boolean>;
}

interface ManagementOptions {
  settings: Collection<GuildSettings>;
  ledger: Ledger;
  operator: OperatorLimits;
  messenger: Pick<Messenger, 'post'>;
  clock: Clock;
  logger: Logger;
  aliasOf: (memberId: string) => string;
  /** Erases a member from the jobs of a server. */
  forgetJobs: (guildId: string, memberId: string, alias: string) => Promise<void>;
  renderAudit: (entries: readonly AuditEntry[], language: Language) => MessagePayload;
}

export function createQuotaManagement(options: ManagementOptions): QuotaManagement {
  const {
    settings: records,
    ledger,
    operator,
    messenger,
    clock,
    logger,
    aliasOf,
    forgetJobs,
    renderAudit,
  } = options;
  const read = async (guildId: string) => (await records.get(guildId)) ?? NO_SETTINGS;

  const entryOf = (by: string | undefined, fact: Fact): AuditEntry => ({
    at: clock.now(),
    ...(by === undefined ? {} : { by }),
    fact,
  });

  const post = (who: Moderator, channelId: string, entries: readonly AuditEntry[]) =>
    messenger.post(channelId, renderAudit(entries, who.language), nonceOf(who));

  /** Posts to the log channel (of these settings, if given); one that cannot be written to is remembered, to be told to the next moderator. */
  async function announce(who: Moderator, entries: readonly AuditEntry[], to?: GuildSettings): Promise<void> {
    const { logChannelId } = to ?? (await read(who.guildId));
    if (logChannelId === undefined || entries.length === 0) return;
    await post(who, logChannelId, entries).catch(async (error: unknown) => {
      logger.warn({ guildId: who.guildId, err: error }, 'a log channel could not be written to');
      await records.update(who.guildId, (current) => current && { ...current, isLogBroken: true });
    });
  }

  async function save(
    who: Moderator,
    change: SettingsChange,
  ): Promise<ChangeResult & { entries: AuditEntry[] }> {
    let result: ChangeResult = { ok: true, settings: NO_SETTINGS, facts: [] };
    let entries: AuditEntry[] = [];
    await records.update(who.guildId, (current = NO_SETTINGS) => {
      result = changed(current, change, operator);
      if (!result.ok || result.facts.length === 0) return undefined;
      entries = result.facts.map((fact) => entryOf(who.userId, fact));
      return entries.reduce(withAudit, result.settings);
    });
    return { ...result, entries };
  }

  /** Notes something that is no setting. */
  async function note(who: Moderator, entry: AuditEntry): Promise<void> {
    await records.update(who.guildId, (current = NO_SETTINGS) => withAudit(current, entry));
    await announce(who, [entry]);
  }

  const daysNow = async (guildId: string) => periodOf((await read(guildId)).period, clock.now()).days;

  return {
    settings: read,
    async mayManage(guildId, { isManager, roleIds }) {
      return isManager || (await read(guildId)).managers.some((role) => roleIds.includes(role));
    },
    async change(who, change) {
      const { entries, ...result } = await save(who, change);
      await announce(who, entries);
      return result;
    },
    async chooseLog(who, channelId) {
      if (channelId !== undefined) {
        const before = (await read(who.guildId)).logChannelId;
        await post(who, channelId, [entryOf(who.userId, { kind: 'log', before, after: channelId })]);
      }
      const before = await read(who.guildId);
      const { entries, ...result } = await save(who, { type: 'log', channelId });
      // That nothing is written down any more is the last thing to be written down.
      if (channelId === undefined) await announce(who, entries, before);
      return result;
    },
    async reset(who, memberId) {
      const days = await daysNow(who.guildId);
      const window = { guildId: who.guildId, days, today: dayOf(clock.now()) };
      const used = await ledger.used(window, memberId ?? '');
      await ledger.reset(who.guildId, days, memberId);
      const before = memberId === undefined ? used.guild : used.member;
      await note(who, entryOf(who.userId, { kind: 'reset', memberId, before }));
    },
    async grant(who, memberId, credits) {
      const grant = { ...(memberId === undefined ? {} : { memberId }), credits, at: clock.now() };
      await ledger.grant(who.guildId, dayOf(clock.now()), grant);
      await note(who, entryOf(who.userId, { kind: 'grant', memberId, credits }));
    },
    async forget(who, memberId) {
      const alias = aliasOf(memberId);
      await ledger.rename(who.guildId, memberId, alias);
      await forgetJobs(who.guildId, memberId, alias);
      await records.update(who.guildId, (current) => current && withoutName(current, memberId, alias));
      await note(who, entryOf(who.userId === memberId ? undefined : who.userId, { kind: 'forget' }));
    },
    async usage(guildId) {
      const days = lastDays(30, clock.now());
      const [period, month] = await Promise.all([
        ledger.entries(guildId, await daysNow(guildId)),
        ledger.entries(guildId, days),
      ]);
      return { period, month, days };
    },
    async takeBrokenLog(guildId) {
      let wasBroken = false;
      await records.update(guildId, (current) => {
        wasBroken = current?.isLogBroken ?? false;
        return wasBroken && current ? { ...current, isLogBroken: false } : undefined;
      });
      return wasBroken;
    },
  };
}

// A moderator's interaction is unique, and short enough for a nonce.
const nonceOf = (who: Moderator): string => `log-${BigInt(who.actionId).toString(36)}`;

/** The audit without a member's name; a block or a limit of theirs stays in force until it is lifted. */
const withoutName = (settings: GuildSettings, memberId: string, alias: string): GuildSettings => ({
  ...settings,
  audit: settings.audit.map((entry) => renamedIn(entry, memberId, alias)),
});
