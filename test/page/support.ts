import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/page/server/start-sandbox.ts';
import { onBrowserStage } from '../support/browser-stage.ts';

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

/** Tests of the page in a browser; skipped, with the reason in their title, where there is none. */
export function inBrowser(title: string, options: StageOptions, define: (stage: Stage) => void): void {
  onBrowserStage(title, { name: 'page', separationMs: 300, ...options }, (stage) =>
    define({
      get sandbox() {
        return stage.sandbox;
      },
      async open(as = 'mira', { place = '', ...context } = {}) {
        const page = await stage.newPage(context, {
          request: (url) => new URL(url).hostname === '127.0.0.1',
          // What the sandbox refuses is told to the member; the browser's own line about it is no error.
          error: (text) => text.startsWith('Failed to load resource'),
        });
        await page.goto(`${stage.sandbox.url}#/${as}${place}`);
        await page.locator('html[data-ready]').waitFor();
        return page;
      },
    }),
  );
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
