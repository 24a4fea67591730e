import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeEverything } from '../sandbox/discord/support.ts';
import { replaceBot } from './lively-bot.ts';
import { inBrowser, messages, typeCommand } from './support.ts';

inBrowser('everything that a bot can do', {}, (stage) => {
  beforeAll(() => replaceBot(stage.sandbox));
  afterAll(closeEverything);

  /** Uses `/show` with all of its options, by keyboard. */
  async function show(page: Page) {
    const before = await messages(page).count();
    await typeCommand(page, 'show');
    await page.keyboard.type('lant');
    await page.getByRole('option', { name: 'Paper Lanterns', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('ott');
    await page.getByRole('option', { name: /Otto/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('form');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'WAV, large' }).click();
    await page.keyboard.type('coun');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await page.getByText('Enter 5 or less').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    // An earlier answer has the same buttons.
    const answer = messages(page).nth(before);
    await answer.getByRole('button', { name: 'Confirm' }).waitFor();
    return answer;
  }

  test('options of every kind arrive, and every part of the answer is shown', async () => {
    const page = await stage.open();
    const answer = await show(page);
    expect(await answer.locator('.markdown').first().textContent()).toBe(
      'Paper Lanterns sung by @Otto as wav × 3',
    );
    expect(await answer.locator('.field').allTextContents()).toEqual(['One1', 'Two2']);
    await answer.locator('.embed-image').waitFor();
    expect(
      await answer.locator('.embed-image').evaluate((image) => 'naturalWidth' in image && image.naturalWidth),
    ).toBe(1);
    expect(await answer.locator('.file-card a').first().textContent()).toBe('silence.wav');
    await answer.getByRole('button', { name: 'Play silence.wav' }).click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('audio')].some(({ currentTime }) => currentTime > 0.05),
    );
    expect(await answer.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
  });

  test('a button changes its message, and one without an answer says so', async () => {
    const page = await stage.open();
    const answer = await show(page);
    await answer.getByRole('button', { name: 'Nothing' }).click();
    await answer.locator('[aria-busy=true]').waitFor();
    stage.sandbox.discord.control.advance(3_000);
    await answer.getByText('This interaction failed').waitFor();
    await answer.getByRole('button', { name: 'Confirm' }).click();
    await answer.getByText('Confirmed').waitFor();
    await answer.getByText('(edited)').waitFor();
    expect(await answer.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
  });

  test('a menu takes several choices', async () => {
    const page = await stage.open();
    const answer = await show(page);
    await answer.getByRole('button', { name: 'Choose stems' }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await messages(page).last().getByText('Chosen: drums and bass').waitFor();
  });

  test('a sub-command is one of its own', async () => {
    const page = await stage.open();
    await typeCommand(page, 'quota limit set');
    await page.getByRole('option', { name: 'False' }).click();
    await page.keyboard.press('Enter');
    await messages(page).last().getByText('limit set: false').waitFor();
    expect(await messages(page).last().locator('.command').textContent()).toBe('quota limit set');
  });

  test('a command for messages opens a form, whose answer is for one pair of eyes', async () => {
    const page = await stage.open('mira', { place: '/1201000000000000100/1201000000000000202' });
    stage.sandbox.discord.control.postMessage({
      as: 'otto',
      channel: '#general',
      content: 'Here is my song',
    });
    await messages(page).last().getByText('Here is my song').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /Make stems/ }).click();
    const form = page.getByRole('dialog', { name: 'Make stems' });
    await form.getByRole('textbox', { name: 'Why?' }).fill('for fun');
    await form.getByRole('button', { name: 'Submit' }).click();
    const answer = messages(page).last();
    await answer.getByText('Because: for fun').waitFor();
    await answer.getByText('Only you can see this').waitFor();
  });

  test('nobody is offered what they may not use', async () => {
    const { control } = stage.sandbox.discord;
    const page = await stage.open();
    control.setPermissions({ guild: 'Song Forge', target: 'Musician', deny: ['UseApplicationCommands'] });
    await page.keyboard.type('/');
    await page.getByText('There are no commands for you here.').waitFor();
    control.setPermissions({ guild: 'Song Forge', target: 'Musician', allow: ['UseApplicationCommands'] });
    await page.getByRole('option', { name: /^\/show/ }).waitFor();
  });
});
