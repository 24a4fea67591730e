import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Sandbox } from '../../sandbox/page/server/start-sandbox.ts';
import { onBrowserStage } from '../support/browser-stage.ts';

/** A sandbox, a browser, and results to open in it. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  /** The address of the mixer of the first demo song, as it stands on the button under its result. */
  resultOf(command: 'karaoke' | 'stems'): Promise<string>;
  /** Opens a mixer in a browser that knows nothing yet; `prepare` comes before the first request. */
  open(address: string, options?: OpenOptions): Promise<Page>;
}

interface OpenOptions extends BrowserContextOptions {
  prepare?: (page: Page) => Promise<unknown>;
  /** What the page says on its console because the test makes it fail. */
  tolerates?: RegExp;
}

/** Tests of a mixer in a browser; skipped, with the reason in their title, where there is none. */
export function inMixer(title: string, define: (stage: Stage) => void): void {
  onBrowserStage(title, { name: 'mixer', separationMs: 100 }, (stage) => {
    const results = new Map<string, Promise<string>>();
    define({
      get sandbox() {
        return stage.sandbox;
      },
      get browser() {
        return stage.browser;
      },
      resultOf(command) {
        const known = results.get(command) ?? askFor(stage.sandbox, command);
        results.set(command, known);
        return known;
      },
      async open(address, { prepare, tolerates, ...context } = {}) {
        const page = await stage.newPage(context, {
          request: (url) => /^(blob:)?http:\/\/127\.0\.0\.1:/.test(url),
          // A violation of the policy is said here, too.
          error: (text) => tolerates?.test(text) === true,
        });
        await prepare?.(page);
        await page.goto(address);
        return page;
      },
    });
  });
}

/** Uses a command and reads the address on the button under its result. */
async function askFor({ discord, upstream }: Sandbox, name: string): Promise<string> {
  const [song] = upstream.songs;
  const [as, channel] = ['mira', '#song-requests'];
  const options = { task_id: song?.taskId ?? '', audio_id: song?.tracks[0]?.audioId ?? '' };
  const { id: interactionId } = discord.control.runCommand({ as, channel, name, options });
  const wanted = { as, channel, interactionId, contains: 'ready', timeoutMs: 30_000 };
  const { components } = await discord.control.waitForMessage(wanted);
  const [, address] = /"url":"([^"]+\/mix\/[^"]+)"/.exec(JSON.stringify(components)) ?? [];
  if (address === undefined) throw new Error('There is no button to a mixer.');
  return address;
}

/** Answers requests for stems with this sound instead of upstream's, with ranges as a server has them. */
export async function serveSound(page: Page, soundOf: (stem: string) => Buffer | undefined): Promise<void> {
  await page.route(/\/audio\/\w+$/, async (route) => {
    const sound = soundOf(route.request().url().split('/').at(-1) ?? '');
    if (sound === undefined) return await route.continue();
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(route.request().headers().range ?? '') ?? [];
    const last = Math.min(sound.length, Number(to || sound.length) + 1) - 1;
    await route.fulfill({
      status: 206,
      contentType: 'audio/mpeg',
      headers: { 'content-range': `bytes ${from}-${last}/${sound.length}` },
      body: sound.subarray(Number(from), last + 1),
    });
  });
}

export const playButton = (page: Page) => page.getByRole('button', { name: 'Play', exact: true });
export const pauseButton = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true });

/** Resolves when everything has come. */
export const whole = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('.play:not(:disabled)') !== null &&
      document.querySelector('.loading')?.textContent === '',
  );

/** As `expect.poll`, for what takes its time in a browser. */
export const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 15_000 });
