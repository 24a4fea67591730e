import { type Bot, type BotOptions, startBot } from '../../bot.ts';
import type { SandboxView } from '../wire.ts';

/** Runs the bot as a service manager would: when it ends unasked, it is started again. */
export interface BotKeeper {
  readonly view: SandboxView['bot'];
  /** Resolves when the bot takes commands; rejects when it ends before. Does nothing when it runs. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it in an orderly way and starts it again. */
  restart(): Promise<void>;
  /** Ends it as a power failure would. It comes back by itself. */
  kill(): Promise<void>;
}

/** A bot that ends this often without ever being ready will not come up by itself. */
const patience = 3;

/** A keeper whose bot does not run yet. */
export function createBotKeeper(options: BotOptions): BotKeeper {
  let bot: Bot | undefined;
  let state: SandboxView['bot']['state'] = 'stopped';
  let failures = 0;

  const launch = async (): Promise<void> => {
    const launched = startBot(options);
    bot = launched;
    state = 'starting';
    void launched.exited.then(() => comeBack(launched));
    await launched.ready();
    if (bot !== launched) return;
    state = 'running';
    failures = 0;
  };

  const comeBack = (ended: Bot) => {
    if (bot !== ended) return;
    bot = undefined;
    failures += 1;
    state = 'failed';
    // Its next end brings us back here; what it said stands in its log.
    if (failures < patience) launch().catch(() => undefined);
  };

  const keeper: BotKeeper = {
    get view() {
      return { state, pid: bot?.pid ?? null };
    },
    async start() {
      failures = 0;
      if (bot === undefined) await launch();
    },
    async stop() {
      const running = bot;
      bot = undefined;
      state = 'stopped';
      await running?.stop();
    },
    async restart() {
      await keeper.stop();
      await keeper.start();
    },
    async kill() {
      await bot?.kill();
    },
  };
  return keeper;
}
