import { beforeEach, expect, test } from 'vitest';
import { DiscordError } from '../../../src/errors.ts';
import { createDepartures, type Departures } from '../../../src/services/quotas/departures.ts';
import { LedgerPage } from '../../../src/services/quotas/ledger-page.ts';
import { GuildSettings } from '../../../src/services/quotas/settings.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { recordsOf } from '../../support/records.ts';
import { silentLogger as logger } from '../../support/silent-logger.ts';

const DAY = 86_400_000;
const settings = recordsOf(GuildSettings);
const pages = recordsOf(LedgerPage);
let joined: string[];
let forgotten: string[];
let cancelled: { outside: string[]; asOf: number }[];
let looks: number;
let isDown: boolean;
let clock: ManualClock;
let departures: Departures;

beforeEach(async () => {
  for await (const { id } of settings.list()) await settings.delete(id);
  for await (const { id } of pages.list()) await pages.delete(id);
  joined = ['1', '2'];
  [cancelled, forgotten, looks, isDown] = [[], [], 0, false];
  clock = createManualClock();
  departures = createDepartures({
    settings,
    pages,
    messenger: {
      async guilds() {
        looks++;
        if (isDown) throw new DiscordError('transient', new Error('down'));
        return joined;
      },
    },
    async forgetHistory(guildId) {
      forgotten.push(guildId);
    },
    async cancelOutside(guildIds, asOf) {
      cancelled.push({ outside: [...guildIds], asOf });
    },
    clock,
    logger,
  });
  await settings.update('1', () => GuildSettings.parse({ v: 1, memberCredits: 5 }));
  for (const id of ['1/2026-01-01', '2/2026-01-01', '3/2026-01-01', '3/2026-01-02']) {
    await pages.update(id, () => LedgerPage.parse({ v: 1, entries: {} }));
  }
});

const leftAt = async (guildId: string) => (await settings.get(guildId))?.leftAt;
const pageIds = async () => {
  const ids = [];
  for await (const { id } of pages.list()) ids.push(id);
  return ids;
};

test('a server without the bot is noted, also one that has a ledger alone, and the others are left alone', async () => {
  joined = ['2'];
  await departures.look();
  expect([await leftAt('1'), await leftAt('2'), await leftAt('3')]).toEqual([
    clock.now(),
    undefined,
    clock.now(),
  ]);
  expect(await settings.get('2')).toBeUndefined();
  expect(cancelled).toEqual([{ outside: ['2'], asOf: clock.now() }]);
});

test('after 30 days its settings, ledgers and history are erased, and of nobody else', async () => {
  joined = ['1', '2'];
  await departures.look();
  await clock.advance(30 * DAY - 1);
  await departures.look();
  expect(await pageIds()).toHaveLength(4);
  expect(forgotten).toEqual([]);
  await clock.advance(1);
  await departures.look();
  expect(await pageIds()).toEqual(['1/2026-01-01', '2/2026-01-01']);
  expect(forgotten).toEqual(['3']);
  expect(await settings.get('3')).toBeUndefined();
  expect(await settings.get('1')).toMatchObject({ memberCredits: 5 });
});

test('a server in which the bot is again has its settings back, and 30 days more if it leaves again', async () => {
  joined = [];
  await departures.look();
  await clock.advance(29 * DAY);
  joined = ['1'];
  await departures.look();
  expect(await settings.get('1')).toMatchObject({ memberCredits: 5 });
  expect(await leftAt('1')).toBeUndefined();
  joined = [];
  await departures.look();
  await clock.advance(29 * DAY);
  await departures.look();
  expect(await settings.get('1')).toMatchObject({ memberCredits: 5 });
});

test('looks are taken once a day, soon after a suspicion, soon again after an outage, and end with the signal', async () => {
  const stop = new AbortController();
  const watching = departures.watch(stop.signal);
  await clock.advance(DAY - 1);
  expect(looks).toBe(1);
  await clock.advance(1);
  expect(looks).toBe(2);
  for (let n = 0; n < 50; n++) departures.suspect();
  await clock.advance(59_999);
  expect(looks).toBe(2);
  await clock.advance(1);
  expect(looks).toBe(3);
  isDown = true;
  await clock.advance(DAY);
  expect(looks).toBe(4);
  await clock.advance(10 * 60_000);
  expect(looks).toBe(5);
  // An outage takes no server for one without the bot.
  expect([await leftAt('1'), await leftAt('3')]).toEqual([undefined, expect.any(Number)]);
  stop.abort();
  await watching;
  expect(clock.sleepers()).toBe(0);
});
