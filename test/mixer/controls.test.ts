import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { mp3Of } from '../support/mp3.ts';
import { inMixer, pauseButton, playButton, serveSound, soon, whole } from './support.ts';

const SECONDS = 20;
const LINES = [{ startS: 1, endS: 2, words: [{ text: 'Sail', startS: 1, endS: 2 }] }];

inMixer('the mixer', (stage) => {
  let tone: Buffer;
  beforeAll(async () => {
    tone = await mp3Of(SECONDS, () => 0.25);
  });
  const open = async (fragment = '') => {
    const page = await stage.open(`${await stage.resultOf('stems')}${fragment}`, {
      prepare: async (opened) => {
        await serveSound(opened, () => tone);
        await opened.route('**/words', (route) => route.fulfill({ json: { lines: LINES } }));
      },
    });
    await whole(page);
    return page;
  };
  const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
  const seconds = async (page: Page) => {
    const [, minutes, rest] = /(\d+):(\d+) \//.exec((await page.locator('.time').textContent()) ?? '') ?? [];
    return Number(minutes) * 60 + Number(rest);
  };
  /** The mix as it is rendered to a file: how loud it is on the left and on the right. */
  async function loudness(page: Page) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'This mix (WAV)' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const wav = Buffer.concat(chunks);
    const most = [0, 0];
    for (let at = 44; at < wav.length; at += 2) {
      const side = (at / 2) % 2;
      most[side] = Math.max(most[side] ?? 0, Math.abs(wav.readInt16LE(at)) / 0x7fff);
    }
    return {
      left: most[0] ?? 0,
      right: most[1] ?? 0,
      seconds: (wav.length - 44) / 4 / 44_100,
      name: download.suggestedFilename(),
    };
  }

  test('plays, pauses, jumps and goes on', async () => {
    const page = await open();
    await playButton(page).click();
    await soon(() => seconds(page)).toBeGreaterThanOrEqual(1);
    await page.keyboard.press('ArrowRight');
    await soon(() => seconds(page)).toBeGreaterThanOrEqual(6);
    await pauseButton(page).click();
    const at = await seconds(page);
    await playButton(page).waitFor();
    await page.keyboard.press('Home');
    await soon(() => seconds(page)).toBe(0);
    expect(at).toBeGreaterThanOrEqual(6);
    // A press on a waveform jumps there.
    const wave = page.locator('[data-stem=drums] .wave');
    const { width = 0 } = (await wave.boundingBox()) ?? {};
    await wave.click({ position: { x: width / 2, y: 10 } });
    await soon(() => seconds(page)).toBeGreaterThanOrEqual(9);
  });

  test('ends at the end, and begins anew', async () => {
    const page = await open();
    await playButton(page).click();
    await slider(page, 'Position').fill('19.5');
    await playButton(page).waitFor();
    await soon(() => seconds(page)).toBe(0);
  });

  test('repeats a section that is marked on a waveform, and one that is marked by a button', async () => {
    const page = await open();
    const wave = page.locator('[data-stem=drums] .wave');
    const { x = 0, y = 0, width = 0 } = (await wave.boundingBox()) ?? {};
    await page.mouse.move(x + width * 0.5, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.55, y + 10);
    await page.mouse.up();
    await page.getByRole('button', { name: /^End the loop from 0:(09|10) to 0:(10|11)$/ }).waitFor();
    await playButton(page).click();
    // It goes around twice.
    const latest = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          let [before, most, rounds] = ['', '', 0];
          const look = () => {
            const now = document.querySelector('.time')?.textContent?.split(' ')[0] ?? '';
            if (now < before) rounds += 1;
            [before, most] = [now, now > most ? now : most];
            if (rounds < 2) requestAnimationFrame(look);
            else resolve(most);
          };
          look();
        }),
    );
    expect(['0:10', '0:11']).toContain(latest);
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Loop from here' }).click();
    await page.getByRole('button', { name: 'Loop to here' }).click();
    await page.getByRole('button', { name: /^End the loop/ }).waitFor();
    await soon(() => page.url()).toContain('loop=');
  });

  test('plays slower and faster', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.5');
    await playButton(page).click();
    await soon(() => seconds(page)).toBeGreaterThanOrEqual(1);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
    await soon(() => seconds(page)).toBeGreaterThanOrEqual(3);
  });

  test('renders the mix as it is set: solo, volume, pan, mute, and the overall volume', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Only Drums' }).click();
    const alone = await loudness(page);
    expect(alone.seconds).toBeCloseTo(SECONDS, 0);
    expect(alone.name).toBe('Paper Lanterns - Mix.wav');
    expect(alone.left).toBeCloseTo(0.25, 1);
    expect(alone.right).toBeCloseTo(alone.left, 3);

    await slider(page, 'Volume of Drums').fill('0.5');
    expect((await loudness(page)).left).toBeCloseTo(alone.left / 2, 2);
    await slider(page, 'Left or right: Drums').fill('1');
    const right = await loudness(page);
    expect(right.left).toBeLessThan(0.001);
    expect(right.right).toBeGreaterThan(alone.right / 2);
    await slider(page, 'Overall volume').fill('0');
    expect((await loudness(page)).right).toBe(0);
    await slider(page, 'Overall volume').fill('1');
    await page.getByRole('button', { name: 'Mute Drums' }).click();
    expect(await loudness(page)).toMatchObject({ left: 0, right: 0 });
  });

  test('has mixes ready, and shows which one is on', async () => {
    const page = await open();
    const on = () =>
      page.getByRole('group', { name: 'Ready-made mixes' }).locator('[aria-pressed=true]').allTextContents();
    expect(await on()).toEqual(['Everything']);
    for (const name of ['Karaoke', 'A cappella', 'Drums only']) {
      await page.getByRole('button', { name, exact: true }).click();
      expect(await on()).toEqual([name]);
    }
    expect(await page.locator('.stem:not(.silent)').count()).toBe(2);
    await page.getByRole('button', { name: 'Mute Drums' }).click();
    expect(await on()).toEqual([]);
  });

  test('opens for others exactly as it was when the link was copied', async () => {
    const page = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Mute Vocals' }).click();
    await slider(page, 'Volume of Bass').fill('0.35');
    await slider(page, 'Left or right: Bass').fill('-0.5');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.8');
    await page.getByRole('button', { name: 'Copy link to this mix' }).click();
    await page.getByText('The link is copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await stage.open(link, { prepare: (opened) => serveSound(opened, () => tone) });
    expect(await other.getByRole('button', { name: 'Mute Vocals' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await slider(other, 'Volume of Bass').inputValue()).toBe('0.35');
    expect(await slider(other, 'Left or right: Bass').inputValue()).toBe('-0.5');
    expect(await other.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('0.8');
  });

  test('does everything by the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Space');
    await pauseButton(page).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('s');
    await page.keyboard.press('3');
    const on = () =>
      page.locator('.toggle[aria-pressed=true]').evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(await on()).toEqual(['Mute Vocals', 'Only Drums']);
    await page.keyboard.press('ArrowUp');
    expect(await slider(page, 'Overall volume').inputValue()).toBe('1.05');
    await page.keyboard.press('k');
    await page.getByRole('region', { name: 'Words' }).waitFor();
    await page.keyboard.press(']');
    await page.getByText('Words +0.1 s').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.getByText('5 seconds back or on').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    // What is focused understands its own keys: the slider moves, and the song does not.
    await slider(page, 'Volume of Bass').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await slider(page, 'Volume of Bass').inputValue()).toBe('0.95');
    await page.getByRole('button', { name: 'Mute Bass' }).focus();
    await page.keyboard.press('Space');
    expect(await on()).toContain('Mute Bass');
    await pauseButton(page).waitFor();
  });

  test('tells the system what plays, and keeps the screen awake meanwhile', async () => {
    const page = await stage.open(await stage.resultOf('stems'), {
      prepare: async (opened) => {
        await serveSound(opened, () => tone);
        await opened.addInitScript(() => {
          const locks = { held: 0 };
          Object.assign(globalThis, { locks });
          navigator.wakeLock.request = async () => {
            locks.held += 1;
            const lock = new EventTarget();
            return Object.assign(lock, {
              release: async () => {
                locks.held -= 1;
                lock.dispatchEvent(new Event('release'));
              },
            }) as unknown as WakeLockSentinel;
          };
        });
      },
    });
    await whole(page);
    const told = () =>
      page.evaluate(() => [
        navigator.mediaSession.playbackState,
        navigator.mediaSession.metadata?.title,
        (globalThis as unknown as { locks: { held: number } }).locks.held,
      ]);
    await playButton(page).click();
    await soon(told).toEqual(['playing', 'Paper Lanterns', 1]);
    await pauseButton(page).click();
    await soon(told).toEqual(['paused', 'Paper Lanterns', 0]);
  });
});
