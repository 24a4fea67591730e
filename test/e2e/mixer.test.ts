import { expect, test } from 'vitest';
import { createWorld, idsOf, type World } from '../support/world.ts';
import { filesInZip } from '../support/zip.ts';

const DAY = 86_400_000;
let world: World;
let address: string;

/** A karaoke of the first demo song, and the address on the button under it. */
async function karaoke(options: Parameters<typeof createWorld>[0] = {}): Promise<string | undefined> {
  world = await createWorld(options);
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const { components } = await world.answer(asked, 'ready');
  return /"url":"([^"]+\/mix\/[^"]+)"/.exec(JSON.stringify(components))?.[1];
}

const statusOf = async (url: string, init: RequestInit = {}) => {
  const answer = await fetch(url, init);
  await answer.arrayBuffer();
  return answer.status;
};

test('without a public address there is no button, and nothing below /mix/', async () => {
  expect(await karaoke({ callbacks: false })).toBeUndefined();
  expect(await statusOf(`${world.bot.url}/mix/job1/key`)).toBe(404);
});

test('the page tells nobody where it is, and lets nothing foreign in', async () => {
  address = (await karaoke()) ?? '';
  const answer = await fetch(address, { headers: { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' } });
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|http:|https:|\*/);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('Mitsingen');
  // Where upstream keeps its files is nobody's business.
  expect(page).not.toContain(world.upstream.url);

  // Everything that the page consists of is kept for good, and small.
  let weight = Buffer.byteLength(page);
  for (const [, part] of page.matchAll(/(?:href|src)="([^"]+)"/g)) {
    const asset = await fetch(new URL(part ?? '', address));
    expect(asset.headers.get('cache-control')).toContain('immutable');
    weight += (await asset.arrayBuffer()).byteLength;
  }
  expect(weight).toBeLessThan(60_000);
});

test('a wrong key and an unknown job look the same; vanished files say so until the record is swept', async () => {
  address = (await karaoke()) ?? '';
  const [wrong, unknown] = [address.slice(0, -4), address.replace(/mix\/\w+/, 'mix/nobody1')];
  const pages = await Promise.all([wrong, unknown].map(async (url) => (await fetch(url)).text()));
  expect(pages[0]).toBe(pages[1]);
  for (const url of [wrong, unknown, `${wrong}/audio/vocals`, `${unknown}/words`, `${wrong}/stems.zip`])
    expect(await statusOf(url)).toBe(404);
  expect(await statusOf(`${address}/audio/drums`)).toBe(404);

  await world.skip(14 * DAY + 60_000);
  const gone = await fetch(address);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain(idsOf(world.upstream.songs).audio_id);
  expect(await statusOf(`${address}/audio/vocals`)).toBe(410);
  await world.skip(20 * DAY);
  await world.restart();
  await expect.poll(() => statusOf(address), { timeout: 15_000 }).toBe(404);
});

test('tracks come whole, in part and all in one file, as upstream has them', async () => {
  address = (await karaoke()) ?? '';
  const audio = `${address}/audio/vocals`;
  const whole = await fetch(audio);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(whole.headers.get('content-type')).toBe('audio/mpeg');
  expect(whole.headers.get('content-length')).toBe(String(bytes.length));
  expect(whole.headers.get('cache-control')).toMatch(/^private, max-age=1209\d{3}, immutable$/);

  const part = await fetch(audio, { headers: { range: 'bytes=100-199' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true);
  expect(await statusOf(audio, { headers: { range: `bytes=${bytes.length}-` } })).toBe(416);
  const head = await fetch(audio, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);

  const zip = await fetch(`${address}/stems.zip`, { headers: { 'accept-language': 'fr' } });
  expect(zip.headers.get('content-type')).toBe('application/zip');
  const files = filesInZip(Buffer.from(await zip.arrayBuffer()));
  const [title] = world.upstream.songs.map((song) => song.title);
  expect(files.map(({ name }) => name)).toEqual([`${title} - Voix.mp3`, `${title} - Instrumental.mp3`]);
  expect(files[0]?.bytes.equals(bytes)).toBe(true);
});

test('words and waveforms come with it, and cost nothing more', async () => {
  address = (await karaoke()) ?? '';
  const asked = () =>
    world.upstream.control.requests().filter(({ path }) => path.includes('timestamped-lyrics')).length;
  const [first, second] = await Promise.all(
    [1, 2].map(async () => (await fetch(`${address}/words`)).json() as Promise<{ lines: unknown[] }>),
  );
  expect(first?.lines.length).toBeGreaterThan(2);
  expect(second).toEqual(first);
  expect(asked()).toBe(1);
  const waveform = (await (await fetch(`${address}/waveform/vocals`)).json()) as {
    seconds: number;
    peaks: string;
  };
  expect(waveform.seconds).toBeGreaterThan(0.3);
  expect(Buffer.from(waveform.peaks, 'base64')).toHaveLength(480);
  // From now on the file is not needed for it.
  await world.restart();
  world.upstream.control.addFault({ endpoint: 'files', effect: 'reset' });
  expect(await statusOf(`${address}/waveform/vocals`)).toBe(200);
  expect(await statusOf(`${address}/audio/vocals`)).toBe(502);
});

test('a hundred who listen to one result all hear it', async () => {
  address = (await karaoke()) ?? '';
  const lengths = await Promise.all(
    Array.from({ length: 100 }, async (_, nth) => {
      const stem = nth % 2 === 0 ? 'vocals' : 'instrumental';
      const answer = await fetch(`${address}/audio/${stem}`, { headers: { range: 'bytes=0-4095' } });
      return [answer.status, (await answer.arrayBuffer()).byteLength];
    }),
  );
  expect(lengths).toEqual(Array.from({ length: 100 }, () => [206, 4_096]));
});
