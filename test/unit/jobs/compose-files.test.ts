import { expect, test } from 'vitest';
import { createComposeFiles } from '../../../src/services/jobs/compose-files.ts';
import type { Material, Sound } from '../../../src/services/jobs/gather.ts';
import { resultFiles } from '../../../src/services/messages/result-files.ts';
import { EXPECTED_STEMS } from '../../../src/services/separation/stems.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { silentLogger as logger } from '../../support/silent-logger.ts';

const LOUDNESS = { seconds: 200, peaks: [0.5], rms: [0.2] };
const sound = (stem: string, bytes = 10): Sound => ({
  track: { stem, url: `https://files.example.com/${stem}.mp3` },
  file: { path: `a folder/${stem}`, bytes, dispose: async () => {} },
  loudness: LOUDNESS,
});
const materialOf = (sounds: readonly Sound[], lines: Material['lines'] = []): Material => ({
  sounds,
  lines,
  seconds: undefined,
  dispose: async () => {},
});
const STEMS = EXPECTED_STEMS.split_stem.map((stem) => sound(stem));
const stemsJob = jobIn('delivered', {
  type: 'split_stem',
  title: 'Night Drive',
  tracks: STEMS.map(({ track }) => track),
});

function setUp(renderPng = async (svg: string) => Buffer.from(svg.slice(0, 4))) {
  let drawn = 0;
  const composeFiles = createComposeFiles({
    words: resultFiles,
    renderPng: (svg) => {
      drawn += 1;
      return renderPng(svg);
    },
    logger,
  });
  return { composeFiles, drawn: () => drawn };
}

const namesOf = (files: readonly { name: string }[]) => files.map(({ name }) => name);

test('stems bring a picture and the first nine tracks that fit', async () => {
  const { composeFiles } = setUp();
  const files = await composeFiles(stemsJob, materialOf([sound('vocals', 2_000), ...STEMS.slice(1)]))(
    DELIVERY,
    1_000,
  );
  expect(namesOf(files)).toEqual([
    'Night Drive - Stems.png',
    ...[
      'Backing vocals',
      'Drums',
      'Percussion',
      'Bass',
      'Guitar',
      'Keyboard',
      'Strings',
      'Brass',
      'Woodwinds',
    ].map((name) => `Night Drive - ${name}.mp3`),
  ]);
  expect(files[0]?.description).toContain('Vocals (0:00 to 3:20)');
});

test('the picture is drawn once for each language of those who read it', async () => {
  const { composeFiles, drawn } = setUp();
  const compose = composeFiles(stemsJob, materialOf(STEMS));
  const german = { ...DELIVERY, languages: { member: 'de', server: 'de' } as const };
  for (const delivery of [DELIVERY, german, DELIVERY, german]) await compose(delivery, 1_000);
  expect(drawn()).toBe(2);
});

test('a picture that cannot be drawn keeps no track back', async () => {
  const { composeFiles } = setUp(() => Promise.reject(new Error('no renderer on this system')));
  const files = await composeFiles(stemsJob, materialOf(STEMS))(DELIVERY, 1_000);
  expect(files).toHaveLength(9);
});

test('there is no picture of stems that nobody could measure', async () => {
  const { composeFiles, drawn } = setUp();
  const unheard = STEMS.map((each) => ({ ...each, loudness: undefined }));
  await composeFiles(stemsJob, materialOf(unheard))(DELIVERY, 1_000);
  expect(drawn()).toBe(0);
});

test('a karaoke brings its words, also where no track fits', async () => {
  const { composeFiles } = setUp();
  const job = jobIn('delivered', { title: 'Night: Drive?' });
  const line = { startS: 1, endS: 2, words: [{ text: 'hello', startS: 1, endS: 2 }] };
  const unheard = { ...sound('vocals', 2_000), loudness: undefined };
  const [file, ...others] = await composeFiles(job, materialOf([unheard], [line]))(DELIVERY, 1_000);
  expect(file).toEqual({
    name: 'Night Drive - Karaoke.lrc',
    data: Buffer.from('[ti:Night: Drive?]\n[00:01.00]hello\n[00:02.00]\n'),
  });
  expect(others).toEqual([]);
});
