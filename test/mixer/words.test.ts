import { beforeAll, expect, test } from 'vitest';
import { mp3Of } from '../support/mp3.ts';
import { inMixer, playButton, serveSound, soon, whole } from './support.ts';

const word = (text: string, startS: number, endS: number) => ({ text, startS, endS });
const LINES = [
  { startS: 5, endS: 7, words: [word('Paper', 5, 6), word(' boats', 6, 7)] },
  { startS: 7.5, endS: 9, words: [word('Sail on', 7.5, 9)] },
];

inMixer('the words', (stage) => {
  let tone: Buffer;
  beforeAll(async () => {
    tone = await mp3Of(14, () => 0.25);
  });
  const open = async (lines: unknown = LINES, fragment = '') => {
    const page = await stage.open(`${await stage.resultOf('karaoke')}${fragment}`, {
      prepare: async (opened) => {
        await serveSound(opened, () => tone);
        await opened.route('**/words', (route) => route.fulfill({ json: { lines } }));
      },
    });
    await whole(page);
    return page;
  };

  test('of a karaoke stand on the page that its button opens', async () => {
    const page = await stage.open(await stage.resultOf('karaoke'));
    const { lyrics } = stage.sandbox.upstream.songs[0] ?? {};
    const [first = ''] = (await page.locator('.lines li').allTextContents()).filter(Boolean);
    expect(lyrics?.replaceAll('-', '')).toContain(first.split(' ')[0]);
  });

  test('run along: counted in, line by line, the sung word marked and the next line in sight', async () => {
    const page = await open();
    const position = page.getByRole('slider', { name: 'Position' });
    const at = async (seconds: number) => {
      await position.fill(String(seconds));
      await page.waitForFunction(
        (wanted) => (document.querySelector('.position') as HTMLInputElement).value.startsWith(wanted),
        String(seconds).slice(0, 3),
      );
    };
    await at(1);
    await page.locator('.count').getByText('Instrumental').waitFor();
    await at(3.2);
    await page.locator('.count').getByText('2').waitFor();
    await at(6.5);
    const now = page.locator('.lines [data-at=now]');
    await soon(() => now.textContent()).toBe('Paper boats');
    await soon(() => now.locator('.sung').allTextContents()).toEqual(['Paper']);
    await soon(() => now.locator('.singing').allTextContents()).toEqual([' boats']);
    expect(await page.locator('.lines [data-at=next]').textContent()).toBe('Sail on');
    // They come later where somebody hears later.
    for (let press = 0; press < 6; press += 1)
      await page.getByRole('button', { name: 'Words later' }).click();
    await page.getByText('Words +0.6 s').waitFor();
    await soon(() => now.locator('.singing').allTextContents()).toEqual(['Paper']);
    // A press on a line jumps to it.
    await page.locator('.lines li').last().click();
    await soon(() => now.textContent()).toBe('Sail on');
  });

  test('fill the screen of a television, and leave it again', async () => {
    const page = await open();
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Leave large screen' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
    await playButton(page).waitFor();
    await page.getByRole('button', { name: 'Leave large screen' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('are said to be missing where nobody knows them', async () => {
    const page = await open([]);
    await page.getByText('Nobody knows the words of this song.').waitFor();
  });

  test('belong to stems, too, and open with a link that says so', async () => {
    const page = await stage.open(`${await stage.resultOf('stems')}#view=words`, {
      prepare: (opened) => opened.route('**/words', (route) => route.fulfill({ json: { lines: LINES } })),
    });
    await page.getByText('Sail on').waitFor();
    await page.getByRole('button', { name: 'Mixer', exact: true }).click();
    await page.getByRole('heading', { name: 'Drums' }).waitFor();
  });
});
