import { expect, it } from 'vitest';
import { idsForm } from '../../../src/services/messages/ids-form.ts';
import { type Choice, noTracks, pickTrack } from '../../../src/services/messages/pick-track.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { decodeTrack } from '../../../src/services/separation/track-code.ts';
import { expectInsideLimits, expectToPing } from '../../support/discord-limits.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');
const TASK = '3e63b4cc88d52611159371f6af5571e7';
const AUDIO = '376c687e-d439-42c1-b1e4-bcb43b095ec2';
const TYPES = ['separate_vocal', 'split_stem'] as const;
const track = (n: number, taskId = TASK) => ({
  taskId,
  audioId: `${AUDIO.slice(0, 24)}${String(n).padStart(12, '0')}`,
});

function menuOf(payload: ReturnType<typeof pickTrack>) {
  const [row] = payload.components ?? [];
  const [menu] = row && 'components' in row ? row.components : [];
  if (menu === undefined || !('options' in menu)) throw new Error('no menu');
  return menu;
}

it('offers each track by what is known of it, with its id below', () => {
  const choices: Choice[] = [
    { track: track(1), title: 'Night Drive', durationSeconds: 192, variant: 1 },
    { track: track(2) },
  ];
  const payload = pickTrack(t, { type: 'split_stem', choices, why: 'several' });
  expect(payload.content).toMatch(/names several tracks/);
  const menu = menuOf(payload);
  expect(menu).toMatchObject({
    custom_id: 'pick:split_stem',
    placeholder: 'Choose a track to split into stems',
  });
  expect(menu.options.map(({ label, description }) => [label, description])).toEqual([
    ['Night Drive · 3:12 · variant 1', track(1).audioId],
    ['Untitled', track(2).audioId],
  ]);
  expect(menu.options.map(({ value }) => decodeTrack(value))).toEqual([track(1), track(2)]);
});

it('says when more may follow', () => {
  const menu = { type: 'separate_vocal', choices: [{ track: track(1) }], why: 'of_task' } as const;
  expect(pickTrack(t, menu).content).not.toContain('still being generated');
  expect(pickTrack(t, { ...menu, isUnfinished: true }).content).toContain('still being generated');
});

it.each(HOSTILE_TEXTS)('is a menu that Discord takes, whatever the songs are called (%#)', (title) => {
  const choices = Array.from({ length: 25 }, (_, n) => ({
    track: track(n, 'x'.repeat(64)),
    title,
    durationSeconds: 1e6,
    variant: n,
  }));
  for (const reader of READERS) {
    for (const type of TYPES) {
      const payload = pickTrack(reader, { type, choices, why: 'of_task', isUnfinished: true });
      const { components, ...text } = payload;
      expectInsideLimits(text);
      expectToPing(text);
      const { placeholder = '', options } = menuOf(payload);
      expect(placeholder.length).toBeLessThanOrEqual(150);
      expect(new Set(options.map(({ value }) => value)).size).toBe(25);
      for (const { label, value } of options) {
        expect(label.trim().length).toBeGreaterThan(0);
        expect(label.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
      }
    }
  }
});

it.each(['unfinished', 'unknown', 'unreachable'] as const)(
  'says why there is nothing to choose: %s',
  (why) => {
    for (const reader of READERS) {
      const payload = noTracks(reader, why, { type: 'separate_vocal', taskId: 'x'.repeat(64) });
      expectInsideLimits(payload);
      expectToPing(payload);
    }
    expect(noTracks(t, why, { type: 'split_stem', taskId: TASK }).components).toMatchObject([
      { components: [{ custom_id: `enter:split_stem:${TASK}`, label: 'Enter the ids' }] },
    ]);
  },
);

it('asks for both ids in a form that fits, with what is known', () => {
  for (const reader of READERS) {
    for (const type of TYPES) {
      const { title, fields } = idsForm(reader, type, { taskId: 'x'.repeat(500), audioId: AUDIO });
      expect(title.length).toBeLessThanOrEqual(45);
      for (const { label, maxLength, value = '' } of fields) {
        expect(label.length).toBeLessThanOrEqual(45);
        expect(value.length).toBeLessThanOrEqual(maxLength);
      }
    }
  }
  expect(idsForm(t, 'split_stem', { audioId: AUDIO })).toMatchObject({
    customId: 'ids:split_stem',
    fields: [{ id: 'task_id' }, { id: 'audio_id', value: AUDIO }],
  });
  expect(idsForm(t, 'split_stem').fields.map(({ value }) => value)).toEqual([undefined, undefined]);
});
