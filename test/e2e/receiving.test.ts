import { expect, test, vi } from 'vitest';
import type { MessageView } from '../../sandbox/discord/control/views.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

const DAY_MS = 86_400_000;

/** The message of the first request, once it has its files. */
async function withFiles(world: World, as: string, count: number) {
  return await vi.waitFor(
    () => {
      const found = world.seenBy(as).find(({ attachments }) => attachments.length === count);
      if (found === undefined) throw new Error(`no message has ${count} files`);
      return found;
    },
    { timeout: 15_000, interval: 50 },
  );
}

/** As clients show them. */
const namesOf = ({ attachments }: MessageView) =>
  attachments.map(({ title, filename }) => `${title}.${filename.split('.').at(-1)}`);

/** What a file of a message contains. */
async function fileOf(message: MessageView, name: string): Promise<Buffer> {
  const url = message.attachments.find(({ filename }) => filename === name)?.url ?? '';
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

const lyricsCalls = (world: World) =>
  world.upstream.control.requests().filter(({ path }) => path.endsWith('/get-timestamped-lyrics')).length;

test('the sound of a karaoke plays in the channel, with its words in time, beside its links', async () => {
  const world = await createWorld();
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(asked, 'are ready');
  const message = await withFiles(world, 'otto', 3);
  expect(namesOf(message)).toEqual([
    'Paper Lanterns - Vocals.mp3',
    'Paper Lanterns - Instrumental.mp3',
    'Paper Lanterns - Karaoke.lrc',
  ]);
  const [vocals, instrumental] = message.attachments;
  expect(vocals?.size).toBeGreaterThan(1_000);
  expect(instrumental?.size).toBeGreaterThan(1_000);
  const words = (await fileOf(message, 'Paper_Lanterns_-_Karaoke.lrc')).toString();
  expect(words).toMatch(/^\[ti:Paper Lanterns\]\n\[length:\d\d:\d\d\]\n(\[\d\d:\d\d\.\d\d\].*\n)+$/);
  expect(words).not.toContain('[Verse');
  expect(JSON.stringify(message)).toContain('Links expire');
});

test('the words of a track are asked for once, and not at all where LYRICS is off', async () => {
  const world = await createWorld();
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  await withFiles(world, 'otto', 3);
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs), 'otto'), 'This cost you nothing');
  await expect.poll(() => world.seenBy('ada').filter((each) => namesOf(each).length === 3)).toHaveLength(2);
  expect(lyricsCalls(world)).toBe(1);

  await world.restart({ LYRICS: 'off' });
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 1)), 'are ready');
  const [job] = await world.stored.jobs();
  await withFiles(world, 'otto', job !== undefined && 'tracks' in job ? job.tracks.length : 0);
  expect(lyricsCalls(world)).toBe(1);
});

test('a song without words is no failure, and is asked about once', async () => {
  const world = await createWorld();
  const song = world.upstream.songs.findIndex(({ instrumental }) => instrumental);
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, song)), 'are ready');
  const [job] = await world.stored.jobs();
  await withFiles(world, 'otto', job !== undefined && 'tracks' in job ? job.tracks.length : 0);
  expect(lyricsCalls(world)).toBe(1);
});

test('stems come with a picture of them all and nine that play, and any of them plays for one who chooses it', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '500' } });
  const asked = world.use('stems', idsOf(world.upstream.songs));
  await world.answer(asked, 'are ready');
  const tracks = (await world.stored.jobs()).flatMap((job) => ('tracks' in job ? job.tracks : []));
  const message = await withFiles(world, 'ada', 1 + Math.min(9, tracks.length));
  const [picture, ...sounds] = message.attachments;
  expect(picture).toMatchObject({
    filename: 'Paper_Lanterns_-_Stems.png',
    description: expect.stringMatching(/^The waveforms of \d+ tracks on one scale, \d:\d\d long: Vocals \(/),
  });
  expect(sounds[0]?.filename).toBe('Paper_Lanterns_-_Vocals.mp3');

  const { control } = world.discord;
  const last = tracks.length - 1;
  const jobId = (await world.stored.jobs())[0]?.id ?? '';
  const chosen = control.select({
    as: 'ada',
    message: message.id,
    customId: `play:${jobId}`,
    values: [String(last)],
  });
  const played = await world.answer(chosen, 'of **Paper Lanterns**');
  expect(played.ephemeral).toBe(true);
  expect(played.attachments).toHaveLength(1);
  expect(world.submissions()).toBe(1);

  expect(JSON.stringify(message.components)).toContain('Make karaoke too (10 credits)');
  const pressed = control.press({ as: 'ada', message: message.id, customId: `make:k${jobId}` });
  await world.answer(pressed, 'karaoke tracks of **Paper Lanterns** are ready');
  expect(world.submissions()).toBe(2);

  const again = await world.answer(
    control.press({ as: 'ada', message: message.id, customId: `show:${jobId}` }),
  );
  expect(again.ephemeral).toBe(true);
  expect(again.content).toContain('are ready');
});

test('a day before its links vanish the message says so, and afterwards that they have', async () => {
  const world = await createWorld();
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(asked, 'are ready');
  await withFiles(world, 'otto', 3);
  await world.skip(13.5 * DAY_MS);
  await world.answer(asked, 'save what you want to keep');
  await world.skip(DAY_MS);
  const gone = await world.answer(asked, 'the files above stay');
  expect(JSON.stringify(gone.components)).toContain('Make it again (10 credits)');
  expect(gone.attachments).toHaveLength(3);
  expect(gone.pinged).toEqual([]);
});

test('a second member gets the same at once, for free', async () => {
  const world = await createWorld();
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  const second = world.use('karaoke', idsOf(world.upstream.songs), 'otto');
  const answer = await world.answer(second, 'This cost you nothing');
  expect(JSON.stringify(answer)).toContain('are ready');
  expect(world.submissions()).toBe(1);
});
