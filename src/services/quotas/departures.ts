import { DiscordError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { Logger } from '../platform/logger.ts';
import type { Messenger } from '../platform/messenger.ts';
import type { LedgerPage } from './ledger-page.ts';
import { type GuildSettings, NO_SETTINGS } from './settings.ts';

/** Notices servers that the bot was removed from: without intents, nobody tells us. */
export interface Departures {
  /** Compares the bot's servers with those in the books, once. @throws DiscordError, StoreError */
  look(): Promise<void>;
  /** Discord has just closed a door: the next look comes soon. */
  suspect(): void;
  /** Looks now and once a day, and soon after a suspicion, until `signal` aborts. */
  watch(signal: AbortSignal): Promise<void>;
}

interface DeparturesOptions {
  settings: Collection<GuildSettings>;
  pages: Collection<LedgerPage>;
  messenger: Pick<Messenger, 'guilds'>;
  /** Erases who asked for what in a server. */
  forgetHistory: (guildId: string) => Promise<void>;
  /** Cancels what was not sent upstream yet in servers without the bot, and gives its credits back. */
  cancelOutside: (guildIds: ReadonlySet<string>, asOf: number) => Promise<void>;
  clock: Clock;
  logger: Logger;
}

const DAY_MS = 86_400_000;
/** How long the records of a server are kept after the bot has left it. */
export const KEPT_MS = 30 * DAY_MS;
// Many doors may close at once: one look answers for all of them.
const SOON_MS = 60_000;
const AGAIN_MS = 10 * 60_000;

export function createDepartures(options: DeparturesOptions): Departures {
  const { settings, pages, messenger, forgetHistory, cancelOutside, clock, logger } = options;
  let suspicion = new AbortController();

  /** Every server that has settings or a page in the ledger. */
  async function known(): Promise<Set<string>> {
    const found = new Set<string>();
    for await (const { id } of settings.list()) found.add(id);
    for await (const { id } of pages.list()) found.add(id.slice(0, id.indexOf('/')));
    return found;
  }

  async function erase(guildId: string): Promise<void> {
    // The settings go last: as long as they are there, the next look comes back to what is left.
    for await (const { id } of pages.list(`${guildId}/`)) await pages.delete(id);
    await forgetHistory(guildId);
    await settings.delete(guildId);
    logger.info({ guildId }, 'the records of a server without the bot were erased');
  }

  async function look(): Promise<void> {
    const asOf = clock.now();
    const joined = new Set(await messenger.guilds());
    for (const guildId of await known()) {
      const isJoined = joined.has(guildId);
      const after = await settings.update(guildId, (current) => {
        if ((current?.leftAt === undefined) === isJoined) return undefined;
        const { leftAt: _, ...rest } = current ?? NO_SETTINGS;
        return isJoined ? rest : { ...rest, leftAt: clock.now() };
      });
      if (after !== undefined) logger.info({ guildId, isJoined }, 'the bot has left or entered a server');
      const leftAt = (await settings.get(guildId))?.leftAt;
      if (leftAt !== undefined && leftAt <= clock.now() - KEPT_MS) await erase(guildId);
    }
    await cancelOutside(joined, asOf);
  }

  return {
    look,
    suspect: () => suspicion.abort(),
    async watch(signal) {
      while (!signal.aborted) {
        suspicion = new AbortController();
        const pause = await look().then(
          () => DAY_MS,
          (error: unknown) => {
            const level = error instanceof DiscordError ? 'warn' : 'error';
            logger[level]({ err: error }, "the bot's servers could not be looked at; tried again soon");
            return AGAIN_MS;
          },
        );
        const soon = clock.now() + SOON_MS;
        await clock.sleep(pause, AbortSignal.any([signal, suspicion.signal])).catch(() => {});
        if (soon > clock.now()) await clock.sleep(soon - clock.now(), signal).catch(() => {});
      }
    },
  };
}
