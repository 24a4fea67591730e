import { createCommands, createComponents, createForms, createMessageCommands } from './commands/index.ts';
import type { Config } from './config.ts';
import { registerHealth } from './events/health.ts';
import { healthParts } from './events/health-parts.ts';
import { createInteractionCreate } from './events/interaction-create.ts';
import { registerMetrics } from './events/metrics.ts';
import { registerMixer } from './events/mixer/mixer.ts';
import { registerPublicCheck } from './events/public-check.ts';
import { registerSeparationCallback } from './events/separation-callback.ts';
import { createPlatform } from './platform.ts';
import { createLyrics, LyricsRecord } from './services/audio/lyrics.ts';
import { createWaveforms, WaveformsRecord } from './services/audio/waveforms.ts';
import { createArrivals } from './services/jobs/arrivals.ts';
import { createCheckLinks } from './services/jobs/check-links.ts';
import { Claim } from './services/jobs/claims.ts';
import { createComposeFiles } from './services/jobs/compose-files.ts';
import { createFetchTrack } from './services/jobs/fetch-track.ts';
import { createFinding } from './services/jobs/finding.ts';
import { createForgetJobs } from './services/jobs/forget.ts';
import { PAUSE_ADVICE } from './services/jobs/gate.ts';
import { createGather } from './services/jobs/gather.ts';
import { createHistory, HistoryRecord } from './services/jobs/history.ts';
import { createHomeOf } from './services/jobs/home-of.ts';
import { Job } from './services/jobs/job.ts';
import { createJobs } from './services/jobs/jobs.ts';
import { createLeaveElsewhere } from './services/jobs/leave-elsewhere.ts';
import { observeJobs } from './services/jobs/observe-jobs.ts';
import { createRecentSongs } from './services/jobs/recent-songs.ts';
import { audit } from './services/messages/audit.ts';
import { farewell } from './services/messages/leaving.ts';
import { createLinkNote } from './services/messages/link-note.ts';
import { operatorNotice } from './services/messages/operator.ts';
import { progress } from './services/messages/progress.ts';
import { resultFiles } from './services/messages/result-files.ts';
import { createTelling } from './services/messages/telling.ts';
import { translator } from './services/messages/translate.ts';
import { createFindMix } from './services/mixer/find-mix.ts';
import { createMixAddress } from './services/mixer/mix-address.ts';
import { createPassAudio } from './services/mixer/pass-audio.ts';
import { createSongWords } from './services/mixer/song-words.ts';
import { createZipStems } from './services/mixer/zip-stems.ts';
import { type Clock, systemClock } from './services/platform/clock.ts';
import { registerPatiently } from './services/platform/command-registry.ts';
import { createFloodGuard } from './services/platform/flood-guard.ts';
import { createKeyedLock } from './services/platform/keyed-lock.ts';
import { createLanes } from './services/platform/lanes.ts';
import type { Logger } from './services/platform/logger.ts';
import { createTellOperator } from './services/platform/operator.ts';
import { readMixerAssets } from './services/platform/page-assets.ts';
import { renderPng } from './services/platform/picture.ts';
import { createSlots } from './services/platform/slots.ts';
import { createBalance } from './services/quotas/balance.ts';
import { createDepartures } from './services/quotas/departures.ts';
import { createLedgerKeeping } from './services/quotas/ledger-keeping.ts';
import { LedgerPage } from './services/quotas/ledger-page.ts';
import { OperatorDay } from './services/quotas/operator-budget.ts';
import { operatorLimits } from './services/quotas/policy.ts';
import { createQuotaServices } from './services/quotas/quota-services.ts';
import { GuildSettings } from './services/quotas/settings.ts';
import { createCallbackAddress } from './services/separation/callback-address.ts';
import { createSeparationClient } from './services/separation/client.ts';
import { createLinkPolicy } from './services/separation/links.ts';
import { observeClient } from './services/separation/observe-client.ts';
import { createPublicCheck } from './services/separation/public-check.ts';
import { createRequestBudget, SentRequests } from './services/separation/request-budget.ts';
import { sign } from './services/separation/signature.ts';
import { createSongs } from './services/separation/songs.ts';

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

