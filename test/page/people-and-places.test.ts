import { expect, test } from 'vitest';
import { inBrowser, messages, writing } from './support.ts';

inBrowser('who looks', {}, (stage) => {
  test('sees the channels, servers and commands that their roles let them see', async () => {
    const page = await stage.open('mira');
    const channels = page.getByRole('navigation', { name: 'Channels' }).getByRole('link');
    expect(await channels.allTextContents()).toEqual(['#song-requests', '#general']);
    await page.getByRole('button', { name: /Act as$/ }).click();
    await page.getByRole('menuitemradio', { name: /Ada.*Moderator/ }).click();
    await channels.getByText('mod-log').waitFor();
    expect(await page.getByRole('button', { name: /Act as$/ }).textContent()).toContain('Ada');

    await page.getByRole('button', { name: /Act as$/ }).click();
    await page.getByRole('menuitemradio', { name: /Rex.*Owner/ }).click();
    await channels.getByText('mod-log').waitFor();
    expect(await page.getByRole('link', { name: 'Second Stage' }).count()).toBe(0);

    await page.getByRole('button', { name: /Act as$/ }).click();
    await page.getByRole('menuitemradio', { name: /Nia.*Newcomer/ }).click();
    await page.getByPlaceholder('You do not have permission to send messages in this channel.').waitFor();
    expect(await page.getByRole('combobox').isDisabled()).toBe(true);
  });

  test('switches servers, and the address leads back', async () => {
    const page = await stage.open('mira');
    await page.getByRole('link', { name: 'Second Stage' }).click();
    await page.getByRole('heading', { level: 1, name: 'requests' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'requests' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'song-requests' }).waitFor();
  });

  test('writes to the bot in private, where its commands for servers are not offered', async () => {
    const page = await stage.open('mira');
    await page.getByRole('link', { name: 'Direct messages' }).click();
    await page.getByRole('heading', { level: 1, name: 'Stemsmith' }).waitFor();
    await writing(page).fill('Hello, bot');
    await page.keyboard.press('Enter');
    await messages(page).getByText('Hello, bot').waitFor();
    await writing(page).fill('/');
    await page.getByText('There are no commands for you here.').waitFor();
    const otto = await stage.open('otto', { place: '/dm' });
    await otto.getByRole('heading', { level: 1, name: 'Stemsmith' }).waitFor();
    expect(await messages(otto).count()).toBe(0);
  });
});
