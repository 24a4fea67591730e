import { beforeAll, expect, test } from 'vitest';
import { mp3Of } from '../support/mp3.ts';
import { inMixer, pauseButton, playButton, serveSound, soon, whole } from './support.ts';

inMixer('when something is wrong', (stage) => {
  let tone: Buffer;
  beforeAll(async () => {
    tone = await mp3Of(12, () => 0.25);
  });

  test('a track that does not load is marked, the rest plays, and it can be tried again', async () => {
    let isBroken = true;
    const page = await stage.open(await stage.resultOf('stems'), {
      tolerates: /404|Failed to load/,
      prepare: async (opened) => {
        await serveSound(opened, () => tone);
        await opened.route('**/audio/bass', (route) =>
          isBroken ? route.fulfill({ status: 404 }) : route.fallback(),
        );
      },
    });
    await whole(page);
    const bass = page.locator('[data-stem=bass]');
    await bass.getByText('This track could not be loaded.').waitFor();
    expect(await page.locator('.stem.failed').count()).toBe(1);
    await playButton(page).click();
    await pauseButton(page).waitFor();
    await soon(() => page.locator('.time').textContent()).toMatch(/^0:0[1-9]/);
    isBroken = false;
    await bass.getByRole('button', { name: 'Try again' }).click();
    await bass.getByText('This track could not be loaded.').waitFor({ state: 'hidden' });
  });

  test('a track that is no sound is marked as well', async () => {
    const page = await stage.open(await stage.resultOf('stems'), {
      prepare: (opened) =>
        serveSound(opened, (stem) => (stem === 'bass' ? Buffer.from('<html>'.repeat(99)) : tone)),
    });
    await page.locator('[data-stem=bass].failed').waitFor();
    await playButton(page).click();
    await pauseButton(page).waitFor();
  });

  test('where nothing loads, it says so', async () => {
    const page = await stage.open(await stage.resultOf('stems'), {
      tolerates: /404|Failed to load/,
      prepare: (opened) => opened.route('**/audio/*', (route) => route.fulfill({ status: 404 })),
    });
    await page.getByText('None of the tracks could be loaded.').waitFor();
    expect(await playButton(page).isDisabled()).toBe(true);
  });

  test('on a slow network it says how much has come, and plays before all has', async () => {
    const page = await stage.open(await stage.resultOf('karaoke'), {
      prepare: async (opened) => {
        const long = await mp3Of(40, () => 0.25, { bitrate: 320 });
        await serveSound(opened, () => long);
        let asked = 0;
        // The first pieces come; what follows never does.
        await opened.route('**/audio/*', async (route) => {
          asked += 1;
          if (asked <= 2) await route.fallback();
        });
      },
    });
    await page.getByText(/^Loading… \d+ %$/).waitFor();
    await playButton(page).click();
    await page.getByText('Waiting for the sound…').waitFor();
    await pauseButton(page).waitFor();
  });

  test('a browser that does not decode exactly plays all the same, and names how far apart', async () => {
    const page = await stage.open(await stage.resultOf('karaoke'), {
      prepare: async (opened) => {
        await serveSound(opened, () => tone);
        await opened.addInitScript(() => {
          const { decodeAudioData } = BaseAudioContext.prototype;
          // As a decoder does that takes the beginning of each piece for its own delay.
          BaseAudioContext.prototype.decodeAudioData = async function (data: ArrayBuffer) {
            const sound = await decodeAudioData.call(this, data);
            return this.createBuffer(
              sound.numberOfChannels,
              Math.max(1, sound.length - 529),
              sound.sampleRate,
            );
          };
        });
      },
    });
    await page
      .getByText(/This browser cannot line the tracks up exactly: they are up to \d+ ms apart/)
      .waitFor();
    await playButton(page).click();
    await soon(() => page.locator('.time').textContent()).toMatch(/^0:0[1-9] \/ 0:\d\d$/);
  });
});
