import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { mp3Of } from '../support/mp3.ts';
import { inMixer, pauseButton, playButton, serveSound, whole } from './support.ts';

const MB = 1024 * 1024;

inMixer('twelve tracks of four minutes', (stage) => {
  let song: Buffer;
  beforeAll(async () => {
    song = await mp3Of(240, (at) => 0.2 + 0.1 * Math.sin(at), { bitrate: 128 });
  }, 120_000);

  test('play from the first second on, in at most 450 MB', { timeout: 120_000 }, async () => {
    const page = await stage.open(await stage.resultOf('stems'), {
      prepare: async (opened) => {
        await serveSound(opened, () => song);
        // The demo song has fewer tracks than a song may have.
        await opened.route(/\/mix\/\w+\/[\w-]{43}$/, async (route) => {
          const answer = await route.fetch();
          const more = ['one', 'two'].map(
            (stem) => `{"stem":"${stem}","name":"${stem}","family":"others","fileName":"${stem}.mp3"}`,
          );
          const body = (await answer.text()).replace('"stems":[', `"stems":[${more.join()},`);
          await route.fulfill({ response: answer, body });
        });
      },
      tolerates: /404/,
    });
    expect(await page.locator('.stem').count()).toBe(12);
    await playButton(page).click();
    await pauseButton(page).waitFor();
    await whole(page);
    for (const seconds of [60, 120, 200]) {
      await page.getByRole('slider', { name: 'Position' }).fill(String(seconds));
      await expect
        .poll(() => page.locator('.time').textContent(), { timeout: 20_000 })
        .toMatch(new RegExp(`^${Math.floor(seconds / 60)}:${String((seconds % 60) + 1).padStart(2, '0')}`));
    }
    const session = await page.context().newCDPSession(page);
    const { processInfo } = await (await stage.browser.newBrowserCDPSession()).send(
      'SystemInfo.getProcessInfo',
    );
    await session.detach();
    const sizes = await Promise.all(
      processInfo
        .filter(({ type }) => type === 'renderer')
        .map(async ({ id }) => {
          const status = await readFile(`/proc/${id}/status`, 'utf8');
          return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
        }),
    );
    console.log(
      'MB',
      sizes.map((size) => Math.round(size / MB)),
    );
    expect(Math.max(...sizes) / MB).toBeGreaterThan(50);
    expect(Math.max(...sizes) / MB).toBeLessThan(450);
  });
});
