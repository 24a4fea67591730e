import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';

const REQUIRED = { DISCORD_TOKEN: 'discord-token', UPSTREAM_API_KEY: 'upstream-key' };
const DEFAULTS = {
  discord: { token: 'discord-token', apiUrl: 'https://discord.com/api', guildId: undefined },
  upstream: {
    apiKey: 'upstream-key',
    apiUrl: 'https://api.api.box',
    webhookHmacKey: undefined,
    requestsPer10s: 20,
  },
  http: { host: '0.0.0.0', port: 8080, publicUrl: undefined, callbackSecret: undefined },
  storeUrl: 'sqlite://data/stemsmith.sqlite',
  quotas: { guildDailyCredits: 500, memberDailyCredits: 100, guildDailyCreditsMax: 500 },
  costs: { separate_vocal: 10, split_stem: 50 },
  jobs: { pollIntervalMs: 30_000, timeoutMs: 3_600_000 },
  audio: {
    hosts: [
      '*.aiquickdraw.com',
      '*.api.box',
      '*.erweima.ai',
      '*.kie.ai',
      '*.redpandaai.co',
      '*.removeai.ai',
      '*.suno.ai',
      '*.sunoapi.org',
    ],
    hasLyrics: true,
  },
  logLevel: 'info',
};

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs two variables and has a default for everything else', () => {
    expect(readConfig(REQUIRED)).toEqual(DEFAULTS);
  });

  it('takes every variable', () => {
    const every = {
      ...REQUIRED,
      DISCORD_API_URL: 'http://127.0.0.1:1/api/',
      DISCORD_GUILD_ID: '123456789012345678',
      UPSTREAM_API_URL: 'http://127.0.0.1:2//',
      UPSTREAM_WEBHOOK_HMAC_KEY: 'a key of any form',
      UPSTREAM_REQUESTS_PER_10S: '5',
      PUBLIC_URL: 'https://stems.example.org/behind/a/proxy/',
      HOST: '::1',
      PORT: '0',
      METRICS_PORT: '9464',
      STORE_URL: 'sqlite:///var/lib/stems.sqlite',
      CALLBACK_SECRET: '0123456789abcdef',
      GUILD_DAILY_CREDITS: '1000',
      MEMBER_DAILY_CREDITS: '0',
      GUILD_DAILY_CREDITS_MAX: '2000',
      OPERATOR_DAILY_CREDITS: '9000',
      CONFIRM_ABOVE_CREDITS: '40',
      CREDIT_FLOOR: '100',
      OPERATOR_ID: '223456789012345678',
      KARAOKE_CREDITS: '11',
      STEMS_CREDITS: '55',
      POLL_INTERVAL_SECONDS: '0.5',
      JOB_TIMEOUT_MINUTES: '0.1',
      AUDIO_HOSTS: 'Files.Example.com, *.example.org',
      LYRICS: 'off',
      LOG_LEVEL: 'debug',
    };
    expect(Object.keys(every).sort()).toEqual([...VARIABLES].sort());
    expect(readConfig(every)).toEqual({
      discord: {
        token: 'discord-token',
        apiUrl: 'http://127.0.0.1:1/api',
        guildId: '123456789012345678',
        operatorId: '223456789012345678',
      },
      upstream: {
        apiKey: 'upstream-key',
        apiUrl: 'http://127.0.0.1:2',
        webhookHmacKey: 'a key of any form',
        requestsPer10s: 5,
      },
      http: {
        host: '::1',
        port: 0,
        metricsPort: 9464,
        publicUrl: 'https://stems.example.org/behind/a/proxy',
        callbackSecret: '0123456789abcdef',
      },
      storeUrl: 'sqlite:///var/lib/stems.sqlite',
      quotas: {
        guildDailyCredits: 1000,
        memberDailyCredits: 0,
        guildDailyCreditsMax: 2000,
        operatorDailyCredits: 9000,
        creditFloor: 100,
      },
      costs: { separate_vocal: 11, split_stem: 55 },
      jobs: { confirmAboveCredits: 40, pollIntervalMs: 500, timeoutMs: 6_000 },
      audio: { hosts: ['files.example.com', '*.example.org'], hasLyrics: false },
      logLevel: 'debug',
    });
  });

  it('lets the ceiling for moderators follow the default of every server', () => {
    const { quotas } = readConfig({ ...REQUIRED, GUILD_DAILY_CREDITS: '70' });
    expect(quotas.guildDailyCreditsMax).toBe(70);
  });

  it('keeps times in whole milliseconds, which is how they are stored', () => {
    const { jobs } = readConfig({
      ...REQUIRED,
      JOB_TIMEOUT_MINUTES: '0.00001',
      POLL_INTERVAL_SECONDS: '0.0015',
    });
    expect(jobs).toEqual({ timeoutMs: 1, pollIntervalMs: 2 });
  });

  it('takes an empty or blank variable as one that is not set', () => {
    const blank = Object.fromEntries(VARIABLES.map((name, index) => [name, index % 2 === 0 ? '' : '  \t']));
    expect(readConfig({ ...blank, ...REQUIRED })).toEqual(DEFAULTS);
    expect(problemsOf(blank)).toEqual([
      'DISCORD_TOKEN is not set; see .env.example',
      'UPSTREAM_API_KEY is not set; see .env.example',
    ]);
  });

  it('ignores the spaces around a value, and variables of others', () => {
    expect(readConfig({ ...REQUIRED, DISCORD_TOKEN: ' discord-token\r', PATH: '/bin' })).toEqual(DEFAULTS);
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot abc'],
    ['DISCORD_API_URL', 'discord.com'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['UPSTREAM_API_KEY', 'clé-secrète'],
    ['UPSTREAM_API_URL', 'ftp://api.api.box'],
    ['UPSTREAM_REQUESTS_PER_10S', '0'],
    ['PUBLIC_URL', 'http:stems.example.org'],
    ['PUBLIC_URL', 'https://stems.example.org/?a=b'],
    ['PUBLIC_URL', 'https://stems.example.org/#a'],
    ['PUBLIC_URL', 'https://user:pass@stems.example.org'],
    ['PORT', '65536'],
    ['PORT', '-1.5'],
    ['PORT', '0x10'],
    ['PORT', 'http'],
    ['METRICS_PORT', '65536'],
    ['METRICS_PORT', '8080'],
    ['STORE_URL', 'postgres://localhost/stems'],
    ['STORE_URL', 'sqlite://'],
    ['CALLBACK_SECRET', 'fifteen letters'],
    ['GUILD_DAILY_CREDITS', '-1'],
    ['GUILD_DAILY_CREDITS_MAX', '1.5'],
    ['MEMBER_DAILY_CREDITS', 'lots'],
    ['KARAOKE_CREDITS', '1e3'],
    ['STEMS_CREDITS', 'NaN'],
    ['POLL_INTERVAL_SECONDS', '0'],
    ['POLL_INTERVAL_SECONDS', 'Infinity'],
    ['JOB_TIMEOUT_MINUTES', '-5'],
    ['AUDIO_HOSTS', '*'],
    ['AUDIO_HOSTS', '*.com'],
    ['AUDIO_HOSTS', 'a.example.com,,b.example.com'],
    ['AUDIO_HOSTS', 'https://files.example.com'],
    ['AUDIO_HOSTS', 'files.example.com:8443'],
    ['AUDIO_HOSTS', 'a.*.example.com'],
    ['LYRICS', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('says in one line what is wrong with %s=%s', (name, value) => {
    const problems = problemsOf({ ...REQUIRED, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must [^\\n]+$`));
  });

  it('names every problem at once, each variable once', () => {
    const broken = {
      PORT: '-1.5',
      STORE_URL: 'x',
      UPSTREAM_API_KEY: 'two words',
      LOG_LEVEL: 'x',
      HOST: 'ok',
    };
    const names = problemsOf(broken).map((line) => line.split(' ')[0]);
    expect(names.sort()).toEqual(['DISCORD_TOKEN', 'LOG_LEVEL', 'PORT', 'STORE_URL', 'UPSTREAM_API_KEY']);
  });

  it('never tells a secret, not even one that is wrong', () => {
    const secrets = {
      DISCORD_TOKEN: 'hush hush token',
      UPSTREAM_API_KEY: 'hush\u0000key',
      CALLBACK_SECRET: 'hush-short',
    };
    try {
      readConfig({ ...secrets, UPSTREAM_WEBHOOK_HMAC_KEY: 'hush-hmac', PUBLIC_URL: 'https://u:hush@x.org' });
      expect.unreachable('a wrong configuration was taken');
    } catch (error) {
      const { problems, message, stack } = error as ConfigError;
      expect(problems).toHaveLength(4);
      expect([...problems, message, stack].join('\n')).not.toContain('hush');
    }
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const lines = text.split('\n').flatMap((line, index, all) => {
    const [, off, name, value] = /^(#?)([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value, isOff: off === '#', above: all[index - 1] ?? '' }];
  });

  it('lists exactly the variables that are read, each once', () => {
    expect(lines.map(({ name }) => name).sort()).toEqual([...VARIABLES].sort());
  });

  it('begins with the required ones, to be filled in', () => {
    expect(parseEnv(text)).toEqual({ DISCORD_TOKEN: '', UPSTREAM_API_KEY: '' });
    expect(lines.map(({ isOff }) => isOff)).toEqual([
      false,
      false,
      ...Array(VARIABLES.length - 2).fill(true),
    ]);
  });

  it('explains each in one comment', () => {
    for (const { name, above } of lines) expect(above, name).toMatch(/^# [A-Z].*\.$/);
  });

  it('shows the defaults', () => {
    const shown = Object.fromEntries(lines.map(({ name, value }) => [name, value]));
    expect(readConfig({ ...shown, ...REQUIRED })).toEqual(DEFAULTS);
    const named = lines.filter(({ value }) => value !== '').map(({ name }) => name);
    const unnamed = VARIABLES.filter((name) => !named.includes(name));
    expect(unnamed.sort()).toEqual([
      'CALLBACK_SECRET',
      'CONFIRM_ABOVE_CREDITS',
      'CREDIT_FLOOR',
      'DISCORD_GUILD_ID',
      'DISCORD_TOKEN',
      'METRICS_PORT',
      'OPERATOR_DAILY_CREDITS',
      'OPERATOR_ID',
      'PUBLIC_URL',
      'UPSTREAM_API_KEY',
      'UPSTREAM_WEBHOOK_HMAC_KEY',
    ]);
  });
});
