import { expect, test } from 'vitest';
import { openReceiver, openUpstream } from './support.ts';

test('a separation is pending until its time has come by the clock', async () => {
  const { submit, details, order, upstream } = await openUpstream({ separationMs: 60_000 });
  const id = await submit();
  expect(await details(id)).toMatchObject({
    taskId: id,
    musicId: order.audioId,
    musicIndex: 0,
    callbackUrl: order.callBackUrl,
    createTime: expect.any(Number),
    completeTime: null,
    response: null,
    successFlag: 'PENDING',
    errorCode: null,
    errorMessage: null,
  });
  upstream.control.setCallbacks({ mode: 'silent' });
  upstream.control.advance(60_000);
  await expect.poll(async () => (await details(id)).successFlag).toBe('SUCCESS');
});

test('separate_vocal answers vocals and instrumental, and null for all other known names', async () => {
  const { submit, details, upstream } = await openUpstream();
  upstream.control.setCallbacks({ mode: 'silent' });
  const id = await submit();
  upstream.control.finish(id);
  const { response } = await details(id);
  expect(response).toEqual({
    originUrl: null,
    instrumentalUrl: `${upstream.url}/files/s/${id}_Instrumental.mp3`,
    vocalUrl: `${upstream.url}/files/s/${id}_Vocals.mp3`,
    backingVocalsUrl: null,
    drumsUrl: null,
    bassUrl: null,
    guitarUrl: null,
    keyboardUrl: null,
    percussionUrl: null,
    stringsUrl: null,
    synthUrl: null,
    fxUrl: null,
    brassUrl: null,
    woodwindsUrl: null,
  });
});

test('split_stem reports the stems of the song in snake_case, and absent ones as empty strings', async () => {
  const { submit, details, upstream, song } = await openUpstream();
  const receiver = await openReceiver();
  const id = await submit({ type: 'split_stem', callBackUrl: receiver.url });
  upstream.control.finish(id);
  await receiver.until(1);
  const url = (suffix: string) => `${upstream.url}/files/s/${id}_${suffix}.mp3`;
  expect(song.stems).not.toContain('brass');
  expect(receiver.received[0]?.body).toEqual({
    code: 200,
    msg: expect.any(String),
    data: {
      task_id: id,
      vocal_removal_info: {
        origin_url: '',
        vocal_url: url('Vocals'),
        backing_vocals_url: url('BackingVocals'),
        drums_url: url('Drums'),
        bass_url: url('Bass'),
        guitar_url: url('Guitar'),
        keyboard_url: url('Keyboard'),
        percussion_url: url('Percussion'),
        strings_url: url('Strings'),
        synth_url: url('Synth'),
        fx_url: url('Fx'),
        brass_url: '',
        woodwinds_url: '',
      },
    },
  });
  expect((await details(id)).response).toMatchObject({ brassUrl: null, bassUrl: url('Bass') });
});

test('a callback that fails is tried three times, and then the flag tells of it beside the urls', async () => {
  const { submit, details, upstream } = await openUpstream({ callbackRetryMs: 60_000 });
  const receiver = await openReceiver([500, 204, 302]);
  const id = await submit({ callBackUrl: receiver.url });
  upstream.control.finish(id);
  for (const tries of [1, 2]) {
    await expect.poll(() => upstream.control.separations()[0]?.callbacks).toHaveLength(tries);
    expect((await details(id)).successFlag).toBe('SUCCESS');
    upstream.control.advance(60_000);
  }
  await expect.poll(async () => (await details(id)).successFlag).toBe('CALLBACK_EXCEPTION');
  expect((await details(id)).response).toHaveProperty('vocalUrl', expect.stringContaining('_Vocals.mp3'));
  upstream.control.advance(600_000);
  expect(upstream.control.separations()[0]?.callbacks.map((made) => made.status)).toEqual([500, 204, 302]);
  expect(receiver.received).toHaveLength(3);
});

test('a callback that is not answered within fifteen seconds counts as failed and is sent again', async () => {
  const { submit, upstream } = await openUpstream({ callbackRetryMs: 0 });
  const receiver = await openReceiver([0]);
  const id = await submit({ callBackUrl: receiver.url });
  upstream.control.finish(id);
  await receiver.until(1);
  upstream.control.advance(15_000);
  await receiver.until(2);
  await expect.poll(() => upstream.control.separations()[0]?.callbacks).toHaveLength(2);
  const [first, second] = upstream.control.separations()[0]?.callbacks ?? [];
  expect([first?.status, second?.status]).toEqual([null, 200]);
  const waited = (second?.at ?? 0) - (first?.at ?? 0);
  expect(waited).toBeGreaterThanOrEqual(15_000);
  expect(waited).toBeLessThan(15_900);
});

test('a callback host that does not exist fails without a lookup', async () => {
  const { submit, upstream } = await openUpstream({ callbackRetryMs: 0 });
  upstream.control.finish(await submit());
  await expect.poll(() => upstream.control.separations()[0]?.state).toBe('CALLBACK_EXCEPTION');
  expect(upstream.control.separations()[0]?.callbacks).toHaveLength(3);
});

test('a failure has a code, a flag and no urls, and uses up one order', async () => {
  const { submit, details, upstream } = await openUpstream();
  const receiver = await openReceiver();
  upstream.control.failNext({ code: 451, flag: 'GENERATE_AUDIO_FAILED' });
  const failed = await submit({ callBackUrl: receiver.url });
  const good = await submit({ callBackUrl: receiver.url });
  upstream.control.finish(failed);
  await receiver.until(1);
  upstream.control.finish(good);
  await receiver.until(2);
  expect(receiver.received[0]?.body).toEqual({
    code: 451,
    msg: expect.any(String),
    data: { task_id: failed, vocal_removal_info: null },
  });
  expect(receiver.received[1]?.body).toMatchObject({ code: 200, data: { task_id: good } });
  expect(await details(failed)).toMatchObject({
    successFlag: 'GENERATE_AUDIO_FAILED',
    errorCode: 451,
    errorMessage: expect.any(String),
    response: null,
  });
});

test('upstream returns the credits of a generation that failed with 531, and keeps those of a 500', async () => {
  const { submit, get, upstream } = await openUpstream({ credits: 100 });
  upstream.control.failNext({ code: 531, flag: 'GENERATE_AUDIO_FAILED' });
  upstream.control.failNext({ code: 500, flag: 'GENERATE_AUDIO_FAILED' });
  upstream.control.finish(await submit({ type: 'split_stem' }));
  upstream.control.finish(await submit({ type: 'split_stem' }));
  expect(await get('/api/v1/generate/credit')).toMatchObject({ data: 50 });
});
