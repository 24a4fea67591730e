import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { band } from '../../../sandbox/upstream/audio/band.ts';
import { findGain, master } from '../../../sandbox/upstream/audio/master.ts';
import { createScore } from '../../../sandbox/upstream/audio/score.ts';
import type { Recording } from '../../../sandbox/upstream/audio/track.ts';
import { createCatalogue } from '../../../sandbox/upstream/songs/catalogue.ts';
import { stemNames } from '../../../sandbox/upstream/stem-names.ts';
import { parseMp3 } from './parse-mp3.ts';
import { openUpstream } from './support.ts';

function playAll(audioId: string, lyrics: string) {
  const score = createScore(audioId, lyrics, 'short');
  const raw = stemNames.map((stem): Recording => band[stem](score));
  const gain = findGain(raw);
  return { score, mix: master(raw, gain), stems: raw.map((recording) => master([recording], gain)) };
}

const catalogue = createCatalogue('short');
const full = catalogue.songs.find(({ stems }) => stems.length === stemNames.length);
const lyrics = full?.lyrics ?? '';
const audioId = full?.tracks[0]?.audioId ?? '';
const { mix, stems } = playAll(audioId, lyrics);

test('twelve stems sum to the mix exactly, in any order, and none of them is silent', () => {
  for (const ordered of [stems, stems.toReversed()]) {
    for (const side of ['left', 'right'] as const) {
      const sum = new Float32Array(mix[side].length);
      for (const stem of ordered) {
        for (const [i, sample] of stem[side].entries()) sum[i] = (sum[i] ?? 0) + sample;
      }
      expect(Buffer.from(sum.buffer).equals(Buffer.from(mix[side].buffer))).toBe(true);
    }
  }
  const peaks = stems.map(({ left }) => left.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0));
  for (const [i, peak] of peaks.entries()) expect(peak, stemNames[i]).toBeGreaterThan(0.005);
});

test('the mix peaks at one decibel below full scale', () => {
  const peak = [...mix.left, ...mix.right].reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(20 * Math.log10(peak)).toBeCloseTo(-1, 3);
});

test('stems are really different: no two of them resemble each other', () => {
  const product = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, sample, i) => sum + sample * (b[i] ?? 0), 0);
  for (const [i, { left: a }] of stems.entries()) {
    for (const [j, { left: b }] of stems.entries()) {
      if (j <= i) continue;
      const likeness = Math.abs(product(a, b)) / Math.sqrt(product(a, a) * product(b, b));
      expect(likeness, `${stemNames[i]} and ${stemNames[j]}`).toBeLessThan(0.5);
    }
  }
});

test('the same audio id always sounds the same, and another one sounds different', () => {
  const other = full?.tracks[1]?.audioId ?? '';
  const first = Buffer.from(mix.left.buffer);
  expect(first.equals(Buffer.from(playAll(audioId, lyrics).mix.left.buffer))).toBe(true);
  expect(first.equals(Buffer.from(playAll(other, lyrics).mix.left.buffer))).toBe(false);
});

test('songs last between sixteen and twenty-four seconds and differ in tempo', () => {
  const songs = createCatalogue('song').songs.flatMap(({ tracks }) => tracks);
  for (const { durationSeconds } of songs) {
    expect(durationSeconds).toBeGreaterThanOrEqual(16);
    expect(durationSeconds).toBeLessThanOrEqual(24);
  }
  expect(new Set(songs.map(({ durationSeconds }) => durationSeconds)).size).toBeGreaterThan(songs.length / 2);
});

test('every MP3 is whole, tagged, and lasts exactly as long as the song says', async () => {
  const { upstream, submit } = await openUpstream();
  upstream.control.setCallbacks({ mode: 'silent' });
  const id = await submit();
  upstream.control.finish(id);
  for (const [song, suffix] of [[audioId], ['', 'Vocals'], ['', 'Instrumental']]) {
    const path = song ? `/files/songs/${song}.mp3` : `/files/s/${id}_${suffix}.mp3`;
    const bytes = Buffer.from(await (await fetch(upstream.url + path)).arrayBuffer());
    const mp3 = parseMp3(bytes);
    const track = (song ? full : upstream.songs[0])?.tracks[0];
    expect(mp3).toMatchObject({ tag: 'Info', lame: 'LAME', sampleRate: 44_100, start: 576 });
    expect(mp3.taggedFrames).toBe(mp3.soundFrames);
    expect(mp3.taggedBytes).toBe(bytes.length);
    // A decoder is late by 529 samples: with a shorter padding it would cut the end.
    expect(mp3.end).toBeGreaterThanOrEqual(529);
    expect(mp3.samples / mp3.sampleRate).toBe(track?.durationSeconds);
  }
});

test('a rendered file is kept: a later start serves what lies in the cache', async () => {
  const { upstream, cacheDir } = await openUpstream();
  const path = `/files/songs/${audioId}.mp3`;
  const fetchSong = async () => Buffer.from(await (await fetch(upstream.url + path)).arrayBuffer());
  const [bytes, again] = await Promise.all([fetchSong(), fetchSong()]);
  expect(bytes.equals(again)).toBe(true);

  const kept = (await readdir(cacheDir, { recursive: true, encoding: 'utf8' })).filter((name) =>
    name.includes('.mp3'),
  );
  expect(kept).toEqual([expect.stringMatching(new RegExp(`${audioId}.mix\\.mp3$`))]);
  const file = join(cacheDir, kept[0] ?? '');
  expect((await readFile(file)).equals(bytes)).toBe(true);
  await writeFile(file, 'from the cache');
  const { upstream: later } = await openUpstream({ cacheDir });
  expect(await (await fetch(later.url + path)).text()).toBe('from the cache');
});
