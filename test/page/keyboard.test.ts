import { expect, test } from 'vitest';
import { inBrowser, messages, writing } from './support.ts';

inBrowser('the keyboard alone', {}, (stage) => {
  test('uses a command with all of its options, and plays what comes', async () => {
    const page = await stage.open();
    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
    // Whoever begins to type is in the composer already.
    await page.keyboard.type('/');
    await page.getByRole('option').first().waitFor();
    expect(await page.locator('[aria-selected=true]').textContent()).toContain('/karaoke');
    await press('ArrowDown');
    expect(await page.locator('[aria-selected=true]').textContent()).toContain('/stems');
    await press('ArrowUp', 'Tab');
    await page.getByRole('option', { name: 'Paper Lanterns' }).first().waitFor();
    await press('ArrowDown', 'Enter');
    const filled = await page
      .locator('.chip-input')
      .evaluateAll((inputs) => inputs.map((input) => 'value' in input && input.value));
    expect(filled).toEqual([expect.stringMatching(/^[\da-f]{32}$/), expect.stringMatching(/^[\da-f-]{36}$/)]);
    // The optional one, from the list at the end.
    await press('ArrowDown', 'Enter');
    await page.getByRole('option', { name: 'True' }).waitFor();
    await press('Enter', 'Enter');
    const answer = messages(page).last();
    await answer.getByText('Only you can see this').waitFor();
    const vocals = answer.getByRole('link', { name: 'Vocals', exact: true });
    await vocals.waitFor();
    await vocals.focus();
    await press('Enter');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('audio')].some(({ currentTime }) => currentTime > 0.05),
    );
  });

  test('leaves a command by Escape, and by erasing it', async () => {
    const page = await stage.open();
    await page.keyboard.type('/stems');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Command stems' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    expect(await writing(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('/stems');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    expect(await writing(page).inputValue()).toBe('/stems');
  });

  test('moves through a menu and comes back to where it was', async () => {
    const page = await stage.open();
    const button = page.getByRole('button', { name: /Act as$/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: /Mira/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Otto');
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
