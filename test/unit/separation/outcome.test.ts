import { describe, expect, it } from 'vitest';
import { outcomeOfCallback, outcomeOfDetails } from '../../../src/services/separation/outcome.ts';
import {
  Callback,
  Credits,
  Details,
  Envelope,
  Song,
  Started,
} from '../../../src/services/separation/schemas.ts';

const ID = '3e63b4cc88d52611159371f6af5571e7';
/** As it comes over the wire, where a field that is undefined is none. */
const wired = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');
const url = (name: string) => `https://file.example.com/s/${name}.mp3`;

describe('a callback', () => {
  const info = { origin_url: '', instrumental_url: url('i'), vocal_url: url('v') };
  const body = (over: object, data: object = { vocal_removal_info: info }) => ({
    code: 200,
    msg: 'vocal Removal generated successfully.',
    data: { task_id: ID, ...data },
    ...over,
  });
  const outcomeOf = (given: unknown) => outcomeOfCallback(Callback.parse(wired(given)));
  const karaoke = [
    { stem: 'vocals', url: url('v') },
    { stem: 'instrumental', url: url('i') },
  ];

  it.each([
    ['as documented', body({})],
    ['under the other name', body({}, { vocal_separation_info: info })],
    [
      'under the other name beside nothing',
      body({}, { vocal_removal_info: null, vocal_separation_info: info }),
    ],
    [
      'under the other name beside no tracks',
      body({}, { vocal_removal_info: {}, vocal_separation_info: info }),
    ],
    ['with a code that is a text', body({ code: '200' })],
    ['without a message', body({ msg: undefined })],
    ['with a message that is null', body({ msg: null })],
    ['with a message that is no text', body({ msg: { en: 'ok' } })],
    [
      'with fields that we do not know',
      body({ trace: 1 }, { vocal_removal_info: info, musicId: 'x', at: 1 }),
    ],
  ])('of a success is read %s', (_how, given) => {
    expect(Callback.parse(wired(given)).data.separationId).toBe(ID);
    expect(outcomeOf(given)).toEqual({ type: 'separated', tracks: karaoke, completedAt: undefined });
  });

  it('of twelve stems is read with those that the song has', () => {
    const stems = { ...info, instrumental_url: null, drums_url: url('d'), bass_url: '', piano_url: url('p') };
    expect(outcomeOf(body({}, { vocal_removal_info: stems }))).toMatchObject({
      type: 'separated',
      tracks: [{ stem: 'vocals' }, { stem: 'drums' }, { stem: 'piano' }],
    });
  });

  it.each([
    [400, 'invalid'],
    [401, 'failed'],
    [402, 'no_credits'],
    [404, 'failed'],
    [409, 'invalid'],
    [422, 'invalid'],
    [429, 'no_credits'],
    [430, 'failed'],
    [451, 'source'],
    [455, 'failed'],
    [500, 'failed'],
    [501, 'failed'],
    [531, 'failed'],
    [777, 'failed'],
  ])('with the code %i is a failure: %s', (code, reason) => {
    expect(outcomeOf(body({ code, msg: 'sorry' }, { vocal_removal_info: null }))).toEqual({
      type: 'failed',
      reason,
      detail: `callback ${code}: sorry`,
    });
  });

  it('of a failure is a failure even if it has urls', () => {
    expect(outcomeOf(body({ code: 500 }))).toMatchObject({ type: 'failed', reason: 'failed' });
  });

  it.each([
    ['nothing', { vocal_removal_info: null }],
    ['no field for them', {}],
    ['an empty table', { vocal_removal_info: {} }],
    ['empty urls', { vocal_removal_info: { vocal_url: '', instrumental_url: null, origin_url: url('o') } }],
  ])('of a success with %s for tracks is a failure', (_what, data) => {
    expect(outcomeOf(body({}, data))).toEqual({ type: 'failed', reason: 'failed', detail: 'no tracks' });
  });

  it('keeps only the beginning of a very long message', () => {
    const outcome = outcomeOf(body({ code: 500, msg: 'x'.repeat(50_000) }));
    expect(outcome).toMatchObject({ detail: `callback 500: ${'x'.repeat(1_000)}` });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'code=200'],
    ['a list', []],
    ['no code', body({ code: undefined })],
    ['a code that is null', body({ code: null })],
    ['an empty code', body({ code: '' })],
    ['a code that is a list', body({ code: [200] })],
    ['a code that is a fraction', body({ code: 200.5 })],
    ['no data', body({ data: undefined })],
    ['data that are null', body({ data: null })],
    ['data that are a text', body({ data: ID })],
    ['no id', body({}, { task_id: undefined })],
    ['an empty id', body({}, { task_id: '' })],
    ['an id that is a number', body({}, { task_id: 7 })],
    ['a very long id', body({}, { task_id: 'x'.repeat(201) })],
    ['tracks that are a text', body({}, { vocal_removal_info: url('v') })],
    ['tracks that are a list', body({}, { vocal_removal_info: [info] })],
  ])('is refused with %s', (_what, given) => {
    expect(Callback.safeParse(wired(given)).success).toBe(false);
  });
});

