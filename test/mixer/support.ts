import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/page/server/start-sandbox.ts';
import { args, executablePath } from '../support/chromium.ts';

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

/** Tests in a browser; skipped, with the reason in their title, where there is none. */
export function inMixer(title: string, define: (stage: Stage) => void): void {
  const why = `${title} (skipped: no Chromium; install the package "chromium", or name one in $CHROMIUM)`;
  describe.skipIf(executablePath === undefined)(executablePath === undefined ? why : title, () => {
    let stateDir: string;
    let sandbox: Sandbox | undefined;
    let browser: Browser | undefined;
    const results = new Map<string, Promise<string>>();
    const troubles: string[] = [];

    beforeAll(async () => {
      stateDir = await mkdtemp(join(tmpdir(), 'stemsmith-mixer-'));
      sandbox = await startSandbox({
        port: 0,
        stateDir,
        soundDir: join(tmpdir(), 'stemsmith-test-sounds'),
        upstream: { sound: 'short' },
      });
      sandbox.upstream.control.setSeparationMs(100);
      browser = await chromium.launch({ executablePath: executablePath ?? '', args });
    });
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
      expect(troubles.splice(0), 'errors of the page').toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      await sandbox?.close();
      await rm(stateDir, { recursive: true, force: true });
    });

    const running = () => {
      if (!sandbox || !browser) throw new Error('The sandbox does not run yet.');
      return { sandbox, browser };
    };
    define({
      get sandbox() {
        return running().sandbox;
      },
      get browser() {
        return running().browser;
      },
      resultOf(command) {
        const known = results.get(command) ?? askFor(running().sandbox, command);
        results.set(command, known);
        return known;
      },
      async open(address, { prepare, tolerates, ...context } = {}) {
        const page = await (await running().browser.newContext(context)).newPage();
        page.setDefaultTimeout(15_000);
        page.on('pageerror', (error) => troubles.push(String(error)));
        page.on('request', (request) => {
          if (!/^(blob:)?http:\/\/127\.0\.0\.1:/.test(request.url()))
            troubles.push(`a request to ${request.url()}`);
        });
        // A violation of the policy is said here, too.
        page.on('console', (message) => {
          if (message.type() === 'error' && !tolerates?.test(message.text())) troubles.push(message.text());
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