// What is not done by then is on disk and goes on at the next start.
const DRAIN_MS = 6_000;
const UPLOADS_AT_ONCE = 2;
// Of one result's mixer, for all who listen together: a hundred of them can begin within some seconds.
const MIX_LANE = { tasksAtOnce: 32, bytesPerSecond: 16 * 1024 * 1024 };

/** The composition root: the platform, then services, then the ways in. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, logger, version, onLost, clock = systemClock } = options;
  const { publicUrl } = config.http;
  const hasCallbacks = publicUrl !== undefined;

  const platform = await createPlatform({
    config,
    clock,
    logger,
    userAgent: `stemsmith/${version}`,
    onLost,
    onChannelClosed: () => departures.suspect(),
  });
  const { metrics, store, collection, secret, http, server, gateway, messenger } = platform;
  const { downloads, listener } = platform;

  const acceptable = createLinkPolicy(config.upstream.apiUrl);
  const address = createCallbackAddress({
    publicUrl,
    secret,
    webhookHmacKey: config.upstream.webhookHmacKey,
  });
  const budget = await createRequestBudget({
    clock,
    records: collection('budgets', SentRequests),
    limit: config.upstream.requestsPer10s,
  });
  const client = observeClient(createSeparationClient({ http, ...config.upstream }), metrics);
  const songs = createSongs({ client, budget, clock });
  const stopping = new AbortController();
  const { operatorId } = config.discord;
  const tellOperator = createTellOperator({
    messenger,
    operatorId,
    now: clock.now,
    logger,
    render: operatorNotice,
  });
  const balance = createBalance({
    ask: (signal) => budget.turn('lookup', signal).then(() => client.credits(signal)),
    floor: config.quotas.creditFloor,
    costs: { '/karaoke': config.costs.separate_vocal, '/stems': config.costs.split_stem },
    clock,
    logger,
    onChange: tellOperator,
  });
  const jobRecords = observeJobs({ records: collection('jobs', Job), metrics, clock });
  const history = createHistory({ records: collection('history', HistoryRecord) });
  const pages = collection('ledgers', LedgerPage);
  const operatorDays = collection('operator-days', OperatorDay);
  const settings = collection('settings', GuildSettings);
  const { quotas, management } = createQuotaServices({
    pages,
    settings,
    operatorDays,
    exclusively: createKeyedLock(),
    aliasOf: (memberId) => `former-${sign(secret, `member:${memberId}`, 'base64url').slice(0, 22)}`,
    forgetJobs: createForgetJobs({ records: jobRecords, history }),
    operator: operatorLimits(config.quotas),
    operatorDailyCredits: config.quotas.operatorDailyCredits,
    balance,
    messenger,
    clock,
    logger,
    renderAudit: (entries, language) => audit(translator(language), entries),
  });
  const lyrics = createLyrics({
    records: collection('lyrics', LyricsRecord),
    client,
    budget,
    isOn: config.audio.hasLyrics,
    clock,
    logger,
    stopping: stopping.signal,
  });
  const waveforms = createWaveforms({
    records: collection('waveforms', WaveformsRecord),
    downloads,
    listener,
    logger,
    stopping: stopping.signal,
  });
  const mixAddress = createMixAddress({ publicUrl, secret });
  const offers = { costs: config.costs, mixerOf: mixAddress.of };
  const arrivals = createArrivals({ metrics, clock });
  const jobs = createJobs({
    records: jobRecords,
    claims: collection('claims', Claim),
    exclusively: createKeyedLock(),
    history,
    quotas,
    ledger: createLedgerKeeping({ pages, operatorDays }),
    client: { ...client, details: arrivals.byPoll(client.details) },
    budget,
    songs,
    messenger,
    address,
    acceptable,
    clock,
    logger,
    costs: config.costs,
    hasCallbacks,
    ...config.jobs,
    renderOutcome: createTelling(offers),
    settings,
    gather: createGather({ downloads, listener, lyrics, waveforms, songs, clock, logger }),
    forgetWaveforms: waveforms.forget,
    composeFiles: createComposeFiles({ words: resultFiles, renderPng, logger }),
    slots: createSlots(UPLOADS_AT_ONCE),
    renderLinkNote: createLinkNote(offers),
    renderProgress: progress,
    onPause: (reason) => tellOperator(reason ? PAUSE_ADVICE[reason] : 'requests go on'),
  });

  const departures = createDepartures({
    settings,
    pages,
    messenger,
    forgetHistory: history.forgetServer,
    cancelOutside: jobs.cancelOutside,
    clock,
    logger,
  });

  const { store: jobStore, request, leave } = jobs;
  const services = {
    jobs: jobStore,
    request,
    leave,
    leaveElsewhere: createLeaveElsewhere({
      jobs: jobStore,
      leave,
      messenger,
      clock,
      logger,
      render: farewell,
    }),
    finding: createFinding({ jobs: jobStore, history }),
    fetchTrack: createFetchTrack({ downloads, logger }),
    checkLinks: createCheckLinks({ client, budget, downloads, acceptable, clock, logger }),
    recentSongs: createRecentSongs({ history, jobs: jobStore, songs }),
    songs,
    quotas,
    management,
    renderPng,
    costs: config.costs,
    mixerOf: mixAddress.of,
    clock,
  };
  const commands = createCommands(services);
  const messageCommands = createMessageCommands(services);
  const dispatcher = createInteractionCreate({
    commands,
    messageCommands,
    components: createComponents(services),
    forms: createForms(services),
    messenger,
    homeOf: createHomeOf({ jobs: jobStore, messenger, clock }),
    clock,
    logger,
  });
  const floodGuard = createFloodGuard({ clock });
  registerSeparationCallback({
    server,
    address,
    settle: arrivals.byCallback(jobs.settle),
    acceptable,
    floodGuard,
    metrics,
    clock,
    logger,
  });
  registerHealth({ server, ...healthParts({ gateway, store, jobs, balance, arrivals, hasCallbacks }) });
  registerMetrics({ server: platform.metricsServer, metrics, gateway, jobs, budget, hasCallbacks });
  registerPublicCheck({ server, check: createPublicCheck({ secret }) });
  if (publicUrl !== undefined) {
    const lanes = createLanes({ clock, ...MIX_LANE });
    const passAudio = createPassAudio({ requests: platform.audioRequests, lanes });
    registerMixer({
      server,
      findMix: createFindMix({ jobs: jobStore, address: mixAddress, clock }),
      passAudio,
      zipStems: createZipStems({ passAudio, logger }),
      waveforms,
      words: createSongWords({ lyrics }),
      assets: await readMixerAssets(),
      clock,
    });
  }

  return {
    async start() {
      await platform.scratch.clear();
      await jobs.start();
      void balance.watch(stopping.signal);
      await platform.listen();
      const applicationId = await gateway.start(dispatcher.dispatch);
      void departures.watch(stopping.signal);
      const data = [...commands, ...messageCommands].map((command) => command.data);
      const { guildId } = config.discord;
      const { rest } = gateway;
      const wrote = await registerPatiently(data, { rest, applicationId, guildId, clock, logger });
      logger.info({ commands: data.length, wrote, address: server.addresses()[0] }, 'ready');
    },
    async stop() {
      stopping.abort();
      const draining = dispatcher.drain().then(() => jobs.stop());
      await Promise.race([draining, clock.sleep(DRAIN_MS)]);
      await platform.close();
    },
  };
}
