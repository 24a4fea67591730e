import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stemsmith } from '../support/stemsmith.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

const storeUrl = (world: World) => `sqlite://${join(world.stateDir, 'stemsmith.sqlite')}`;
const cli = (world: World, ...args: string[]) =>
  stemsmith(args, { cwd: world.stateDir, env: { STORE_URL: storeUrl(world) } });
const files = async (world: World) =>
  (await readdir(world.stateDir)).filter((name) => !/-(wal|shm)$/.test(name));

test('a backup of a running bot holds what it knew then, and a restore brings that back and keeps the rest aside', async () => {
  const world = await createWorld();
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');

  const backup = await cli(world, 'backup', 'monday.sqlite');
  expect(backup).toMatchObject({ code: 0, err: '' });
  expect(backup.out).toMatch(/^Backed up to .*monday\.sqlite: \d+ records, among them 1 jobs/);
  expect((await stat(join(world.stateDir, 'monday.sqlite'))).mode & 0o777).toBe(0o600);
  expect((await files(world)).filter((name) => name.endsWith('.part'))).toEqual([]);

  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 1)), 'are ready');
  expect(await world.stored.jobs()).toHaveLength(2);
  const refused = await cli(world, 'restore', 'monday.sqlite');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(/The bot is running .*: stop it first/);
  expect(await world.health()).toMatchObject({ status: 200 });

  await world.bot.stop();
  const restored = await cli(world, 'restore', 'monday.sqlite');
  expect(restored).toMatchObject({ code: 0, err: '' });
  const [kept] = (await files(world)).filter((name) => name.startsWith('stemsmith.sqlite.before-'));
  expect(restored.out).toContain(`kept as ${join(world.stateDir, String(kept))}`);
  expect(await world.stored.jobs()).toHaveLength(1);

  await world.startBot();
  expect(await world.health()).toMatchObject({ status: 200 });
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  expect(world.generateCalls()).toBe(2);
  await world.bot.stop();

  expect(await cli(world, 'restore', String(kept))).toMatchObject({ code: 0 });
  expect(await world.stored.jobs()).toHaveLength(2);
});

test('what a killed bot had only written ahead is in the backup, and is kept aside by a restore', async () => {
  const world = await createWorld();
  const before = await cli(world, 'backup', 'empty.sqlite');
  expect(before.code).toBe(0);
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  await world.kill();
  expect((await readdir(world.stateDir)).filter((name) => name.endsWith('-wal'))).not.toEqual([]);

  expect((await cli(world, 'backup', 'full.sqlite')).out).toMatch(/among them 1 jobs/);
  expect(await cli(world, 'restore', 'empty.sqlite')).toMatchObject({ code: 0 });
  expect(await world.stored.jobs()).toEqual([]);
  const [kept] = (await files(world)).filter((name) => name.startsWith('stemsmith.sqlite.before-'));
  expect(await cli(world, 'restore', String(kept))).toMatchObject({ code: 0 });
  expect(await world.stored.jobs()).toHaveLength(1);
});

test('nothing is overwritten, and what is no backup is refused before anything is changed', async () => {
  const world = await createWorld();
  await writeFile(join(world.stateDir, 'precious'), 'do not touch');
  const refused = await cli(world, 'backup', 'precious');
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('there is a file of this name already');
  await world.bot.stop();

  const before = await files(world);
  const { mtimeMs } = await stat(join(world.stateDir, 'stemsmith.sqlite'));
  for (const file of ['precious', 'missing.sqlite', 'stemsmith.sqlite.lock']) {
    expect(await cli(world, 'restore', file)).toMatchObject({ code: 1, out: '' });
  }
  expect(await files(world)).toEqual(before);
  expect((await stat(join(world.stateDir, 'stemsmith.sqlite'))).mtimeMs).toBe(mtimeMs);
});
