import { expect, test } from 'vitest';
import { ask, inBrowser, messages } from './support.ts';

inBrowser('the panels', { env: { MEMBER_DAILY_CREDITS: '500', POLL_INTERVAL_SECONDS: '0.5' } }, (stage) => {
  test('the protocol shows every request and event, filtered, without any secret', async () => {
    const page = await stage.open();
    await page.getByRole('button', { name: 'Protocol', exact: true }).click();
    const lines = page.locator('.line');
    await lines.getByText('READY').waitFor();
    await ask(page, 'karaoke', 'Paper Lanterns');
    await messages(page).last().getByRole('link', { name: 'Vocals', exact: true }).waitFor();
    await page.getByRole('searchbox').fill('@original');
    await lines.getByText('PATCH').first().waitFor();
    expect(await lines.getByText('READY').count()).toBe(0);
    await lines.first().locator('summary').click();
    await lines.first().getByText('"content"').waitFor();
    await page.getByRole('searchbox').fill('');
    for (const line of await lines.locator('summary').all()) await line.click();
    const text = await page.locator('.protocol').textContent();
    expect(text).toContain('{interaction token}');
    expect(text).not.toContain(stage.sandbox.discord.token);
    expect(text).not.toContain('aW50ZXJhY3Rpb246');
  });

  test('a slow upstream is hurried on, and a silent one is asked', async () => {
    const page = await stage.open();
    await page.getByRole('button', { name: 'Controls', exact: true }).click();
    await page.getByRole('radio', { name: /^Slow/ }).check();
    await ask(page, 'karaoke', 'Saltwater Radio');
    await page.getByText('1 separation under way').waitFor();
    await page.getByRole('button', { name: 'Finish what is pending' }).click();
    await messages(page).last().getByRole('link', { name: 'Vocals', exact: true }).waitFor();
    await page.getByRole('radio', { name: /^Silent/ }).check();
    await ask(page, 'karaoke', 'Glass Garden');
    await page.getByText('1 separation under way').waitFor();
    await page.getByRole('button', { name: 'Finish what is pending' }).click();
    await messages(page).last().getByRole('link', { name: 'Instrumental', exact: true }).waitFor();
    const [, silent] = stage.sandbox.upstream.control.separations().slice(-2);
    expect(silent?.callbacks).toEqual([]);
    await page.getByRole('radio', { name: /^Everything is fine/ }).check();
    expect(stage.sandbox.upstream.control.state()).toMatchObject({ separationMs: 4_000, faults: [] });
  });

  test('without credits at upstream, the member reads why', async () => {
    const page = await stage.open();
    await page.getByRole('button', { name: 'Controls', exact: true }).click();
    await page.getByRole('radio', { name: /^Out of credits/ }).check();
    await page.getByText('0 credits left').waitFor();
    await ask(page, 'stems', 'Glass Garden');
    await page
      .getByText(/no credits left for this bot|takes no requests/)
      .first()
      .waitFor();
    await page.getByRole('radio', { name: /^Everything is fine/ }).check();
    await page.reload();
    await page.getByRole('button', { name: 'Controls', exact: true }).click();
    expect(await page.getByRole('radio', { name: /^Everything is fine/ }).isChecked()).toBe(true);
  });

  test('a bot that is stopped does not respond, and one that is started again does', async () => {
    const page = await stage.open('ada');
    await page.getByRole('button', { name: 'Controls', exact: true }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('Bot offline').waitFor();
    await ask(page, 'karaoke', 'Glass Garden');
    await page.getByText('Sending command…').waitFor();
    stage.sandbox.discord.control.advance(3_000);
    await messages(page).getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Bot online').waitFor();
    await ask(page, 'karaoke', 'Glass Garden');
    await messages(page).last().getByRole('link', { name: 'Instrumental', exact: true }).waitFor();
  });

  test('an answer whose token has died comes as a message of its own', async () => {
    const page = await stage.open('otto');
    await page.getByRole('button', { name: 'Controls', exact: true }).click();
    await page.getByRole('radio', { name: /^Slow/ }).check();
    await ask(page, 'karaoke', 'Midnight Tram');
    await page.getByText('1 separation under way').waitFor();
    await page.getByRole('button', { name: '+16 minutes' }).click();
    await messages(page).last().getByRole('link', { name: 'Vocals', exact: true }).waitFor();
    expect(await messages(page).last().locator('.above').count()).toBe(0);
  });
});
