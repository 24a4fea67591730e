import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { createCommands } from './commands/index.ts';
import type { Config } from './config.ts';
import { registerHealth } from './events/health.ts';
import { createInteractionCreate } from './events/interaction-create.ts';
import { registerSeparationCallback } from './events/separation-callback.ts';
import { createDeliver } from './services/jobs/deliver.ts';
import { createEngine, type Engine } from './services/jobs/engine.ts';
import { Job } from './services/jobs/job.ts';
import { createJobStore } from './services/jobs/job-store.ts';
import { createPoll } from './services/jobs/poll.ts';
import { createProgress } from './services/jobs/progress.ts';
import { createRequestSeparation } from './services/jobs/request.ts';
import { createSchedule } from './services/jobs/schedule.ts';
import { createSettle } from './services/jobs/settle.ts';
import { createSubmit } from './services/jobs/submit.ts';
import { progress as renderProgress } from './services/messages/progress.ts';
import { telling } from './services/messages/telling.ts';
import { type Clock, systemClock } from './services/platform/clock.ts';
import { createCollection } from './services/platform/collection.ts';
import { registerCommands } from './services/platform/command-registry.ts';
import { createGateway } from './services/platform/gateway.ts';
import { createHttpClient } from './services/platform/http-client.ts';
import { createHttpServer } from './services/platform/http-server.ts';
import type { Logger } from './services/platform/logger.ts';
import { createMessenger } from './services/platform/messenger.ts';
import { openSqliteStore } from './services/platform/sqlite-store.ts';
import { createLedger, LedgerPage } from './services/quotas/ledger.ts';
import { createQuotas } from './services/quotas/quotas.ts';
import { createCallbackAddress } from './services/separation/callback-address.ts';
import { createSeparationClient } from './services/separation/client.ts';
import { createLinkPolicy } from './services/separation/links.ts';
import { createRequestBudget, SentRequests } from './services/separation/request-budget.ts';

/** The bot, built and ready to start. */
export interface App {
  /** Resolves when commands are taken and open jobs go on. */
  start(): Promise<void>;
  /** Takes nothing new, lets what runs come to its end, then closes everything. */
  stop(): Promise<void>;
}

interface AppOptions {
  config: Config;
  logger: Logger;
  version: string;
  /** Called when the bot cannot go on. */
  onLost: () => void;
  clock?: Clock;
}

/** The composition root: platform, then services, then the ways in. */
export async function createApp({
  config,
  logger,
  version,
  onLost,
  clock = systemClock,
}: AppOptions): Promise<App> {
  const userAgent = `stemsmith/${version}`;

  const store = await openSqliteStore({ url: config.storeUrl, logger });
  const collection = <Value extends NonNullable<unknown>>(name: string, schema: z.ZodType<Value>) =>
    createCollection({ store, name, schema, logger });
  const http = createHttpClient({ userAgent });
  const server = createHttpServer({ logger });
  const gateway = createGateway({
    token: config.discord.token,
    apiUrl: config.discord.apiUrl,
    userAgent,
    clock,
    logger,
    onLost,
  });
  const messenger = createMessenger({ rest: gateway.rest });

  const jobs = createJobStore({ records: collection('jobs', Job) });
  const quotas = createQuotas({
    ledger: createLedger({ pages: collection('ledgers', LedgerPage) }),
    limits: {
      guild: Math.min(config.quotas.guildDailyCredits, config.quotas.guildDailyCreditsMax),
      member: config.quotas.memberDailyCredits,
    },
  });
  const budget = await createRequestBudget({
    clock,
    records: collection('budgets', SentRequests),
    limit: config.upstream.requestsPer10s,
  });
  const client = createSeparationClient({
    http,
    apiUrl: config.upstream.apiUrl,
    apiKey: config.upstream.apiKey,
  });
  const acceptable = createLinkPolicy(config.upstream.apiUrl);
  const secrets = collection('secrets', z.string());
  const secret =
    config.http.callbackSecret ??
    (await secrets.update('callback', (current) => current ?? randomBytes(32).toString('base64url'))) ??
    '';
  const address = createCallbackAddress({
    publicUrl: config.http.publicUrl,
    secret,
    webhookHmacKey: config.upstream.webhookHmacKey,
  });

  const hasCallbacks = config.http.publicUrl !== undefined;
  const schedule = createSchedule({ clock, logger, step: (jobId, signal) => engine.step(jobId, signal) });
  const settle = createSettle({ jobs, clock, logger, acceptable });
  const progress = createProgress({ jobs, messenger, clock, logger, render: renderProgress });
  const submit = createSubmit({
    jobs,
    client,
    budget,
    clock,
    logger,
    callbackUrlOf: address.of,
    hasCallbacks,
    timeoutMs: config.jobs.timeoutMs,
  });
  const engine: Engine = createEngine({
    jobs,
    quotas,
    submit,
    poll: createPoll({
      jobs,
      client,
      budget,
      settle,
      clock,
      logger,
      intervalMs: config.jobs.pollIntervalMs,
      hasCallbacks,
    }),
    deliver: createDeliver({ jobs, messenger, progress, clock, logger, render: telling }),
    progress,
    clock,
    logger,
    hasCallbacks,
  });

  const commands = createCommands({
    request: createRequestSeparation({
      jobs,
      messenger,
      clock,
      logger,
      costs: config.costs,
      wake: schedule.wake,
    }),
  });
  const onInteraction = createInteractionCreate({ commands, messenger, clock, logger });
  registerSeparationCallback({
    server,
    address,
    settle,
    acceptable,
    onSettled: schedule.wake,
    clock,
    logger,
  });
  registerHealth({
    server,
    vital: [
      () => ({ part: 'gateway', ok: gateway.isUp(), detail: gateway.isUp() ? 'connected' : 'not connected' }),
      () =>
        store.probe().then(
          () => ({ part: 'store', ok: true, detail: 'writable' }),
          () => ({ part: 'store', ok: false, detail: 'a write failed; see the log' }),
        ),
    ],
    others: [
      () => ({ part: 'jobs', ok: true, detail: `${schedule.size()} open` }),
      () => ({
        part: 'callbacks',
        ok: true,
        detail: hasCallbacks ? 'expected at PUBLIC_URL' : 'off (no PUBLIC_URL): results are polled',
      }),
    ],
  });

  return {
    async start() {
      for await (const job of jobs.open()) schedule.at(job.id, engine.dueAt(job) ?? clock.now());
      logger.info({ open: schedule.size() }, 'open jobs go on');
      await server.listen({ host: config.http.host, port: config.http.port });
      const applicationId = await gateway.start(onInteraction);
      const wrote = await registerCommands(
        commands.map((command) => command.data),
        { rest: gateway.rest, applicationId, guildId: config.discord.guildId },
      );
      logger.info({ commands: commands.length, wrote, address: server.addresses()[0] }, 'ready');
    },
    async stop() {
      await gateway.stop();
      await schedule.stop();
      await submit.idle();
      await server.close();
      await http.close();
      await store.close();
    },
  };
}
