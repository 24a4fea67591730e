import { z } from 'zod';
import { ConfigError } from './errors.ts';

// Both travel in HTTP headers, where anything else would fail long after the start.
const secret = z.string().regex(/^[\x21-\x7e]+$/, { error: 'must not contain spaces or special characters' });
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
  // Paths are put behind it.
  .refine((url) => !/[?#@]/.test(url), { error: 'must be an address without "?", "#" and "@"' })
  .transform((url) => url.replace(/\/+$/, ''));
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'must be a whole number, 0 or more' })
  .transform(Number);
const duration = z
  .string()
  .regex(/^\d{1,9}(\.\d+)?$/, { error: 'must be a number greater than 0' })
  .transform(Number)
  .refine((time) => time > 0, { error: 'must be a number greater than 0' });
const port = wholeNumber.refine((number) => number <= 65_535, { error: 'must be a port (0 to 65535)' });
// Where api.box and its siblings keep their files: now, and formerly.
const AUDIO_HOSTS = [
  'aiquickdraw.com',
  'api.box',
  'erweima.ai',
  'kie.ai',
  'redpandaai.co',
  'removeai.ai',
  'suno.ai',
  'sunoapi.org',
].map((host) => `*.${host}`);
const hosts = z
  .string()
  .toLowerCase()
  .transform((list) => list.split(',').map((host) => host.trim()))
  .refine((list) => list.every((host) => /^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+$/.test(host)), {
    error: 'must be host names such as files.example.com or *.example.com, separated by commas',
  });
const isOn = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .default('on')
  .transform((value) => value === 'on');

const Variables = z.object({
  DISCORD_TOKEN: secret,
  DISCORD_API_URL: httpUrl.default('https://discord.com/api'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, { error: 'must be a server id (17 to 20 digits)' })
    .optional(),
  UPSTREAM_API_KEY: secret,
  UPSTREAM_API_URL: httpUrl.default('https://api.api.box'),
  UPSTREAM_WEBHOOK_HMAC_KEY: z.string().optional(),
  UPSTREAM_REQUESTS_PER_10S: wholeNumber
    .refine((limit) => limit > 0, { error: 'must be at least 1' })
    .default(20),
  PUBLIC_URL: httpUrl.optional(),
  HOST: z.string().default('0.0.0.0'),
  PORT: port.default(8080),
  METRICS_PORT: port.optional(),
  STORE_URL: z
    .string()
    .regex(/^sqlite:\/\/.+/, { error: 'must look like sqlite://data/stemsmith.sqlite' })
    .default('sqlite://data/stemsmith.sqlite'),
  CALLBACK_SECRET: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
  GUILD_DAILY_CREDITS: wholeNumber.default(500),
  MEMBER_DAILY_CREDITS: wholeNumber.default(100),
  GUILD_DAILY_CREDITS_MAX: wholeNumber.optional(),
  OPERATOR_DAILY_CREDITS: wholeNumber.optional(),
  CREDIT_FLOOR: wholeNumber.optional(),
  OPERATOR_ID: z
    .string()
    .regex(/^\d{17,20}$/, { error: 'must be a user id (17 to 20 digits)' })
    .optional(),
  CONFIRM_ABOVE_CREDITS: wholeNumber.optional(),
  KARAOKE_CREDITS: wholeNumber.default(10),
  STEMS_CREDITS: wholeNumber.default(50),
  POLL_INTERVAL_SECONDS: duration.default(30),
  JOB_TIMEOUT_MINUTES: duration.default(60),
  AUDIO_HOSTS: hosts.default(AUDIO_HOSTS),
  LYRICS: isOn,
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
});

/** The name of every variable that is read. */
export const VARIABLES: readonly string[] = Object.keys(Variables.shape);

/** What is needed to look into the store beside the bot. */
const StoreVariables = Variables.pick({
  STORE_URL: true,
  GUILD_DAILY_CREDITS: true,
  MEMBER_DAILY_CREDITS: true,
  GUILD_DAILY_CREDITS_MAX: true,
  OPERATOR_DAILY_CREDITS: true,
  CREDIT_FLOOR: true,
});

const storeConfigOf = (env: z.infer<typeof StoreVariables>) => ({
  storeUrl: env.STORE_URL,
  quotas: {
    guildDailyCredits: env.GUILD_DAILY_CREDITS,
    memberDailyCredits: env.MEMBER_DAILY_CREDITS,
    guildDailyCreditsMax: env.GUILD_DAILY_CREDITS_MAX ?? env.GUILD_DAILY_CREDITS,
    operatorDailyCredits: env.OPERATOR_DAILY_CREDITS,
    creditFloor: env.CREDIT_FLOOR,
  },
});

const Environment = Variables.refine(({ METRICS_PORT, PORT }) => METRICS_PORT !== PORT, {
  path: ['METRICS_PORT'],
  error: 'must be another port than PORT; without it, the metrics are served there',
}).transform((env) => ({
  discord: {
    token: env.DISCORD_TOKEN,
    apiUrl: env.DISCORD_API_URL,
    guildId: env.DISCORD_GUILD_ID,
    operatorId: env.OPERATOR_ID,
  },
  upstream: {
    apiKey: env.UPSTREAM_API_KEY,
    apiUrl: env.UPSTREAM_API_URL,
    webhookHmacKey: env.UPSTREAM_WEBHOOK_HMAC_KEY,
    requestsPer10s: env.UPSTREAM_REQUESTS_PER_10S,
  },
  http: {
    host: env.HOST,
    port: env.PORT,
    metricsPort: env.METRICS_PORT,
    publicUrl: env.PUBLIC_URL,
    callbackSecret: env.CALLBACK_SECRET,
  },
  ...storeConfigOf(env),
  costs: { separate_vocal: env.KARAOKE_CREDITS, split_stem: env.STEMS_CREDITS },
  jobs: {
    confirmAboveCredits: env.CONFIRM_ABOVE_CREDITS,
    // Times are stored as whole milliseconds.
    pollIntervalMs: Math.ceil(env.POLL_INTERVAL_SECONDS * 1000),
    timeoutMs: Math.ceil(env.JOB_TIMEOUT_MINUTES * 60_000),
  },
  audio: { hosts: env.AUDIO_HOSTS, hasLyrics: env.LYRICS },
  logLevel: env.LOG_LEVEL,
}));

/** Everything that the operator decides. Money is in upstream credits, times are in milliseconds. */
export type Config = z.infer<typeof Environment>;
export type StoreConfig = ReturnType<typeof storeConfigOf>;

type Given = Record<string, string | undefined>;

/**
 * Reads the configuration from environment variables (an empty one counts as not set).
 * @throws ConfigError with every problem at once, one line per variable, never the value of a secret.
 */
export function readConfig(environment: Given): Config {
  return parse(Environment, environment);
}

/** As `readConfig`, of what concerns the store and the quotas alone: whoever only looks at them needs no secrets. */
export function readStoreConfig(environment: Given): StoreConfig {
  return parse(StoreVariables.transform(storeConfigOf), environment);
}

/** The variables of the process, with those of `.env` where there is one; a variable that is set already wins. */
export function loadEnvironment(): Given {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
  }
  return process.env;
}

function parse<Parsed>(schema: z.ZodType<Parsed>, environment: Given): Parsed {
  const given = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const missing = environment[name]?.trim() === undefined || environment[name]?.trim() === '';
      return `${name} ${missing ? 'is not set; see .env.example' : issue.message}`;
    }),
  );
}
