import { createApp } from './app.ts';
import { loadEnvironment, readConfig } from './config.ts';
import { AppError, ConfigError, type ErrorCode } from './errors.ts';
import { createLogger } from './services/platform/logger.ts';
import { version } from './version.ts';

const STOP_WITHIN_MS = 9_000;

function configure() {
  try {
    return readConfig(loadEnvironment());
  } catch (error) {
    const lines = error instanceof ConfigError ? error.problems : [String(error)];
    process.stderr.write(`Stemsmith cannot start: the configuration has to be corrected.\n`);
    for (const line of lines) process.stderr.write(`  ${line}\n`);
    process.exit(1);
  }
}

const config = configure();
const logger = createLogger({
  level: config.logLevel,
  terminal: process.stdout.isTTY === true,
  secrets: [
    config.discord.token,
    config.upstream.apiKey,
    config.upstream.webhookHmacKey,
    config.http.callbackSecret,
  ],
});

/** Nothing of ours goes on after an error that nobody expected: the next start recovers from what is on disk. */
function die(error: unknown, what: string): never {
  logger.fatal({ err: error }, what);
  process.exit(1);
}
process.on('uncaughtException', (error) => die(error, 'an exception was not caught'));
process.on('unhandledRejection', (error) => die(error, 'a rejection was not handled'));

/** What the operator can do about an error at the start. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  store_in_use: 'another bot uses the same STORE_URL: stop that one, or give this one a file of its own',
  store: 'the file at STORE_URL cannot be used: is it a database of this bot, in a folder it may write to?',
  discord: 'DISCORD_TOKEN was refused by Discord',
};
const adviceOf = (error: unknown) => (error instanceof AppError ? ADVICE[error.code] : undefined);

let stopping = false;
const app = await createApp({
  config,
  logger,
  version,
  onLost: () => die(undefined, 'the bot cannot go on without Discord'),
}).catch((error: unknown) => die(error, adviceOf(error) ?? 'the bot could not be built'));

function stop(signal: string): void {
  if (stopping) process.exit(1);
  stopping = true;
  logger.info({ signal }, 'stopping');
  setTimeout(() => die(undefined, 'stopping took too long'), STOP_WITHIN_MS).unref();
  app.stop().then(
    () => {
      logger.info('stopped');
      process.exit(0);
    },
    (error: unknown) => die(error, 'stopping failed'),
  );
}
process.on('SIGINT', () => stop('SIGINT'));
process.on('SIGTERM', () => stop('SIGTERM'));

await app.start().catch((error: unknown) => {
  if (stopping) return;
  die(error, adviceOf(error) ?? 'the bot could not start');
});