describe('the details of a separation', () => {
  const completeTime = 1_753_782_937_000;
  const none = { originUrl: null, instrumentalUrl: null, vocalUrl: null, drumsUrl: null };
  const found = { ...none, originUrl: url('o'), instrumentalUrl: url('i'), vocalUrl: url('v') };
  const details = (over: object) => ({
    taskId: ID,
    musicId: '376c687e-d439-42c1-b1e4-bcb43b095ec2',
    callbackUrl: 'https://callback.invalid/',
    musicIndex: 0,
    createTime: 1_753_782_854_000,
    completeTime,
    response: found,
    successFlag: 'SUCCESS',
    errorCode: null,
    errorMessage: null,
    ...over,
  });
  const outcomeOf = (over: object) => outcomeOfDetails(Details.parse(wired(details(over))));

  it.each(['SUCCESS', 'CALLBACK_EXCEPTION'])('with urls are a success: %s', (successFlag) => {
    expect(outcomeOf({ successFlag })).toEqual({
      type: 'separated',
      tracks: [
        { stem: 'vocals', url: url('v') },
        { stem: 'instrumental', url: url('i') },
      ],
      completedAt: completeTime,
    });
  });

  it.each([
    ['SUCCESS', none],
    ['SUCCESS', null],
    ['SUCCESS', undefined],
    ['CALLBACK_EXCEPTION', none],
    ['CALLBACK_EXCEPTION', null],
  ])('without urls are a failure: %s, %j', (successFlag, response) => {
    const outcome = outcomeOf({ successFlag, response, errorCode: 500, errorMessage: 'gone' });
    expect(outcome).toEqual({ type: 'failed', reason: 'failed', detail: `${successFlag} 500 gone` });
  });

  it.each([
    ['PENDING', null],
    ['PENDING', none],
    ['PENDING', found],
    ['QUEUED_BY_A_NEWER_DEPLOYMENT', null],
  ])('are no outcome yet: %s, %j', (successFlag, response) => {
    expect(outcomeOf({ successFlag, response, completeTime: null })).toEqual({ type: 'pending' });
  });

  it.each([
    ['CREATE_TASK_FAILED', 400, 'invalid'],
    ['CREATE_TASK_FAILED', 429, 'no_credits'],
    ['GENERATE_AUDIO_FAILED', 451, 'source'],
    ['GENERATE_AUDIO_FAILED', '451', 'source'],
    ['GENERATE_AUDIO_FAILED', 500, 'failed'],
    ['GENERATE_AUDIO_FAILED', null, 'failed'],
    ['GENERATE_AUDIO_FAILED', undefined, 'failed'],
    ['GENERATE_AUDIO_FAILED', '', 'failed'],
    ['GENERATE_AUDIO_FAILED', 'E_UNKNOWN', 'failed'],
  ])('are a failure: %s, %j: %s', (successFlag, errorCode, reason) => {
    const outcome = outcomeOf({ successFlag, errorCode, errorMessage: 'why', response: null });
    expect(outcome).toMatchObject({ type: 'failed', reason, detail: expect.stringContaining(successFlag) });
    expect(outcome).toMatchObject({ detail: expect.stringMatching(/why$/) });
  });

  it.each([
    ['epoch milliseconds', completeTime, completeTime],
    ['a text of ISO', '2025-07-29T09:55:37Z', completeTime],
    ['a text with a zone', '2025-07-29T11:55:37.000+02:00', completeTime],
    ['a fraction', completeTime + 0.4, completeTime],
    ['seconds', completeTime / 1000, undefined],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
    ['words', 'yesterday', undefined],
    ['zero', 0, undefined],
    ['a negative number', -1, undefined],
    ['a number beyond all times', 1e300, undefined],
    ['an object', {}, undefined],
  ])('know when it was completed, from %s', (_what, given, completedAt) => {
    expect(outcomeOf({ completeTime: given })).toMatchObject({ type: 'separated', completedAt });
  });

  it.each([
    ['no id', { taskId: undefined }],
    ['no flag', { successFlag: undefined }],
    ['a flag that is a number', { successFlag: 1 }],
    ['a response that is a text', { response: 'none' }],
  ])('are refused with %s', (_what, over) => {
    expect(Details.safeParse(wired(details(over))).success).toBe(false);
  });
});

describe('the other answers of upstream', () => {
  it('name the new separation, in an envelope', () => {
    const { data, ...rest } = Envelope.parse({ code: 200, msg: 'success', data: { taskId: ID } });
    expect(rest).toEqual({ code: 200, msg: 'success' });
    expect(Started.parse(data)).toEqual({ taskId: ID });
    expect(Started.safeParse({ taskId: '' }).success).toBe(false);
    expect(Started.safeParse(null).success).toBe(false);
  });

  it('name the tracks of a song', () => {
    const sunoData = [
      {
        id: '376C687E-D439-42C1-B1E4-BCB43B095EC2',
        title: ' Night Drive ',
        audioUrl: url('a'),
        streamAudioUrl: url('s'),
        imageUrl: url('p'),
        tags: 'synthwave',
        duration: 198.44,
        createTime: 1_753_782_854_000,
      },
      { id: 'b', title: ' ', duration: null },
      { id: 'c' },
    ];
    expect(Song.parse({ status: 'SUCCESS', response: { sunoData } })).toEqual({
      status: 'SUCCESS',
      tracks: [
        {
          audioId: '376c687e-d439-42c1-b1e4-bcb43b095ec2',
          title: 'Night Drive',
          variant: 1,
          durationSeconds: 198.44,
        },
        { audioId: 'b', variant: 2, title: undefined, durationSeconds: undefined },
        { audioId: 'c', variant: 3, title: undefined, durationSeconds: undefined },
      ],
    });
  });

  it.each([null, undefined, {}, { sunoData: null }, { sunoData: [] }])(
    'name no tracks while a song is pending (%j)',
    (response) => {
      expect(Song.parse(wired({ status: 'PENDING', response }))).toEqual({ status: 'PENDING', tracks: [] });
    },
  );

  it('count the credits that are left', () => {
    expect(Credits.parse(100)).toBe(100);
    expect(Credits.safeParse(null).success).toBe(false);
  });
});
