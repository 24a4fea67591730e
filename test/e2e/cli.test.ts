import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stemsmith } from '../support/stemsmith.ts';
import { createWorld, idsOf } from '../support/world.ts';

const SONG_FORGE = '1201000000000000100';
const MIRA = '1201000000000000011';

async function emptyFolder() {
  const cwd = await mkdtemp(join(tmpdir(), 'stemsmith-e2e-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  return { cwd, env: {} };
}

test('jobs and quota show what a running bot knows, and neither tokens nor links', async () => {
  const world = await createWorld();
  const at = {
    cwd: world.stateDir,
    env: { STORE_URL: 'sqlite://stemsmith.sqlite', OPERATOR_DAILY_CREDITS: '200' },
  };
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  world.upstream.control.failNext({ code: 500, flag: 'GENERATE_AUDIO_FAILED' });
  world.use('stems', idsOf(world.upstream.songs, 1));
  const states = async () => (await world.stored.jobs()).map(({ state }) => state);
  await expect.poll(states, { timeout: 15_000 }).toEqual(['delivered', 'failed']);
  const [delivered, failed] = await world.stored.jobs();

  const list = await stemsmith(['jobs'], at);
  expect(list).toMatchObject({ code: 0, err: '' });
  const lines = list.out.split('\n');
  expect(lines[1]).toMatch(new RegExp(`^${failed?.id} +failed +stems .* ${SONG_FORGE} +${MIRA} +50`));
  expect(lines[2]).toMatch(new RegExp(`^${delivered?.id} +delivered +karaoke`));
  expect(lines[3]).toBe('2 of 2');

  expect((await stemsmith(['jobs', '--state', 'failed'], at)).out).not.toContain(delivered?.id);
  expect((await stemsmith(['jobs', '--guild', '1201000000000000300'], at)).out).toMatch(/\n0 of 0\n$/);

  const shown = await stemsmith(['jobs', 'show', String(delivered?.id)], at);
  expect(shown.out).toMatch(/^state: delivered$/m);
  expect(shown.out).toMatch(/^tracks: vocals, instrumental$/m);
  const json = JSON.parse((await stemsmith(['jobs', 'list', '--json'], at)).out);
  expect(json).toMatchObject([{ state: 'failed' }, { state: 'delivered' }]);
  const token = delivered?.deliveries[0]?.reply.token ?? 'missing';
  for (const text of [list.out, shown.out, JSON.stringify(json)]) {
    expect(text).not.toContain(token);
    expect(text).not.toContain('http');
  }

  const all = await stemsmith(['quota'], at);
  expect(all.out).toMatch(new RegExp(`^${SONG_FORGE} +10 of 500 +day +10 of 500`, 'm'));
  expect(all.out).toContain('Today, over all servers: 10 of 200');
  const one = await stemsmith(['quota', '--guild', SONG_FORGE], at);
  expect(one.out).toMatch(new RegExp(`^${MIRA} +10 +1$`, 'm'));
  const survey = JSON.parse((await stemsmith(['quota', '--guild', SONG_FORGE, '--json'], at)).out);
  expect(survey).toMatchObject({ guildId: SONG_FORGE, today: 10, limit: 500 });
  expect(await world.health()).toMatchObject({ status: 200 });
});

test.each([
  ['no command', [], 0, /^Usage: stemsmith COMMAND/],
  ['help', ['help'], 0, /backup .*\n.*restore /],
  ['--help', ['--help'], 0, /Exit codes/],
  ['--version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ...['backup', 'restore', 'doctor', 'jobs', 'quota'].flatMap(
    (name): [string, string[], number, RegExp][] => [
      [`help ${name}`, ['help', name], 0, new RegExp(`^Usage: stemsmith ${name}`)],
      [`${name} --help`, [name, '--help'], 0, new RegExp(`^Usage: stemsmith ${name}`)],
      [`${name} with an unknown option`, [name, '--nonsense'], 2, /See: stemsmith help/],
    ],
  ),
  ['an unknown command', ['dance'], 2, /There is no command "dance"/],
  ['backup without a file', ['backup'], 2, /FILE is missing/],
  ['restore with two files', ['restore', 'a', 'b'], 2, /"b" is too much/],
  ['jobs in an unknown state', ['jobs', '--state', 'asleep'], 2, /"asleep" is none of accepted/],
  ['jobs of a server that is none', ['jobs', '--guild', 'mine'], 2, /--guild must be an id/],
  ['jobs with no limit', ['jobs', '--limit', '0'], 2, /--limit must be/],
  ['jobs dance', ['jobs', 'dance'], 2, /"dance" is neither list nor show/],
  ['jobs show without an id', ['jobs', 'show'], 2, /ID is missing/],
  ['jobs without a store', ['jobs'], 1, /The store failed to read .*stemsmith\.sqlite/],
  ['quota without a store', ['quota'], 1, /The store failed to read/],
])('%s is answered with its exit code', async (_, args, code, text) => {
  const run = await stemsmith(args, await emptyFolder());
  expect(run.code).toBe(code);
  expect(code === 0 ? run.out : run.err).toMatch(text);
  expect(code === 0 ? run.err : run.out).toBe('');
});

test('a wrong variable is named, also to commands that need no secrets', async () => {
  const { cwd } = await emptyFolder();
  const run = await stemsmith(['jobs'], { cwd, env: { STORE_URL: 'postgres://elsewhere' } });
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.err).toContain('STORE_URL must look like sqlite://');
});
