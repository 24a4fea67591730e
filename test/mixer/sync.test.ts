import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { mp3Of } from '../support/mp3.ts';
import { inMixer } from './support.ts';

// What the script is called in the page.
declare const proof: typeof import('./proof.ts');

const SECONDS = 24;
const DEEDS = [
  { at: 4, seek: 9.37 },
  { at: 7, speed: 0.75 },
  { at: 9, loop: { from: 12.1, to: 13.3 } },
  { at: 14, speed: 1.2 },
  { at: 17, seek: 2 },
];

inMixer('two stems of the same sound', (stage) => {
  let mp3: Buffer;
  let script: string;

  beforeAll(async () => {
    // Loud enough to be heard, and never the same twice.
    mp3 = await mp3Of(SECONDS, (at) => 0.2 + 0.5 * Math.abs(Math.sin(at * 3.7)));
    const entry = fileURLToPath(new URL('proof.ts', import.meta.url));
    const built = await build({
      entryPoints: [entry],
      bundle: true,
      globalName: 'proof',
      footer: { js: 'globalThis.proof = proof;' },
      write: false,
    });
    script = built.outputFiles[0]?.text ?? '';
  });

  const open = async () =>
    await stage.open(await stage.resultOf('karaoke'), {
      prepare: async (page) => {
        await page.addInitScript(script);
        await page.route('**/proof.mp3', (route) => route.fulfill({ contentType: 'audio/mpeg', body: mp3 }));
      },
    });

  const loudnessWith = (page: Page, other: number) =>
    page.evaluate((play) => proof.loudness('/proof.mp3', play), { seconds: SECONDS, other, deeds: DEEDS });

  test('are nothing when one is taken from the other, over joins, jumps, loops and changes of speed', async () => {
    const page = await open();
    expect(Math.max(...(await loudnessWith(page, -1)))).toBe(0);
    // In every single second there was something to take away.
    expect(Math.min(...(await loudnessWith(page, 0)))).toBeGreaterThan(0.1);
  });

  test('sound in windows exactly as they do in one piece', async () => {
    const page = await open();
    const distance = await page.evaluate((seconds) => proof.distance('/proof.mp3', seconds), SECONDS);
    expect(distance.seconds).toBeGreaterThan(23);
    expect(distance.most).toBeLessThan(1e-6);
  });
});
