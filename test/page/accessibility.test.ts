import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask, inBrowser, messages, typeCommand } from './support.ts';

/** What axe-core finds serious or worse. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
}

inBrowser('the page', {}, (stage) => {
  test.each(['dark', 'light'] as const)('has no serious barrier in %s colours', async (colorScheme) => {
    const page = await stage.open(colorScheme === 'dark' ? 'mira' : 'ada', {
      colorScheme,
      reducedMotion: 'reduce',
    });
    expect(await violations(page)).toEqual([]);
    await typeCommand(page, 'karaoke');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await typeCommand(page, 'stems');
    await page.keyboard.type('zz');
    await page.keyboard.press('Enter');
    await page.keyboard.type('yy');
    await page.keyboard.press('Enter');
    await page.getByText('need a correction').waitFor();
    await ask(page, 'karaoke', 'Glass Garden');
    await messages(page).last().getByRole('link', { name: 'Instrumental', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    for (const panel of ['Controls', 'Protocol']) {
      await page.getByRole('button', { name: panel, exact: true }).click();
      await page.getByRole('heading', { level: 2, name: panel }).waitFor();
      if (panel === 'Protocol') await page.locator('.line summary').last().click();
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole('button', { name: /Act as$/ }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('fits a narrow screen: nothing is cut off, and the way to the channels is a button', async () => {
    const page = await stage.open('mira', { viewport: { width: 360, height: 700 } });
    await ask(page, 'stems', 'Paper Lanterns');
    await messages(page).last().getByRole('link', { name: 'Drums', exact: true }).click();
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll('.message, .message *, .dock *, .composer *, .top *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(overflow).toEqual([]);
    expect(await page.getByRole('navigation', { name: 'Channels' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Servers and channels' }).click();
    await page.getByRole('link', { name: 'general' }).click();
    await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
    await page.getByRole('navigation', { name: 'Channels' }).waitFor({ state: 'hidden' });
    expect(await violations(page)).toEqual([]);
  });
});
