import { expect, test } from 'vitest';
import { ask, inBrowser, messages, typeCommand } from './support.ts';

inBrowser('a member', { separationMs: 4_000 }, (stage) => {
  test('asks for a demo song, watches the progress, and plays a stem', async () => {
    const page = await stage.open();
    await ask(page, 'karaoke', 'Paper Lanterns');
    const answer = messages(page).last();
    await answer.getByText('used').waitFor();
    expect(await answer.locator('.above').textContent()).toBe('Mira used karaoke');

    await answer.getByText('Separating your karaoke tracks').waitFor();
    const started = answer.locator('time.timestamp');
    await started.getByText(/1 second ago/).waitFor();
    await started.getByText(/2 seconds ago/).waitFor();

    await answer.getByRole('link', { name: 'Vocals', exact: true }).click();
    const dock = page.getByRole('region', { name: 'Opened link' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('audio')].some(({ currentTime }) => currentTime > 0.05),
    );
    expect(await dock.getByRole('link').getAttribute('href')).toContain('.mp3');
    expect(await answer.locator('.mention').first().textContent()).toBe('@Mira');
    expect(await answer.locator('.embed').textContent()).toContain('in 14 days');
    await dock.getByRole('button', { name: 'Close the player' }).click();
    await dock.waitFor({ state: 'hidden' });
  });

  test('sees what others asked for, and they see theirs', async () => {
    const otto = await stage.open('otto');
    await otto.getByText('the karaoke tracks of Paper Lanterns').waitFor();
    expect(await otto.locator('.mention').first().getAttribute('class')).not.toContain('of-me');
  });

  test('reads what is wrong with ids, alone, and puts it away', async () => {
    const page = await stage.open();
    const otto = await stage.open('otto');
    await typeCommand(page, 'stems');
    await page.keyboard.type('abc');
    await page.keyboard.press('Tab');
    await page.keyboard.type('*****');
    await page.keyboard.press('Enter');
    const answer = messages(page).last();
    await answer.getByText('Two fields need a correction').waitFor();
    await answer.getByText('Only you can see this').waitFor();
    expect(await otto.getByText('need a correction').count()).toBe(0);
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    await page.getByText('Two fields need a correction').waitFor({ state: 'detached' });
  });

  test('is told which option is missing before anything is sent', async () => {
    const page = await stage.open();
    const before = stage.sandbox.discord.control.state().interactions.length;
    await typeCommand(page, 'stems');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('This option is required. Specify a value').waitFor();
    expect(await page.locator('[data-option=task_id] input').getAttribute('aria-invalid')).toBe('true');
    expect(stage.sandbox.discord.control.state().interactions).toHaveLength(before);
  });

  test('talks like anybody else, and nothing in the text becomes markup', async () => {
    const page = await stage.open();
    await page.getByRole('combobox').fill('<img src=x onerror=alert(1)> **bold** <@1201000000000000012>');
    await page.keyboard.press('Enter');
    const said = messages(page).last().locator('.markdown');
    await said.getByText('bold').waitFor();
    expect(await said.textContent()).toBe('<img src=x onerror=alert(1)> bold @Otto');
    expect(await said.locator('img').count()).toBe(0);
  });
});

inBrowser('a member at a limit', { env: { MEMBER_DAILY_CREDITS: '15' } }, (stage) => {
  test('reads which limit it is, and that nothing was charged', async () => {
    const page = await stage.open();
    await ask(page, 'karaoke', 'Glass Garden');
    await messages(page).last().getByRole('link', { name: 'Instrumental', exact: true }).waitFor();
    await ask(page, 'karaoke', 'Paper Lanterns');
    await page.getByText(/limit of each member is reached/).waitFor();
    await page.getByText(/Nothing was sent or charged/).waitFor();
    expect(stage.sandbox.upstream.control.separations()).toHaveLength(1);
  });
});
