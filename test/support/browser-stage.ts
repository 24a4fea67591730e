import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/page/server/start-sandbox.ts';
import { args, executablePath } from './chromium.ts';

/** A sandbox, and a browser to look at what it serves. */
export interface BrowserStage {
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  /** A page in a browser that knows nothing yet. What it complains of fails the test in its end. */
  newPage(context: BrowserContextOptions, expected: Expected): Promise<Page>;
}

/** What is no trouble of a page. */
interface Expected {
  /** Whether it may ask for this address. */
  request: (url: string) => boolean;
  /** Whether it may write this error on its console. */
  error: (text: string) => boolean;
}

interface BrowserStageOptions {
  /** Of the folder for what the sandbox keeps. */
  readonly name: string;
  readonly env?: Record<string, string>;
  readonly separationMs: number;
}

/** Tests in a browser; skipped, with the reason in their title, where there is none. */
export function onBrowserStage(
  title: string,
  { name, env = {}, separationMs }: BrowserStageOptions,
  define: (stage: BrowserStage) => void,
): void {
  const why = `${title} (skipped: no Chromium; install the package "chromium", or name one in $CHROMIUM)`;
  describe.skipIf(executablePath === undefined)(executablePath === undefined ? why : title, () => {
    let stateDir: string;
    let sandbox: Sandbox | undefined;
    let browser: Browser | undefined;
    const troubles: string[] = [];

    beforeAll(async () => {
      stateDir = await mkdtemp(join(tmpdir(), `stemsmith-${name}-`));
      sandbox = await startSandbox({
        port: 0,
        stateDir,
        soundDir: join(tmpdir(), 'stemsmith-test-sounds'),
        upstream: { sound: 'short' },
        env,
      });
      sandbox.upstream.control.setSeparationMs(separationMs);
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
      async newPage(context, expected) {
        const page = await (await running().browser.newContext(context)).newPage();
        page.setDefaultTimeout(15_000);
        page.on('pageerror', (error) => troubles.push(String(error)));
        page.on('request', (request) => {
          if (!expected.request(request.url())) troubles.push(`a request to ${request.url()}`);
        });
        page.on('console', (message) => {
          if (message.type() === 'error' && !expected.error(message.text())) troubles.push(message.text());
        });
        return page;
      },
    });
  });
}
