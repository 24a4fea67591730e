import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type Child, startChild } from '../../sandbox/child-process.ts';
import { createWorld } from '../support/world.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
// Nothing listens there: a bot that gets this far waits for Discord.
const NOWHERE = { DISCORD_API_URL: 'http://127.0.0.1:9/api', PORT: '0', HOST: '127.0.0.1' };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'stemsmith-e2e-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

function run(cwd: string, env: Record<string, string>): Child {
  const child = startChild({ args: [MAIN], cwd, env });
  onTestFinished(() => child.kill());
  return child;
}

test('a wrong configuration ends the bot with code 1 and one line per problem, without the value of a secret', async () => {
  const bot = run(await folder(), {
    DISCORD_TOKEN: 'a secret with spaces',
    CALLBACK_SECRET: 'short-secret',
    PORT: '70000',
    STORE_URL: 'postgres://somewhere',
    KARAOKE_CREDITS: 'ten',
    LOG_LEVEL: 'loud',
    DISCORD_GUILD_ID: 'my server',
  });
  expect(await bot.exited).toBe(1);
  const [heading, ...problems] = bot.lines;
  expect(heading).toContain('configuration');
  expect(problems.map((line) => line.trim().split(' ')[0]).sort()).toEqual(
    [
      ...['CALLBACK_SECRET', 'DISCORD_GUILD_ID', 'DISCORD_TOKEN', 'KARAOKE_CREDITS', 'LOG_LEVEL', 'PORT'],
      ...['STORE_URL', 'UPSTREAM_API_KEY'],
    ].sort(),
  );
  expect(bot.lines.join('\n')).not.toMatch(/a secret with spaces|short-secret/);
});

test('.env is read from the folder that the bot is started in, and a variable that is set wins', async () => {
  const cwd = await folder();
  await writeFile(
    join(cwd, '.env'),
    ['DISCORD_TOKEN=token', 'UPSTREAM_API_KEY=from-the-file', 'PORT=wrong', 'LOG_LEVEL=wrong'].join('\n'),
  );
  const bot = run(cwd, { LOG_LEVEL: 'info' });
  expect(await bot.exited).toBe(1);
  expect(bot.lines.slice(1).map((line) => line.trim())).toEqual(['PORT must be a whole number, 0 or more']);
});

test('a second bot on the same store is refused with a clear message, and the first one goes on', async () => {
  const world = await createWorld();
  const second = await world.startSecond();
  expect(await second.exited).toBe(1);
  expect(second.lines.join('\n')).toMatch(/another bot uses the same STORE_URL/);
  expect(await world.health()).toMatchObject({ status: 200 });
});

test('a token that Discord refuses ends the bot with a sentence that names the variable', async () => {
  const world = await createWorld();
  await world.bot.stop();
  const bot = await world.startBot({ DISCORD_TOKEN: 'wrong' }, { ready: false });
  expect(await bot.exited).toBe(1);
  expect(bot.lines.join('\n')).toMatch(/DISCORD_TOKEN was refused by Discord/);
});

test.each([
  ['a file that is no database', 'not-a-database', 'this is a text, and not a short one '.repeat(200)],
  ['a folder where the file should be', 'folder', undefined],
])('%s ends the bot at the start with a sentence that names the store', async (_, name, content) => {
  const cwd = await folder();
  const path = join(cwd, name);
  if (content === undefined) await mkdir(path);
  else await writeFile(path, content);
  const bot = run(cwd, {
    ...NOWHERE,
    DISCORD_TOKEN: 'token',
    UPSTREAM_API_KEY: 'key',
    STORE_URL: `sqlite://${path}`,
  });
  expect(await bot.exited).toBe(1);
  const fatal = bot.lines.find((line) => line.includes('"level":60')) ?? '';
  expect(JSON.parse(fatal).msg).toMatch(/STORE_URL/);
  expect(fatal).toContain(path);
});
