import { describe, expect, it } from 'vitest';
import { plainResult, result } from '../../../src/services/messages/result.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import type { MessagePayload } from '../../../src/services/platform/messenger.ts';
import { EXPECTED_STEMS } from '../../../src/services/separation/stems.ts';
import {
  buttonsOf,
  expectInsideLimits,
  expectToPing,
  menusOf,
  textsOf,
} from '../../support/discord-limits.ts';
import { OFFERS } from '../../support/found.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');

const PING = `<@${DELIVERY.userId}>`;
/** A url of exactly this many characters. */
const url = (name: string, length = 60) => `https://files.example.com/${name}/`.padEnd(length, 'x');
const track = (stem: string, length?: number) => ({ stem, url: url(stem.slice(0, 20), length) });
const tracks = (count: number, length?: number) =>
  Array.from({ length: count }, (_, at) => track(`stem_${at}`, length));
const expiry = (job: { expiresAt: number }) => `<t:${Math.floor(job.expiresAt / 1000)}:R>`;

describe('the result', () => {
  it('pings who asked, names the song, and has a button for each track in order', () => {
    const job = jobIn('separated', {
      type: 'split_stem',
      title: 'Night Drive',
      tracks: EXPECTED_STEMS.split_stem.slice(0, 7).map((stem) => track(stem)),
    });
    const payload = result(t, job, DELIVERY, OFFERS);
    expect(payload.content).toBe(`${PING} the stems of **Night Drive** are ready.`);
    expect(buttonsOf(payload).filter((button) => 'url' in button)).toEqual(
      [
        ['Vocals', 'vocals'],
        ['Backing vocals', 'backing_vocals'],
        ['Drums', 'drums'],
        ['Percussion', 'percussion'],
        ['Bass', 'bass'],
        ['Guitar', 'guitar'],
        ['Keyboard', 'keyboard'],
      ].map(([label = '', stem = '']) => ({ type: 2, style: 5, label, url: url(stem) })),
    );
    expect(
      payload.embeds?.map(({ description, footer }) => [description?.split('\n'), footer?.text]),
    ).toEqual([
      [
        [
          '**7 tracks** (MP3): Vocals, Backing vocals, Drums, Percussion, Bass, Guitar, Keyboard',
          'Not in this song: Strings, Brass, Woodwinds, Synth, FX',
          `Links expire ${expiry(job)}`,
        ],
        'Reference job1',
      ],
    ]);
  });

  it('plays one stem of many to whoever chooses, and offers what else can be made of the song', () => {
    const stems = ['vocals', 'drums', 'fx'].map((stem) => track(stem));
    const job = jobIn('separated', { type: 'split_stem', tracks: stems });
    const payload = result(t, job, DELIVERY, OFFERS);
    expect(menusOf(payload)).toMatchObject([
      {
        custom_id: 'play:job1',
        options: [
          { label: 'Vocals', value: '0' },
          { label: 'Drums', value: '1' },
          { label: 'FX', value: '2' },
        ],
      },
    ]);
    const pressed = (of: MessagePayload) =>
      buttonsOf(of).flatMap((button) => ('custom_id' in button ? [button.label] : []));
    expect(pressed(payload)).toEqual(['Make karaoke too (10 credits)', 'Show again']);
    expect(pressed(result(t, job, { ...DELIVERY, isPrivate: true }, OFFERS))).toEqual([
      'Make karaoke too (10 credits)',
    ]);
  });

  it('offers neither for a karaoke, whose two tracks play in the message', () => {
    const payload = result(t, jobIn('separated'), DELIVERY, OFFERS);
    expect(payload.components).toHaveLength(1);
  });

  it('says nothing of a song without a title, and nothing of missing tracks when none is missing', () => {
    const job = jobIn('separated', { tracks: [track('vocals'), track('instrumental')] });
    const payload = result(t, job, DELIVERY, OFFERS);
    expect(payload.content).toBe(`${PING} your karaoke tracks are ready.`);
    expect(payload.embeds?.[0]?.description).toBe(
      `**2 tracks** (MP3): Vocals, Instrumental\nLinks expire ${expiry(job)}`,
    );
  });

  it('speaks of one track', () => {
    expect(result(t, jobIn('separated'), DELIVERY, OFFERS).embeds?.[0]?.description).toContain(
      '**1 track** (MP3): Vocals\n',
    );
  });

  it.each([512, 513])('puts a url of %i characters where Discord takes it', (length) => {
    const job = jobIn('separated', { tracks: [track('vocals', length), track('instrumental')] });
    const payload = result(t, job, DELIVERY, OFFERS);
    const inButtons = buttonsOf(payload).map((button) => ('url' in button ? button.url.length : 0));
    expect(inButtons).toEqual(length === 512 ? [512, 60] : [60]);
    expect(
      textsOf(payload)
        .join('\n')
        .includes(`Vocals: <${url('vocals', 513)}>`),
    ).toBe(length === 513);
    expectInsideLimits(payload);
  });

  const AMOUNTS = [1, 2, 5, 6, 12, 25, 26, 40].flatMap((count) =>
    [60, 512, 513, 1_000, 2_000, 2_048].map((length): [number, number] => [count, length]),
  );
  it.each(AMOUNTS)('fits into a message with %i tracks and urls of %i characters', (count, length) => {
    const job = jobIn('separated', {
      type: 'split_stem',
      title: '*'.repeat(500),
      tracks: tracks(count, length),
    });
    for (const reader of READERS) {
      for (const payload of [result(reader, job, DELIVERY, OFFERS), plainResult(reader, job, DELIVERY)]) {
        expectInsideLimits(payload);
        expectToPing(payload, DELIVERY.userId);
        const shown = JSON.stringify(payload);
        const whole = job.tracks.filter((each) => new RegExp(`${each.url}["\\>]`).test(shown)).length;
        if (whole < count) {
          const hidden = reader('result.hidden', { count: count - whole });
          expect(shown).toContain(hidden);
        }
        expect(shown).toContain(expiry(job));
        expect(shown).toContain(reader('reference', { id: 'job1' }));
      }
    }
  });

  it.each([
    [12, 512],
    [25, 512],
    [9, 2_048],
    [10, 2_000],
    [40, 60],
  ])('shows every one of %i tracks with urls of %i characters', (count, length) => {
    const shown = JSON.stringify(
      result(t, jobIn('separated', { tracks: tracks(count, length) }), DELIVERY, OFFERS),
    );
    expect(shown).not.toContain('too long');
    expect(tracks(count, length).filter((each) => !shown.includes(each.url))).toEqual([]);
  });

  it('does not leave out a short link because a longer one stood before it', () => {
    const job = jobIn('separated', { tracks: [track('vocals', 2_000), track('instrumental')] });
    const { content } = plainResult(t, job, DELIVERY);
    expect(content?.split('\n').slice(1, 3)).toEqual([
      `Instrumental: <${url('instrumental')}>`,
      '1 more track has a link that is too long to show here',
    ]);
  });

  it.each(HOSTILE_TEXTS)('lets no title and no stem do harm (%#)', (text) => {
    for (const length of [60, 600, 2_000]) {
      const named = [...tracks(14, length), { stem: text, url: url('hostile', length) }];
      const job = jobIn('separated', { title: text, tracks: named.toReversed() });
      for (const reader of READERS) {
        for (const payload of [result(reader, job, DELIVERY, OFFERS), plainResult(reader, job, DELIVERY)]) {
          expectInsideLimits(payload);
          expectToPing(payload, DELIVERY.userId);
          expect(payload.content).not.toContain('****');
        }
      }
      expect(result(t, job, DELIVERY, OFFERS).content).toMatch(/ are ready\.$/);
    }
  });

  it('takes the place of everything that an earlier message showed', () => {
    expect(plainResult(t, jobIn('separated'), DELIVERY)).toMatchObject({ embeds: [], components: [] });
  });
});
