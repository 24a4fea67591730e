import { expect, test } from 'vitest';
import { openUpstream } from './support.ts';

test('a request without the right key is answered 401 inside of HTTP 200', async () => {
  const { call } = await openUpstream();
  const answers = [
    await call('/api/v1/generate/credit', { headers: {} }),
    await call('/api/v1/generate/credit', { headers: { authorization: 'Bearer wrong' } }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ status: 200, code: 401, data: null });
});

test('an unknown path and a wrong method are answered 404 inside of HTTP 200', async () => {
  const { get, post } = await openUpstream();
  expect(await get('/api/v2/anything')).toMatchObject({ status: 200, code: 404, data: null });
  expect(await post('/api/v1/generate/credit', {})).toMatchObject({ status: 200, code: 404 });
});

test('the song endpoint lists both tracks of a task with names, files and exact durations', async () => {
  const { get, song, upstream } = await openUpstream();
  const answer = await get(`/api/v1/generate/record-info?taskId=${song.taskId}`);
  expect(answer).toMatchObject({ code: 200, data: { taskId: song.taskId, status: 'SUCCESS' } });
  expect(answer.data).toHaveProperty(
    'response.sunoData',
    song.tracks.map(({ audioId, durationSeconds }) => ({
      id: audioId,
      title: song.title,
      audioUrl: `${upstream.url}/files/songs/${audioId}.mp3`,
      streamAudioUrl: `${upstream.url}/files/songs/${audioId}.mp3`,
      imageUrl: `${upstream.url}/files/covers/${audioId}.png`,
      tags: song.tags,
      duration: durationSeconds,
      createTime: expect.any(Number),
    })),
  );
});

test('a song that is still being generated has as many tracks as are there so far', async () => {
  const { get, song, upstream } = await openUpstream();
  const path = `/api/v1/generate/record-info?taskId=${song.taskId}`;
  for (const status of ['PENDING', 'TEXT_SUCCESS'] as const) {
    upstream.control.setSongStatus(song.taskId, status);
    expect((await get(path)).data).toMatchObject({ status, response: null });
  }
  upstream.control.setSongStatus(song.taskId, 'FIRST_SUCCESS');
  expect((await get(path)).data).toMatchObject({
    status: 'FIRST_SUCCESS',
    response: { sunoData: [{ id: song.tracks[0]?.audioId }] },
  });
  upstream.control.setSongStatus(song.taskId, 'SUCCESS');
  expect((await get(path)).data).toHaveProperty('response.sunoData.length', 2);
});

test('every id has the documented form and no two are equal', async () => {
  const { upstream } = await openUpstream();
  const tasks = upstream.songs.map((song) => song.taskId);
  const audios = upstream.songs.flatMap((song) => song.tracks.map((track) => track.audioId));
  expect(tasks.length).toBeGreaterThanOrEqual(6);
  for (const id of tasks) expect(id).toMatch(/^[0-9a-f]{32}$/);
  for (const id of audios)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set([...tasks, ...audios]).size).toBe(tasks.length + audios.length);
  expect(audios).toHaveLength(tasks.length * 2);
});

test('a submission answers a new id and is charged by its type, every time', async () => {
  const { submit, get, order, upstream } = await openUpstream({ credits: 100 });
  const first = await submit();
  const second = await submit({ type: 'separate_vocal' });
  const third = await submit({ type: 'split_stem' });
  for (const id of [first, second, third]) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set([first, second, third, order.taskId]).size).toBe(4);
  expect(await get('/api/v1/generate/credit')).toMatchObject({ code: 200, data: 30 });
  expect(upstream.control.separations().map((separation) => separation.type)).toEqual([
    'separate_vocal',
    'separate_vocal',
    'split_stem',
  ]);
});

test('a submission beyond the credits is answered 429 and takes nothing', async () => {
  const { post, order, get, upstream } = await openUpstream({ credits: 49 });
  const answer = await post('/api/v1/vocal-removal/generate', { ...order, type: 'split_stem' });
  expect(answer).toMatchObject({ status: 200, code: 429, data: null });
  expect(await get('/api/v1/generate/credit')).toMatchObject({ data: 49 });
  expect(upstream.control.separations()).toEqual([]);
});

test('a submission with a wrong part is answered 400 and not charged', async () => {
  const { post, order, get, upstream } = await openUpstream();
  const otherAudio = upstream.songs[1]?.tracks[0]?.audioId;
  const wrong = [
    { ...order, taskId: '0'.repeat(32) },
    { ...order, audioId: otherAudio },
    { ...order, type: 'split_everything' },
    { ...order, callBackUrl: 'not a url' },
    { taskId: order.taskId, audioId: order.audioId, callbackUrl: order.callBackUrl },
    'text',
  ];
  for (const body of wrong) {
    expect(await post('/api/v1/vocal-removal/generate', body)).toMatchObject({ status: 200, code: 400 });
  }
  expect(await get('/api/v1/generate/credit')).toMatchObject({ data: 1000 });
});

test('the twenty-first request of any ten seconds is answered 430, and the window slides', async () => {
  const { get, upstream } = await openUpstream();
  const codes = async (count: number) => {
    const answers = Array.from({ length: count }, () => get('/api/v1/generate/credit'));
    return (await Promise.all(answers)).map((answer) => answer.code);
  };
  await codes(10);
  upstream.control.advance(6000);
  const next = await codes(11);
  expect(next.filter((code) => code === 430)).toHaveLength(1);
  upstream.control.advance(4000);
  expect((await codes(11)).filter((code) => code === 430)).toHaveLength(1);
});

test('requests are recorded with bodies and codes, and without the key', async () => {
  const { get, submit, order, upstream } = await openUpstream();
  await submit();
  await get('/api/v1/vocal-removal/record-info?taskId=none');
  expect(upstream.control.requests()).toEqual([
    {
      at: expect.any(Number),
      method: 'POST',
      path: '/api/v1/vocal-removal/generate',
      body: order,
      code: 200,
    },
    {
      at: expect.any(Number),
      method: 'GET',
      path: '/api/v1/vocal-removal/record-info?taskId=none',
      body: undefined,
      code: 400,
    },
  ]);
  expect(JSON.stringify(upstream.control.state())).not.toContain('test-key');
});
