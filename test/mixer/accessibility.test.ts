import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inMixer, playButton, whole } from './support.ts';

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, h1, h3, .wave, .time')]
      .filter((element) => element.checkVisibility() && element.closest('.group') === null)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );

inMixer('the page', (stage) => {
  test.each([
    ['dark', 1_280],
    ['light', 1_280],
    ['dark', 360],
    ['light', 360],
  ] as const)('has no barrier in %s colours, %d pixels wide', async (colorScheme, width) => {
    const page = await stage.open(await stage.resultOf('stems'), {
      colorScheme,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    await whole(page);
    await page.getByRole('button', { name: 'Drums only' }).click();
    expect(await violations(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sing along' }).click();
    expect(await violations(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keys' }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('speaks the language of the browser', async () => {
    const page = await stage.open(await stage.resultOf('karaoke'), { locale: 'ja' });
    await page.getByRole('button', { name: '再生', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await playButton(page).count()).toBe(0);
  });

  test('is readable where there is nothing, and where the files are gone', async () => {
    const address = await stage.resultOf('karaoke');
    const tolerates = /404|410/;
    const missing = await stage.open(`${address}x`, { tolerates });
    await missing.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    expect(await violations(missing)).toEqual([]);
  });
});
