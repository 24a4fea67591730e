import type { StoreConfig } from '../config.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { ReadOnlyStore } from '../services/platform/read-only-store.ts';
import type { readRecords } from '../services/platform/read-records.ts';
import { LedgerPage } from '../services/quotas/ledger-page.ts';
import { operatorLimits } from '../services/quotas/policy.ts';
import { GuildSettings, NO_SETTINGS } from '../services/quotas/settings.ts';
import { type Survey, surveyOf } from '../services/quotas/survey.ts';
import { asJson } from './as-json.ts';
import { type CliCommand, defineCliCommand, idOption, noOperands } from './cli-command.ts';
import { CliError } from './cli-error.ts';
import { surveyLines, surveyTable } from './quota/survey-lines.ts';

interface QuotaOptions {
  openStore: () => Promise<ReadOnlyStore>;
  readRecords: typeof readRecords;
  limits: () => StoreConfig['quotas'];
  clock: Pick<Clock, 'now'>;
}

/** `stemsmith quota` */
export const createQuota = ({ openStore, readRecords, limits, clock }: QuotaOptions): CliCommand =>
  defineCliCommand({
    name: 'quota',
    summary: 'shows what every server, or one of them, has used and may use; also while the bot runs',
    usage: '[--guild ID] [--json]',
    help: `  --guild ID  one server, with the members who used most
  --json      for programs; times are milliseconds since 1970

All numbers are credits; days, weeks and months are those of UTC.`,
    options: { guild: { type: 'string' }, json: { type: 'boolean', default: false } },
    async *run({ options, operands }) {
      noOperands(operands);
      const guild = idOption('guild', options.guild);
      const quotas = limits();
      const found = await surveys({ openStore, readRecords, quotas, now: clock.now() });
      if (guild !== undefined) {
        const one = found.find(({ guildId }) => guildId === guild);
        if (one === undefined) throw new CliError(`Nothing is known of a server ${guild}.`);
        yield* options.json ? asJson(one) : surveyLines(one);
      } else {
        yield* options.json ? asJson(found) : surveyTable(found, quotas.operatorDailyCredits);
      }
      return 0;
    },
  });

/** Every server of which the store knows anything, the one that used most today first. */
async function surveys(options: {
  openStore: QuotaOptions['openStore'];
  readRecords: typeof readRecords;
  quotas: StoreConfig['quotas'];
  now: number;
}): Promise<Survey[]> {
  const { openStore, readRecords, quotas, now } = options;
  const store = await openStore();
  try {
    const settings = new Map<string, GuildSettings>();
    const pages = new Map<string, Map<string, LedgerPage>>();
    for await (const { id, value } of readRecords(store, 'settings', GuildSettings)) settings.set(id, value);
    for await (const { id, value } of readRecords(store, 'ledgers', LedgerPage)) {
      const [guildId = '', day = ''] = id.split('/');
      pages.set(guildId, (pages.get(guildId) ?? new Map()).set(day, value));
    }
    const operator = operatorLimits(quotas);
    return [...new Set([...settings.keys(), ...pages.keys()])]
      .map((guildId) =>
        surveyOf({
          guildId,
          settings: settings.get(guildId) ?? NO_SETTINGS,
          pages: pages.get(guildId) ?? new Map(),
          operator,
          now,
        }),
      )
      .sort((left, right) => right.today - left.today);
  } finally {
    await store.close();
  }
}
