import { exported, usage } from '../../services/messages/usage.ts';
import { usageChart } from '../../services/messages/usage-chart.ts';
import type { renderPng as RenderPng } from '../../services/platform/picture.ts';
import { auditCsv } from '../../services/quotas/audit-csv.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import type { Quotas } from '../../services/quotas/quotas.ts';
import { csv, perDay, report } from '../../services/quotas/report.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';

interface UsageOptions {
  management: QuotaManagement;
  quotas: Pick<Quotas, 'overview'>;
  renderPng: typeof RenderPng;
}

const TOP = 10;

export const createUsage = ({ management, quotas, renderPng }: UsageOptions): Subcommand =>
  defineSubcommand('usage', {
    description: 'command.quota.usage',
    options: {},
    async execute(call) {
      const { period: entries, month, days } = await management.usage(call.guildId);
      const { period, standings } = await quotas.overview(call.guildId, { memberId: '', roleIds: [] });
      const server = standings.find(({ rule }) => rule === 'guild') ?? { used: 0, limit: 0 };
      const chart = usageChart(call.t, {
        days: perDay(month, days),
        limit: period === 'day' ? server.limit : undefined,
      });
      const data = await renderPng(chart.svg);
      const picture = { name: 'usage.png', data, description: chart.altText };
      await call.replyPrivately(usage(call.t, report(entries, TOP), period, server, picture));
    },
  });

export const createExport = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('export', {
    description: 'command.quota.export',
    options: {},
    async execute(call) {
      const { period: entries, days } = await management.usage(call.guildId);
      const { audit } = await management.settings(call.guildId);
      const today = days.at(-1);
      const files = [
        { name: `requests-${today}.csv`, data: Buffer.from(csv(entries)) },
        { name: `changes-${today}.csv`, data: Buffer.from(auditCsv(audit)) },
      ];
      await call.replyPrivately(exported(call.t, entries.length, audit.length, files));
    },
  });
