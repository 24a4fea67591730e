import { z } from 'zod';
import { ConfigError } from './errors.ts';

const secret = z.string().min(1);
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
  .transform((url) => url.replace(/\/+$/, ''));
const count = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must not be negative' })
    .default(fallback);
const duration = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .positive({ error: 'must be greater than 0' })
    .default(fallback);

const Environment = z
  .object({
    DISCORD_TOKEN: secret,
    DISCORD_API_URL: httpUrl.default('https://discord.com/api'),
    DISCORD_GUILD_ID: z
      .string()
      .regex(/^\d{17,20}$/, { error: 'must be a server id (17 to 20 digits)' })
      .optional(),
    UPSTREAM_API_KEY: secret,
    UPSTREAM_API_URL: httpUrl.default('https://api.api.box'),
    UPSTREAM_WEBHOOK_HMAC_KEY: secret.optional(),
    UPSTREAM_REQUESTS_PER_10S: count(20).refine((limit) => limit > 0, { error: 'must be at least 1' }),
    PUBLIC_URL: httpUrl.optional(),
    HOST: z.string().default('0.0.0.0'),
    PORT: z.coerce
      .number({ error: 'must be a number' })
      .int()
      .min(0)
      .max(65_535, { error: 'must be a port (0 to 65535)' })
      .default(8080),
    STORE_URL: z
      .string()
      .regex(/^sqlite:\/\/.+/, { error: 'must look like sqlite://data/stemsmith.sqlite' })
      .default('sqlite://data/stemsmith.sqlite'),
    CALLBACK_SECRET: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
    GUILD_DAILY_CREDITS: count(500),
    MEMBER_DAILY_CREDITS: count(100),
    GUILD_DAILY_CREDITS_MAX: count(0).optional(),
    KARAOKE_CREDITS: count(10),
    STEMS_CREDITS: count(50),
    POLL_INTERVAL_SECONDS: duration(30),
    JOB_TIMEOUT_MINUTES: duration(60),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  })
  .transform((env) => ({
    discord: { token: env.DISCORD_TOKEN, apiUrl: env.DISCORD_API_URL, guildId: env.DISCORD_GUILD_ID },
    upstream: {
      apiKey: env.UPSTREAM_API_KEY,
      apiUrl: env.UPSTREAM_API_URL,
      webhookHmacKey: env.UPSTREAM_WEBHOOK_HMAC_KEY,
      requestsPer10s: env.UPSTREAM_REQUESTS_PER_10S,
    },
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: env.PUBLIC_URL,
      callbackSecret: env.CALLBACK_SECRET,
    },
    storeUrl: env.STORE_URL,
    quotas: {
      guildDailyCredits: env.GUILD_DAILY_CREDITS,
      memberDailyCredits: env.MEMBER_DAILY_CREDITS,
      guildDailyCreditsMax: env.GUILD_DAILY_CREDITS_MAX ?? env.GUILD_DAILY_CREDITS,
    },
    costs: { separate_vocal: env.KARAOKE_CREDITS, split_stem: env.STEMS_CREDITS },
    jobs: {
      pollIntervalMs: env.POLL_INTERVAL_SECONDS * 1000,
      timeoutMs: env.JOB_TIMEOUT_MINUTES * 60_000,
    },
    logLevel: env.LOG_LEVEL,
  }));

/** Everything that the operator decides. Money is in upstream credits, times are in milliseconds. */
export type Config = z.infer<typeof Environment>;

/**
 * Reads the configuration from environment variables (an empty one counts as not set).
 * @throws ConfigError with every problem at once, one line per variable, never the value of a secret.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const missing = environment[name]?.trim() === undefined || environment[name]?.trim() === '';
      return `${name} ${missing ? 'is not set; see .env.example' : issue.message}`;
    }),
  );
}
