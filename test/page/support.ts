import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/page/server/start-sandbox.ts';
import { args, executablePath } from '../support/chromium.ts';

/** A sandbox and a browser to look at it. */
export interface Stage {
  readonly sandbox: Sandbox;
  /** Opens the page as somebody, in a browser that knows nothing yet. */
  open(as?: string, options?: BrowserContextOptions & { place?: string }): Promise<Page>;
}

interface StageOptions {
  readonly env?: Record<string, string>;
  readonly separationMs?: number;
}

/** Tests in a browser; skipped, with the reason in their title, where there is none. */
export function inBrowser(title: string, options: StageOptions, define: (stage: Stage) => void): void {
  const why = `${title} (skipped: no Chromium; install the package "chromium", or name one in $CHROMIUM)`;
  describe.skipIf(executablePath === undefined)(executablePath === undefined ? why : title, () => {
    let stateDir: string;
    let sandbox: Sandbox | undefined;
    let browser: Browser | undefined;
    const troubles: string[] = [];

    beforeAll(async () => {
      stateDir = await mkdtemp(join(tmpdir(), 'stemsmith-page-'));
      sandbox = await startSandbox({
        port: 0,
        stateDir,
        soundDir: join(tmpdir(), 'stemsmith-test-sounds'),
        upstream: { sound: 'short' },
        env: options.env ?? {},
      });
      sandbox.upstream.control.setSeparationMs(options.separationMs ?? 300);
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
      async open(as = 'mira', { place = '', ...context } = {}) {
        const page = await (await running().browser.newContext(context)).newPage();
        page.setDefaultTimeout(15_000);
        page.on('pageerror', (error) => troubles.push(String(error)));
        page.on('request', (request) => {
          if (new URL(request.url()).hostname !== '127.0.0.1') troubles.push(`a request to ${request.url()}`);
        });
        page.on('console', (message) => {
          // What the sandbox refuses is told to the member; the browser's own line about it is no error.
          const isRefusal = message.text().startsWith('Failed to load resource');
          if (message.type() === 'error' && !isRefusal) troubles.push(message.text());
        });
        await page.goto(`${running().sandbox.url}#/${as}${place}`);
        await page.locator('html[data-ready]').waitFor();
        return page;
      },
    });
  });
}

/** Where one writes. */
export const writing = (page: Page) => page.getByRole('combobox', { name: /^Message / });

/** Begins to use a command. */
export async function typeCommand(page: Page, name: string): Promise<void> {
  await writing(page).focus();
  await page.keyboard.type(`/${name}`);
  await page
    .getByRole('option', { name: new RegExp(`^/${name}`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** Uses a command on the demo song of this title. */
export async function ask(page: Page, name: string, title: string): Promise<void> {
  await typeCommand(page, name);
  await page.keyboard.type(title);
  // Beside the demo songs, the bot offers what was asked for before.
  await page.getByRole('option', { name: new RegExp(`${title}.*first variant`) }).click();
  await page.getByRole('button', { name: 'Send' }).click();
}

/** The messages in view. */
export const messages = (page: Page) => page.locator('.message');
