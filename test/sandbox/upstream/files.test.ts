import { afterAll, expect, test } from 'vitest';
import { makeCacheDir, openUpstream } from './support.ts';

const dayMs = 86_400_000;

/** Shared by all tests here, so that each sound is rendered once. */
const cacheDir = await makeCacheDir(afterAll);

/** A finished separation and a way to its files. */
async function openFiles(type = 'separate_vocal') {
  const opened = await openUpstream({ cacheDir });
  opened.upstream.control.setCallbacks({ mode: 'silent' });
  const id = await opened.submit({ type });
  opened.upstream.control.finish(id);
  const url = (suffix: string) => `${opened.upstream.url}/files/s/${id}_${suffix}.mp3`;
  const part = (range: string, headers = {}) => fetch(url('Vocals'), { headers: { range, ...headers } });
  return { ...opened, id, url, part };
}

test('a file has its type and length, and any single range of it can be asked for', async () => {
  const { url, part } = await openFiles();
  const whole = await fetch(url('Vocals'));
  expect(whole.status).toBe(200);
  expect(whole.headers.get('content-type')).toBe('audio/mpeg');
  expect(whole.headers.get('accept-ranges')).toBe('bytes');
  const bytes = Buffer.from(await whole.arrayBuffer());
  const size = bytes.length;
  expect(whole.headers.get('content-length')).toBe(String(size));

  const ranges: [string, number, number][] = [
    ['bytes=0-0', 0, 0],
    ['bytes=100-199', 100, 199],
    [`bytes=${size - 5}-`, size - 5, size - 1],
    ['bytes=-10', size - 10, size - 1],
    [`bytes=-${size * 2}`, 0, size - 1],
    [`bytes=10-${size * 2}`, 10, size - 1],
  ];
  for (const [range, first, last] of ranges) {
    const response = await part(range);
    expect(response.status, range).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${first}-${last}/${size}`);
    expect(response.headers.get('content-length')).toBe(String(last - first + 1));
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(first, last + 1))).toBe(true);
  }
  for (const range of [`bytes=${size}-`, 'bytes=-0']) {
    const response = await part(range);
    expect(response.status, range).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${size}`);
    expect(await response.text()).toBe('');
  }
  for (const range of ['bytes=5-4', 'bytes=-', 'bytes=a-b', 'lines=0-1', 'bytes=0-1,3-4']) {
    const response = await part(range);
    expect(response.status, range).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(size);
  }
});

test('a part of an older file is answered by the whole of the new one', async () => {
  const { part } = await openFiles();
  const { headers } = await part('bytes=0-9');
  const same = await part('bytes=0-9', { 'if-range': headers.get('etag') });
  const older = await part('bytes=0-9', { 'if-range': '"other"' });
  expect([same.status, older.status]).toEqual([206, 200]);
});

test('HEAD tells the length without a body, and other methods are not allowed', async () => {
  const { url } = await openFiles();
  const { byteLength } = await (await fetch(url('Vocals'))).arrayBuffer();
  const head = await fetch(url('Vocals'), { method: 'HEAD', headers: { range: 'bytes=0-9' } });
  expect(head.status).toBe(200);
  expect(head.headers.get('content-length')).toBe(String(byteLength));
  expect(await head.text()).toBe('');
  expect((await fetch(url('Vocals'), { method: 'DELETE' })).status).toBe(405);
});

test('files go after fourteen days of the clock, and not a moment earlier', async () => {
  const { url, upstream } = await openFiles();
  await fetch(url('Vocals'));
  upstream.control.advance(14 * dayMs - 60_000);
  expect((await fetch(url('Vocals'))).status).toBe(200);
  upstream.control.advance(60_000);
  expect((await fetch(url('Vocals'))).status).toBe(404);
});

test('only what a finished separation offers can be fetched', async () => {
  const { url, upstream, submit, song } = await openFiles('split_stem');
  const pending = await submit();
  expect(song.stems).not.toContain('brass');
  const paths = [
    url('Brass'),
    url('Instrumental'),
    url('Nothing'),
    `${upstream.url}/files/s/${pending}_Vocals.mp3`,
  ];
  for (const path of paths) expect((await fetch(path)).status, path).toBe(404);
  expect((await fetch(url('Bass'))).status).toBe(200);
});

test('an instrumental has no vocals to fetch and its instrumental is the whole song', async () => {
  const { upstream, post, details } = await openUpstream({ cacheDir });
  upstream.control.setCallbacks({ mode: 'silent' });
  const song = upstream.songs.find(({ instrumental }) => instrumental);
  const { taskId = '', tracks: [track] = [] } = song ?? {};
  const order = { taskId, audioId: track?.audioId, callBackUrl: 'https://callback.invalid/' };
  await post('/api/v1/vocal-removal/generate', order);
  const id = upstream.control.separations()[0]?.id ?? '';
  upstream.control.finish(id);
  const { response } = await details(id);
  expect(response?.vocalUrl).toBeNull();
  const [instrumental, whole] = await Promise.all(
    [response?.instrumentalUrl ?? '', `${upstream.url}/files/songs/${track?.audioId}.mp3`].map(async (url) =>
      Buffer.from(await (await fetch(url)).arrayBuffer()),
    ),
  );
  expect(instrumental?.length).toBeGreaterThan(1000);
  expect(whole && instrumental?.equals(whole)).toBe(true);
});

test('every track has a cover of its own', async () => {
  const { upstream } = await openUpstream({ cacheDir });
  const covers = await Promise.all(
    upstream.songs[0]?.tracks.map(async ({ audioId }) => {
      const response = await fetch(`${upstream.url}/files/covers/${audioId}.png`);
      expect(response.headers.get('content-type')).toBe('image/png');
      return Buffer.from(await response.arrayBuffer());
    }) ?? [],
  );
  expect(covers.map((cover) => cover.toString('latin1', 1, 4))).toEqual(['PNG', 'PNG']);
  expect(covers[0]?.equals(covers[1] ?? Buffer.alloc(0))).toBe(false);
});

test('files suffer faults too: a status, a page, a cut body, an endless one', async () => {
  const { url, upstream } = await openFiles();
  const { control } = upstream;
  control.addFault({ endpoint: 'files', times: 1, effect: { code: 403 } });
  expect((await fetch(url('Vocals'))).status).toBe(403);
  control.addFault({ endpoint: 'files', times: 1, effect: 'not-json' });
  expect((await fetch(url('Vocals'))).headers.get('content-type')).toContain('text/html');
  for (const effect of ['cut', 'reset-after'] as const) {
    control.addFault({ endpoint: 'files', times: 1, effect });
    const response = await fetch(url('Vocals'));
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  }
  control.addFault({ endpoint: 'files', times: 1, effect: 'huge' });
  const huge = await fetch(url('Vocals'));
  expect(huge.headers.get('content-length')).toBeNull();
  await huge.body?.cancel();
  expect((await fetch(url('Vocals'))).status).toBe(200);
});
