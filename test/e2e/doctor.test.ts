import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PermissionName } from '../../sandbox/discord/permission-bits.ts';
import { createDoctor } from '../../src/cli/doctor.ts';
import { readConfig } from '../../src/config.ts';
import { connectDoctor } from '../../src/doctor.ts';
import { stemsmith } from '../support/stemsmith.ts';
import { API_KEY, createWorld, GUILD, type World } from '../support/world.ts';

const SONG_FORGE = '1201000000000000100';
const REQUESTS = '1201000000000000201';

/** The environment of the bot, and more. */
const environment = (world: World, more: Record<string, string>) => ({
  DISCORD_TOKEN: world.discord.token,
  DISCORD_API_URL: world.discord.url,
  UPSTREAM_API_KEY: API_KEY,
  UPSTREAM_API_URL: world.upstream.url,
  PUBLIC_URL: world.bot.url,
  HOST: '127.0.0.1',
  PORT: new URL(world.bot.url).port,
  STORE_URL: storeUrl(world, 'stemsmith.sqlite'),
  ...more,
});

const storeUrl = (world: World, name: string) => `sqlite://${join(world.stateDir, name)}`;

/** What the built doctor says, in a process of its own. */
async function doctorProcess(world: World, args: string[] = [], more: Record<string, string> = {}) {
  const run = await stemsmith(['doctor', ...args], { cwd: world.stateDir, env: environment(world, more) });
  expect(run.err).toBe('');
  return { code: run.code, out: run.out, lines: said(world, run.out) };
}

/** The same within this process, which is quicker. */
async function doctor(world: World, args: string[] = [], more: Record<string, string> = {}) {
  const { run } = createDoctor({
    readConfig: () => readConfig(environment(world, more)),
    connect: async (config) => connectDoctor(config),
  });
  const running = run(args);
  const lines: string[] = [];
  for (;;) {
    const { value, done } = await running.next();
    if (done) return { code: value, lines: said(world, lines.join('\n')) };
    lines.push(value);
  }
}

function said(world: World, text: string): string[] {
  // Neither the token of Discord, nor the key of upstream, nor a way in.
  for (const secret of [world.discord.token, API_KEY, '/callbacks/check/']) {
    expect(text).not.toContain(secret);
  }
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' '));
}

/** What somebody answers there who is not the bot. */
async function stranger(status: number, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status, headers).end('{"ok":true}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // A server on loopback that listens has an address with a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a bot that runs well has no problem, and the doctor changes nothing about it', async () => {
  const world = await createWorld();
  const { code, lines } = await doctorProcess(world, ['--guild', SONG_FORGE]);
  expect(lines).toEqual([
    'ok configuration every variable is understood',
    expect.stringMatching(
      /^ok store .*stemsmith\.sqlite is whole and writable: \d+ records, 0 jobs; the bot is running$/,
    ),
    'ok token the bot is Stemsmith, of the application Stemsmith (1201000000000000001)',
    "ok clock goes with Discord's",
    'ok commands all 7 are registered everywhere',
    'ok permissions complete in 3 of 3 text channels of Song Forge',
    expect.stringMatching(/^ok upstream the key is accepted; \d+ credits are left$/),
    `ok public url ${world.bot.url} leads to this bot`,
    'No problem was found.',
  ]);
  expect(code).toBe(0);
  expect(await world.health()).toMatchObject({ status: 200 });
  expect(world.discord.control.commandWrites()).toBe(1);
});

test('before the first start the doctor answers for the bot, and says what the start will do', async () => {
  const world = await createWorld();
  await world.bot.stop();
  const { code, lines } = await doctorProcess(world, ['--channel', REQUESTS], {
    STORE_URL: storeUrl(world, 'new/s.sqlite'),
  });
  expect(code).toBe(0);
  expect(lines).toContain(`ok public url ${world.bot.url} leads to this bot`);
  expect(lines).toContain('ok permissions complete in #song-requests of Song Forge');
  expect(lines[1]).toMatch(
    /^ok store there is none yet; it is made at .*new\/s\.sqlite when the bot starts$/,
  );
});

test('for programs there is JSON', async () => {
  const world = await createWorld();
  const { code, out } = await doctorProcess(world, ['--json'], { UPSTREAM_API_KEY: 'wrong' });
  expect(code).toBe(1);
  const { ok, findings } = JSON.parse(out);
  expect(ok).toBe(false);
  expect(findings).toContainEqual(expect.objectContaining({ check: 'upstream', level: 'problem' }));
});

describe('a fault is named, with what to do', () => {
  const expectLine = async (examined: ReturnType<typeof doctor>, code: number, line: RegExp) => {
    const { lines, code: ended } = await examined;
    expect(lines).toContainEqual(expect.stringMatching(line));
    expect(ended).toBe(code);
  };
  const deny = (world: World, deny: PermissionName[]) =>
    world.discord.control.setPermissions({ guild: GUILD, target: 'Stemsmith', channel: REQUESTS, deny });

  test('in the configuration', async () => {
    const world = await createWorld();
    const env = { PORT: 'eighty', UPSTREAM_API_KEY: '' };
    const { code, lines } = await doctor(world, [], env);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^problem configuration UPSTREAM_API_KEY is not set.* → correct it/),
      expect.stringMatching(/^problem configuration PORT must be a whole number, 0 or more → correct it/),
      'Problems: 2',
    ]);
  });

  test('of the token, and of Discord', async () => {
    const world = await createWorld();
    await expectLine(
      doctor(world, [], { DISCORD_TOKEN: 'wrong' }),
      1,
      /^problem token Discord refuses DISCORD_TOKEN → reset the token/,
    );
    await expectLine(
      doctor(world, [], { DISCORD_API_URL: 'http://127.0.0.1:9/api' }),
      1,
      /^problem token http:\/\/127\.0\.0\.1:9\/api gives no usable answer: .*ECONNREFUSED.* → see that this machine/,
    );
    world.discord.control.addFault({ kind: 'status', route: '/applications/@me', status: 503 });
    await expectLine(doctor(world), 1, /^problem token .* gives no usable answer/);
  });

  test('of the clock', async () => {
    const world = await createWorld();
    world.discord.control.advance(20_000);
    await expectLine(doctor(world), 0, /^warning clock is (19|20|21) s behind Discord's → let the system/);
    world.discord.control.advance(100_000);
    await expectLine(doctor(world), 1, /^problem clock is 1\d\d s behind Discord's/);
  });

  test('of the commands, while the bot runs and while it does not', async () => {
    const world = await createWorld();
    const { url, token, applicationId } = world.discord;
    const wipe = (path: string) =>
      fetch(`${url}/v10/applications/${applicationId}/${path}`, {
        method: 'PUT',
        headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
        body: '[]',
      });
    expect((await wipe('commands')).status).toBe(200);
    await expectLine(
      doctor(world),
      1,
      /^problem commands those registered everywhere are not .* → restart the bot/,
    );
    await world.bot.stop();
    await expectLine(doctor(world), 0, /^warning commands those registered everywhere .* → start the bot/);
    await expectLine(
      doctor(world, [], { DISCORD_GUILD_ID: '1201000000000099999' }),
      1,
      /^problem commands Discord does not list them in the server 1201000000000099999: .* → see that the bot is in/,
    );
  });

  test.each([
    [['ViewChannel'], /does not see the channel 1201000000000000201 → /],
    [
      ['SendMessages'],
      /^problem permissions Send Messages: missing in #song-requests of Song Forge → give them/,
    ],
    [['EmbedLinks', 'AttachFiles'], /^problem permissions Embed Links, Attach Files: missing/],
    [['ReadMessageHistory'], /^problem permissions Read Message History: missing/],
  ] as [PermissionName[], RegExp][])('of the permissions: %s', async (denied, line) => {
    const world = await createWorld();
    deny(world, denied);
    await expectLine(doctor(world, ['--channel', REQUESTS]), 1, line);
    await expectLine(
      doctor(world, ['--guild', SONG_FORGE]),
      0,
      /^ok permissions complete in 2 of 3 text channels of Song Forge/,
    );
    await expectLine(
      doctor(world, [], { DISCORD_GUILD_ID: SONG_FORGE }),
      1,
      /^warning permissions .*: missing in #song-requests → give them/,
    );
  });

  test('of the place: a server without the bot, a channel that is gone, one of another server', async () => {
    const world = await createWorld();
    const [gone, elsewhere] = ['1201000000000099999', '1201000000000000401'];
    await expectLine(
      doctor(world, ['--guild', gone]),
      1,
      new RegExp(
        `^problem permissions the bot is not in the server ${gone} → .*client_id=1201000000000000001`,
      ),
    );
    await expectLine(doctor(world, ['--channel', gone]), 1, /does not see the channel 1201000000000099999/);
    await expectLine(
      doctor(world, ['--guild', SONG_FORGE, '--channel', elsewhere]),
      1,
      /^problem permissions the channel 1201000000000000401 is not in the server 1201000000000000100/,
    );
  });

  test('of upstream', async () => {
    const world = await createWorld();
    const { control } = world.upstream;
    await expectLine(
      doctor(world, [], { UPSTREAM_API_KEY: 'wrong' }),
      1,
      /refuses UPSTREAM_API_KEY → make a new/,
    );
    await expectLine(
      doctor(world, [], { UPSTREAM_API_URL: 'http://127.0.0.1:9' }),
      1,
      /^problem upstream http:\/\/127\.0\.0\.1:9 cannot be reached: .*ECONNREFUSED/,
    );
    await expectLine(
      doctor(world, [], { UPSTREAM_API_URL: await stranger(200) }),
      1,
      /^problem upstream .* gives no usable answer/,
    );
    control.addFault({ endpoint: 'credit', effect: { code: 404 }, times: 1 });
    await expectLine(
      doctor(world),
      1,
      /^problem upstream .* knows no such address → see that UPSTREAM_API_URL/,
    );
    control.addFault({ endpoint: 'credit', effect: { code: 455 }, times: 1 });
    await expectLine(doctor(world), 0, /^warning upstream .* takes nothing right now/);
    control.setCredits(55);
    await expectLine(
      doctor(world, [], { CREDIT_FLOOR: '40' }),
      0,
      /^warning upstream .*55 credits are left, 40 of them to be kept \(CREDIT_FLOOR\): too little for \/stems → top/,
    );
    control.setCredits(9);
    await expectLine(
      doctor(world),
      1,
      /^problem upstream .*9 credits are left: too little for \/karaoke and \/stems/,
    );
  });

  test('of the public url', async () => {
    const world = await createWorld();
    const at = async (env: Record<string, string>, code: number, line: RegExp) =>
      expectLine(doctor(world, [], env), code, line);
    await at({ PUBLIC_URL: '' }, 0, /^ok public url not set/);
    await at(
      { PUBLIC_URL: 'http://127.0.0.1:9' },
      1,
      /^problem public url .* gives no answer: .*ECONNREFUSED.* → /,
    );
    await at(
      { PUBLIC_URL: await stranger(200) },
      1,
      /answers, but it is not this bot \(HTTP 200\) → let the proxy/,
    );
    await at({ PUBLIC_URL: await stranger(502) }, 1, /it is not this bot \(HTTP 502\)/);
    await at(
      { PUBLIC_URL: await stranger(301, { location: world.bot.url }) },
      1,
      /sends callers elsewhere \(HTTP 301\) → set PUBLIC_URL to where it leads/,
    );
    await at({ PUBLIC_URL: `${world.bot.url}/elsewhere` }, 1, /it is not this bot \(HTTP 404\)/);
    // Another bot, with a secret of its own.
    await at({ CALLBACK_SECRET: 'the secret of another bot' }, 1, /it is not this bot \(HTTP 404\)/);
    await world.bot.stop();
    const port = new URL(await stranger(200)).port;
    await at(
      { PORT: port },
      1,
      /^problem public url nobody can listen on HOST and PORT: .*EADDRINUSE.* → end/,
    );
  });

  test('of the store', async () => {
    const world = await createWorld();
    await world.stored.write('quarantine/jobs/x', '{"value":{"found":1}}');
    await expectLine(
      doctor(world),
      0,
      /^warning store 1 records could not be understood and were put aside → look/,
    );
    await writeFile(join(world.stateDir, 'letter.txt'), 'Dear bot, this is no database. '.repeat(100));
    await expectLine(
      doctor(world, [], { STORE_URL: storeUrl(world, 'letter.txt') }),
      1,
      /^problem store .*letter\.txt cannot be read: .*NOTADB.* → see that STORE_URL/,
    );
    await expectLine(
      doctor(world, [], { STORE_URL: `sqlite://${world.stateDir}` }),
      1,
      /^problem store .* cannot be read: SQLITE_/,
    );
  });
});
